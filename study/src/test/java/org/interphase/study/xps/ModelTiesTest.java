package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTiesTest {
    private static final String HEAD = """
            region_eV: [157, 172]
            components:
              - {name: PS4, line: S 2p, position_eV: 161.6, fwhm_eV: 1.1, group: sulfide}
              - {name: S2-, line: S 2p, fwhm_eV: 1.4, group: sulfide}
              - {name: SO3, line: S 2p, position_eV: 166.6, fwhm_eV: 1.6}
              - {name: SO4, line: S 2p, fwhm_eV: 1.7}
            ties:
              - S2-.be = PS4.be - 1.4
              - SO4.be = PS4.be + [6.8, 7.7]
            """;

    private static Component component(List<Component> all, String name) {
        return all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Component> components(String... ties) throws InputException {
        StringBuilder text = new StringBuilder(HEAD);
        for (String tie : ties) {
            text.append("  - ").append(tie).append('\n');
        }
        return ModelReader.read("model.yaml", text.toString()).components();
    }

    @Test
    void aSentenceTiesAsTheKeysDo() throws InputException {
        List<Component> said = components("SO4.area = 0.5 * SO3.area");
        assertThat(component(said, "S2-").position()).isEqualTo(new Position.Tied("PS4", -1.4, -1.4));
        assertThat(component(said, "SO4").position()).isEqualTo(new Position.Tied("PS4", 6.8, 7.7));
        assertThat(component(said, "SO4").area()).isEqualTo(new Area.Ratio("SO3", 0.5));
        String keys = HEAD.substring(0, HEAD.indexOf("ties:"))
                .replace("name: S2-, line: S 2p", "name: S2-, line: S 2p, tied_to: PS4, offset_eV: -1.4")
                .replace(
                        "name: SO4, line: S 2p",
                        "name: SO4, line: S 2p, tied_to: PS4, offset_eV: [6.8, 7.7], area_of: SO3, area_ratio: 0.5");
        assertThat(ModelReader.read("model.yaml", keys).components()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PS4.be - [1.2, 2.4];  -2.4; -1.2",
                "PS4.be + [-1.6, -1.2]; -1.6; -1.2",
                "PS4.position;         0;    0",
                "PS4.be − 0.5;         -0.5; -0.5",
            })
    void aDistanceMayRunDownwards(String right, double from, double to) throws InputException {
        String text = HEAD.replace("PS4.be - 1.4", right);
        List<Component> all = ModelReader.read("model.yaml", text).components();
        assertThat(component(all, "S2-").position()).isEqualTo(new Position.Tied("PS4", from, to));
    }

    @Test
    void widthsAreOneInAGroupOrBesideAnother() throws InputException {
        List<Component> grouped = components("fwhm same in group");
        assertThat(component(grouped, "S2-").width())
                .isEqualTo(component(grouped, "PS4").width());
        assertThat(component(grouped, "S2-").width().start_eV()).isEqualTo(1.1);
        assertThat(component(grouped, "SO3").width().group()).isEmpty();
        List<Component> paired = components("SO4.fwhm = SO3.fwhm");
        assertThat(component(paired, "SO4").width())
                .isEqualTo(component(paired, "SO3").width());
        assertThat(component(paired, "SO4").width().start_eV()).isEqualTo(1.6);
        List<Component> all = components("fwhm same in all");
        assertThat(all).extracting(Component::width).containsOnly(all.getFirst().width());
    }

    @Test
    void aTieLeavesTheGroupThatAComponentIsIn() throws InputException {
        String[] tied = {"SO4.fwhm = PS4.fwhm", "fwhm same in group"};
        List<Component> both = components(tied);
        assertThat(both)
                .filteredOn(c -> !c.name().equals("SO3"))
                .extracting(c -> c.width().group())
                .hasSize(3)
                .containsOnly("(group sulfide)");
        assertThat(component(both, "SO4").width().start_eV()).isEqualTo(1.1);
        assertThat(component(both, "SO3").width().group()).isEmpty();
        List<Component> outward = components("PS4.fwhm = SO4.fwhm", "fwhm same in group");
        assertThat(component(outward, "S2-").width())
                .isEqualTo(component(outward, "PS4").width())
                .isEqualTo(component(outward, "SO4").width());
        String keys = HEAD.replace("group: sulfide", "fwhm_group: sulfide").replace("fwhm_eV: 1.4", "fwhm_eV: 1.1");
        List<Component> keyed = ModelReader.read("model.yaml", keys + "  - SO4.fwhm = PS4.fwhm\n")
                .components();
        assertThat(component(keyed, "S2-").width())
                .isEqualTo(component(keyed, "PS4").width())
                .isEqualTo(component(keyed, "SO4").width());
    }

    @Test
    void widthsOfAGroupNeedAGroup() {
        String none = HEAD.replace(", group: sulfide", "") + "  - fwhm same in group\n";
        assertThatThrownBy(() -> ModelReader.read("model.yaml", none))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a component with the key 'group'");
    }

    @Test
    void aComponentHasAShapeAndLimitsOfItsOwn() throws Exception {
        String text = """
                region_eV: [850, 870]
                line_shape: GL(30)
                components:
                  - {name: metal, line: s, position_eV: 852.6, position_between_eV: [852.2, 852.9], line_shape: 'LA(1.1,2.2)',
                     fwhm_eV: 0.9, fwhm_between_eV: [0.7, 1.2]}
                  - {name: oxide, line: s, position_eV: 855}
                """;
        List<Component> all = ModelReader.read("model.yaml", text).components();
        assertThat(all.getFirst().shape().orElseThrow().at(0.7))
                .isEqualTo(LineShape.of("LA(1.1,2.2)").at(0.7));
        assertThat(all.getFirst().position()).isEqualTo(new Position.Between(852.6, 852.2, 852.9));
        assertThat(all.getFirst().width().least_eV()).isEqualTo(0.7);
        assertThat(all.getLast().shape()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SO4.be is near PS4;              line 10; a tie such as",
                "SO4.area = SO3.area + 3;         line 10; a tie such as",
                "SO4.fwhm = 2 * SO3.fwhm;         line 10; Widths are equal or free.",
                "SO4.area = 2 * SO5.area;         line 10; 'SO5'",
                "SO5.area = 2 * SO4.area;         line 10; 'SO5'",
                "S2-.be = PS4.be - 1.3;           line 10; one tie of S2-.position",
                "PS4.be = SO4.be - 7;             line 3;  one place for PS4",
            })
    void aTieThatCannotBeIsRefusedAtItsPlace(String tie, String line, String words) {
        assertThatThrownBy(() -> components(tie))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model.yaml, " + line)
                .hasMessageContaining(words);
    }

    @Test
    void theExampleOfThePageIsAModel() throws Exception {
        String page = Files.readString(ReferenceFolder.repositoryRoot().resolve("docs/xps-models.md"));
        String example = page.substring(page.indexOf("```yaml") + 7);
        List<Component> all = ModelReader.read("page", example.substring(0, example.indexOf("```")))
                .components();
        assertThat(all).extracting(Component::name).containsExactly("PS4", "Sox", "SO3", "SO4");
        assertThat(component(all, "SO4").position()).isEqualTo(new Position.Tied("SO3", 2, 2));
    }

    @Test
    void tiesInACircleAreRefused() {
        assertThatThrownBy(() -> components("SO3.fwhm = SO4.fwhm", "SO4.fwhm = SO3.fwhm"))
                .hasMessageContaining("a circle through");
        String text = HEAD.replace("position_eV: 161.6, ", "") + "  - PS4.be = SO4.be - 7\n";
        assertThatThrownBy(() -> ModelReader.read("model.yaml", text))
                .hasMessageContaining("The ties of the position run in a circle");
    }
}

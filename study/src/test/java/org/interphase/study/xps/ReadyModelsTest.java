package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.quantify.CoreLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyModelsTest {
    static List<String> names() {
        return ReadyModels.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyModelSaysWhereItsNumbersComeFromAndWhatItsComponentsMean(String name) throws InputException {
        StudyModel model =
                StudyModel.read(name, name + ".yaml", ReadyModels.text(name).orElseThrow());
        model.model()
                .components()
                .forEach(c -> assertThat(model.notes().sources()).as(name).containsKey(c.name()));
        assertThat(model.notes().title()).isNotBlank();
        assertThat(CoreLine.of(model.notes().line())).as(name).isPresent();
        assertThat(model.notes().assumed()).as(name).isNotEmpty();
        // Nothing that a study reports is about Co 2p or about shares of manganese oxides.
        assertThat(model.findings().isEmpty())
                .as(name)
                .isEqualTo(List.of("co2p-coo", "mn2p-oxides").contains(name));
    }

    @Test
    void aReadyModelIsOpenedByItsNameWhereNoFileIsCalledSo() throws InputException {
        PeakModel model = ModelReader.read(Path.of("s2p-li6ps5cl"));
        assertThat(model.components()).hasSize(6);
        assertThat(model.region().from_eV()).isEqualTo(157.5);
        assertThat(ReadyModels.text("S2P-LGPS.yaml")).isPresent();
        assertThat(ReadyModels.text("s3p")).isEmpty();
    }

    @Test
    void aNameThatIsNeitherAFileNorAReadyModelIsAnsweredWithThese() {
        assertThatThrownBy(() -> ModelReader.read(Path.of("s3p")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("s3p: expected a model's file, or one of s2p-li6ps5cl, s2p-lgps");
    }
}

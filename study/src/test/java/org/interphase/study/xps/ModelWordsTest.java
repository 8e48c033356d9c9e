package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interphase.data.InputException;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.PeakModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a model file may hold, and in which words it is refused.
class ModelWordsTest {
    private static PeakModel model(String component, String rest) throws InputException {
        return ModelReader.read(
                "m.yaml",
                "region_eV: [280, 295]\ncomponents:\n  - {name: A, position_eV: 285, " + component + "}\n"
                        + rest.replace("; ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fwhm_eV: 0.01 | '' | a full width of 0.05 to 50.0 eV for 'A'",
                "fwhm_eV: 60 | '' | a full width of 0.05 to 50.0 eV for 'A'",
                "'line: s, splitting_eV: 1' | '' | Leave out splitting_eV for a single line",
                "splitting_eV: 1 | '' | Leave out splitting_eV for a single line",
                "line: C 2p | '' | or another with its splitting_eV",
                "line: Xx 1s | '' | a single line (s, or C 1s)",
                "'area: \"1,2\"' | '' | Write the decimal mark as a point.",
                "'area: 12 counts' | '' | Leave out the unit",
                "line: s | 'findings: {carbonate fraction: [B]}' | one of the components A"
            })
    void aRefusalSaysWhatCanBeWritten(String component, String rest, String said) {
        assertThatThrownBy(() -> model(component, rest))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(said)
                .message()
                .doesNotContain("found another", "found one;", "found one,", "found others");
    }

    @Test
    void aModelThatContradictsItselfIsNotCalledOneWithoutContradictions() {
        assertThatThrownBy(() -> model("area: 5, area_between: [10, 20]", ""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a model that agrees with itself, found one that does not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n"})
    void anEmptyModelIsNotAskedForTheKeysOfAStudy(String text) {
        assertThatThrownBy(() -> ModelReader.read("m.yaml", text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds nothing but comments")
                .message()
                .doesNotContain("samples");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region: [280, 295] | {name: A, position_eV: 285} | the key 'region_eV' in 'model' | by 'region'",
                "region_eV: [280, 295] | {name: A, postion_eV: 285} | the key 'position_eV' | by 'postion_eV'",
                "title: T | {name: A, position_eV: 285} | the key 'region_eV' in 'model' | none"
            })
    void aMissingKeyIsNamedWithTheOneThatWasMeant(String head, String component, String key, String meant) {
        assertThatThrownBy(() -> ModelReader.read("m.yaml", head + "\ncomponents:\n  - " + component + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C 1s", "O1s", "Na 1s", "s"})
    void aSingleLineMayNameItsElement(String line) throws InputException {
        assertThat(model("line: " + line, "").components().getFirst().envelope().isDoublet())
                .isFalse();
        assertThatThrownBy(() -> model("line: " + line + ", splitting_eV: 1", ""))
                .isInstanceOf(InputException.class);
    }

    @Test
    void aDoubletBeyondTheTableNeedsItsSplitting() throws InputException {
        assertThat(model("line: Fe 2p, splitting_eV: 13.1", "")
                        .components()
                        .getFirst()
                        .envelope())
                .isEqualTo(model("line: 2p, splitting_eV: 13.1", "")
                        .components()
                        .getFirst()
                        .envelope());
    }

    @Test
    void anAreaWithLimitsAloneStartsInTheirMiddle() throws InputException {
        assertThat(model("area_between: [8000, 12000]", "")
                        .components()
                        .getFirst()
                        .area())
                .isEqualTo(new Area.Free(10_000, 8000, 12_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fwhm same in group", "B.fwhm = A.fwhm"})
    void tiedWidthsHaveOnePairOfLimits(String tie) throws InputException {
        String other = "  - {name: B, position_eV: 288, group: g%s}; ties: [" + tie + "]";
        String limits = ", fwhm_between_eV: [0.8, 1.5]";
        assertThatThrownBy(() -> model("group: g, fwhm_between_eV: [0.5, 3]", other.formatted(limits)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one fwhm_between_eV for 'A' and 'B', whose widths are tied")
                .hasMessageContaining("0.5 to 3.0 eV and 0.8 to 1.5 eV");
        assertThat(model("group: g" + limits, other.formatted(limits)).components())
                .hasSize(2);
    }
}

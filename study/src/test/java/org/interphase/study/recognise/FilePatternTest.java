package org.interphase.study.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pattern language: what it takes apart, and what it says of names that do not fit.
class FilePatternTest {
    private static final String STUDY = """
            title: t
            samples:
              bare: {role: bare}
              coated-2nm: {role: coated, coating_thickness_nm: 2}
              coated: {role: coated}
            """;

    private static FilePattern.Row row(String pattern, String file) throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", STUDY);
        return FilePattern.parse(pattern).preview(List.of(file), manifest).getFirst();
    }

    @Test
    void sampleCellAndCycleAreTakenFromTheirPlaces() throws InputException {
        FilePattern.Row row = row("{sample}_{cell}_c{cycle}*", "raw/eis/Bare_A3_C050_PEIS_C01.mpr");
        assertThat(row.problem()).isEmpty();
        assertThat(row.sample()).contains("bare");
        assertThat(row.cell()).contains("A3");
        assertThat(row.state()).isEqualTo(State.of(StateAxis.CYCLE, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "'{sample}_{cell}', raw/coated-2nm_1.mpr, coated-2nm, 1",
        "'{sample}_{cell}.mpr', raw/COATED_2nm_1.mpr, coated-2nm, 1",
        "'{sample}/{cell}/*', raw/coated/7/x_c3.mpt, coated, 7",
        "'*{sample}*_cell{cell}*', raw/2024 bare NMC_cell12_x.mpt, bare, 12",
        "'{sample}?{cell}', raw/bare+2.z, bare, 2",
        "'{any}_{sample}_{cell}', raw/NMC_811_bare_4.z, bare, 4",
    })
    void whatIsNamedIsFound(String pattern, String file, String sample, String cell) throws InputException {
        FilePattern.Row row = row(pattern, file);
        assertThat(row.problem()).isEmpty();
        assertThat(row.sample()).contains(sample);
        assertThat(row.cell()).contains(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "'{sample}_{potential}V*', raw/bare_4.3V.mpr, POTENTIAL, 4.3",
        "'{sample}_{potential_V}V*', 'raw/bare_4,35V_x.mpr', POTENTIAL, 4.35",
        "'{sample}_{temperature}C', raw/bare_-25C.z, TEMPERATURE, -25",
        "'{sample}_soc{soc}', raw/bare_soc050.z, STATE_OF_CHARGE, 50",
        "'{sample}_{sputter}s', raw/bare_60s.vms, SPUTTER_TIME, 60",
        "'{sample}_{rest}h', raw/bare_0.5h.vms, REST_TIME, 0.5",
        "'{sample}_{rate_C}C', raw/bare_0.1C.vms, RATE, 0.1",
    })
    void numbersAreReadWithPointOrComma(String pattern, String file, StateAxis axis, double value)
            throws InputException {
        FilePattern.Row row = row(pattern, file);
        assertThat(row.problem()).isEmpty();
        assertThat(row.state()).isEqualTo(State.of(axis, value));
    }

    @ParameterizedTest
    @CsvSource({
        "'{sample}_{cell}', raw/bare.mpr, does not fit",
        "'{sample}_c{cycle}', raw/bare_cx.mpr, does not fit",
        "'{sample}_{cell}', raw/baer_1.mpr, Did you mean 'bare'?",
        "'{sample}_{cell}', raw/other_1.mpr, 'has bare, coated-2nm, coated'",
        "'*_{cell}_*', raw/a_b_c_d.mpr, several ways",
        "'{sample}*', raw/coated-2nm.mpr, several ways",
    })
    void whatDoesNotFitIsSaid(String pattern, String file, String problem) throws InputException {
        FilePattern.Row row = row(pattern, file);
        assertThat(row.problem().orElseThrow()).contains(problem);
        assertThat(row.sample()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "{sample",
                "sample}",
                "{sampel}_x",
                "{sample}_{sample}",
                "{cycle}_{cycle}",
                "{}",
                "{any}"
            })
    void aWrongPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> FilePattern.parse(pattern))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("pattern, line 1, column ");
    }

    @Test
    void aMisspeltWordIsCorrected() {
        assertThatThrownBy(() -> FilePattern.parse("{sampel}_x")).hasMessageContaining("Did you mean {sample}?");
    }

    /// Stars multiply the ways to fit; the search gives up and says so, and does not hang.
    @Test
    void aPatternWithTooManyWaysIsGivenUp() throws InputException {
        FilePattern.Row row = row("*".repeat(40) + "{cell}x", "raw/" + "a_".repeat(100) + ".mpr");
        assertThat(row.problem().orElseThrow()).contains("too many ways");
    }
}

package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifyAnswerTest {
    private static final String EXAMPLE = """
            matter: Li6PS5Cl
            transmission_exponent: -0.348
            sensitivity_u: 0
            lines:
              - {line: Li 1s, area: 310, area_u: 35}
              - {line: P 2p, area: 1250, area_u: 40}
              - {line: S 2p, area: 9000, area_u: 110}
              - {line: Cl 2p, area: 2450, area_u: 60}
            """;

    @TempDir
    private Path temp = Path.of("");

    private Json.Fields run(String yaml, Optional<Path> file) throws IOException, InputException {
        Path plan = temp.resolve("plan.yaml");
        Files.writeString(plan, yaml);
        return (Json.Fields) QuantifyAnswer.answer(FormatRegistry.load(), plan, file, CountingTime.unstated())
                .json();
    }

    private static double number(Json.Fields fields, String... path) {
        Json at = fields;
        for (String key : path) {
            at = field(at, key);
        }
        if (at instanceof Json.Real real) {
            return real.value();
        }
        throw new AssertionError("no number at " + String.join(".", path));
    }

    private static Json field(Json object, String key) {
        Json found = object instanceof Json.Fields fields ? fields.find(key) : null;
        if (found == null) {
            throw new AssertionError("no key " + key);
        }
        return found;
    }

    @Test
    void theWorkedExampleOfTheReferenceComesOutOfTheCommand() throws IOException, InputException {
        Path reference = ReferenceFolder.require("reference/spectra/xps/quant.json");
        Json.Fields example =
                (Json.Fields) field(JsonReader.read("quant.json", Files.readString(reference)), "worked_example");
        Json.Fields answer = run(EXAMPLE, Optional.empty());
        Tolerance tolerance = Tolerance.relative(1e-9, "the same closed formula in two programs");
        for (String element : new String[] {"Li 1s", "P 2p", "S 2p", "Cl 2p"}) {
            String symbol = element.substring(0, element.indexOf(' '));
            tolerance.check(
                    element,
                    number(answer, "atomic_percent", symbol, "value"),
                    100 * number(example, "fraction", element));
            tolerance.check(
                    element + " u",
                    number(answer, "atomic_percent", symbol, "u"),
                    100 * number(example, "stderr", element));
        }
    }

    @Test
    void anErrorOfTheTransmissionMovesLinesOfDifferentEnergyApart() throws IOException, InputException {
        String yaml = EXAMPLE.replace("_u: 35", "_u: 0").replaceAll("_u: [1-9][0-9]*}", "_u: 0}");
        double low = number(run(yaml, Optional.empty()), "atomic_percent", "S", "value");
        double high = number(run(yaml.replace("-0.348", "-0.347"), Optional.empty()), "atomic_percent", "S", "value");
        double u = number(run(yaml + "transmission_exponent_u: 0.001\n", Optional.empty()), "atomic_percent", "S", "u");
        Tolerance.relative(0.01, "a difference quotient against a derivative").check("u of S", u, Math.abs(high - low));
    }

    @Test
    void thicknessAndOpenAreaOfALayerComeBackFromWhatItLeaves() throws IOException, InputException {
        String layer = """
                overlayer:
                  matter: LiNbO3
                  lines:
                    - {line: Ni 2p, left: %s, left_u: 0.002}
                    - {line: Mn 2p, left: %s, left_u: 0.002}
                """;
        // 3 nm over 80 % of the surface, escape depths of an independent program.
        double ni = 0.2 + 0.8 * Math.exp(-3 / 1.4515285440406454);
        double mn = 0.2 + 0.8 * Math.exp(-3 / 1.7956489024786655);
        Json.Fields both = run(layer.formatted(ni, mn), Optional.empty());
        Tolerance.relative(1e-6, "end of a search").check("nm", number(both, "overlayer_nm"), 3);
        Tolerance.relative(1e-6, "end of a search").check("open", number(both, "open_area"), 0.2);
        Json.Fields open =
                run(layer.formatted(ni, mn) + "  thickness_nm: 3\n  thickness_nm_u: 0.3\n", Optional.empty());
        Tolerance.relative(1e-9, "closed form").check("open", number(open, "open_area"), 0.2);
        assertThat(number(open, "open_area_u")).isBetween(0.01, 0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{line: Ni 2p, left: 1.3, left_u: 0.002} | '' | No layer is seen",
                "{line: Ni 2p, left: 1.3, left_u: 0.002}, {line: Mn 2p, left: 0.2, left_u: 0.002} | '' | contradict a layer of one thickness",
                "{line: Ni 2p, left: 0.6, left_u: 0.002}, {line: Mn 2p, left: 0.2, left_u: 0.002} | '' | contradict a layer of one thickness",
                "{line: Ni 2p, left: 0.3, left_u: 0.002}, {line: Mn 2p, left: 0.3, left_u: 0.002} | '' | cannot tell how thick",
                "{line: Ni 2p, left: 1.3, left_u: 0.002} | 3 | No layer is seen",
                "{line: Ni 2p, left: 0.01, left_u: 0.002} | 0.5 | would leave more, even if closed",
                "{line: Ni 2p, left: 0.9, left_u: 0.002}, {line: Mn 2p, left: 0.3, left_u: 0.002} | 3 | contradict a layer of 3.0"
            })
    void linesThatNoLayerLeavesGiveASentenceAndNoNumber(String lines, String thickness, String said)
            throws IOException, InputException {
        String known = thickness.isEmpty() ? "" : "  thickness_nm: " + thickness + "\n  thickness_nm_u: 0.01\n";
        Json.Fields answer = run(
                "overlayer:\n  matter: LiNbO3\n  escape_depth_u: 0\n  lines: [" + lines + "]\n" + known,
                Optional.empty());
        assertThat(((Json.Text) field(answer, "trouble")).value()).contains(said);
        assertThat(field(answer, "overlayer_nm").toText()).doesNotContainPattern("[0-9]");
        assertThat(field(answer, "open_area").toText()).doesNotContainPattern("[0-9]");
    }

    @Test
    void aPolymerOfKnownFormulaHasItsComposition() throws IOException, InputException {
        Path file = ReferenceFolder.require("data/xps/In-situ_PBTTT_XPS_SPECS.xml");
        Json.Fields answer = run("""
                matter: {density_g_cm3: 1.2, molar_mass_g_mol: 14.03, valence_electrons: 6, gap_eV: 2}
                lines:
                  - {line: C 1s, region_eV: [281, 289.5]}
                  - {line: S 2p, region_eV: [160.5, 168]}
                """, Optional.of(file));
        // C42H62S4: 8.7 % sulfur of carbon and sulfur; the regions were counted for different times.
        Tolerance.absolute(number(answer, "atomic_percent", "S", "u"), "its own standard uncertainty")
                .check("S", number(answer, "atomic_percent", "S", "value"), 100 * 4 / 46.0);
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() {
        assertThatThrownBy(() -> run("matter: Li6PS5Cl\n", Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'lines'");
        assertThatThrownBy(() -> run(EXAMPLE.replace("Li6PS5Cl", "Kryptonite"), Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("LiNbO3");
        assertThatThrownBy(() -> run("matter: Li6PS5Cl\nlines: [{line: S 2p, model: s2p-lgps}]\n", Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a file with spectra");
    }
}

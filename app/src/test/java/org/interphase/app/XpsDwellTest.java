package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spectra that hold a rate, with the counting time that somebody states, and regions that they do not cover.
class XpsDwellTest {
    private static final String MODEL = """
            region_eV: [280, 290]
            end_points: 5
            components:
              - {name: CC, position_eV: 285, fwhm_eV: 1.5}
            """;

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void model() throws IOException {
        model = Files.writeString(folder.resolve("c1s.yaml"), MODEL);
    }

    private Path spectrum(String name, String header) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i <= 120; i++) {
            double e = 279 + 0.1 * i;
            double y = 500 + 4000 * Math.exp(-Math.pow((e - 285) / 0.9, 2)) + 15 * Math.sin(40.0 * i * i);
            text.append(String.format(Locale.ROOT, "%.1f,%.2f%n", e, y));
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private CommandRun fit(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "xps", "fit", model.toString(), file.toString(), "--copies", "0", "--no-systematics", "--json"));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void aRateIsFittedWithTheTimeThatIsStated() throws IOException {
        Path rate = spectrum("rate.csv", "binding_energy (eV),intensity (counts/s)");
        CommandRun refused = fit(rate);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("--dwell-s gives", "one that cannot be")
                .hasLineCount(1);
        // The same numbers as counts: with 4 s every count is seen four times, so errors are half as large.
        double counts = u(fit(spectrum("counts.csv", "binding_energy (eV),intensity (counts)")));
        CommandRun given = fit(rate, "--dwell-s", "4");
        assertThat(given.code()).as(given.err()).isZero();
        Tolerance.relative(1e-6, "the same minimum").check("u", u(given), counts / 2);
        assertThat(fit(rate, "--dwell-s", "0").code()).isEqualTo(2);
    }

    @Test
    void whereTheFileDoesNotSayWhatItHoldsTheTimeSaysThatItIsARate() throws IOException {
        Path plain = spectrum("plain.csv", "be,intensity");
        CommandRun given = fit(plain, "--dwell-s", "4");
        Tolerance.relative(1e-6, "the same minimum").check("u", u(given), u(fit(plain)) / 2);
        assertThat(given.out()).contains("they are counts per second over 4 s").doesNotContain("taken as counts");
    }

    @Test
    void whatAFileStatesStaysAndIsSaid() throws IOException {
        Path counts = spectrum("counts.csv", "binding_energy (eV),intensity (counts)");
        CommandRun given = fit(counts, "--dwell-s", "4");
        assertThat(u(given)).isEqualTo(u(fit(counts)));
        assertThat(given.out()).contains("The file itself states counts: the time of --dwell-s is not used.");
    }

    @Test
    void trialAndQuantifyTakeItToo() throws IOException {
        Path rate = spectrum("rate.csv", "binding_energy (eV),intensity (counts/s)");
        String[] trial = {"xps", "trial", model.toString(), rate.toString(), "--pairs", "2"};
        assertThat(CommandRun.of(trial).code()).isEqualTo(1);
        String[] timed = {"xps", "trial", model.toString(), rate.toString(), "--pairs", "2", "--dwell-s", "4"};
        assertThat(CommandRun.of(timed).code()).isZero();
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"), "matter: Li6PS5Cl\nlines:\n  - {line: C 1s, region_eV: [280, 290]}\n");
        String[] quantify = {"xps", "quantify", plan.toString(), rate.toString()};
        assertThat(CommandRun.of(quantify).code()).isEqualTo(1);
        assertThat(CommandRun.of("xps", "quantify", plan.toString(), rate.toString(), "--dwell-s", "4")
                        .code())
                .isZero();
    }

    @Test
    void aMeasuredRateHasTheErrorsOfTheReference() throws IOException {
        Path file = ReferenceFolder.require("reference/spectra/xps/inputs/PHI_C1s.csv");
        Files.writeString(model, """
                region_eV: [281, 291]
                background: active-shirley
                end_points: 5
                line_shape: GL(30)
                ties:
                  - CO.be = CC.be + 1.5
                  - CdO.be = CC.be + 3.0
                  - OCO.be = CC.be + 4.2
                  - fwhm same in all
                components:
                  - {name: CC, position_eV: 284.8, position_within_eV: 0.5, area: 10000, fwhm_eV: 2.0}
                  - {name: CO, area: 1500, fwhm_eV: 2.0}
                  - {name: CdO, area: 500, fwhm_eV: 2.0}
                  - {name: OCO, area: 300, fwhm_eV: 2.0}
                """);
        CommandRun run = fit(file, "--dwell-s", "0.4");
        assertThat(run.code()).as(run.err()).isZero();
        // lmfit, 0.4 counts per unit of intensity: reduced χ² 0.96955, standard uncertainty of the position 0.016702
        // eV.
        Tolerance.absolute(0.0005, "printed decimals").check("χ²/ν", number(run.json(), "chi2_reduced"), 0.96955);
        Tolerance.relative(0.01, "another Jacobian").check("u", u(run), 0.016702);
    }

    @Test
    void aRegionThatTheSpectrumDoesNotCoverIsSaid() throws IOException {
        Path file = spectrum("counts.csv", "binding_energy (eV),intensity (counts)");
        String said = "The spectrum runs from 279 to 291 eV and does not cover the region asked for, 270 to 400 eV";
        assertThat(CommandRun.of("xps", "background", file.toString(), "--region", "270:400", "--json")
                        .out())
                .contains(said);
        assertThat(CommandRun.of("xps", "background", file.toString(), "--region", "270:400")
                        .out())
                .startsWith("# Warning: " + said);
        assertThat(CommandRun.of("xps", "background", file.toString(), "--region", "279:291")
                        .out())
                .startsWith("binding_energy");
    }

    private static double u(CommandRun run) {
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields spectrum =
                (Json.Fields) items(run.json(), "spectra").items().getFirst();
        return number((Json.Fields) items(spectrum, "components").items().getFirst(), "position_eV_u");
    }

    private static Json.Array items(Json.Fields fields, String key) {
        return (Json.Array) Objects.requireNonNull(fields.find(key));
    }

    private static double number(Json.Fields fields, String key) {
        return ((Json.Real) Objects.requireNonNull(fields.find(key))).value();
    }
}

package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Impedance in a study: from files to findings, contrast, tables and report; simulated cells of known truth, and
/// measured ones.
class ImpedanceStudyTest {
    private static final String CIRCUIT = "L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3";
    private static final double[] HOURS = {0, 1, 2, 4, 6, 9};
    private static final double NOISE = 0.002;

    @TempDir
    private Path temp = Path.of("");

    /// R2 = first + growth·√t; nothing else changes.
    private void cell(String name, double first, double growth, long seed) throws IOException, CircuitSyntaxException {
        Circuit circuit = Circuit.parse(CIRCUIT);
        double[] f = new double[57];
        for (int i = 0; i < f.length; i++) {
            f[i] = 1e6 * Math.pow(10, -i / 8.0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < HOURS.length; k++) {
            double r2 = first + growth * Math.sqrt(HOURS[k]);
            double[] p = {2e-7, 30, 40, 8e-8, 0.92, r2, 4e-6, 0.85, 0.05, 0.6};
            Spectrum clean = circuit.spectrum(f, p);
            StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
            for (int i = 0; i < f.length; i++) {
                double u = NOISE * clean.modulus_ohm(i);
                text.append(String.format(
                        Locale.ROOT,
                        "%.9g,%.9g,%.9g%n",
                        f[i],
                        clean.real_ohm(i) + u * random.nextGaussian(),
                        clean.imaginary_ohm(i) + u * random.nextGaussian()));
            }
            Files.writeString(Files.createDirectories(temp.resolve("raw")).resolve(name + k + ".csv"), text.toString());
        }
    }

    private CommandRun simulated(String plan) throws IOException, CircuitSyntaxException {
        cell("bare", 200, 40, 5);
        cell("coated", 120, 8, 6);
        StringBuilder yaml = new StringBuilder("""
                title: Two simulated cells at rest
                simulated: spectra of a known circuit with normal noise, written by a test
                common:
                  cathode: LiNi0.8Mn0.1Co0.1O2
                  electrolyte: Li10GeP2S12
                  area_cm2: {value: 0.5, u: 0.005, source: die}
                samples:
                  bare: {title: bare, role: bare, coating: none}
                  coated: {title: coated, role: coated, coating: LiNbO3}
                measurements:
                """);
        for (String sample : List.of("bare", "coated")) {
            for (int k = 0; k < HOURS.length; k++) {
                yaml.append(String.format(
                        Locale.ROOT,
                        "  - {sample: %s, technique: impedance, file: raw/%s%d.csv, rest_h: %g}%n",
                        sample,
                        sample,
                        k,
                        HOURS[k]));
            }
        }
        Files.writeString(temp.resolve("study.yaml"), yaml + plan);
        return CommandRun.of("run", temp.toString(), "--json");
    }

    private static Json.Fields finding(Json.Fields run, String observable, String sample, String state) {
        return EisRun.array(run, "findings").stream()
                .map(Json.Fields.class::cast)
                .filter(f -> EisRun.text(f, "observable").equals(observable)
                        && EisRun.text(f, "sample").equals(sample)
                        && EisRun.text(f, "state").equals(state))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + observable + " of " + sample + " at " + state));
    }

    private static void within(Json.Fields finding, double truth, double sigmas) {
        Tolerance.absolute(sigmas * EisRun.real(finding, "u"), sigmas + " standard uncertainties")
                .check(EisRun.text(finding, "observable"), EisRun.real(finding, "value"), truth);
    }

    @Test
    void theCircuitIsChosenAndTheResistancesOfSimulatedCellsAreFound() throws IOException, CircuitSyntaxException {
        CommandRun run = simulated("");
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields answer = run.json();
        Json.Fields bare = finding(answer, "interfacial resistance", "bare", "rest 9 h");
        assertThat(EisRun.text(bare, "origin")).isEqualTo("simulated");
        assertThat(Files.readString(temp.resolve("results/impedance/parameters_bare_1.csv")))
                .contains(CIRCUIT);
        // The circuit has both arcs; which of them is the cathode's its capacitance says.
        double sum = EisRun.text(bare, "method").contains("R1 + R2") ? 40 : 0;
        within(bare, 320 + sum, 4);
        within(finding(answer, "interfacial resistance", "coated", "rest 0 h"), 120 + sum, 4);
        within(finding(answer, "area-specific resistance", "coated", "rest 0 h"), (120 + sum) * 0.5, 4);
        within(finding(answer, "resistance rise at rest", "bare", "rest 9 h"), 120, 4);
        Json.Fields contrast = EisRun.array(answer, "contrasts").stream()
                .map(Json.Fields.class::cast)
                .filter(c -> EisRun.text(c, "design").equals("coated − bare at rest 9 h")
                        && EisRun.text(c, "observable").equals("interfacial resistance"))
                .findFirst()
                .orElseThrow();
        Tolerance.absolute(4 * EisRun.real(contrast, "u_fit"), "four standard uncertainties of the fits")
                .check("difference", EisRun.real(contrast, "difference"), 144 - 320);
        assertThat(EisRun.array(answer, "warnings").size()).isLessThanOrEqualTo(6);
        assertThat(Files.readString(temp.resolve("report/index.html")))
                .contains(
                        "Interfacial resistance at rest",
                        "Growth at rest",
                        "Validity of the spectra",
                        "Repeats scatter by");
        assertThat(temp.resolve("results/impedance/spectra_coated_1.csv")).exists();
    }

    @Test
    void aJointFitKnowsTheRiseAtRestBetterThanFitsOneByOne() throws IOException, CircuitSyntaxException {
        String plan = "impedance:\n  circuit: " + CIRCUIT + "\n  cathode_interface: [R2]\n";
        Json.Fields alone = finding(simulated(plan).json(), "resistance rise at rest", "bare", "rest 9 h");
        CommandRun run = simulated(plan + "  shared: [L0, R0, R1, CPE1_0, CPE1_1, CPE3_0, CPE3_1]\n");
        Json.Fields joint = finding(run.json(), "resistance rise at rest", "bare", "rest 9 h");
        within(alone, 120, 4);
        within(joint, 120, 4);
        assertThat(EisRun.text(joint, "method")).contains("joint fit");
        assertThat(EisRun.real(joint, "u")).isLessThan(0.8 * EisRun.real(alone, "u"));
        // The rise is better known than the difference of two independent numbers would be.
        double first = EisRun.real(finding(run.json(), "interfacial resistance", "bare", "rest 0 h"), "u");
        double last = EisRun.real(finding(run.json(), "interfacial resistance", "bare", "rest 9 h"), "u");
        assertThat(EisRun.real(joint, "u")).isLessThan(Math.hypot(first, last));
        assertThat(Files.readString(temp.resolve("report/index.html"))).contains("R0 + k·√t");
    }

    @Test
    void aSharedParameterThatTheCircuitHasNotIsSaid() throws IOException, CircuitSyntaxException {
        CommandRun run =
                simulated("impedance:\n  circuit: " + CIRCUIT + "\n  cathode_interface: [R2]\n  shared: [R7]\n");
        assertThat(EisRun.texts(run.json(), "warnings"))
                .anySatisfy(w -> assertThat(w).contains("no parameter 'R7' to share"));
    }

    @Test
    void measuredCellsAndAPelletGiveTheirFindings() throws IOException {
        Path raw = Files.createDirectories(temp.resolve("raw"));
        StringBuilder yaml = new StringBuilder("""
                title: Two measured cells and a pellet
                common:
                  cathode: LiNi0.6Co0.2Mn0.2O2
                  electrolyte: Li6PS5Cl
                  area_cm2: {value: 0.785, u: 0.01, assumed: "not stated: a die of 10 mm, so that the sums can be shown"}
                samples:
                  bare: {title: first cell, role: bare, coating: none}
                  coated: {title: second cell, role: coated, coating: LiNbO3}
                  pellet:
                    title: Li6PS5Cl pellet
                    role: electrolyte reference
                    separator_thickness_um: {value: 700, u: 10, assumed: not stated}
                measurements:
                  - {sample: bare, technique: impedance, file: raw/PEIS_SSB.mpr}
                  - {sample: coated, technique: impedance, file: raw/Sample2_PEIS_AtRest.csv}
                """);
        copy("data/eis/PEIS_SSB.mpr", raw);
        copy("data/eis/Sample2_PEIS_AtRest.csv", raw);
        for (int i = 0; i < 10; i++) {
            copy("reference/echem/eis_inputs/ssb_rest_series_0" + i + ".csv", raw);
            yaml.append(String.format(
                    Locale.ROOT,
                    "  - {sample: coated, cell: 2, technique: impedance, file: raw/ssb_rest_series_0%d.csv,"
                            + " rest_h: %.4f}%n",
                    i,
                    (126.24 + 1225.9 * i) / 3600));
        }
        for (String name : List.of("2_25C_#60", "3_15C_#56", "5_-5C_#58", "6_-15C_#56", "7_-25C_#61")) {
            copy("data/eis/PEIS_TSeq" + name + "_C01.mpr", raw);
            yaml.append("  - {sample: pellet, technique: impedance, file: \"raw/PEIS_TSeq" + name
                    + "_C01.mpr\", temperature_C: " + name.replaceAll("^._|C_.*", "") + "}\n");
        }
        Files.writeString(temp.resolve("study.yaml"), yaml);
        CommandRun run = CommandRun.of("run", temp.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields answer = run.json();
        Json.Fields energy = finding(answer, "activation energy", "pellet", "");
        Tolerance.absolute(3e-3, "the same spectra fitted with and without a series resistance")
                .check("Ea", EisRun.real(energy, "value"), 0.384);
        double sigma = EisRun.real(finding(answer, "electrolyte conductivity", "pellet", "temperature 25 °C"), "value");
        Tolerance.relative(0.1, "series resistance counted or not").check("sigma", sigma, 0.07 / 0.785 / 90);
        Json.Fields bare = finding(answer, "interfacial resistance", "bare", "");
        assertThat(EisRun.real(bare, "u")).isPositive();
        assertThat(EisRun.real(finding(answer, "area-specific resistance", "bare", ""), "value"))
                .isCloseTo(0.785 * EisRun.real(bare, "value"), org.assertj.core.data.Percentage.withPercentage(1e-6));
        // Ten repeats scatter by far less than one fit's own uncertainty, and nothing grows.
        Json.Fields rise = finding(answer, "resistance rise at rest", "coated", "rest 3.0998 h");
        assertThat(Math.abs(EisRun.real(rise, "value"))).isLessThan(2 * EisRun.real(rise, "u"));
        assertThat(EisRun.array(answer, "warnings").size()).isLessThan(12);
        assertThat(Files.readString(temp.resolve("report/index.html")))
                .contains("Repeats scatter by", "What the arcs are");
        assertThat(Files.readAllLines(temp.resolve("results/impedance/spectra_bare_1.csv")))
                .hasSizeGreaterThan(80);
    }

    private static void copy(String from, Path folder) throws IOException {
        Path source = ReferenceFolder.require(from);
        Files.copy(source, folder.resolve(source.getFileName()));
    }
}

package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.study.json.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eis …` on spectra of a known circuit, and the JSON that other programs rely on.
class EisCommandTest {
    private static final Tolerance EXACT =
            Tolerance.relative(1e-8, "fifteen printed digits, amplified by the condition");

    @TempDir
    private Path temp = Path.of("");

    private String clean = "";
    private String noisy = "";

    @BeforeEach
    void write() throws IOException {
        clean = write("clean.csv", EisRun.Pellet.usual().text(0));
        noisy = write("noisy.csv", EisRun.Pellet.usual().text(0.003));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    @Test
    void fitRecoversTheCircuitAndHasTheKeysThatOtherProgramsReadInTheirOrder() {
        Json.Fields fit = EisRun.json("fit", clean, "--circuit", "R0-p(R1,CPE1)-CPE2");
        assertThat(fit.keys())
                .containsSubsequence(
                        "circuit",
                        "parameters",
                        "ssr",
                        "aicc",
                        "bic",
                        "max_correlation",
                        "starts",
                        "starts_at_best",
                        "identifiable",
                        "warnings");
        EXACT.check("R0", EisRun.real(fit, "parameters", "R0", "value"), 20);
        EXACT.check("R1", EisRun.real(fit, "parameters", "R1", "value"), 500);
        EXACT.check("CPE1_0", EisRun.real(fit, "parameters", "CPE1_0", "value"), 2e-8);
        EXACT.check("CPE1_1", EisRun.real(fit, "parameters", "CPE1_1", "value"), 0.9);
        EXACT.check("CPE2_0", EisRun.real(fit, "parameters", "CPE2_0", "value"), 5e-6);
        EXACT.check("CPE2_1", EisRun.real(fit, "parameters", "CPE2_1", "value"), 0.85);
        assertThat(EisRun.fields(fit, "parameters", "R1").keys()).startsWith("value", "u", "unit");
        assertThat(EisRun.text(EisRun.fields(fit, "parameters", "R1"), "unit")).isEqualTo("Ω");
        assertThat(EisRun.flag(EisRun.fields(fit, "identifiable"), "CPE1_1")).isTrue();
        assertThat(EisRun.real(fit, "starts")).isEqualTo(40);
        assertThat(EisRun.flag(fit, "converged")).isTrue();
        // Q and α of one element always go together far from 1 rad/s; nothing else is said of an exact fit.
        assertThat(EisRun.texts(fit, "warnings")).allSatisfy(w -> assertThat(w).startsWith("within one element"));
    }

    @Test
    void theUncertaintyCoversTheTruthAndAGivenStartEndsInTheSameMinimum() {
        Json.Fields automatic = EisRun.json("fit", noisy, "--circuit", "R0-p(R1,CPE1)-CPE2");
        double r1 = EisRun.real(automatic, "parameters", "R1", "value");
        double u = EisRun.real(automatic, "parameters", "R1", "u");
        Tolerance.absolute(4 * u, "four standard uncertainties").check("R1", r1, 500);
        Json.Fields given = EisRun.json(
                "fit", noisy, "--circuit", "R0-p(R1,CPE1)-CPE2", "--start", "R1=248", "--start", "CPE1_0=3e-7");
        Tolerance.relative(1e-6, "the same minimum")
                .check("R1 from a start", EisRun.real(given, "parameters", "R1", "value"), r1);
    }

    @Test
    void kkFindsACleanSpectrumInOrderOverItsWholeRange() {
        Json.Fields test = EisRun.json("kk", clean);
        assertThat(test.keys())
                .containsSubsequence(
                        "elements",
                        "mu",
                        "residual_real",
                        "residual_imag",
                        "max_residual",
                        "valid_from_Hz",
                        "valid_to_Hz",
                        "verdict");
        assertThat(EisRun.text(test, "verdict")).isEqualTo("ok");
        assertThat(EisRun.reals(test, "residual_real")).hasSize(37);
        assertThat(EisRun.reals(test, "residual_imag")).hasSize(37);
        assertThat(EisRun.real(test, "max_residual")).isLessThan(0.01);
        Tolerance.relative(1e-9, "twelve printed digits").check("from", EisRun.real(test, "valid_from_Hz"), 1);
        Tolerance.relative(1e-9, "twelve printed digits").check("to", EisRun.real(test, "valid_to_Hz"), 1e6);
    }

    /// Real and imaginary part of unrelated circuits: no point obeys the relations.
    @Test
    void aRangeThatIsNowhereValidIsNull() throws IOException {
        StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
        for (int i = 0; i < 30; i++) {
            text.append(Math.pow(10, 5 - i / 6.0))
                    .append(',')
                    .append(i % 2 == 0 ? 100 : 300)
                    .append(',')
                    .append(i % 2 == 0 ? -400 : -30)
                    .append('\n');
        }
        Json.Fields test = EisRun.json("kk", write("nonsense.csv", text.toString()), "--per-decade", "1");
        assertThat(EisRun.text(test, "verdict")).isEqualTo("reject");
        assertThat(EisRun.isNull(test, "valid_from_Hz")).isTrue();
        assertThat(EisRun.isNull(test, "valid_to_Hz")).isTrue();
    }

    @Test
    void drtFindsTheArcAtItsPlaceWithItsResistance() {
        Json.Fields drt = EisRun.json("drt", noisy, "--tail", "cpe", "--bootstrap", "20");
        assertThat(drt.keys()).containsSubsequence("tau_s", "gamma_ohm", "r_inf_ohm", "l_H", "lambda", "peaks");
        Json.Fields arc = EisRun.array(drt, "peaks").stream()
                .map(Json.Fields.class::cast)
                .filter(peak -> EisRun.flag(peak, "stable"))
                .max((a, b) -> Double.compare(EisRun.real(a, "r_ohm"), EisRun.real(b, "r_ohm")))
                .orElseThrow();
        assertThat(arc.keys()).contains("tau_s", "frequency_Hz", "r_ohm", "c_F", "stable");
        // (R Q)^(1/α)
        double tau = Math.pow(500 * 2e-8, 1 / 0.9);
        Tolerance.relative(0.15, "the width of the grid").check("tau", EisRun.real(arc, "tau_s"), tau);
        Tolerance.relative(0.12, "the tail is forty times the arc at the low end")
                .check("R", EisRun.real(arc, "r_ohm"), 500);
        Tolerance.relative(1e-9, "1/(2πτ)")
                .check("frequency", EisRun.real(arc, "frequency_Hz"), 1 / (2 * Math.PI * EisRun.real(arc, "tau_s")));
        Tolerance.relative(1e-9, "τ/R")
                .check("C", EisRun.real(arc, "c_F"), EisRun.real(arc, "tau_s") / EisRun.real(arc, "r_ohm"));
        assertThat(EisRun.reals(drt, "gamma_ohm")).hasSameSizeAs(EisRun.reals(drt, "tau_s"));
    }

    /// R₁ ∝ T exp(Ea/kT) of 0.35 eV, at four temperatures.
    @Test
    void arrheniusRecoversTheActivationEnergyAndTheConductivityOfTheGeometry() throws IOException {
        double[] kelvin = {298.15, 283.15, 268.15, 253.15};
        String[] names = new String[4];
        for (int i = 0; i < 4; i++) {
            double factor = kelvin[i] / 298.15 * Math.exp(0.35 / 8.617333262e-5 * (1 / kelvin[i] - 1 / 298.15));
            names[i] =
                    write("at" + i + ".csv", EisRun.Pellet.usual().times(factor).text(0));
        }
        String temperatures = "298.15,283.15,268.15,253.15";
        Json.Fields line = EisRun.json(
                "arrhenius",
                names[0],
                names[1],
                names[2],
                names[3],
                "--temperatures-K",
                temperatures,
                "--circuit",
                "R0-p(R1,CPE1)-CPE2",
                "--thickness-um",
                "1000",
                "--area-cm2",
                "0.5",
                "--thickness-um-u",
                "10");
        assertThat(line.keys())
                .containsSubsequence(
                        "temperatures_K",
                        "r_ohm",
                        "sigma_S_per_cm",
                        "ea_eV",
                        "ea_eV_u",
                        "sigma_298K_S_per_cm",
                        "sigma_298K_S_per_cm_u");
        assertThat(EisRun.reals(line, "temperatures_K")).containsExactly(kelvin);
        Tolerance.absolute(1e-6, "digits of the file").check("Ea", EisRun.real(line, "ea_eV"), 0.35);
        Tolerance.relative(1e-6, "L/(R A)").check("sigma", EisRun.real(line, "sigma_298K_S_per_cm"), 0.1 / 0.5 / 500);
        Tolerance.relative(1e-2, "the thickness dominates")
                .check("u", EisRun.real(line, "sigma_298K_S_per_cm_u"), 0.01 * 0.1 / 0.5 / 500);
        Json.Fields without = EisRun.json(
                "arrhenius",
                names[0],
                names[1],
                "--temperatures-K",
                "298.15,283.15",
                "--circuit",
                "R0-p(R1,CPE1)-CPE2");
        assertThat(EisRun.isNull(without, "sigma_298K_S_per_cm")).isTrue();
        assertThat(EisRun.isNull(without, "sigma_298K_S_per_cm_u")).isTrue();
        assertThat(EisRun.isNull(without, "sigma_S_per_cm")).isTrue();
    }

    @Test
    void everyCommandDrawsWhereItIsAskedTo() throws IOException {
        for (List<String> words :
                List.of(List.of("kk"), List.of("fit", "--circuit", "R0-p(R1,CPE1)-CPE2"), List.of("drt"))) {
            Path figure = temp.resolve(words.getFirst() + ".svg");
            CommandRun run = CommandRun.of(java.util.stream.Stream.of(
                            List.of("eis", words.getFirst(), noisy, "--out", figure.toString()),
                            words.subList(1, words.size()))
                    .flatMap(List::stream)
                    .toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(Files.readString(figure)).startsWith("<svg").contains("Ω");
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String first = EisRun.plain("fit", noisy, "--circuit", "R0-p(R1,CPE1)-CPE2", "--json")
                .out();
        String second = EisRun.plain("fit", noisy, "--circuit", "R0-p(R1,CPE1)-CPE2", "--json")
                .out();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void withoutACircuitTheSpectrumChoosesItAndTheOthersAreListed() {
        Json.Fields fit = EisRun.json("fit", noisy);
        assertThat(EisRun.text(fit, "circuit")).isEqualTo("R0-p(R1,CPE1)-CPE2");
        List<Json> alternatives = EisRun.array(fit, "alternatives");
        assertThat(alternatives).hasSizeGreaterThan(3);
        double before = Double.NEGATIVE_INFINITY;
        for (Json alternative : alternatives) {
            Json.Fields one = (Json.Fields) alternative;
            assertThat(one.keys()).containsExactly("circuit", "aicc", "difference", "sound");
            assertThat(EisRun.real(one, "difference")).isGreaterThanOrEqualTo(Math.max(0, before));
            before = EisRun.real(one, "difference");
            if (EisRun.text(one, "circuit").equals("R0-p(R1,CPE1)-CPE2")) {
                assertThat(EisRun.flag(one, "sound")).isTrue();
                assertThat(EisRun.real(one, "aicc")).isEqualTo(EisRun.real(fit, "aicc"));
            }
        }
        CommandRun words = EisRun.plain("fit", noisy);
        assertThat(words.out()).contains("circuits tried", "(this one)", "95 % interval");
    }

    @Test
    void aResistanceHasItsProfileInterval() {
        Json.Fields fit = EisRun.json("fit", noisy, "--circuit", "R0-p(R1,CPE1)-CPE2");
        Json.Fields r1 = EisRun.fields(fit, "parameters", "R1");
        double half = 1.996 * EisRun.real(r1, "u");
        Tolerance curved = Tolerance.absolute(0.2 * half, "the curvature of the model");
        curved.check("lower", EisRun.reals(r1, "interval_95")[0], EisRun.real(r1, "value") - half);
        curved.check("upper", EisRun.reals(r1, "interval_95")[1], EisRun.real(r1, "value") + half);
        assertThat(EisRun.fields(fit, "parameters", "CPE1_0").keys()).doesNotContain("interval_95");
    }

    @Test
    void aDistributionThatDoesNotDescribeTheSpectrumHasNoStablePeakAndPointsToTheTail() throws IOException {
        String blocking = write("blocking.csv", new EisRun.Pellet(20, 500, 2e-8, 0.9, 5e-6, 0.98).text(0.001));
        Json.Fields drt = EisRun.json("drt", blocking, "--bootstrap", "20");
        assertThat(EisRun.real(drt, "rms_residual")).isGreaterThan(0.01);
        assertThat(EisRun.array(drt, "peaks"))
                .isNotEmpty()
                .noneMatch(peak -> EisRun.flag((Json.Fields) peak, "stable"));
        assertThat(EisRun.texts(drt, "warnings")).anySatisfy(w -> assertThat(w).contains("--tail cpe"));
        assertThat(EisRun.isNull(drt, "tail_exponent")).isTrue();
        Json.Fields tailed = EisRun.json("drt", blocking, "--bootstrap", "20", "--tail", "cpe");
        Tolerance.absolute(0.01, "the scan over exponents")
                .check("exponent", EisRun.real(tailed, "tail_exponent"), 0.98);
        assertThat(EisRun.texts(tailed, "warnings"))
                .noneSatisfy(w -> assertThat(w).contains("--tail"));
    }
}

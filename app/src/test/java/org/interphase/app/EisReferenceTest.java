package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `eis …` on measured spectra, through the command line, against independent programs.
class EisReferenceTest {
    private static final Tolerance STANDARD_ERROR = Tolerance.relative(1e-2, "the reference's difference Jacobian");
    private static final Tolerance CRITERION = Tolerance.absolute(1e-3, "N ln of the reference's sum of squares");
    /// R0 ends at its bound here, and the reference's standard errors of what it correlates with depend on rounding;
    /// those of a second program, started from the reference's optimum, do not.
    private static final String AT_BOUND = "ssb_ncm_lpscl_inli";

    private static String input(String name) {
        return ReferenceFolder.require("reference/echem/eis_inputs/" + name + ".csv")
                .toString();
    }

    private static Json.Fields reference(String file) {
        Path path = ReferenceFolder.require("reference/echem/" + file);
        try {
            // Python writes NaN, which JSON has not.
            return (Json.Fields) JsonReader.read(file, Files.readString(path).replace("NaN", "null"));
        } catch (IOException | InputException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> fits() {
        return Stream.of(
                        "synth_noiseless",
                        "synth_noise0p3pc",
                        "ssb_sample2_rest",
                        "ssb_ncm_lpscl_inli",
                        "lpscl_blocking_m25C",
                        "impedancepy_circuit1",
                        "impedancepy_circuit3")
                .flatMap(name -> Stream.of(Arguments.of(name, true), Arguments.of(name, false)));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fitReproducesTheReference(String name, boolean given) {
        Json.Fields expected = EisRun.fields(reference("circuit_fits.json"), name);
        List<String> order = names(expected);
        double[] start = EisRun.reals(expected, "initial_guess");
        List<String> question =
                new ArrayList<>(List.of("fit", input(name), "--circuit", EisRun.text(expected, "circuit")));
        for (int j = 0; given && j < start.length; j++) {
            question.addAll(List.of("--start", order.get(j) + "=" + start[j]));
        }
        Json.Fields fit = EisRun.json(question.toArray(String[]::new));
        String errors = name.equals(AT_BOUND) ? "impedancepy_modulus_from_gold" : "gold_modulus";
        check(
                name,
                fit,
                order,
                EisRun.fields(expected, "gold_modulus"),
                EisRun.reals(EisRun.fields(expected, errors), "stderr"));
    }

    private static void check(String name, Json.Fields fit, List<String> order, Json.Fields gold, double[] stderr) {
        boolean exact = name.equals("synth_noiseless");
        double[] values = EisRun.reals(gold, "values");
        double[] errors = EisRun.reals(gold, "stderr");
        for (int j = 0; j < values.length; j++) {
            String parameter = order.get(j);
            Tolerance same = exact
                    ? Tolerance.relative(1e-8, "rounding, amplified by the condition")
                    : new Tolerance(1e-3 * errors[j], 1e-5, "a thousandth of the standard error");
            if (!(name.equals(AT_BOUND) && parameter.equals("R0"))) {
                same.check(parameter, EisRun.real(fit, "parameters", parameter, "value"), values[j]);
            }
            if (!exact) {
                STANDARD_ERROR.check("u of " + parameter, EisRun.real(fit, "parameters", parameter, "u"), stderr[j]);
            }
        }
        if (exact) {
            assertThat(EisRun.real(fit, "ssr")).isLessThan(1e-20);
            return;
        }
        Tolerance.relative(1e-6, "the reference's own convergence")
                .check("ssr", EisRun.real(fit, "ssr"), EisRun.real(gold, "ssr"));
        CRITERION.check("AICc", EisRun.real(fit, "aicc"), EisRun.real(gold, "aicc"));
        CRITERION.check("BIC", EisRun.real(fit, "bic"), EisRun.real(gold, "bic"));
        assertThat(EisRun.real(fit, "aicc_with_variance")).isGreaterThan(EisRun.real(fit, "aicc"));
    }

    /// `Z2.Q` of the reference is `CPE2_0` here.
    private static List<String> names(Json.Fields expected) {
        return EisRun.texts(expected, "order").stream()
                .map(name -> {
                    String number = name.substring(1, name.indexOf('.'));
                    return switch (name.substring(name.indexOf('.') + 1)) {
                        case "Q" -> "CPE" + number + "_0";
                        case "a" -> "CPE" + number + "_1";
                        default -> name.substring(name.indexOf('.') + 1) + number;
                    };
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synth_noise0p3pc",
                "ssb_sample2_rest",
                "ssb_ncm_lpscl_inli",
                "lpscl_blocking_m25C",
                "impedancepy_circuit1",
                "impedancepy_circuit3",
                "impedancepy_example",
                "pydrt_LIB_data"
            })
    void kkReproducesTheReferenceOnTheRealPart(String name) {
        Json.Fields expected = EisRun.fields(reference("linkk.json"), name);
        for (boolean capacitor : new boolean[] {true, false}) {
            for (String mu : List.of("0.85", "0.5")) {
                Json.Fields gold = EisRun.fields(expected, "real/cap=" + (capacitor ? "True" : "False") + "/c=" + mu);
                Json.Fields test = EisRun.json(
                        "kk", input(name), "--type", "real", "--mu", mu, capacitor ? "--capacitor" : "--no-capacitor");
                assertThat(EisRun.real(test, "elements")).isEqualTo(EisRun.real(gold, "M"));
                Tolerance.relative(1e-6, "the reference's pseudo-inverse")
                        .check("mu", EisRun.real(test, "mu"), EisRun.real(gold, "mu"));
                double largest =
                        Math.max(EisRun.real(gold, "max_abs_res_re_pct"), EisRun.real(gold, "max_abs_res_im_pct"));
                Tolerance.relative(1e-5, "the reference's pseudo-inverse")
                        .check("largest residual", 100 * EisRun.real(test, "max_residual"), largest);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synth_noise0p3pc",
                "synth_noiseless",
                "ssb_sample2_rest",
                "ssb_ncm_lpscl_inli",
                "pydrt_1ZARC",
                "pydrt_zarc_data",
                "pydrt_LIB_data",
                "impedancepy_circuit3"
            })
    void drtReproducesTheExactSolution(String name) throws IOException {
        check(name, "same_as_pydrttools_l1e-3", "pydrttools", "1e-3");
        check(name, "extended_modulus_l0.001", "extended", "0.001");
        check(name, "extended_modulus_l1e-05", "extended", "1e-05");
    }

    private static void check(String name, String solution, String grid, String lambda) throws IOException {
        Path path = ReferenceFolder.require("reference/echem/drt_gold/" + name + "__" + solution + ".csv");
        List<double[]> rows = Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> Stream.of(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        Json.Fields drt = EisRun.json("drt", input(name), "--grid", grid, "--lambda", lambda, "--bootstrap", "0");
        double[] tau = EisRun.reals(drt, "tau_s");
        double[] gamma = EisRun.reals(drt, "gamma_ohm");
        double highest = rows.stream().mapToDouble(row -> row[1]).max().orElseThrow();
        assertThat(tau).hasSize(rows.size());
        for (int i = 0; i < tau.length; i++) {
            Tolerance.relative(1e-11, "twelve printed digits").check("tau " + i, tau[i], rows.get(i)[0]);
            Tolerance.absolute(1e-8 * highest, "the same quadratic programme")
                    .check(solution + " gamma " + i, gamma[i], rows.get(i)[1]);
        }
        Json.Fields gold = EisRun.fields(reference("drt_gold.json"), name, solution);
        Tolerance.absolute(1e-6 * highest, "sums over the distribution")
                .check("R_inf", EisRun.real(drt, "r_inf_ohm"), EisRun.real(gold, "R_inf"));
        assertThat(EisRun.real(drt, "lambda")).isEqualTo(Double.parseDouble(lambda));
    }

    @Test
    void fiveTemperaturesOfAPelletGiveItsActivationEnergy() {
        List<String> files = Stream.of(
                        "PEIS_TSeq2_25C_#60_C01.mpr",
                        "PEIS_TSeq3_15C_#56_C01.mpr",
                        "PEIS_TSeq5_-5C_#58_C01.mpr",
                        "PEIS_TSeq6_-15C_#56_C01.mpr",
                        "PEIS_TSeq7_-25C_#61_C01.mpr")
                .map(name -> ReferenceFolder.require("data/eis/" + name).toString())
                .toList();
        List<String> question = new ArrayList<>(List.of("arrhenius"));
        question.addAll(files);
        question.addAll(List.of("--temperatures-K", "298.15,288.15,268.15,258.15,248.15"));
        Json.Fields line = EisRun.json(question.toArray(String[]::new));
        Tolerance.absolute(1e-3, "the printed uncertainty").check("Ea", EisRun.real(line, "ea_eV"), 0.384);
        assertThat(EisRun.real(line, "ea_eV_u")).isBetween(1e-4, 3e-3);
        assertThat(EisRun.isNull(line, "sigma_298K_S_per_cm")).isTrue();

        question.addAll(List.of("--thickness-um", "700", "--area-cm2", "0.785"));
        Json.Fields pellet = EisRun.json(question.toArray(String[]::new));
        assertThat(EisRun.real(pellet, "ea_eV")).isEqualTo(EisRun.real(line, "ea_eV"));
        double[] ohm = EisRun.reals(pellet, "r_ohm");
        Tolerance.relative(1e-12, "thickness over area and resistance")
                .check("sigma", EisRun.reals(pellet, "sigma_S_per_cm")[0], 0.07 / 0.785 / ohm[0]);
        Tolerance.relative(0.02, "the line against its point")
                .check("sigma at 298.15 K", EisRun.real(pellet, "sigma_298K_S_per_cm"), 0.07 / 0.785 / ohm[0]);
        assertThat(EisRun.real(pellet, "sigma_298K_S_per_cm_u")).isPositive();
    }
}

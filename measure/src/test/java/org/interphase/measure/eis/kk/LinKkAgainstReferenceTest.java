package org.interphase.measure.eis.kk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interphase.measure.eis.Spectrum;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinKkAgainstReferenceTest {
    private static final Tolerance SAME_FIT = Tolerance.absolute(1e-6, "the same least squares by another routine");
    private static final Tolerance PRINTED = new Tolerance(1e-8, 1e-5, "numpy's isclose, digits of the program");

    private static LinKkOptions options(String key, int elements) {
        FittedPart part = key.startsWith("real")
                ? FittedPart.REAL
                : key.startsWith("imag") ? FittedPart.IMAGINARY : FittedPart.COMPLEX;
        ElementCount count = key.endsWith("None")
                ? new ElementCount.Fixed(elements)
                : new ElementCount.ByMu(Double.parseDouble(key.substring(key.indexOf("c=") + 2)));
        return new LinKkOptions(part, key.contains("cap=True"), count, 0.01, 0.03);
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
    void elementsMuAndResidualsAreThoseOfTheReference(String name) {
        Spectrum spectrum = ReferenceTables.spectrum(name);
        Map<String, double[]> residuals = ReferenceTables.columns("linkk_residuals/" + name + ".csv");
        ReferenceTables.json("linkk.json").at(name).members().forEach((key, expected) -> {
            if (key.startsWith("pyimpspec")) {
                return;
            }
            int elements = (int) expected.number("M");
            LinKk test = (LinKk) LinKk.of(spectrum, options(key, elements));
            String what = name + " " + key;
            String column = key.replace('/', '_');
            // Sorted as a spectrum is: one of the files ascends.
            Spectrum left = Spectrum.of(
                    ReferenceTables.column(residuals, "f_hz"),
                    ReferenceTables.column(residuals, column + "_re"),
                    ReferenceTables.column(residuals, column + "_im"));
            double[] real = left.copyReal_ohm();
            double[] imaginary = left.copyImaginary_ohm();
            switch (test.options().part()) {
                case REAL -> {
                    assertThat(test.elements()).as(what).isEqualTo(elements);
                    SAME_FIT.check(what + " mu", test.mu(), expected.number("mu"));
                    same(what, test.copyResidualReal(), real);
                    same(what, test.copyResidualImaginary(), imaginary);
                }
                case IMAGINARY -> {
                    assertThat(test.elements()).as(what).isEqualTo(elements);
                    sameOrSmaller(what, test.copyResidualImaginary(), imaginary);
                }
                case COMPLEX -> {
                    assertThat(test.elements()).as(what).isBetween(elements - 1, elements + 1);
                    // The reference counts |ΔZ|² per point in two parts, in per cent, of eleven digits.
                    assertThat(100 * test.rms())
                            .as(what)
                            .isLessThanOrEqualTo(expected.number("rms_res_pct") * (1 + 1e-6));
                }
            }
        });
    }

    private static void same(String what, double[] residuals, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            SAME_FIT.check(what + " point " + i, residuals[i], expected[i]);
        }
    }

    /// Where the columns are nearly dependent the reference's own rounding exceeds the tolerance; the smaller sum of
    /// squares is then the better solution of the same problem.
    private static void sameOrSmaller(String what, double[] residuals, double[] expected) {
        double ours = squares(residuals);
        if (ours >= squares(expected) * (1 - 1e-8)) {
            same(what, residuals, expected);
        }
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    @Test
    void theOutputOfTheAuthorsProgramIsReproduced() {
        Map<String, double[]> expected = ReferenceTables.columns("linkk_schoenleber_circuit3.csv");
        Spectrum spectrum = ReferenceTables.spectrum("impedancepy_circuit3");
        compare(
                expected,
                "real_fit",
                spectrum,
                new LinKkOptions(FittedPart.REAL, false, new ElementCount.Fixed(10), 0.01, 0.03));
        compare(
                expected,
                "real_cap_fit",
                spectrum,
                new LinKkOptions(FittedPart.REAL, true, new ElementCount.Fixed(10), 0.01, 0.03));
        compare(
                expected,
                "imag_fit",
                spectrum,
                new LinKkOptions(FittedPart.IMAGINARY, false, new ElementCount.Fixed(5), 0.01, 0.03));
        compare(
                expected,
                "complex_fit",
                spectrum,
                new LinKkOptions(FittedPart.COMPLEX, false, new ElementCount.Fixed(5), 0.01, 0.03));
    }

    private static void compare(Map<String, double[]> table, String name, Spectrum spectrum, LinKkOptions options) {
        LinKk test = (LinKk) LinKk.of(spectrum, options);
        double[] real = ReferenceTables.column(table, name + "_re");
        double[] imaginary = ReferenceTables.column(table, name + "_im");
        for (int i = 0; i < test.size(); i++) {
            PRINTED.check(name + " real " + i, test.fittedReal_ohm(i), real[i]);
            PRINTED.check(name + " imaginary " + i, test.fittedImaginary_ohm(i), imaginary[i]);
        }
    }
}

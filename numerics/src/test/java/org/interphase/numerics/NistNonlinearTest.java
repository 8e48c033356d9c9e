package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All 27 nonlinear reference sets of NIST (StRD), with central differences for derivatives.
class NistNonlinearTest {
    private static final Tolerance SIX_DIGITS =
            Tolerance.relative(1e-6, "asked for; NIST certifies 11 digits, differences leave the rest");

    private static final Tolerance DEVIATION =
            Tolerance.relative(1e-4, "the covariance carries the error of the differences, times the condition number");
    private static final String MADE_OF_ROUNDING = "Lanczos1";

    static Stream<String> names() {
        return NistModels.all().keySet().stream();
    }

    /// What a file of NIST holds.
    private static final class Set {
        final double[][] starts;
        final double[] certified;
        final double[] deviations;
        final double ssr;
        final List<double[]> x = new ArrayList<>();
        final List<Double> y = new ArrayList<>();

        Set(String name) throws IOException {
            List<String> lines = Files.readAllLines(ReferenceFolder.require("reference/spectra/nist/" + name + ".dat"));
            List<double[]> rows = new ArrayList<>();
            int data = 0;
            double found = Double.NaN;
            for (int i = 0; i < lines.size(); i++) {
                Matcher row = Pattern.compile("\\s*b\\d+ =\\s+(.*)").matcher(lines.get(i));
                if (row.matches()) {
                    rows.add(numbers(row.group(1)));
                }
                if (lines.get(i).startsWith("Residual Sum of Squares:")) {
                    found = numbers(lines.get(i).substring(24))[0];
                }
                data = lines.get(i).startsWith("Data: ") ? i + 1 : data;
            }
            this.starts = new double[2][];
            Arrays.setAll(starts, s -> rows.stream().mapToDouble(r -> r[s]).toArray());
            this.certified = rows.stream().mapToDouble(r -> r[2]).toArray();
            this.deviations = rows.stream().mapToDouble(r -> r[3]).toArray();
            this.ssr = found;
            for (String line : lines.subList(data, lines.size())) {
                if (!line.isBlank()) {
                    double[] row = numbers(line);
                    y.add(name.equals("Nelson") ? Math.log(row[0]) : row[0]);
                    x.add(Arrays.copyOfRange(row, 1, row.length));
                }
            }
        }

        private static double[] numbers(String text) {
            return Arrays.stream(text.strip().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        FitOutcome fit(String name, int start) {
            NistModels.Model model = Objects.requireNonNull(NistModels.all().get(name));
            ResidualFunction residuals = new ResidualFunction() {
                @Override
                public int size() {
                    return y.size();
                }

                @Override
                public void residuals(double[] b, double[] into) {
                    for (int i = 0; i < into.length; i++) {
                        into[i] = model.at(x.get(i), b) - y.get(i);
                    }
                }
            };
            return NonlinearLeastSquares.minimise(residuals, starts[start], Bounds.none(certified.length));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSecondStartGivesTheCertifiedParameters(String name) throws IOException {
        Set set = new Set(name);
        FitOutcome outcome = set.fit(name, 1);
        for (int j = 0; j < set.certified.length; j++) {
            double got = outcome.best().value(j);
            Figures.deviation(
                    "xps", "NIST, 27 sets from start 2, parameters, relative", got, set.certified[j], "≤ 1e-6");
        }
        checkCertified(name, set, outcome);
        if (!name.equals(MADE_OF_ROUNDING)) {
            for (int j = 0; j < set.deviations.length; j++) {
                DEVIATION.check(name + " sd of b" + (j + 1), outcome.best().standardError(j), set.deviations[j]);
            }
        }
    }

    /// Two of the hard starts do not reach the certified minimum, and say so or say where they are: BoxBOD's
    /// model is flat at large b2 and ends in the minimum that lmfit finds too; MGH10 is stuck in a valley that
    /// rounding hides.
    @ParameterizedTest
    @MethodSource("names")
    void theFirstStartEndsInTheMinimumOrSaysWhyNot(String name) throws IOException {
        Set set = new Set(name);
        FitOutcome outcome = set.fit(name, 0);
        switch (name) {
            case "BoxBOD" -> {
                assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
                Tolerance.relative(1e-9, "the mean of the points alone")
                        .check(name, outcome.best().ssr(), 9771.5);
            }
            case "MGH10" -> assertThat(outcome).isInstanceOf(FitOutcome.Stalled.class);
            default -> checkCertified(name, set, outcome);
        }
    }

    private static void checkCertified(String name, Set set, FitOutcome outcome) {
        // Lanczos1 was made with 14 digits: its residuals are rounding, and no slope of them is zero.
        assertThat(outcome instanceof FitOutcome.Converged).isEqualTo(!name.equals(MADE_OF_ROUNDING));
        for (int j = 0; j < set.certified.length; j++) {
            SIX_DIGITS.check(name + " b" + (j + 1), outcome.best().value(j), set.certified[j]);
        }
        Tolerance.relative(name.equals(MADE_OF_ROUNDING) ? 0.02 : 1e-8, "certified to 11 digits, of rounding to 2")
                .check(name + " residual sum of squares", outcome.best().ssr(), set.ssr);
    }
}

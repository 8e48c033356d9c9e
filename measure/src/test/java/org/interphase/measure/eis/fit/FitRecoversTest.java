package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.quantity.Measured;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FitRecoversTest {
    static Stream<Arguments> circuits() {
        return Stream.of(
                Arguments.of("R0", new double[] {30}),
                Arguments.of("R0-L0", new double[] {30, 1e-6}),
                Arguments.of("R0-C0", new double[] {30, 1e-4}),
                Arguments.of("R0-CPE0", new double[] {30, 1e-4, 0.8}),
                Arguments.of("R0-p(R1,C1)", new double[] {30, 200, 1e-5}),
                Arguments.of("R0-p(R1-W1,CPE1)", new double[] {30, 200, 40, 1e-5, 0.9}),
                Arguments.of("R0-p(R1,CPE1)-Wo2", new double[] {30, 200, 1e-5, 0.9, 100, 0.5}),
                Arguments.of("R0-p(R1,CPE1)-Ws2", new double[] {30, 200, 1e-5, 0.9, 100, 0.5}),
                Arguments.of("R0-p(R1,CPE1)-p(R2,CPE2)", new double[] {30, 200, 1e-6, 0.9, 100, 1e-3, 0.7}),
                Arguments.of("R0-p(p(R1,C1)-R2,CPE2)", new double[] {30, 200, 1e-3, 80, 1e-6, 0.9}),
                Arguments.of("R0-TLM1", new double[] {20, 150, 60, 5e-5, 0.85}),
                Arguments.of("R0-TLMQ1", new double[] {20, 150, 5e-5, 0.85}),
                Arguments.of("R0-TLMW1", new double[] {20, 150, 60, 5e-5, 0.85, 40, 0.3}),
                Arguments.of("TLMR1", new double[] {150, 40, 60, 5e-5, 0.85}));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void anExactSpectrumGivesItsParametersFromAutomaticStarts(String text, double[] truth) throws FitRefusedException {
        Circuit circuit = ReferenceFits.parse(text);
        Spectrum spectrum = circuit.spectrum(SyntheticSpectra.frequencies(0.01, 1e6, 70), truth);
        CircuitFit fit = CircuitFit.of(spectrum, circuit);
        assertThat(fit.converged()).as("%s", fit.reason()).isTrue();
        for (int j = 0; j < truth.length; j++) {
            Tolerance.relative(1e-7, "rounding of the spectrum, amplified by its condition")
                    .check(circuit.parameter(j).name(), fit.value(j), truth[j]);
        }
    }

    @Test
    void aCapacitorIsFoundAtTheBoundOfTheExponent() throws FitRefusedException {
        Spectrum spectrum = ReferenceFits.parse("R0-p(R1,C1)")
                .spectrum(SyntheticSpectra.frequencies(0.01, 1e6, 70), new double[] {30, 200, 1e-5});
        CircuitFit fit = CircuitFit.of(spectrum, ReferenceFits.parse("R0-p(R1,CPE1)"));
        Tolerance.relative(1e-8, "exact spectrum").check("exponent", fit.value("CPE1_1"), 1);
        Tolerance.relative(1e-7, "exact spectrum").check("capacitance", fit.value("CPE1_0"), 1e-5);
    }

    @Test
    void aResistorIsTheWeightedMean() throws FitRefusedException {
        Circuit circuit = ReferenceFits.parse("R0");
        double[] f = {3, 2, 1};
        Spectrum spectrum = Spectrum.of(f, new double[] {10, 12, 17}, new double[] {0, 0, 0});
        double[] sigma = {1, 2, 2};
        Weighting weighting = Weighting.sigma(sigma, new double[] {1, 1, 1});
        CircuitFit fit = CircuitFit.of(
                spectrum, circuit, Starts.automatic(), FitOptions.standard().withWeighting(weighting));
        // Weights 1, 1/4, 1/4: mean (10 + 3 + 4.25)/1.5 = 11.5; ssr 2.25 + 0.0625 + 7.5625; six numbers, one parameter.
        Tolerance tolerance = Tolerance.relative(1e-12, "closed form");
        tolerance.check("mean", fit.value("R0"), 11.5);
        tolerance.check("ssr", fit.ssr(), 9.875);
        tolerance.check("u", fit.u("R0"), Math.sqrt(9.875 / 5 / 1.5));
        tolerance.check("AICc", fit.information().aicc(), 6 * Math.log(9.875 / 6) + 4 + 4);
        tolerance.check("BIC", fit.information().bic(), 6 * Math.log(9.875 / 6) + 2 * Math.log(6));
        // The model is linear, so that the profile is Student's interval.
        double t = 2.570581835636314;
        Interval profile = ProfileLikelihood.interval(fit, 0.95, "R0");
        Tolerance searched = Tolerance.relative(1e-4, "the search for the limit");
        searched.check("lower", 11.5 - profile.lower(), t * fit.u("R0"));
        searched.check("upper", profile.upper() - 11.5, t * fit.u("R0"));
    }

    @Test
    void relaxationsFoundElsewhereLeadToTheMinimum() throws FitRefusedException {
        double[] truth = SyntheticSpectra.truth();
        Spectrum spectrum = SyntheticSpectra.FULL_CELL.spectrum(SyntheticSpectra.fullCellFrequencies(), truth);
        List<Relaxation> peaks = List.of(
                new Relaxation(0.02, 80), new Relaxation(6e-8, 35), new Relaxation(1e-4, 230), new Relaxation(5, 9));
        CircuitFit fit = CircuitFit.of(
                spectrum,
                SyntheticSpectra.FULL_CELL,
                Starts.fromRelaxations(peaks),
                FitOptions.standard().withStarts(1));
        assertThat(fit.ssr()).isLessThan(1e-20);
        Tolerance.relative(1e-8, "exact spectrum").check("R2", fit.value("R2"), 248);
    }

    @Test
    void someStartValuesAreEnough() throws FitRefusedException {
        double[] truth = SyntheticSpectra.truth();
        Spectrum spectrum = SyntheticSpectra.FULL_CELL.spectrum(SyntheticSpectra.fullCellFrequencies(), truth);
        CircuitFit fit = CircuitFit.of(
                spectrum,
                SyntheticSpectra.FULL_CELL,
                Starts.given(Map.of("R2", 248.0, "CPE2_0", 3e-6)),
                FitOptions.standard());
        assertThat(fit.ssr()).isLessThan(1e-20);
        Tolerance.relative(1e-8, "exact spectrum").check("R2", fit.value("R2"), 248);
    }

    @Test
    void givenStartsNameTheArcs() throws FitRefusedException {
        double[] truth = {30, 200, 1e-6, 0.9, 100, 1e-3, 0.7};
        Circuit circuit = ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)");
        Spectrum spectrum = circuit.spectrum(SyntheticSpectra.frequencies(0.01, 1e6, 70), truth);
        CircuitFit slowFirst = CircuitFit.of(
                spectrum, circuit, Starts.given(circuit, 20, 150, 2e-3, 0.8, 150, 2e-6, 0.8), FitOptions.standard());
        Tolerance.relative(1e-8, "exact spectrum").check("R1 is the slow arc", slowFirst.value("R1"), 100);
        Tolerance.relative(1e-8, "exact spectrum").check("R2 is the fast one", slowFirst.value("R2"), 200);
    }

    @Test
    void aSumIsBetterKnownThanItsParts() throws FitRefusedException {
        Spectrum spectrum = SyntheticSpectra.noisy(
                SyntheticSpectra.FULL_CELL,
                SyntheticSpectra.truth(),
                SyntheticSpectra.fullCellFrequencies(),
                0.003,
                new SplittableRandom(2));
        CircuitFit fit = CircuitFit.of(spectrum, SyntheticSpectra.FULL_CELL);
        Measured sum = fit.sum("R0", "R1");
        assertThat(sum.u()).isLessThan(0.5 * fit.u("R0"));
        Tolerance.relative(1e-12, "the same sum").check("sum", sum.value(), fit.value("R0") + fit.value("R1"));
        double expected = Math.sqrt(fit.covariance(1, 1) + fit.covariance(2, 2) + 2 * fit.covariance(1, 2));
        Tolerance.relative(1e-6, "cancellation of correlated parts").check("u", sum.u(), expected);
        Measured contrast = fit.contrast(fit, "R2");
        assertThat(contrast.value()).isZero();
        Tolerance.relative(1e-12, "two independent fits").check("u", contrast.u(), Math.sqrt(2) * fit.u("R2"));
        Interval profile = ProfileLikelihood.interval(fit, 0.95, "R2");
        double half = 1.974 * fit.u("R2");
        Tolerance.relative(0.1, "curvature of the model").check("below", profile.value() - profile.lower(), half);
        Tolerance.relative(0.1, "curvature of the model").check("above", profile.upper() - profile.value(), half);
    }

    @Test
    void everythingScalesWithTheImpedance() throws FitRefusedException {
        double scale = 0.013;
        Spectrum spectrum = SyntheticSpectra.noisy(
                SyntheticSpectra.FULL_CELL,
                SyntheticSpectra.truth(),
                SyntheticSpectra.fullCellFrequencies(),
                0.003,
                new SplittableRandom(4));
        Spectrum smaller = Spectrum.of(
                spectrum.copyFrequency_Hz(),
                Arrays.stream(spectrum.copyReal_ohm()).map(z -> z * scale).toArray(),
                Arrays.stream(spectrum.copyImaginary_ohm()).map(z -> z * scale).toArray());
        CircuitFit large = CircuitFit.of(spectrum, SyntheticSpectra.FULL_CELL);
        CircuitFit small = CircuitFit.of(smaller, SyntheticSpectra.FULL_CELL);
        Tolerance tolerance = Tolerance.relative(1e-7, "both minima converged, modulus weights have no unit");
        for (int j = 0; j < large.size(); j++) {
            var parameter = large.circuit().parameter(j);
            double factor = Math.pow(scale, parameter.kind().impedancePower());
            tolerance.check(parameter.name(), small.value(j), factor * large.value(j));
            tolerance.check("u of " + parameter.name(), small.u(j), factor * large.u(j));
        }
        Tolerance.relative(1e-10, "no unit").check("ssr", small.ssr(), large.ssr());
    }

    @Test
    void theSameInputGivesTheSameNumbersOnOneCoreAndOnAll() throws FitRefusedException {
        Spectrum spectrum = SyntheticSpectra.noisy(
                SyntheticSpectra.FULL_CELL,
                SyntheticSpectra.truth(),
                SyntheticSpectra.fullCellFrequencies(),
                0.003,
                new SplittableRandom(6));
        CircuitFit one = CircuitFit.of(spectrum, SyntheticSpectra.FULL_CELL);
        CircuitFit all = CircuitFit.of(
                spectrum,
                SyntheticSpectra.FULL_CELL,
                Starts.automatic(),
                FitOptions.standard().onAllCores());
        assertThat(all.copyValues()).containsExactly(one.copyValues());
        assertThat(all.startsAtBest()).isEqualTo(one.startsAtBest());
        assertThat(one.startsAtBest()).isGreaterThan(10);
    }
}

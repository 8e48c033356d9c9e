package org.interphase.measure.eis.kk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interphase.measure.eis.kk.SimulatedCell.logarithmic;
import static org.interphase.measure.eis.kk.SimulatedCell.spectrum;
import static org.interphase.measure.eis.kk.SimulatedCell.sum;
import static org.interphase.measure.eis.kk.SimulatedCell.zarc;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinKkTest {
    private static LinKk tested(Spectrum spectrum, LinKkOptions options) {
        return (LinKk) LinKk.of(spectrum, options);
    }

    private static LinKk tested(Spectrum spectrum) {
        return (LinKk) LinKk.of(spectrum);
    }

    private static Spectrum twoArcs(double noise) {
        return spectrum(
                logarithmic(1e6, 1e-2, 81),
                (omega, i) -> sum(20, zarc(omega, 50, 1e-5, 0.9), zarc(omega, 200, 0.1, 0.85)),
                noise,
                3);
    }

    @Test
    void anIdealCircuitLeavesNothing() {
        LinKk test = tested(twoArcs(0));
        assertThat(test.largestResidual()).isLessThan(1e-6);
        assertThat(test.verdict()).isEqualTo(Verdict.OK);
        assertThat(test.cause()).isEqualTo(Cause.CONSISTENT);
        assertThat(test.validFrom_Hz()).isEqualTo(1e-2);
        assertThat(test.validTo_Hz()).isEqualTo(1e6);
        assertThat(test.needsCapacitor()).isFalse();
    }

    @Test
    void aChainOfRcElementsInSeriesWithCoilAndCapacitorIsFoundAgain() {
        // The time constants of three elements over four decades: 1/ω at both ends and in the middle.
        double shortest = 1 / (2 * Math.PI * 1e3);
        Spectrum measured = spectrum(
                logarithmic(1e3, 1e-1, 41),
                (omega, i) -> sum(
                        7,
                        zarc(omega, 10, shortest, 1),
                        zarc(omega, 20, shortest * 1e2, 1),
                        zarc(omega, 30, shortest * 1e4, 1),
                        new double[] {0, omega * 2e-4 - 1 / (omega * 0.05)}),
                0,
                0);
        Tolerance exact = Tolerance.relative(1e-9, "consistent equations of condition below 1e4");
        for (FittedPart part : FittedPart.values()) {
            LinKk test = tested(measured, LinKkOptions.defaults().with(part).with(new ElementCount.Fixed(3)));
            assertThat(test.largestResidual()).as(part.name()).isLessThan(1e-10);
            exact.check("R0", test.seriesResistance_ohm(), 7);
            exact.check("L", test.inductance_H(), 2e-4);
            exact.check("C", test.capacitance_F(), 0.05);
            exact.check("mu", test.mu(), 1);
        }
    }

    @Test
    void aDriftingSpectrumIsRejectedAsDrift() {
        LinKk test = tested(SimulatedCell.drifting(0.5, 1e-3, 7));
        assertThat(test.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(test.cause()).isEqualTo(Cause.DRIFT);
        assertThat(test.validFrom_Hz()).isGreaterThan(0.02);
        assertThat(test.validTo_Hz()).isEqualTo(1e6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.003, 0.01, 0.03})
    void noiseOfAStationaryCellIsNeverCalledDrift(double noise) {
        for (long seed = 0; seed < 20; seed++) {
            LinKk test = tested(spectrum(
                    logarithmic(1e6, 1e-2, 81),
                    (omega, i) -> sum(20, zarc(omega, 50, 1e-5, 0.9), zarc(omega, 200, 0.1, 0.85)),
                    noise,
                    seed));
            assertThat(test.cause()).isNotEqualTo(Cause.DRIFT);
        }
    }

    @Test
    void strongNoiseIsRejectedAndASingleOutlierNamed() {
        LinKk noisy = tested(twoArcs(0.03));
        assertThat(noisy.verdict()).isEqualTo(Verdict.REJECT);
        Spectrum clean = twoArcs(1e-3);
        double[] real = clean.copyReal_ohm();
        real[40] *= 1.08;
        LinKk outlier = tested(Spectrum.of(clean.copyFrequency_Hz(), real, clean.copyImaginary_ohm()));
        assertThat(outlier.verdict()).isNotEqualTo(Verdict.OK);
        assertThat(outlier.cause()).isEqualTo(Cause.SINGLE_POINTS);
    }

    @Test
    void aBlockingElectrodeNeedsACapacitor() {
        Spectrum pellet = spectrum(
                logarithmic(7e6, 1, 80),
                (omega, i) -> sum(50, zarc(omega, 1000, 1e-6, 0.85), new double[] {0, -1 / (omega * 1e-6)}),
                1e-3,
                2);
        LinKk with = tested(pellet, LinKkOptions.defaults().with(new ElementCount.PerDecade(7)));
        assertThat(with.verdict()).isEqualTo(Verdict.OK);
        assertThat(with.needsCapacitor()).isTrue();
        LinKk byMu = tested(pellet);
        assertThat(byMu.verdictAtFixedDensity()).isEqualTo(Verdict.OK);
        assertThat(byMu.verdict() == Verdict.OK || byMu.cause() == Cause.TOO_FEW_ELEMENTS)
                .isTrue();
        LinKk without = tested(pellet, LinKkOptions.defaults().withCapacitor(false));
        assertThat(without.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(without.cause()).isEqualTo(Cause.BLOCKING);
    }

    @Test
    void oneArcStopsMuTooEarlyAtThePublishedCutoff() {
        Spectrum arc = spectrum(logarithmic(1e5, 1, 51), (omega, i) -> sum(10, zarc(omega, 100, 1e-3, 0.8)), 1e-3, 5);
        LinKk published = tested(arc, LinKkOptions.defaults().with(new ElementCount.ByMu(0.85)));
        assertThat(published.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(published.cause()).isEqualTo(Cause.TOO_FEW_ELEMENTS);
        assertThat(tested(arc, LinKkOptions.defaults().with(new ElementCount.PerDecade(7)))
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @EnumSource(FittedPart.class)
    void scalingTheImpedanceAndShiftingTheFrequencyLeavesTheResiduals(FittedPart part) {
        Spectrum measured = twoArcs(2e-3);
        LinKkOptions options = LinKkOptions.defaults().with(part).with(new ElementCount.Fixed(20));
        LinKk plain = tested(measured, options);
        Spectrum scaled = Spectrum.of(
                scaled(measured.copyFrequency_Hz(), 64),
                scaled(measured.copyReal_ohm(), 1024),
                scaled(measured.copyImaginary_ohm(), 1024));
        LinKk other = tested(scaled, options);
        Tolerance rounding = Tolerance.absolute(1e-9, "rounding of an ill-conditioned fit; residuals of 1e-3");
        for (int i = 0; i < plain.size(); i++) {
            rounding.check("real", other.residualReal(i), plain.residualReal(i));
            rounding.check("imaginary", other.residualImaginary(i), plain.residualImaginary(i));
        }
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        Spectrum measured = twoArcs(2e-3);
        LinKk descending = tested(measured);
        LinKk ascending = tested(Spectrum.of(
                reversed(measured.copyFrequency_Hz()),
                reversed(measured.copyReal_ohm()),
                reversed(measured.copyImaginary_ohm())));
        assertThat(ascending.copyResidualReal()).isEqualTo(descending.copyResidualReal());
        assertThat(ascending.mu()).isEqualTo(descending.mu());
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    @Test
    void spectraThatCannotBeTestedAreRefusedInOneSentence() {
        refused(Spectrum.of(new double[0], new double[0], new double[0]), "points");
        refused(Spectrum.of(new double[] {1}, new double[] {1}, new double[] {-1}), "points");
        double[] six = {5, 5, 5, 5, 5, 5};
        refused(Spectrum.of(six, six, six), "same frequency");
        refused(Spectrum.of(new double[] {6, 5, 4, 3, 2, 1}, new double[6], new double[6]), "zero");
        assertThat(LinKk.of(twoArcs(0), LinKkOptions.defaults().with(new ElementCount.Fixed(1000))))
                .isInstanceOf(LinKkOutcome.Refused.class);
        assertThat(LinKk.of(twoArcs(0), LinKkOptions.defaults().with(new ElementCount.PerDecade(0))))
                .isInstanceOf(LinKkOutcome.Refused.class);
    }

    private static void refused(Spectrum spectrum, String word) {
        for (FittedPart part : FittedPart.values()) {
            assertThat(LinKk.of(spectrum, LinKkOptions.defaults().with(part)))
                    .isInstanceOfSatisfying(
                            LinKkOutcome.Refused.class,
                            r -> assertThat(r.reason()).contains(word));
        }
    }

    @Test
    void aPureResistorAndManyElementsAreNoTrouble() {
        Spectrum resistor = spectrum(logarithmic(1e5, 1, 30), (omega, i) -> new double[] {12, 0}, 0, 0);
        for (FittedPart part : FittedPart.values()) {
            LinKk test = tested(resistor, LinKkOptions.defaults().with(part));
            assertThat(test.largestResidual()).isLessThan(1e-9);
            assertThat(test.verdict()).isEqualTo(Verdict.OK);
        }
        LinKk dense = tested(twoArcs(1e-3), LinKkOptions.defaults().with(new ElementCount.Fixed(81)));
        assertThat(dense.largestResidual()).isFinite();
    }
}

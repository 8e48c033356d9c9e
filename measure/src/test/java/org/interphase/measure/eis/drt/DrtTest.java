package org.interphase.measure.eis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interphase.measure.eis.kk.SimulatedCell.logarithmic;
import static org.interphase.measure.eis.kk.SimulatedCell.spectrum;
import static org.interphase.measure.eis.kk.SimulatedCell.sum;
import static org.interphase.measure.eis.kk.SimulatedCell.zarc;

import java.util.Arrays;
import java.util.List;
import org.interphase.measure.eis.Spectrum;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrtTest {
    private static final double[] FREQUENCIES = logarithmic(1e6, 1e-2, 81);

    private static DrtOptions fixed(double lambda) {
        return DrtOptions.defaults().with(new LambdaChoice.Fixed(lambda)).withBootstrap(0, 1);
    }

    private static Drt drt(Spectrum spectrum, DrtOptions options) {
        return (Drt) Drt.of(spectrum, options);
    }

    private static Spectrum twoArcs(double noise) {
        return spectrum(
                FREQUENCIES, (omega, i) -> sum(20, zarc(omega, 50, 1e-5, 0.9), zarc(omega, 200, 0.1, 0.85)), noise, 3);
    }

    @Test
    void theAreaOfAPeakIsTheResistanceOfItsArc() {
        Drt drt = drt(spectrum(FREQUENCIES, (omega, i) -> sum(10, zarc(omega, 50, 1e-2, 0.8)), 0, 0), fixed(1e-4));
        DrtPeak peak = drt.peaks().getFirst();
        assertThat(drt.peaks().stream().skip(1)).allMatch(ripple -> ripple.resistance_ohm() < 0.5);
        assertThat(peak.satellite()).isFalse();
        Tolerance.relative(1e-2, "ripples beside it at lambda 1e-4, 0.8 %").check("R", peak.resistance_ohm(), 50);
        Tolerance.relative(1e-2, "a tenth of a grid step").check("tau", peak.tau_s(), 1e-2);
        Tolerance.relative(1e-2, "a tenth of a grid step").check("f", peak.frequency_Hz(), 1 / (2 * Math.PI * 1e-2));
        Tolerance.relative(1e-2, "tau over R").check("C", peak.capacitance_F(), 1e-2 / 50);
        Tolerance.relative(2e-3, "bias of the penalty").check("R0", drt.seriesResistance_ohm(), 10);
        // Known at its maximum: R·sin((1−α)π) / (2π·(1 − cos((1−α)π))).
        double top = 50 * Math.sin(0.2 * Math.PI) / (2 * Math.PI * (1 - Math.cos(0.2 * Math.PI)));
        Tolerance.relative(0.1, "the penalty lowers it by 9 % at lambda 1e-4").check("height", peak.height_ohm(), top);
    }

    @Test
    void aChainOfRcElementsGivesOnePeakForEach() {
        double[] tau = {1e-5, 1e-3, 0.3};
        double[] r = {20, 60, 120};
        Drt drt = drt(
                spectrum(
                        FREQUENCIES,
                        (omega, i) -> sum(
                                5,
                                zarc(omega, r[0], tau[0], 1),
                                zarc(omega, r[1], tau[1], 1),
                                zarc(omega, r[2], tau[2], 1),
                                new double[] {0, omega * 1e-7}),
                        0,
                        0),
                fixed(1e-6));
        List<DrtPeak> peaks = drt.peaks();
        assertThat(peaks).hasSize(3);
        for (int k = 0; k < 3; k++) {
            Tolerance.relative(0.02, "a flank of the neighbour")
                    .check("R", peaks.get(k).resistance_ohm(), r[k]);
            Tolerance.relative(0.1, "half a grid step")
                    .check("tau", peaks.get(k).tau_s(), tau[k]);
        }
        Tolerance.relative(0.05, "shared with the flank of the fastest peak").check("L", drt.inductance_H(), 1e-7);
        double whole = peaks.stream().mapToDouble(DrtPeak::resistance_ohm).sum();
        Tolerance.relative(1e-2, "peaks too small to list").check("sum", whole, drt.polarisation_ohm());
    }

    @Test
    void scalingTheImpedanceScalesTheDistribution() {
        Spectrum measured = twoArcs(2e-3);
        Drt plain = drt(measured, fixed(1e-3));
        Drt scaled = drt(
                Spectrum.of(
                        measured.copyFrequency_Hz(),
                        times(measured.copyReal_ohm(), 1024),
                        times(measured.copyImaginary_ohm(), 1024)),
                fixed(1e-3));
        same(scaled.copyGamma_ohm(), times(plain.copyGamma_ohm(), 1024));
    }

    @Test
    void shiftingTheFrequenciesShiftsTheDistribution() {
        Spectrum measured = twoArcs(2e-3);
        Drt plain = drt(measured, fixed(1e-3));
        Drt shifted = drt(
                Spectrum.of(
                        times(measured.copyFrequency_Hz(), 100), measured.copyReal_ohm(), measured.copyImaginary_ohm()),
                fixed(1e-3));
        same(shifted.copyGamma_ohm(), plain.copyGamma_ohm());
        same(shifted.copyTau_s(), times(plain.copyTau_s(), 0.01));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static void same(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).max().orElseThrow();
        Tolerance rounding = Tolerance.absolute(1e-8 * largest, "rounding, condition about 1e6");
        for (int i = 0; i < expected.length; i++) {
            rounding.check("value " + i, actual[i], expected[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(TauGrid.class)
    void theOrderOfThePointsDoesNotMatter(TauGrid grid) {
        Spectrum measured = twoArcs(2e-3);
        Spectrum ascending = Spectrum.of(
                reversed(measured.copyFrequency_Hz()),
                reversed(measured.copyReal_ohm()),
                reversed(measured.copyImaginary_ohm()));
        assertThat(drt(ascending, fixed(1e-3).with(grid)).copyGamma_ohm())
                .isEqualTo(drt(measured, fixed(1e-3).with(grid)).copyGamma_ohm());
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    @Test
    void noisyArcsGiveTheirStablePeaksAndNoOthers() {
        Drt drt = drt(twoArcs(3e-3), DrtOptions.defaults());
        assertThat(drt.trace().atBound()).isFalse();
        List<DrtPeak> stable = drt.stablePeaks();
        assertThat(stable).hasSize(2);
        Tolerance.relative(0.12, "ripples beside it take 5 to 7 %, smoothing the rest")
                .check("first", stable.get(0).resistance_ohm(), 50);
        Tolerance.relative(0.12, "ripples beside it take 5 to 7 %, smoothing the rest")
                .check("second", stable.get(1).resistance_ohm(), 200);
        assertThat(drt.copyLow_ohm()).hasSize(drt.size());
        for (int i = 0; i < drt.size(); i++) {
            assertThat(drt.copyLow_ohm()[i]).isLessThanOrEqualTo(drt.copyHigh_ohm()[i]);
        }
    }

    @Test
    void theSameSeedGivesTheSameBandAndAnotherAnother() {
        Spectrum measured = twoArcs(3e-3);
        double[] first = drt(measured, fixed(1e-3).withBootstrap(20, 5)).copyHigh_ohm();
        assertThat(drt(measured, fixed(1e-3).withBootstrap(20, 5)).copyHigh_ohm())
                .isEqualTo(first);
        assertThat(drt(measured, fixed(1e-3).withBootstrap(20, 6)).copyHigh_ohm())
                .isNotEqualTo(first);
    }

    @Test
    void everyCriterionFindsTheArcsOrSaysThatItIsAtItsBound() {
        List<LambdaChoice> choices = List.of(
                new LambdaChoice.Gcv(1, 0),
                new LambdaChoice.Gcv(2, 2e-3),
                new LambdaChoice.Accuracy(5e-3),
                new LambdaChoice.ReImCrossValidation(),
                new LambdaChoice.ReImDiscrepancy());
        for (LambdaChoice choice : choices) {
            Drt drt = drt(twoArcs(5e-3), DrtOptions.defaults().with(choice).withBootstrap(0, 1));
            assertThat(drt.trace().size()).isGreaterThan(30);
            assertThat(drt.trace().atBound()).isEqualTo(drt.notices().contains(Notice.LAMBDA_AT_BOUND));
            Tolerance.relative(0.05, "noise and smoothing").check(choice.toString(), drt.polarisation_ohm(), 250);
        }
    }

    @Test
    void dataWithoutNoiseLeaveThePlainCriterionAtItsBoundAndThatIsSaid() {
        Spectrum resistor = spectrum(FREQUENCIES, (omega, i) -> new double[] {12, 0}, 0, 0);
        Drt drt = drt(resistor, DrtOptions.defaults());
        assertThat(drt.notices()).contains(Notice.LAMBDA_AT_BOUND);
        Tolerance.relative(1e-9, "one unknown").check("R0", drt.seriesResistance_ohm(), 12);
        assertThat(drt.stablePeaks()).isEmpty();
    }

    @Test
    void aTailIsDescribedByACapacitorOrAConstantPhaseElement() {
        Spectrum blocking = spectrum(
                FREQUENCIES,
                (omega, i) -> sum(20, zarc(omega, 50, 1e-5, 0.9), new double[] {0, -1 / (omega * 1e-2)}),
                1e-3,
                8);
        assertThat(drt(blocking, fixed(1e-4)).notices()).contains(Notice.SLOW_END_OPEN);
        Drt capacitor = drt(blocking, fixed(1e-4).with(Tail.CAPACITOR));
        assertThat(capacitor.notices()).doesNotContain(Notice.SLOW_END_OPEN);
        Tolerance.relative(0.01, "noise").check("C", capacitor.tailQ(), 1e-2);
        assertThat(capacitor.tailExponent()).isEqualTo(1);
        double q = 0.02;
        Spectrum rough = spectrum(
                FREQUENCIES,
                (omega, i) -> {
                    double size = Math.pow(omega, -0.7) / q;
                    return sum(20, zarc(omega, 50, 1e-5, 0.9), new double[] {
                        size * Math.cos(0.35 * Math.PI), -size * Math.sin(0.35 * Math.PI)
                    });
                },
                1e-3,
                8);
        Drt phase = drt(rough, fixed(1e-4).with(Tail.CONSTANT_PHASE));
        Tolerance.absolute(0.05, "shared with slow relaxations").check("alpha", phase.tailExponent(), 0.7);
        assertThat(phase.rms()).isLessThan(2e-3);
    }

    @Test
    void inductiveLoopsAndNegativeResistancesAreSaid() {
        Spectrum loop = spectrum(
                FREQUENCIES,
                (omega, i) -> {
                    double[] arc = zarc(omega, 50, 1e-5, 1);
                    double[] negative = zarc(omega, 15, 1, 1);
                    return sum(20, arc, new double[] {-negative[0], -negative[1]});
                },
                0,
                0);
        assertThat(drt(loop, fixed(1e-3)).notices())
                .contains(Notice.INDUCTIVE_AT_LOW_FREQUENCY)
                .doesNotContain(Notice.NEGATIVE_RESISTANCE);
        Spectrum negative = spectrum(FREQUENCIES, (omega, i) -> sum(-5, zarc(omega, 50, 1e-3, 1)), 0, 0);
        assertThat(drt(negative, fixed(1e-3)).notices()).contains(Notice.NEGATIVE_RESISTANCE);
        assertThat(drt(twoArcs(2e-3), fixed(1e-3)).notices()).isEmpty();
    }

    @Test
    void spectraThatHaveNoDistributionAreRefusedInOneSentence() {
        double[] six = {5, 5, 5, 5, 5, 5};
        refused(Spectrum.of(new double[0], new double[0], new double[0]));
        refused(Spectrum.of(new double[] {1}, new double[] {1}, new double[] {-1}));
        refused(Spectrum.of(six, six, six));
        refused(Spectrum.of(new double[] {6, 5, 4, 3, 2, 1}, new double[6], new double[6]));
        assertThat(Drt.of(twoArcs(0), fixed(0))).isInstanceOf(DrtOutcome.Refused.class);
        assertThat(Drt.of(twoArcs(0), fixed(Double.NaN))).isInstanceOf(DrtOutcome.Refused.class);
        Spectrum few = Spectrum.of(new double[] {6, 5, 4, 3, 2, 1}, six, new double[] {-1, -2, -3, -2, -1, 0});
        for (TauGrid grid : TauGrid.values()) {
            assertThat(Drt.of(few, DrtOptions.defaults().with(grid).withBootstrap(5, 1)))
                    .isInstanceOf(Drt.class);
        }
    }

    private static void refused(Spectrum spectrum) {
        for (TauGrid grid : TauGrid.values()) {
            assertThat(Drt.of(spectrum, DrtOptions.defaults().with(grid))).isInstanceOf(DrtOutcome.Refused.class);
        }
    }
}

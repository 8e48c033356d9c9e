package org.interphase.study.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "a few roundings of doubles");
    private static final List<Sample> SAMPLES = List.of(
            new Sample("b", "b", Role.BARE, Map.of(), Map.of()), new Sample("c", "c", Role.COATED, Map.of(), Map.of()));

    private static Finding sulfate(String sample, String cell, double cycle, double value, double u) {
        return new Finding(
                Observable.SULFATE_FRACTION,
                sample,
                cell,
                State.of(StateAxis.CYCLE, cycle),
                FindingValue.of(Measured.of(value, u)),
                Origin.MEASURED,
                "",
                Probe.unspecified(),
                List.of());
    }

    private static List<Contrast> changes(FitCovariance covariance, List<Finding> findings) {
        return new Changes(new CellScatter(Map.of(Observable.SULFATE_FRACTION, 2.0)), covariance).of(SAMPLES, findings);
    }

    @Test
    void theDifferenceOfChangesHasTheErrorsOfAllFour() {
        Contrast change = changes(
                        FitCovariance.none(),
                        List.of(
                                sulfate("b", "1", 0, 5, 0.3),
                                sulfate("b", "1", 100, 20, 0.4),
                                sulfate("c", "1", 0, 7, 0.3),
                                sulfate("c", "1", 100, 12, 0.4)))
                .getFirst();
        ROUNDING.check("bare", change.bare().mean(), 15);
        ROUNDING.check("coated", change.coated().mean(), 5);
        ROUNDING.check("difference", change.difference().value(), -10);
        ROUNDING.check("fit", change.uFit(), Math.sqrt(0.5));
        // Four single cells, 2 points each.
        ROUNDING.check("cells", change.uCell(), 4);
        ROUNDING.check("whole", change.difference().u(), Math.sqrt(16.5));
        assertThat(change.scatter()).isInstanceOf(Source.Stated.class);
        assertThat(change.pHalved()).isLessThan(change.pValue());
        assertThat(change.pDoubled()).isGreaterThan(change.pValue());
        assertThat(change.design()).isEqualTo("(c at cycle 100 − c at cycle 0) − (b at cycle 100 − b at cycle 0)");
    }

    /// An error e of all four falls out; one that late spectra share, and early ones apart from them, does too.
    @Test
    void whatAJointFitSharesFallsOut() {
        double common = 0.5;
        double atATime = 0.3;
        double own = 0.1;
        double u = Math.sqrt(common * common + atATime * atATime + own * own);
        FitCovariance joint = (x, y) -> common * common + (x.state().equals(y.state()) ? atATime * atATime : 0);
        Contrast change = changes(
                        joint,
                        List.of(
                                sulfate("b", "1", 0, 5, u),
                                sulfate("b", "1", 50, 20, u),
                                sulfate("c", "1", 0, 7, u),
                                sulfate("c", "1", 50, 12, u)))
                .getFirst();
        Tolerance.relative(1e-9, "sums of squares").check("fit", change.uFit(), 2 * own);
    }

    @Test
    void everyLaterCycleIsComparedWithTheEarliestThatBothHave() {
        List<Finding> findings = new ArrayList<>();
        findings.add(sulfate("b", "1", 0, 1, 0.1));
        for (int cycle : new int[] {1, 10, 50}) {
            findings.add(sulfate("b", "1", cycle, cycle, 0.1));
            findings.add(sulfate("c", "1", cycle, 2.0 * cycle, 0.1));
        }
        List<Contrast> changes = changes(FitCovariance.none(), findings);
        assertThat(changes)
                .extracting(Contrast::states)
                .containsExactly("cycle 10 less cycle 1", "cycle 50 less cycle 1");
        assertThat(changes).extracting(c -> c.difference().value()).containsExactly(9.0, 49.0);
    }

    /// Cells that scatter by 3 points, three in each group, no change by the coating: p is uniform.
    @Test
    void equalChangesGiveUniformPValues() {
        SplittableRandom random = new SplittableRandom(8);
        int below = 0;
        int studies = 2000;
        for (int s = 0; s < studies; s++) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                findings.add(sulfate("b", "b" + i, 0, 20 + 3 * random.nextGaussian(), 0.1));
                findings.add(sulfate("b", "B" + i, 100, 40 + 3 * random.nextGaussian(), 0.1));
                findings.add(sulfate("c", "c" + i, 0, 30 + 3 * random.nextGaussian(), 0.1));
                findings.add(sulfate("c", "C" + i, 100, 50 + 3 * random.nextGaussian(), 0.1));
            }
            below += changes(FitCovariance.none(), findings).getFirst().pValue() < 0.05 ? 1 : 0;
        }
        Tolerance.absolute(0.02, "four standard deviations of 2000 draws at 5 %")
                .check("false alarms", below / (double) studies, 0.05);
    }

    @Test
    void oneStateAloneHasNoChange() {
        assertThat(changes(
                        FitCovariance.none(), List.of(sulfate("b", "1", 0, 5, 0.3), sulfate("c", "1", 100, 12, 0.4))))
                .isEmpty();
    }
}

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

class ContrastsTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "a few roundings of doubles");
    private static final List<Sample> SAMPLES = List.of(
            new Sample("bare", "bare", Role.BARE, Map.of(), Map.of()),
            new Sample("coated", "coated", Role.COATED, Map.of(), Map.of()));
    private static final State FIRST = State.of(StateAxis.CYCLE, 1);

    private final Contrasts contrasts = new Contrasts(new CellScatter(Map.of()));

    @Test
    void oneCellEachIsComparedWithThePriorAndNeverWithZero() {
        Contrast c = only(List.of(capacity("bare", "1", 161, 0.4), capacity("coated", "1", 180, 0.3)));
        ROUNDING.check("difference", c.difference().value(), 19);
        ROUNDING.check("fit", c.uFit(), 0.5);
        // 4 % of 161 and of 180 mAh/g, the prior of capacities
        ROUNDING.check("cells", c.uCell(), Math.hypot(6.44, 7.2));
        ROUNDING.check("whole", c.difference().u(), Math.sqrt(0.25 + 6.44 * 6.44 + 7.2 * 7.2));
        assertThat(c.scatter()).isInstanceOf(Source.Assumed.class);
        assertThat(c.pHalved()).isLessThan(c.pValue());
        assertThat(c.pDoubled()).isGreaterThan(c.pValue());
    }

    @Test
    void aScatterThatTheUserStatesReplacesThePrior() {
        Contrasts own = new Contrasts(new CellScatter(Map.of(Observable.DISCHARGE_CAPACITY, 2.0)));
        Contrast c = own.of(SAMPLES, List.of(capacity("bare", "1", 161, 0), capacity("coated", "1", 180, 0)))
                .getFirst();
        ROUNDING.check("cells", c.uCell(), Math.sqrt(8));
        assertThat(c.scatter()).isInstanceOf(Source.Stated.class);
    }

    @Test
    void sixCellsAreComparedByTheirOwnScatter() {
        List<Finding> findings = new ArrayList<>();
        double[] bare = {158, 161, 164};
        double[] coated = {177, 180, 183};
        for (int i = 0; i < 3; i++) {
            findings.add(capacity("bare", "b" + i, bare[i], 0.1));
            findings.add(capacity("coated", "c" + i, coated[i], 0.1));
        }
        Contrast c = only(findings);
        // pooled variance 9, so t = 19 / (3 · sqrt(2/3)) = 7.7566 with 4 degrees of freedom
        ROUNDING.check("cells", c.uCell(), 3 * Math.sqrt(2.0 / 3));
        Tolerance.relative(1e-3, "p = 0.00149 from a table of Student's distribution, three digits")
                .check("p", c.pValue(), 0.001490);
        assertThat(c.scatter()).isInstanceOf(Source.Fit.class);
    }

    @Test
    void equalSamplesGiveUniformPValues() {
        SplittableRandom random = new SplittableRandom(4);
        int below = 0;
        int studies = 2000;
        for (int s = 0; s < studies; s++) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                findings.add(capacity("bare", "b" + i, 150 + 5 * random.nextGaussian(), 0.1));
                findings.add(capacity("coated", "c" + i, 150 + 5 * random.nextGaussian(), 0.1));
            }
            below += only(findings).pValue() < 0.05 ? 1 : 0;
        }
        Tolerance.absolute(0.02, "four standard deviations of 2000 draws at 5 %")
                .check("false alarms", below / (double) studies, 0.05);
    }

    @Test
    void statesAndOriginsAreNeverMixed() {
        List<Finding> findings = List.of(
                capacity("bare", "1", 161, 0.1),
                finding("coated", "1", 180, 0.1, State.of(StateAxis.CYCLE, 2), Origin.MEASURED),
                finding("coated", "", 180, 0.1, FIRST, Origin.PUBLISHED));
        assertThat(contrasts.of(SAMPLES, findings)).isEmpty();
    }

    @Test
    void everyObservableHasAPriorAboveZeroWithItsReason() {
        CellScatter scatter = new CellScatter(Map.of());
        for (Observable observable : Observable.values()) {
            CellScatter.Prior prior = scatter.of(observable, 10);
            assertThat(prior.sd()).as(observable.title()).isPositive();
            assertThat(prior.source()).isInstanceOf(Source.Assumed.class);
        }
    }

    private Contrast only(List<Finding> findings) {
        List<Contrast> all = contrasts.of(SAMPLES, findings);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Finding capacity(String sample, String cell, double value, double u) {
        return finding(sample, cell, value, u, FIRST, Origin.MEASURED);
    }

    private static Finding finding(String sample, String cell, double value, double u, State state, Origin origin) {
        return new Finding(
                Observable.DISCHARGE_CAPACITY,
                sample,
                cell,
                state,
                FindingValue.of(Measured.of(value, u)),
                origin,
                "test",
                Probe.unspecified(),
                List.of());
    }
}

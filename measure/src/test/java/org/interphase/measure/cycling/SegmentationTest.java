package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.data.CyclingRun;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    private static List<Segment> segments(double... current_mA) {
        return Segmentation.of(current_mA, 0.01).segments();
    }

    @Test
    void aRestWithinOneDirectionDoesNotDivideIt() {
        assertThat(segments(0, 1, 1, 0, 0, 1, 1, 0)).containsExactly(new Segment(1, Direction.CHARGE, 1, 6, 4));
    }

    @Test
    void everyChangeOfDirectionOpensAHalfCycleWithOrWithoutARest() {
        assertThat(segments(1, 1, 0, -1, -1, 1, 1))
                .containsExactly(
                        new Segment(1, Direction.CHARGE, 0, 1, 2),
                        new Segment(2, Direction.DISCHARGE, 3, 4, 2),
                        new Segment(3, Direction.CHARGE, 5, 6, 2));
    }

    @Test
    void aSingleSampleAgainstItsNeighboursIsDroppedAndKeepsItsNumber() {
        assertThat(segments(1, 1, -1, 1, 1, -1, -1))
                .containsExactly(
                        new Segment(1, Direction.CHARGE, 0, 4, 4), new Segment(4, Direction.DISCHARGE, 5, 6, 2));
        assertThat(segments(0, 1, -1, -1, 0)).containsExactly(new Segment(2, Direction.DISCHARGE, 2, 3, 2));
    }

    @Test
    void currentsUpToTheThresholdAreRests() {
        assertThat(segments(0.01, -0.01, 0.005)).isEmpty();
        assertThat(segments(0.011, 0.011)).hasSize(1);
        assertThat(segments()).isEmpty();
    }

    @Test
    void theThresholdFollowsTheCurrentsUnlessItIsStated() {
        CyclingRun run = SyntheticRun.fading(2).build();
        assertThat(CyclingAnalysis.of(run).restThreshold().current_A()).isEqualTo(1e-6);
        CyclingAnalysis all = CyclingAnalysis.of(run, CyclingOptions.DEFAULT.withRestThreshold_A(0.01));
        assertThat(all.halfCycles()).isEmpty();
        assertThat(all.restThreshold().rule()).isEqualTo("stated");
    }

    @Test
    void offsetCurrentsInLongRestsAreNoHalfCycles() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        for (int i = 0; i < 2000; i++) {
            run.sample(i + 1, 3, (i % 3 - 1) * 1e-9);
        }
        run.constantCurrent(1e-3, 60, 60, 3, 4).constantCurrent(-1e-3, 60, 60, 4, 3);
        assertThat(CyclingAnalysis.of(run.build()).halfCycles()).hasSize(2);
    }

    @Test
    void aRunThatEndsWithinAHalfCycleSaysSo() {
        SyntheticRun run = SyntheticRun.fading(3).constantCurrent(1e-3, 20, 60, 3, 3.33);
        CyclingAnalysis analysis = CyclingAnalysis.of(run.build());
        assertThat(analysis.halfCycles().getLast().ending()).isEqualTo(Ending.UNFINISHED);
        assertThat(analysis.warnings()).anyMatch(w -> w.startsWith("Half cycle 7 is not finished"));
        assertThat(analysis.cycles().cycles().getLast().regular()).isFalse();
    }

    @Test
    void aRunThatEndsWhereTheEarlierOnesEndedIsFinished() {
        SyntheticRun run = SyntheticRun.fading(3).constantCurrent(1e-3, 60, 40, 3, 3.999);
        assertThat(CyclingAnalysis.of(run.build()).halfCycles().getLast().ending())
                .isEqualTo(Ending.AT_THE_USUAL_LIMIT);
    }

    @Test
    void theFirstOfItsDirectionIsFinishedAtAVoltageThatIsAUsualLimit() {
        SyntheticRun full = new SyntheticRun().sample(0, 3, 0).constantCurrent(1e-3, 60, 60, 3, 4.2999);
        SyntheticRun part = new SyntheticRun().sample(0, 3, 0).constantCurrent(1e-3, 60, 60, 3, 4.172);
        assertThat(CyclingAnalysis.of(full.build()).halfCycles().getLast().ending())
                .isEqualTo(Ending.AT_A_ROUND_VOLTAGE);
        assertThat(CyclingAnalysis.of(part.build()).halfCycles().getLast().complete())
                .isFalse();
    }

    @Test
    void aConstantVoltageStepThatHasNotDecayedIsNotFinished() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        for (int i = 0; i < 2; i++) {
            run.constantCurrent(1e-3, 60, 60, 3, 4.2)
                    .constantVoltage(1e-3, 600, 60, 30, 4.2)
                    .rest(3, 60, 4.19)
                    .constantCurrent(-1e-3, 60, 60, 4.1, 3)
                    .rest(3, 60, 3.1);
        }
        run.constantCurrent(1e-3, 60, 60, 3, 4.2).constantVoltage(1e-3, 600, 10, 30, 4.2);
        CyclingAnalysis analysis = CyclingAnalysis.of(run.build());
        assertThat(analysis.halfCycles().getLast().complete()).isFalse();
        Hold hold = analysis.halfCycles().getFirst().hold();
        assertThat(hold.samples()).isEqualTo(60);
        assertThat(hold.firstRow()).isEqualTo(61);
    }

    @Test
    void aConstantCurrentPlateauIsNoConstantVoltageStep() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0).constantCurrent(1e-3, 60, 60, 3.4000, 3.4005);
        assertThat(CyclingAnalysis.of(run.build())
                        .halfCycles()
                        .getFirst()
                        .hold()
                        .present())
                .isFalse();
    }
}

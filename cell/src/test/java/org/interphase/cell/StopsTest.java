package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.HalfCycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// What ends a run, and what is refused before it.
class StopsTest {
    private static Outcome run(CellDescription cell, String... sentences) throws InputException {
        Protocol protocol = PaperCells.protocol(sentences);
        return Simulation.run(cell, new Resolution(5, 10), protocol, Watcher.NONE);
    }

    @Test
    void aRunBeyondTheMaterialStopsAndKeepsWhatItHad() throws InputException {
        Outcome outcome = run(
                PaperCells.nmc532Coated(),
                "Charge at 0.1C until 4.4 V vs Li",
                "Discharge at 0.1C until 2.5 V vs Li",
                "Charge at 0.1C until 9 V",
                "Discharge at 0.1C until 2.5 V vs Li");
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.stoppedBecause()).contains("lithium").contains("9 V").contains("cycle 2");
        assertThat(outcome.cycles()).hasSize(1);
        assertThat(outcome.halfCycles()).hasSize(3);
    }

    @Test
    void theVoltageLimitIsMetWithinAFifthOfAMillivolt() throws InputException {
        Outcome outcome =
                run(PaperCells.nmc532Coated(), "Charge at C/3 until 4.4 V vs Li", "Discharge at C/3 until 2.5 V vs Li");
        assertThat(outcome.halfCycles().get(0).endVoltage() + 0.62).isBetween(4.3998, 4.4002);
        assertThat(outcome.halfCycles().get(1).endVoltage() + 0.62).isBetween(2.4998, 2.5002);
    }

    @Test
    void aHoldEndsAtItsCurrentAndAddsCharge() throws InputException {
        double without = run(PaperCells.nmc532Coated(), "Charge at C/3 until 4.4 V vs Li")
                .halfCycles()
                .getFirst()
                .capacity_mAh_per_g();
        Outcome held =
                run(PaperCells.nmc532Coated(), "Charge at C/3 until 4.4 V vs Li", "Hold at 4.4 V vs Li until C/20");
        assertThat(held.complete()).isTrue();
        assertThat(held.halfCycles().getFirst().capacity_mAh_per_g()).isGreaterThan(without + 5);
    }

    @Test
    void aHoldFarAboveTheVoltageIsAChargeOfItsOwn() throws InputException {
        Outcome outcome = run(
                PaperCells.nmc532Coated(),
                "Hold at 4.2 V vs Li until C/20",
                "Discharge at C/3 until 2.5 V vs Li",
                "Hold at 4.2 V vs Li until C/20");
        assertThat(outcome.halfCycles()).extracting(HalfCycle::charge).containsExactly(true, false, true);
    }

    @Test
    void chargeAndTimeEndAStep() throws InputException {
        Outcome outcome = run(PaperCells.nmc532Coated(), "Charge at C/3 until 50 mAh/g", "Discharge at C/2 for 1 hour");
        assertThat(outcome.halfCycles().get(0).capacity_mAh_per_g()).isCloseTo(50, within(1e-6));
        assertThat(outcome.halfCycles().get(1).seconds()).isLessThanOrEqualTo(3600 * (1 + 1e-9));
    }

    @Test
    void theMeanVoltageIsThatOfAFinelySampledCurve() throws InputException {
        double[] sums = new double[4];
        Watcher fine = new Watcher() {
            @Override
            public void sample(double seconds, double current, double voltage) {
                if (seconds > sums[0]) {
                    sums[2] += (seconds - sums[0]) * (voltage + sums[1]) / 2;
                    sums[3] += seconds - sums[0];
                }
                sums[0] = seconds;
                sums[1] = voltage;
            }

            @Override
            public int samplesPerCapacity() {
                return 3000;
            }
        };
        Protocol charge = PaperCells.protocol("Charge at C/3 until 4.4 V vs Li");
        Simulation.run(PaperCells.nmc532Coated(), new Resolution(5, 10), charge, fine);
        Tolerance.absolute(2e-3, "the integrator's tolerance for the energy of a step")
                .check(
                        "mean voltage",
                        run(PaperCells.nmc532Coated(), "Charge at C/3 until 4.4 V vs Li")
                                .halfCycles()
                                .getFirst()
                                .meanVoltage(),
                        sums[2] / sums[3]);
    }

    @Test
    void aCurrentOutOfReachMeetsTheVoltageLimitAtOnce() throws InputException {
        Outcome outcome = run(
                PaperCells.with(PaperCells.nmc532Bare(), Key.RESISTANCE, 1e5),
                "Charge at 10C until 4.4 V vs Li",
                "Discharge at 10C until 2.5 V vs Li",
                "Rest for 1 minute");
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        assertThat(outcome.halfCycles())
                .allSatisfy(half -> assertThat(half.capacity_mAh_per_g()).isZero());
        assertThat(outcome.halfCycles().getLast().stoppedBecause()).isEqualTo("voltage limit");
    }

    @Test
    void twoMechanismsFittedToTheSameFadeAreRefused() {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Coated(), Key.GROWTH, 443)
                .withMechanisms(Set.of("measured-resistance", "contact-loss", "contact-reaction"));
        assertThatThrownBy(() -> run(cell, "Rest for 1 h"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("contact-loss")
                .hasMessageContaining("contact-reaction")
                .hasMessageContaining("twice");
    }

    @Test
    void massesThatDoNotFitAreRefused() {
        CellDescription thin = PaperCells.with(PaperCells.nmc532Coated(), Key.THICKNESS, 20);
        assertThatThrownBy(() -> run(thin, "Rest for 1 h")).hasMessageContaining("fit into the thickness");
        CellDescription odd = PaperCells.with(PaperCells.nmc532Coated(), Key.ELECTROLYTE_SHARE, 40);
        assertThatThrownBy(() -> run(odd, "Rest for 1 h")).hasMessageContaining("100 %");
    }

    @Test
    void theSameRunGivesTheSameNumbers() throws InputException {
        Outcome once = run(PaperCells.ncm622Bare(), "Charge at 1C until 2.85 V", "Discharge at 1C until 1.35 V");
        Outcome again = run(PaperCells.ncm622Bare(), "Charge at 1C until 2.85 V", "Discharge at 1C until 1.35 V");
        assertThat(once.halfCycles()).isEqualTo(again.halfCycles());
    }

    @Test
    void impedanceIsTakenWhileTheCellDegrades() throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Bare(), Key.GROWTH, 2000)
                .withMechanisms(Set.of("measured-resistance", "contact-reaction"));
        Outcome outcome = run(
                cell,
                "Charge at C/10 until 60 mAh/g",
                "Rest for 1 hour",
                "EIS 7 MHz to 0.1 Hz",
                "Rest for 100 hours",
                "EIS 7 MHz to 0.1 Hz");
        double early = outcome.spectra().get(0).points().real()[78];
        double late = outcome.spectra().get(1).points().real()[78];
        assertThat(outcome.spectra().get(0).points().size()).isEqualTo(80);
        assertThat(late).isGreaterThan(early + 100);
    }

    @Test
    void lithiumOutsideTheFittedRangeIsAWarningAndNoStop() throws InputException {
        Outcome outcome = run(PaperCells.nmc532Coated(), "Charge at C/20 until 4.7 V vs Li");
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        assertThat(outcome.warnings())
                .anySatisfy(w ->
                        assertThat(w).contains("was fitted for 0.200 to 0.995").contains("reached"));
    }

    @Test
    void aStepWithoutAnEndIsRefusedBeforeTheRun() {
        assertThatThrownBy(() -> run(PaperCells.nmc532Coated(), "Charge at C/10"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Charge at C/10")
                .hasMessageContaining("until");
    }

    @Test
    void aGoalThatIsNeverReachedStopsAndKeepsWhatWasComputed() throws InputException {
        Outcome outcome = run(
                PaperCells.nmc532Coated(),
                "Charge at C/3 until 4.3 V vs Li",
                "Discharge at C/3 until 2.7 V vs Li",
                "Charge at C/3 until 2000 mAh/g");
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.stoppedBecause())
                .contains("lithium")
                .contains("2000 mAh/g")
                .contains("cycle 2");
        assertThat(outcome.cycles()).hasSize(1);
    }

    @Test
    void aHoldWithoutAConsistentStateSaysSoAndKeepsWhatWasComputed() throws InputException {
        Outcome outcome = run(
                PaperCells.nmc532Coated(),
                "Charge at C/3 until 4.3 V vs Li",
                "Discharge at C/3 until 2.7 V vs Li",
                "Hold at 500 V vs Li until C/20");
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.stoppedBecause()).contains("500 V").contains("cycle 2");
        assertThat(outcome.cycles()).hasSize(1);
    }
}

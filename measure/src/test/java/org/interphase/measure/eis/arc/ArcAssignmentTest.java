package org.interphase.measure.eis.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.interphase.quantity.Measured;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArcAssignmentTest {
    private static final OptionalDouble ONE_cm2 = OptionalDouble.of(1);

    private static Arc arc(double ohm, double farad) {
        return new Arc("R1", Measured.of(ohm, 0.01 * ohm), farad, 1);
    }

    /// Of a capacitor the effective capacitance is its own.
    @Test
    void anArcWithACapacitorHasItsCapacitanceAndTopFrequency() {
        Arc arc = arc(100, 1e-6);
        Tolerance.relative(1e-14, "two powers of one").check("C", arc.capacitance_F(), 1e-6);
        Tolerance.relative(1e-14, "two powers of one").check("f", arc.frequency_Hz(), 1591.5494309189535);
    }

    /// The top of a depressed arc lies where its imaginary part is greatest: found here by search, not by the formula.
    @Test
    void theTopOfADepressedArcIsWhereItsImaginaryPartIsGreatest() {
        Arc arc = new Arc("R1", Measured.of(248, 1), 3e-7, 0.8);
        double best = 0;
        double at = 0;
        for (double f = 10; f < 1e6; f *= 1.0005) {
            double modulus = 248 * 3e-7 * Math.pow(2 * Math.PI * f, 0.8);
            double re = 1 + modulus * Math.cos(0.4 * Math.PI);
            double im = modulus * Math.sin(0.4 * Math.PI);
            double height = 248 * im / (re * re + im * im);
            if (height > best) {
                best = height;
                at = f;
            }
        }
        Tolerance.relative(1e-3, "step of the search").check("f", arc.frequency_Hz(), at);
    }

    @ParameterizedTest
    @CsvSource({
        // measured cell of the hybrid-drt authors: 40 ohm 0.7 nF; 137 ohm 1.2 uF; 61 ohm 0.7 F
        "40, 7e-10, ELECTROLYTE",
        "61, 0.7, SLOW_PROCESS"
    })
    void aCapacitanceFarFromThatOfAnInterfaceAssignsAlone(double ohm, double farad, ArcOrigin expected) {
        Arc arc = arc(ohm, farad);
        ArcAssignment assignment = ArcAssignment.of(arc, List.of(ArcEvidence.ofCapacitance(arc, ONE_cm2)));
        assertThat(assignment.origin()).contains(expected);
    }

    @Test
    void theCapacitanceOfAnInterfaceDoesNotTellCathodeFromCounterElectrode() {
        Arc arc = arc(137, 1.2e-6);
        ArcAssignment assignment = ArcAssignment.of(arc, List.of(ArcEvidence.ofCapacitance(arc, ONE_cm2)));
        assertThat(assignment.origin()).isEmpty();
        assertThat(assignment.possible())
                .containsExactlyInAnyOrder(ArcOrigin.CATHODE_INTERFACE, ArcOrigin.COUNTER_ELECTRODE);
        assertThat(assignment.words()).contains("not assignable").contains("1.2 µF/cm²");
    }

    @Test
    void aChangeWithTheStateOfChargeMakesItTheCathode() {
        Arc arc = arc(137, 1.2e-6);
        ArcAssignment assignment = ArcAssignment.of(
                arc,
                List.of(
                        ArcEvidence.ofCapacitance(arc, ONE_cm2),
                        ArcEvidence.ofStateOfCharge(Measured.of(137, 3), Measured.of(60, 2))));
        assertThat(assignment.origin()).contains(ArcOrigin.CATHODE_INTERFACE);
    }

    @Test
    void anArcThatTheSymmetricCellHasTooIsTheCounterElectrode() {
        Arc arc = arc(151, 1e-6);
        ArcAssignment assignment = ArcAssignment.of(
                arc,
                List.of(ArcEvidence.ofCapacitance(arc, ONE_cm2), ArcEvidence.ofSymmetricCell(arc, arc(300, 0.5e-6))));
        assertThat(assignment.origin()).contains(ArcOrigin.COUNTER_ELECTRODE);
    }

    @Test
    void anArcThatTheSymmetricCellLacksIsTheCathode() {
        Arc arc = arc(151, 1e-6);
        ArcAssignment assignment = ArcAssignment.of(
                arc, List.of(ArcEvidence.ofCapacitance(arc, ONE_cm2), ArcEvidence.ofSymmetricCell(arc, arc(4, 1e-6))));
        assertThat(assignment.origin()).contains(ArcOrigin.CATHODE_INTERFACE);
    }

    /// The In | Li-In interface of an LGPS cell was found to be 151 of 188 Ω: then part of the arc stays open.
    @Test
    void anArcThatIsPartlyTheCounterElectrodesStaysOpen() {
        Arc arc = arc(188, 1e-6);
        ArcAssignment assignment = ArcAssignment.of(
                arc,
                List.of(ArcEvidence.ofCapacitance(arc, ONE_cm2), ArcEvidence.ofSymmetricCell(arc, arc(200, 0.5e-6))));
        assertThat(assignment.origin()).isEmpty();
    }

    @Test
    void contradictingEvidenceIsSaid() {
        Arc arc = arc(40, 1e-10);
        ArcAssignment assignment = ArcAssignment.of(
                arc,
                List.of(
                        ArcEvidence.ofCapacitance(arc, ONE_cm2),
                        ArcEvidence.ofStateOfCharge(Measured.of(40, 0.1), Measured.of(80, 0.1))));
        assertThat(assignment.possible()).isEmpty();
        assertThat(assignment.words()).contains("contradicts itself");
    }

    @Test
    void aMissingAreaIsSaid() {
        assertThat(ArcEvidence.ofCapacitance(arc(10, 1e-6), OptionalDouble.empty())
                        .words())
                .contains("1 cm² assumed");
    }

    @Test
    void aNegativeResistanceIsNoArc() {
        assertThatIllegalArgumentException().isThrownBy(() -> arc(-1, 1e-6));
    }
}

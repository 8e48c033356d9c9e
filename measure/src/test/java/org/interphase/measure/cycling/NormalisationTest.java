package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Dimension;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    private static final Unit MG = new Unit("mg", "mg", new Dimension(0, 1, 0, 0, 0, 0, 0), 1e-6, 0);
    private static final Unit CM2 = new Unit("cm²", "cm2", new Dimension(2, 0, 0, 0, 0, 0, 0), 1e-4, 0);
    private static final Source STATED = new Source.Stated("samples.bare");

    private static Parameter mass(double mg, Uncertainty u) {
        return new Parameter(mg * 1e-6, MG, u, STATED);
    }

    private static Parameter area(double cm2) {
        return new Parameter(cm2 * 1e-4, CM2, Uncertainty.of(0.01 * cm2 * 1e-4), STATED);
    }

    private static Normalised.Value value(Normalised normalised) {
        assertThat(normalised).isInstanceOf(Normalised.Value.class);
        return (Normalised.Value) normalised;
    }

    @Test
    void capacityPerMassAndAreaCarryBothUncertainties() {
        Normalisation cell = Normalisation.of(mass(10, Uncertainty.of(0.2e-6)), area(0.785));
        Measured charge_Ah = Measured.of(1.6e-3, 1.6e-5);
        Tolerance tolerance = Tolerance.relative(1e-12, "a quotient");
        Normalised.Value perMass = value(cell.perMass(charge_Ah));
        tolerance.check("mAh/g", perMass.measured().value(), 160);
        tolerance.check("u", perMass.measured().u(), 160 * Math.hypot(0.01, 0.02));
        assertThat(perMass.unit()).isEqualTo("mAh/g");
        tolerance.check("mAh/cm²", value(cell.perArea(charge_Ah)).measured().value(), 1.6 / 0.785);
        tolerance.check(
                "mA/cm²",
                value(cell.currentDensity(Measured.of(1e-4, 1e-7))).measured().value(),
                0.1 / 0.785);
        Normalised.Value asr = value(cell.areaSpecific(Measured.of(1400, 14)));
        tolerance.check("Ω·cm²", asr.measured().value(), 1099);
        tolerance.check("u", asr.measured().u(), 1099 * Math.hypot(0.01, 0.01));
    }

    @Test
    void withoutAnAreaThereIsAReasonInsteadOfANumber() {
        Sample sample = new Sample(
                "bare", "Bare", Role.BARE, Map.of(), Map.of(SampleProperty.CAM_MASS, mass(10, Uncertainty.of(1e-8))));
        Normalisation cell = Normalisation.of(sample);
        assertThat(cell.areaSpecific(Measured.of(248, 1)))
                .isEqualTo(new Normalised.Missing("no value in Ω·cm²: the area of the electrode is not stated"));
        assertThat(cell.perArea(Measured.of(1e-3, 0))).isInstanceOf(Normalised.Missing.class);
        assertThat(cell.perMass(Measured.of(1e-3, 0))).isInstanceOf(Normalised.Value.class);
        assertThat(Normalisation.of(null, area(0)).perArea(Measured.of(1, 0)))
                .isEqualTo(new Normalised.Missing(
                        "no value in mAh/cm²: the area of the electrode is not a positive number"));
        assertThat(Normalisation.of(null, null).perMass(Measured.of(1, 0))).isInstanceOf(Normalised.Missing.class);
    }

    @Test
    void aMassWithoutUncertaintyTakesItFromTheResult() {
        Uncertainty none = Uncertainty.none("the manifest states none");
        Measured result = value(Normalisation.of(mass(10, none), null).perMass(Measured.of(1e-3, 1e-5)))
                .measured();
        assertThat(result.uncertainty()).isEqualTo(none);
    }
}

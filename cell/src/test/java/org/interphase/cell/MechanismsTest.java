package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mechanism at a time, against what its equation gives by hand.
class MechanismsTest {
    private static final double PER_VOLT = 96485.33212 / (8.314462618 * 298.15);

    private static CellDescription with(CellDescription cell, String... mechanisms) {
        return cell.withMechanisms(Set.of(mechanisms));
    }

    /// Rests for some hours at y = 0.5 and returns the model afterwards.
    private static CellModel rested(CellDescription cell, double lithium, double hours) throws InputException {
        CellModel model = CellModel.of(cell, new Resolution(4, 6));
        double[] z = model.restAt(lithium);
        model.setCurrent(0);
        March march = new March(model, 1e-2);
        march.limitStep(60);
        march.until(Goal.duration(3600 * hours), z, (elapsed, state) -> {});
        return model;
    }

    private static CellDescription withCarbon() {
        CellDescription cell = PaperCells.with(PaperCells.ncm622Bare(), Key.TEMPERATURE, 298.15);
        return with(PaperCells.with(cell, Key.REDUCTION_CURRENT, 0), "carbon-oxidation");
    }

    @Test
    void theLayerOnCarbonFillsExponentiallyAtConstantPotential() throws InputException {
        CellDescription cell = withCarbon();
        double potential = cell.material().openCircuitVoltage().at(0.5);
        double rate = 1e-9 * Math.exp(0.2 * PER_VOLT * (potential - 2.1));
        double hours = 20;
        double expected = 20 * (1 - Math.exp(-rate * 3600 * hours / 20));
        CellModel model = rested(cell, 0.5, hours);
        Tolerance.relative(0.01, "the oxide takes up the charge, which lowers its potential by some millivolts")
                .check("charge per carbon area", model.slow().onCarbon.oxidised[2], expected);
        assertThat(model.slow().oxidised[2]).isZero();
        assertThat(model.mechanisms().electrolyteFactor(model.slow())).isCloseTo(1 - 0.3 * expected / 20, within(2e-3));
    }

    @Test
    void theCollectorsLayerGrowsInTheLastVolumeOnly() throws InputException {
        CellDescription cell = with(PaperCells.with(withCarbon(), Key.OXIDATION_CURRENT, 1e-8), "collector-oxidation");
        CellModel model = rested(cell, 0.5, 20);
        double[] layer = model.slow().onCollector.oxidised;
        assertThat(layer[0] + layer[1] + layer[2]).isZero();
        assertThat(layer[3]).isBetween(1.0, 20.0);
    }

    @Test
    void everySideCurrentTogetherKeepsLithiumAndCharge() throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.ncm622Coated(), Key.LOSS_MECHANICAL, 0.0031);
        cell = with(
                PaperCells.with(cell, Key.OXIDATION_CURRENT, 1e-7),
                "measured-resistance",
                "contact-loss",
                "electrolyte-oxidation",
                "carbon-oxidation",
                "collector-oxidation");
        Outcome outcome = Simulation.run(
                cell,
                new Resolution(8, 12),
                PaperCells.protocol(
                        "Charge at C/5 until 2.85 V",
                        "Rest for 5 hours",
                        "Discharge at C/5 until 1.35 V",
                        "Repeat 3 times"),
                Watcher.NONE);
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        double lithium = outcome.conservation().lithium();
        double charge = outcome.conservation().charge();
        Figures.largest("cell", "4. lithium, three side currents at once, relative", lithium, "≤ 1e-10");
        Figures.largest("cell", "4. charge, three side currents at once, relative", charge, "≤ 1e-10");
        assertThat(lithium).isLessThan(1e-10);
        assertThat(charge).isLessThan(1e-10);
    }

    /// Oxidation costs charge: the first charge grows by what the layers took, the discharge does not.
    @Test
    void oxidationAtCarbonCostsChargeAndNoLithium() throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.ncm622Bare(), Key.OXIDATION_CURRENT, 1e-7);
        cell = PaperCells.with(PaperCells.with(cell, Key.REDUCTION_CURRENT, 0), Key.CARBON_HINDRANCE, 0);
        String[] sentences = {"Charge at C/5 until 2.85 V", "Discharge at C/5 until 1.35 V"};
        Outcome without = Simulation.run(
                with(cell, "measured-resistance"), new Resolution(8, 12), PaperCells.protocol(sentences), Watcher.NONE);
        Outcome with = Simulation.run(
                with(cell, "measured-resistance", "carbon-oxidation"),
                new Resolution(8, 12),
                PaperCells.protocol(sentences),
                Watcher.NONE);
        double carbon_m2_per_g = 62 * 1.0 / 69.3;
        double full_mAh_per_g = 20 * carbon_m2_per_g / 3.6;
        double more = with.cycles().getFirst().charge_mAh_per_g()
                - without.cycles().getFirst().charge_mAh_per_g();
        assertThat(more).isBetween(0.9 * full_mAh_per_g, 1.05 * full_mAh_per_g);
        assertThat(with.cycles().getFirst().discharge_mAh_per_g())
                .isCloseTo(without.cycles().getFirst().discharge_mAh_per_g(), within(0.2));
    }

    private static double progress(double share, double lithium) throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Bare(), Key.GROWTH, 2000);
        cell = PaperCells.with(cell, Key.GROWTH_OXYGEN_SHARE, share);
        double thickness = rested(with(cell, "contact-reaction"), lithium, 10).slow().reacted[0];
        return thickness * (thickness + 2e-9);
    }

    @ParameterizedTest
    @CsvSource({"1,0.5", "1,0.3", "4,0.9", "50,0.2"})
    void theContactReactionIsFasterWhereOxygenIsLooser(double share, double lithium) throws InputException {
        double energy_eV = 0.2 * 2.67 * (lithium - 0.5);
        double boosted = Math.min(100, 1 + share * Math.exp(-energy_eV / (8.617333262e-5 * 298.15)));
        Tolerance.relative(1e-6, "the law is integrated exactly at rest")
                .check("growth", progress(share, lithium) / progress(0, lithium), boosted);
    }

    @Test
    void theSameOxygenIsNotCountedTwice() {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Bare(), Key.GROWTH, 2000);
        cell = PaperCells.with(PaperCells.with(cell, Key.OXYGEN_RATE, 1e-9), Key.GROWTH_OXYGEN_SHARE, 1);
        CellDescription both = with(cell, "contact-reaction", "oxygen-release");
        assertThatThrownBy(() -> CellModel.of(both, Resolution.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one mechanism for the oxygen that the oxide releases")
                .hasMessageContaining("'contact-reaction' and 'oxygen-release'");
    }

    @Test
    void chargedAndDischargedLossAreRefusedTogether() {
        CellDescription both = with(PaperCells.nmc532Bare(), "contact-loss", "contact-loss-discharged");
        assertThatThrownBy(() -> CellModel.of(both, Resolution.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one mechanism for the fade over cycles");
    }

    /// 33 Ω cm² of separator at 25 °C are 14 at 45 °C with 0.35 eV: a factor of 2.35.
    @Test
    void theSeparatorConductsWithItsActivation() throws InputException {
        CellDescription warm = PaperCells.with(PaperCells.ncm622Coated(), Key.COUNTER_RESISTANCE, 0);
        double ratio = highFrequency(PaperCells.with(warm, Key.TEMPERATURE, 298.15)) / highFrequency(warm);
        Tolerance.relative(0.01, "the collector's half volume on top")
                .check("ratio of resistances", ratio, Math.exp(0.35 / 8.617333262e-5 * (1 / 298.15 - 1 / 318.15)));
    }

    private static double highFrequency(CellDescription cell) throws InputException {
        CellModel model = CellModel.of(cell, Resolution.STANDARD);
        CellDescription thin = PaperCells.with(cell, Key.SEPARATOR_THICKNESS, 0);
        CellModel without = CellModel.of(thin, Resolution.STANDARD);
        double[] hertz = {1e7};
        return Nyquist.at(model, model.restAt(0.5), hertz).real()[0]
                - Nyquist.at(without, without.restAt(0.5), hertz).real()[0];
    }

    @Test
    void aStatedEffectiveConductivityReplacesTheExponent() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        CellModel powerLaw = CellModel.of(cell, Resolution.STANDARD);
        double stated = 2.07e-3 * Math.pow(powerLaw.composition().electrolyte(), 2.5);
        CellModel direct = CellModel.of(PaperCells.with(cell, Key.EFFECTIVE_CONDUCTIVITY, stated), Resolution.STANDARD);
        double[] hertz = {1e3};
        assertThat(Nyquist.at(direct, direct.restAt(0.5), hertz).real()[0])
                .isCloseTo(Nyquist.at(powerLaw, powerLaw.restAt(0.5), hertz).real()[0], within(1e-9));
    }

    /// LTO stays on its plateau in paper C's cell, and drops where it is too small.
    @Test
    void aSmallCounterElectrodeEndsTheCharge() throws InputException {
        String[] charge = {"Charge at C/5 until 2.85 V"};
        CellDescription large = PaperCells.with(PaperCells.ncm622Coated(), Key.COUNTER_CAPACITY, 4.34);
        CellDescription small = PaperCells.with(PaperCells.ncm622Coated(), Key.COUNTER_CAPACITY, 1.5);
        double plenty = capacity(large, charge);
        assertThat(plenty).isCloseTo(capacity(PaperCells.ncm622Coated(), charge), within(1.0));
        assertThat(capacity(small, charge)).isBetween(0.85 * 1.5 / 9.7e-3, 1.5 / 9.7e-3);
    }

    private static double capacity(CellDescription cell, String... sentences) throws InputException {
        return Simulation.run(cell, new Resolution(8, 12), PaperCells.protocol(sentences), Watcher.NONE)
                .halfCycles()
                .getFirst()
                .capacity_mAh_per_g();
    }
}

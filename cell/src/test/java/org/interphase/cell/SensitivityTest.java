package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Neighbours;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Spectrum;
import org.interphase.cell.life.Variation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Derivatives carried along a run against central differences of runs with much finer tolerances.
class SensitivityTest {
    private static final Resolution GRID = new Resolution(4, 8);
    private static final double DIFFERENCE = 3e-3;

    private static CellDescription at(CellDescription cell, Key key, double log) {
        return cell.with(key, cell.si(key) * Math.exp(log), new Source.Assumed("varied"));
    }

    /// What a run gives: capacities, mean voltages, states, and the impedance at three frequencies.
    private static List<Double> readings(List<Cycle> cycles, List<Spectrum> spectra) {
        List<Double> values = new ArrayList<>();
        for (Cycle cycle : cycles) {
            values.add(cycle.charge_mAh_per_g());
            values.add(cycle.discharge_mAh_per_g());
            values.add(100 * cycle.meanVoltage());
            values.add(100 * cycle.states().getOrDefault("connected_fraction", Double.NaN));
            values.add(cycle.states().getOrDefault("film_resistance_ohm_cm2", Double.NaN));
        }
        for (Spectrum spectrum : spectra) {
            double[] re = spectrum.points().real();
            double[] im = spectrum.points().imaginary();
            for (int i : new int[] {0, re.length / 2, re.length - 1}) {
                values.add(re[i]);
                values.add(im[i]);
            }
        }
        return values;
    }

    private static List<Double> tight(CellDescription cell, Protocol protocol) throws InputException {
        var outcome = Simulation.run(CellModel.of(cell, GRID), protocol, 1e-4, Watcher.NONE);
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        return readings(outcome.cycles(), outcome.spectra());
    }

    /// Largest difference of the two kinds of derivative, relative to the largest derivative of the same
    /// kind of
    /// reading.
    private static double disagreement(CellDescription cell, Key key, Protocol protocol, double tightness)
            throws InputException {
        CellModel model = CellModel.of(cell, GRID);
        Variation variation = new Variation(
                CellModel.of(at(cell, key, Variation.OFFSET), GRID),
                CellModel.of(at(cell, key, -Variation.OFFSET), GRID),
                Variation.OFFSET);
        Simulation.Differentiated run = Simulation.differentiate(model, List.of(variation), protocol, tightness);
        Neighbours n = run.neighbours().getFirst();
        List<Double> up = readings(n.up(), n.upSpectra());
        List<Double> down = readings(n.down(), n.downSpectra());
        List<Double> above = tight(at(cell, key, DIFFERENCE), protocol);
        List<Double> below = tight(at(cell, key, -DIFFERENCE), protocol);
        List<Double> value = tight(cell, protocol);
        double worst = 0;
        for (int i = 0; i < up.size(); i++) {
            double carried = n.slope(up.get(i), down.get(i));
            double difference = (above.get(i) - below.get(i)) / (2 * DIFFERENCE);
            double scale = Math.max(Math.abs(difference), 1e-2 * Math.abs(value.get(i)) + 1e-3);
            worst = Math.max(worst, Math.abs(carried - difference) / scale);
        }
        return worst;
    }

    private static Protocol cycles() throws InputException {
        return PaperCells.protocol(
                "Charge at C/3 until 4.3 V vs Li",
                "Hold at 4.3 V vs Li until C/10",
                "EIS 1 MHz to 1 mHz",
                "Rest for 2 hours",
                "Discharge at C/2 until 2.7 V vs Li",
                "Repeat 2 times",
                "Charge at C/3 until 15 mAh/g",
                "Discharge at C/3 until 2.7 V vs Li");
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {
                "DIFFUSION_SCALE",
                "DIFFUSION_FLOOR",
                "EXCHANGE_CURRENT",
                "AREAL_RESISTANCE",
                "ELECTROLYTE_CONDUCTIVITY",
                "ELECTRONIC_CONDUCTIVITY",
                "LOADING",
                "PARTICLE_RADIUS",
                "INITIAL_LITHIUM",
                "LOSS_MECHANICAL",
                "ACCESSIBLE_FRACTION",
                "TRAPPED_FRACTION",
                "DOUBLE_LAYER"
            })
    void theDerivativeCarriedAlongIsThatOfFineRuns(Key key) throws InputException {
        CellDescription cell = PaperCells.nmc532Bare().without(Key.RESISTANCE);
        cell = PaperCells.with(PaperCells.with(cell, Key.AREAL_RESISTANCE, 200), Key.INITIAL_LITHIUM, 0.95);
        double worst = disagreement(cell, key, cycles(), 1e-3);
        assertThat(worst).isLessThan(1e-3);
    }

    /// Cells whose layers grow while time passes: each with the one mechanism, at rates that cost tens of
    /// mAh/g or Ω.
    private static CellDescription growing(String mechanism) {
        CellDescription cell = PaperCells.nmc532Bare().without(Key.RESISTANCE);
        cell = PaperCells.with(PaperCells.with(cell, Key.AREAL_RESISTANCE, 200), Key.INITIAL_LITHIUM, 0.95);
        cell = PaperCells.with(PaperCells.with(cell, Key.GROWTH, 2000), Key.OXYGEN_RATE, 1e-8);
        cell = PaperCells.with(PaperCells.with(cell, Key.OXIDATION_CURRENT, 3e-10), Key.GROWTH_OXYGEN_SHARE, 0);
        return cell.withMechanisms(Set.of("measured-resistance", mechanism));
    }

    /// Measured: 0.9 % for the contact reaction, 0.6 % for oxidation, 0.4 % for oxygen. The time at which a
    /// voltage
    /// is met moves with the rate of the fast equations alone: the film's own share of dV/dt is not in it.
    @ParameterizedTest
    @CsvSource({
        "contact-reaction, GROWTH",
        "contact-reaction, GROWTH_LENGTH",
        "contact-reaction, GROWTH_CONDUCTIVITY",
        "electrolyte-oxidation, OXIDATION_CURRENT",
        "electrolyte-oxidation, OXIDATION_LIMIT",
        "electrolyte-oxidation, OXIDATION_RESISTANCE",
        "oxygen-release, OXYGEN_RATE",
        "oxygen-release, OXYGEN_LENGTH"
    })
    void theDerivativeThroughAGrowingLayerIsThatOfFineRuns(String mechanism, Key key) throws InputException {
        double worst = disagreement(growing(mechanism), key, cycles(), 1e-4);
        assertThat(worst).isLessThan(1e-2);
    }
}

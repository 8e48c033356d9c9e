package org.interphase.cell;

import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast solver against a plain one that shares no code with it.
class DenseCellTest {
    private static final double DIFFUSIVITY = 2e-15;
    private static final Source FIXTURE = new Source.Assumed("fixture");
    private static final int VOLUMES = 5;
    private static final int SHELLS = 7;
    private static final double[] COLCLASURE = {
        5.3147356330003,
        -4.15827660360906,
        27.2340921804213,
        -272.485166844578,
        1190.22342119331,
        -2073.76554757481,
        -829.790460410703,
        8698.11275534872,
        -10743.7433318619,
        -2057.80887352635,
        12656.309785124,
        -1571.09426436509,
        -14557.4206229136,
        13176.5754448427,
        -3640.11769200149
    };

    private static double voltage(double y) {
        double sum = -5.57319176272331e-4 * Math.exp(6.56024084265969 * Math.pow(y, 41.4820927506133));
        for (int i = 0; i < COLCLASURE.length; i++) {
            sum += COLCLASURE[i] * Math.pow(y, i);
        }
        return sum;
    }

    private static CellDescription cell() {
        CellDescription cell = PaperCells.nmc532Bare().withMechanisms(Set.of());
        return PaperCells.with(cell, Key.EXCHANGE_CURRENT, 0.05);
    }

    private static DenseCell dense(CellDescription cell, List<DenseCell.Kind> kinds, double current)
            throws InputException {
        Composition composition = Composition.of(cell);
        double conductivity = cell.si(Key.ELECTROLYTE_CONDUCTIVITY);
        DenseCell.Numbers numbers = new DenseCell.Numbers(
                cell.si(Key.THICKNESS),
                cell.si(Key.PARTICLE_RADIUS),
                composition.active(),
                cell.si(Key.CAPACITY) * cell.si(Key.ACTIVE_DENSITY) / 96485.33212,
                DIFFUSIVITY,
                cell.si(Key.EXCHANGE_CURRENT),
                cell.si(Key.ELECTRONIC_CONDUCTIVITY),
                conductivity * Math.pow(composition.electrolyte(), 2.5),
                cell.si(Key.SEPARATOR_THICKNESS) / conductivity + cell.si(Key.COUNTER_RESISTANCE));
        return new DenseCell(VOLUMES, SHELLS, numbers, kinds, DenseCellTest::voltage, current);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3})
    void aDischargeAgreesWithThePlainSolver(double rate) throws InputException {
        agree(cell(), List.of(new DenseCell.Kind(1, 1)), rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3})
    void aDischargeOfTwoContactClassesAgreesWithThePlainSolver(double rate) throws InputException {
        CellDescription cell = cell().withContactClasses(
                        List.of(ContactClass.of(0.7, 1, 1, FIXTURE), ContactClass.of(0.3, 0.15, 2, FIXTURE)));
        agree(cell, List.of(new DenseCell.Kind(0.7, 1), new DenseCell.Kind(0.3, 0.15)), rate);
    }

    private static void agree(CellDescription cell, List<DenseCell.Kind> kinds, double rate) throws InputException {
        double current = -rate * cell.si(Key.ONE_C) * cell.si(Key.LOADING);
        CellModel model = CellModel.of(cell, new Resolution(VOLUMES, SHELLS), Diffusivity.constant(DIFFUSIVITY));
        model.setCurrent(current);
        DenseCell plain = dense(cell, kinds, current);
        double[] fast = model.restAt(0.35);
        double[] slow = plain.rest(0.35);
        March march = new March(model, 1);
        double seconds = 1500 / rate / 6;
        Tolerance millivolt = Tolerance.absolute(1e-3, "tolerances of 1e-4 V per step; plain steps of 1/25");
        for (int part = 1; part <= 6; part++) {
            march.until(Goal.duration(seconds), fast, (elapsed, state) -> {});
            slow = plain.march(slow, seconds / 25, 25);
            double apart = Math.abs(model.terminal(fast) - plain.terminal(slow));
            Figures.largest("cell", "7. against the plain solver, 0.1C, 1C, 3C, V", apart, "≤ 1e-3");
            millivolt.check("voltage at part " + part + " of 6", model.terminal(fast), plain.terminal(slow));
        }
    }
}

package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.CellFit;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.fit.FreeNumber;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.junit.jupiter.api.Test;

/// Fits to what the model itself gives for a known cell, from another start.
class CellFitTest {
    private static final Resolution GRID = new Resolution(3, 8);

    private static Protocol rate() throws InputException {
        return PaperCells.protocol("Charge at C/5 until 4.3 V vs Li", "Discharge at C/5 until 2.7 V vs Li");
    }

    private static Protocol life() throws InputException {
        return PaperCells.protocol(
                "Charge at C/3 until 4.3 V vs Li", "Discharge at C/3 until 2.7 V vs Li", "Repeat 4 times");
    }

    private static CellDescription truth() {
        CellDescription cell = PaperCells.nmc532Coated().without(Key.RESISTANCE);
        cell = PaperCells.with(cell, Key.AREAL_RESISTANCE, 150);
        return PaperCells.with(cell, Key.LOSS_MECHANICAL, 0.02);
    }

    /// The same data with the model's own values for the true cell.
    private static List<Datum> exact(List<Datum> asked) throws InputException {
        List<Double> values = CellFit.predictions(truth(), GRID, asked, rate(), life());
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Datum d = asked.get(i);
            assertThat(values.get(i)).as(d.name()).isFinite();
            data.add(new Datum(d.name(), d.quantity(), d.run(), d.cycle(), d.at(), values.get(i), d.u()));
        }
        return data;
    }

    private static Datum of(Datum.Quantity quantity, Datum.Run run, int cycle, double at, double u) {
        return new Datum(quantity + " " + cycle + " at " + at, quantity, run, cycle, at, 0, u);
    }

    private static List<Datum> everyKind() {
        return List.of(
                of(Datum.Quantity.CHARGE, Datum.Run.RATE, 1, Double.NaN, 1),
                of(Datum.Quantity.DISCHARGE, Datum.Run.RATE, 1, Double.NaN, 1),
                of(Datum.Quantity.MEAN_VOLTAGE, Datum.Run.RATE, 1, Double.NaN, 0.01),
                of(Datum.Quantity.CHARGE_VOLTAGE, Datum.Run.RATE, 1, 80, 0.01),
                of(Datum.Quantity.DISCHARGE_VOLTAGE, Datum.Run.LIFE, 2, 60, 0.01),
                of(Datum.Quantity.DISCHARGE, Datum.Run.LIFE, 4, Double.NaN, 1),
                of(Datum.Quantity.EFFICIENCY, Datum.Run.LIFE, 3, Double.NaN, 0.002),
                of(Datum.Quantity.RESISTANCE, Datum.Run.LIFE, 4, Double.NaN, 10),
                of(Datum.Quantity.IMPEDANCE_REAL, Datum.Run.LIFE, 4, 10, 5),
                of(Datum.Quantity.IMPEDANCE_IMAGINARY, Datum.Run.LIFE, 4, 1000, 5));
    }

    @Test
    void knownNumbersAreFoundFromEveryKindOfDataAtOnce() throws InputException {
        CellDescription start = PaperCells.with(truth(), Key.AREAL_RESISTANCE, 60);
        start = PaperCells.with(start, Key.LOSS_MECHANICAL, 0.006);
        CellFit.Report report = CellFit.fit(
                start,
                GRID,
                List.of(FreeNumber.of(start, Key.AREAL_RESISTANCE), FreeNumber.of(start, Key.LOSS_MECHANICAL)),
                exact(everyKind()),
                rate(),
                life(),
                2);
        assertThat(report.trouble()).isEmpty();
        assertThat(report.squares()).isLessThan(1e-2);
        CellFit.Fitted resistance = report.numbers().get(0);
        CellFit.Fitted loss = report.numbers().get(1);
        assertThat(resistance.value() * 1e4).isCloseTo(150, within(0.1 * resistance.u() * 1e4 + 0.1));
        assertThat(loss.value()).isCloseTo(0.02, within(0.1 * loss.u() + 1e-5));
        assertThat(resistance.identifiable()).isTrue();
        assertThat(resistance.low()).isCloseTo(resistance.value() - resistance.u(), within(0.2 * resistance.u()));
        assertThat(resistance.high()).isCloseTo(resistance.value() + resistance.u(), within(0.2 * resistance.u()));
        assertThat(report.singularValues()).allMatch(v -> v > 1);
    }

    /// With the whole resistance given, film and charge transfer cannot be told apart by capacities.
    @Test
    void aNumberThatTheDataDoNotFixHasAnOpenInterval() throws InputException {
        CellDescription start = truth();
        List<Datum> data = exact(List.of(
                of(Datum.Quantity.CHARGE, Datum.Run.RATE, 1, Double.NaN, 2),
                of(Datum.Quantity.DISCHARGE, Datum.Run.RATE, 1, Double.NaN, 2)));
        CellFit.Report report =
                CellFit.fit(start, GRID, List.of(FreeNumber.of(start, Key.EXCHANGE_CURRENT)), data, rate(), life(), 1);
        CellFit.Fitted number = report.numbers().getFirst();
        assertThat(number.identifiable()).isFalse();
        assertThat(number.high()).isNaN();
        assertThat(report.singularValues().getFirst()).isLessThan(1);
    }
}

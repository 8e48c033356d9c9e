package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.interphase.cell.fit.Datum;
import org.interphase.data.Origin;
import org.junit.jupiter.api.Test;

class FitTableTest {
    @Test
    void aCurveIsOneLineWithItsRootMeanSquareAndANumberKeepsItsOwn() {
        List<Datum> data = List.of(
                new Datum("discharge capacity, cycle 1", Datum.Quantity.DISCHARGE, Datum.Run.LIFE, 1, 160, 6.4),
                point(Datum.Quantity.CHARGE_VOLTAGE, 10, 2.40),
                point(Datum.Quantity.CHARGE_VOLTAGE, 20, 2.50),
                point(Datum.Quantity.IMPEDANCE_IMAGINARY, 100, -40));
        // Errors of 30 and 40 mV: the mean square is 1250 mV², its root 35 mV.
        String text = FitTable.of(data, Collections.nCopies(4, Origin.MEASURED), List.of(158.0, 2.43, 2.46, -42.0), 3)
                .toString();
        assertThat(text.lines().map(l -> l.strip().replaceAll("\\s{2,}", " | ")))
                .containsExactly(
                        "observable | origin | data | u | model",
                        "discharge capacity, cycle 1 | measured | 160.0 | 6.4 | 158.0 | fitted",
                        "charge voltage, cycle 5 | measured | 2 points | 0.010 | rms 0.035 V | fitted",
                        "Im Z, cycle 5 | measured | 1 point | 0.010 | rms 2.0 Ω | predicted");
    }

    private static Datum point(Datum.Quantity quantity, double at, double value) {
        return new Datum("a point", quantity, Datum.Run.LIFE, 5, at, value, 0.01);
    }
}

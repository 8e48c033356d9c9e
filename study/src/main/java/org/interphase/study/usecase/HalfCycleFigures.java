package org.interphase.study.usecase;

import java.util.List;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// The figures of one cycler's file: charge and efficiency against the cycle, incremental capacity.
final class HalfCycleFigures {
    private static final double MILLI = 1e3;
    private static final double PERCENT = 100;

    private HalfCycleFigures() {}

    static Figure cycles(String title, List<Cycle> cycles) {
        double[] number = cycles.stream().mapToDouble(Cycle::number).toArray();
        double[] charge = cycles.stream()
                .mapToDouble(c -> MILLI * c.charge().map(HalfCycle::charge_Ah).orElse(Double.NaN))
                .toArray();
        double[] discharge = cycles.stream()
                .mapToDouble(
                        c -> MILLI * c.discharge().map(HalfCycle::charge_Ah).orElse(Double.NaN))
                .toArray();
        double[] efficiency = cycles.stream()
                .mapToDouble(c ->
                        PERCENT * c.efficiency().map(e -> e.measured().value()).orElse(Double.NaN))
                .toArray();
        Axis cycle = Axis.linear("Cycle", "");
        return Figure.stacked(
                        title,
                        Panel.of(
                                cycle,
                                Axis.linear("Charge passed", "mAh"),
                                Mark.points("charge", number, charge, SeriesStyle.COATED.measured()),
                                Mark.points("discharge", number, discharge, SeriesStyle.BARE.measured())),
                        Panel.of(
                                cycle,
                                Axis.linear("Coulombic efficiency", "%"),
                                Mark.points("", number, efficiency, SeriesStyle.BARE.measured())))
                .withCaption("Charge of each half cycle, and discharge over charge.");
    }

    static Figure incremental(String title, IncrementalCapacity.Curve curve) {
        double[] dqdv = curve.copyDqdv_Ah_V();
        for (int i = 0; i < dqdv.length; i++) {
            dqdv[i] *= MILLI;
        }
        return Figure.of(
                        title,
                        Panel.of(
                                Axis.linear("Voltage", "V"),
                                Axis.linear("dQ/dV", "mAh/V"),
                                Mark.line("", curve.copyVoltage_V(), dqdv, SeriesStyle.BARE.measured())))
                .withCaption("Incremental capacity, positive on charge and on discharge.");
    }
}

package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.life.Cycle;
import org.interphase.data.CyclingRun;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// The pictures of a simulated cell: voltage curves and life, impedance.
final class CellFigures {
    private static final int MOST_CURVES = 6;
    private static final String SIMULATED = "Simulated by the cell model.";

    private CellFigures() {}

    /// Voltage against charge of some half cycles, and capacity and efficiency against the cycle.
    ///
    /// @param grams of active material in the cell
    static Figure simulation(String title, CyclingRun run, List<Cycle> cycles, double grams) {
        List<Panel> panels = new ArrayList<>();
        panels.add(voltages(run, grams).titled(title + ", simulated"));
        if (cycles.size() > 1) {
            panels.add(capacities(cycles));
            panels.add(efficiencies(cycles));
        }
        return Figure.grid(title, 1, panels).withCaption(SIMULATED + " Later half cycles are paler.");
    }

    private static Panel voltages(CyclingRun run, double grams) {
        List<int[]> halves = halves(run);
        int count = Math.min(MOST_CURVES, halves.size() / 2);
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int cycle = count == 1 ? 0 : (int) Math.round((double) c * (halves.size() / 2 - 1) / (count - 1));
            Look look = SeriesStyle.ofIndex(0).simulated().inSequence(c, Math.max(2, count + 1));
            for (int half = 2 * cycle; half < 2 * cycle + 2; half++) {
                marks.add(curve("cycle " + (cycle + 1), run, halves.get(half), grams, look));
            }
        }
        return Panel.of(Axis.linear("Specific capacity", "mAh/g").from(0), Axis.linear("Voltage", "V"), marks);
    }

    private static Mark curve(String label, CyclingRun run, int[] range, double grams, Look look) {
        HalfCurve half = curve(run, range, grams);
        return Mark.line(label, half.capacity_mAh_g(), half.voltage_V(), look);
    }

    /// Voltage against the charge since the half cycle began.
    static final class HalfCurve {
        private final boolean charge;
        private final double[] capacity_mAh_g;
        private final double[] voltage_V;

        private HalfCurve(boolean charge, double[] capacity_mAh_g, double[] voltage_V) {
            this.charge = charge;
            this.capacity_mAh_g = capacity_mAh_g;
            this.voltage_V = voltage_V;
        }

        boolean charge() {
            return charge;
        }

        double[] capacity_mAh_g() {
            return capacity_mAh_g.clone();
        }

        double[] voltage_V() {
            return voltage_V.clone();
        }
    }

    /// Every half cycle of a run.
    ///
    /// @param grams of active material in the cell
    static List<HalfCurve> curves(CyclingRun run, double grams) {
        return halves(run).stream().map(range -> curve(run, range, grams)).toList();
    }

    private static HalfCurve curve(CyclingRun run, int[] range, double grams) {
        int n = range[1] - range[0];
        double[] charge = new double[n];
        double[] voltage = new double[n];
        for (int i = 0; i < n; i++) {
            int at = range[0] + i;
            double passed = i == 0
                    ? 0
                    : (run.time_s(at) - run.time_s(at - 1))
                            * Math.abs(run.current_A(at) + run.current_A(at - 1))
                            / 2
                            / 3.6
                            / grams;
            charge[i] = i == 0 ? 0 : charge[i - 1] + passed;
            voltage[i] = run.voltage_V(at);
        }
        return new HalfCurve(run.current_A(range[0]) > 0, charge, voltage);
    }

    /// First sample and the one after the last of each stretch with one sign of the current.
    private static List<int[]> halves(CyclingRun run) {
        List<int[]> halves = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= run.size(); i++) {
            boolean ends = i == run.size() || Math.signum(run.current_A(i)) != Math.signum(run.current_A(begin));
            if (ends) {
                if (run.current_A(begin) != 0) {
                    halves.add(new int[] {begin, i});
                }
                begin = i;
            }
        }
        return halves;
    }

    private static double[] numbers(List<Cycle> cycles) {
        return cycles.stream().mapToDouble(Cycle::index).toArray();
    }

    private static Panel capacities(List<Cycle> cycles) {
        double[] x = numbers(cycles);
        double[] charge = cycles.stream().mapToDouble(Cycle::charge_mAh_per_g).toArray();
        double[] discharge =
                cycles.stream().mapToDouble(Cycle::discharge_mAh_per_g).toArray();
        return Panel.of(
                Axis.linear("Cycle", ""),
                Axis.linear("Specific capacity", "mAh/g").from(0),
                Mark.line("charge", x, charge, SeriesStyle.ofIndex(1).simulated()),
                Mark.line("discharge", x, discharge, SeriesStyle.ofIndex(0).simulated()));
    }

    private static Panel efficiencies(List<Cycle> cycles) {
        double[] efficiency =
                cycles.stream().mapToDouble(c -> 100 * c.coulombicEfficiency()).toArray();
        return Panel.of(
                Axis.linear("Cycle", ""),
                Axis.linear("Coulombic efficiency", "%").to(101),
                Mark.line(
                        "", numbers(cycles), efficiency, SeriesStyle.ofIndex(0).simulated()));
    }

    static Figure impedance(String title, Nyquist spectrum) {
        double[] minus = Arrays.stream(spectrum.imaginary()).map(v -> -v).toArray();
        Panel panel = Panel.of(
                        Axis.linear("Re Z", "Ω"),
                        Axis.linear("−Im Z", "Ω"),
                        Mark.points(
                                "",
                                spectrum.real(),
                                minus,
                                SeriesStyle.ofIndex(0).simulated()))
                .withEqualScales()
                .titled(title + ", simulated");
        return Figure.of(title, panel).withCaption(SIMULATED);
    }
}

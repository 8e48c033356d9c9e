package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.instrument.ElectrodeRecorder;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Spectrum;
import org.interphase.data.CyclingRun;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// The pictures of a simulated cell: voltage curves, life, impedance over time, and those of [ElectrodeFigures].
final class CellFigures {
    static final String SIMULATED = "Simulated by the cell model.";
    private static final int MOST_CURVES = 6;

    private final CellDescription cell;
    private final Outcome outcome;
    private final List<Integer> chosen;

    /// @param chosen cycles to draw beside the first and the last; some in between where none is chosen
    CellFigures(CellDescription cell, Outcome outcome, List<Integer> chosen) {
        this.cell = cell;
        this.outcome = outcome;
        this.chosen = chosen;
    }

    /// What is drawn.
    ///
    /// @param overview voltage curves, and the life where there is one
    /// @param pictures each alone, by the name of its file
    record Drawn(Optional<Figure> overview, Map<String, Figure> pictures) {
        static final Drawn NOTHING = new Drawn(Optional.empty(), Map.of());
    }

    /// @param inside what was seen inside the electrode
    /// @param each whether every picture is drawn, or only the overview
    Drawn draw(VirtualCycler cycler, List<ElectrodeRecorder.HalfCycle> inside, boolean each) {
        CyclingRun run = cycler.run(cell.title(), Map.of());
        Panel curves = voltages(run);
        List<Panel> life = life(outcome.cycles());
        Map<String, Figure> pictures = new LinkedHashMap<>();
        if (each) {
            pictures.put("voltage.svg", alone(curves, SIMULATED + " Later cycles are paler."));
            if (!life.isEmpty()) {
                pictures.put(
                        "life.svg", Figure.grid(cell.title(), 1, titled(life)).withCaption(SIMULATED));
            }
            if (!outcome.spectra().isEmpty()) {
                pictures.put("impedance.svg", overTime(cell.title(), outcome.spectra()));
            }
            pictures.putAll(new ElectrodeFigures(cell, inside).draw());
        }
        return new Drawn(Optional.of(overview(run, outcome.cycles())), pictures);
    }

    /// Voltage curves of a run above the life of the cell, where that has more than one cycle.
    Figure overview(CyclingRun run, List<Cycle> cycles) {
        List<Panel> panels = new ArrayList<>(life(cycles));
        panels.addFirst(voltages(run).titled(cell.title() + ", simulated"));
        return Figure.grid(cell.title(), 1, panels).withCaption(SIMULATED + " Later cycles are paler.");
    }

    private static List<Panel> life(List<Cycle> cycles) {
        return cycles.size() > 1 ? List.of(capacities(cycles), efficiencies(cycles)) : List.of();
    }

    private Figure alone(Panel panel, String caption) {
        return Figure.of(cell.title(), panel.titled(cell.title() + ", simulated"))
                .withCaption(caption);
    }

    private List<Panel> titled(List<Panel> panels) {
        List<Panel> titled = new ArrayList<>(panels);
        titled.set(0, titled.getFirst().titled(cell.title() + ", simulated"));
        return titled;
    }

    private Panel voltages(CyclingRun run) {
        double grams = 1000 * cell.si(Key.LOADING) * cell.si(Key.AREA);
        List<int[]> halves = halves(run);
        List<Integer> shown = shown(Math.max(1, halves.size() / 2));
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < shown.size(); c++) {
            int cycle = shown.get(c);
            Look look = SeriesStyle.ofIndex(0).simulated().inSequence(c, shown.size());
            for (int half = 2 * cycle - 2; half < Math.min(2 * cycle, halves.size()); half++) {
                marks.add(curve("cycle " + cycle, run, halves.get(half), grams, look));
            }
        }
        return Panel.of(Axis.linear("Specific capacity", "mAh/g").from(0), Axis.linear("Voltage", "V"), marks);
    }

    /// First, chosen and last cycle; evenly between them where none is chosen.
    private List<Integer> shown(int cycles) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, cycles));
        chosen.stream().filter(c -> c >= 1 && c <= cycles).forEach(shown::add);
        int count = Math.min(MOST_CURVES, cycles);
        for (int c = 0; chosen.isEmpty() && c < count; c++) {
            shown.add(count == 1 ? 1 : 1 + (int) Math.round((double) c * (cycles - 1) / (count - 1)));
        }
        return List.copyOf(shown);
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

    /// One spectrum.
    static Figure impedance(String title, Nyquist spectrum) {
        Panel panel =
                nyquist(List.of(points("", spectrum, SeriesStyle.ofIndex(0).simulated())));
        return Figure.of(title, panel.titled(title + ", simulated")).withCaption(SIMULATED);
    }

    private static Figure overTime(String title, List<Spectrum> spectra) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            Look look = SeriesStyle.ofIndex(0).simulated().inSequence(i, spectra.size());
            marks.add(points("cycle " + spectra.get(i).cycle(), spectra.get(i).points(), look));
        }
        return Figure.of(title, nyquist(marks).titled(title + ", simulated"))
                .withCaption(SIMULATED + " Later spectra are paler.");
    }

    private static Panel nyquist(List<Mark> marks) {
        return Panel.of(Axis.linear("Re Z", "Ω"), Axis.linear("−Im Z", "Ω"), marks)
                .withEqualScales();
    }

    private static Mark points(String label, Nyquist spectrum, Look look) {
        double[] minus = Arrays.stream(spectrum.imaginary()).map(v -> -v).toArray();
        return Mark.points(label, spectrum.real(), minus, look);
    }
}

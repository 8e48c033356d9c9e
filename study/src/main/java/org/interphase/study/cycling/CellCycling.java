package org.interphase.study.cycling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interphase.data.CyclingRun;
import org.interphase.data.Origin;
import org.interphase.data.Provenance;
import org.interphase.data.Sample;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.HalfCycleTrace;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.measure.cycling.Normalisation;
import org.interphase.measure.cycling.RateTable;
import org.interphase.measure.cycling.StepResistance;
import org.interphase.study.manifest.CyclingPlan;

/// One cell of a study, read and analysed.
///
/// @param sample that the cell is made of
/// @param cell name of the physical cell
/// @param files where the run came from, in order
/// @param analysis of half cycles, cycles and fade
/// @param curves voltage and incremental capacity of the cycles that are drawn, by cycle number
/// @param rates blocks of equal current
/// @param steps resistances from steps of the current
/// @param origin simulated where the file or the manifest says so
/// @param warnings of the reader and of the analysis
public record CellCycling(
        Sample sample,
        String cell,
        List<Provenance> files,
        CyclingAnalysis analysis,
        Map<Integer, Curves> curves,
        RateTable rates,
        List<StepResistance> steps,
        Origin origin,
        List<String> warnings) {
    static final double SMOOTH_V = 0.002;
    static final int WINDOW = 15;
    static final int ORDER = 3;
    private static final List<Double> USUAL_WIDTHS_mV = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);

    public CellCycling {
        files = List.copyOf(files);
        curves = new TreeMap<>(curves);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /// The two half cycles of one cycle, in the order in which they ran.
    public record Curves(List<HalfCurve> halves) {
        public Curves {
            halves = List.copyOf(halves);
        }
    }

    /// @param half the half cycle
    /// @param trace its samples
    /// @param dqdv its incremental capacity by LEAN, which conserves the charge
    /// @param smooth its incremental capacity by Savitzky–Golay, which does not show the steps of the logging
    public record HalfCurve(
            HalfCycle half, HalfCycleTrace trace, IncrementalCapacity dqdv, IncrementalCapacity smooth) {}

    public Normalisation normalisation() {
        return Normalisation.of(sample);
    }

    /// Title for a legend: the sample's, with the cell where there are several.
    public String title(boolean several) {
        return several ? sample.title() + ", cell " + cell : sample.title();
    }

    /// Curves of one cycle of an analysed run.
    static Curves curves(CyclingAnalysis analysis, int number, CyclingPlan plan) {
        List<HalfCycle> halves = analysis.cycles()
                .numbered(number)
                .map(c -> c.second().map(s -> List.of(c.first(), s)).orElse(List.of(c.first())))
                .orElse(List.of());
        return new Curves(halves.stream()
                .flatMap(half -> analysis.trace(half.index()).stream()
                        .map(trace -> new HalfCurve(
                                half,
                                trace,
                                IncrementalCapacity.lean(trace, width_V(trace, plan)),
                                IncrementalCapacity.savitzkyGolay(trace, SMOOTH_V, WINDOW, ORDER))))
                .toList());
    }

    /// The manifest's width of a bin, or the next wider usual one that holds three samples where the file was logged
    /// too coarsely: with one sample per bin a histogram shows the logging, not the cell.
    private static double width_V(HalfCycleTrace trace, CyclingPlan plan) {
        double least_mV = plan.dqdvBin_mV();
        double[] steps = IntStream.range(1, trace.size())
                .filter(i -> trace.constantCurrent(i) && trace.constantCurrent(i - 1))
                .mapToDouble(i -> 1000 * Math.abs(trace.voltage_V(i) - trace.voltage_V(i - 1)))
                .sorted()
                .toArray();
        double median_mV = steps.length == 0 ? 0 : steps[steps.length / 2];
        return USUAL_WIDTHS_mV.stream()
                        .filter(w -> w >= least_mV && w >= 3 * median_mV)
                        .findFirst()
                        .orElse(least_mV)
                / 1000;
    }

    static Origin origin(boolean studyIsSimulated, CyclingRun run) {
        return studyIsSimulated || run.provenance().simulated() ? Origin.SIMULATED : Origin.MEASURED;
    }
}

package org.interphase.measure.cycling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.CyclingRun;

/// Everything that one cycling run says about half cycles, cycles and fade.
public final class CyclingAnalysis {
    private final CyclingOptions options;
    private final RestThreshold restThreshold;
    private final HalfCycleIntegrator integrator;
    private final Map<Integer, Segment> segments;
    private final List<HalfCycle> halfCycles;
    private final CycleTable cycles;
    private final List<String> warnings;

    private CyclingAnalysis(CyclingRun run, CyclingOptions options) {
        Samples samples = Samples.of(run);
        this.options = options;
        this.restThreshold = RestThreshold.of(samples.current_A, options.restThreshold_A());
        Segmentation segmentation = Segmentation.of(samples.current_A, restThreshold.current_A());
        this.integrator = new HalfCycleIntegrator(
                samples,
                segmentation,
                CounterCharge.of(run, samples, segmentation, options.counterStart()),
                run.copyCycle().map(samples::column).orElse(null));
        this.halfCycles = Endings.judge(
                segmentation.segments().stream().map(integrator::halfCycle).toList(), samples, segmentation.segments());
        this.segments = new HashMap<>();
        for (Segment segment : segmentation.segments()) {
            segments.put(segment.number(), segment);
        }
        this.cycles = CycleTable.of(halfCycles, Pairing.of(options.pairing(), halfCycles), options);
        this.warnings = new RunChecks(samples, segmentation, halfCycles, cycles, options).warnings();
    }

    /// Never fails: a run from which nothing follows gives empty tables and a warning.
    public static CyclingAnalysis of(CyclingRun run, CyclingOptions options) {
        return new CyclingAnalysis(run, options);
    }

    public static CyclingAnalysis of(CyclingRun run) {
        return of(run, CyclingOptions.DEFAULT);
    }

    public CyclingOptions options() {
        return options;
    }

    public RestThreshold restThreshold() {
        return restThreshold;
    }

    public List<HalfCycle> halfCycles() {
        return halfCycles;
    }

    public Optional<HalfCycle> halfCycle(int index) {
        return halfCycles.stream().filter(half -> half.index() == index).findFirst();
    }

    /// The samples of a half cycle, by its index.
    public Optional<HalfCycleTrace> trace(int index) {
        return Optional.ofNullable(segments.get(index)).map(integrator::trace);
    }

    public CycleTable cycles() {
        return cycles;
    }

    /// Loss of discharge capacity from the first to the last regular cycle.
    public FadeRate fade() {
        return FadeRate.ofDischarge(cycles);
    }

    /// Fade models fitted to the discharge capacities of the regular cycles.
    public FadeComparison fadeModels() {
        return FadeComparison.ofDischarge(cycles);
    }

    public EfficiencyStatistics efficiency(int firstCycle, int lastCycle) {
        return EfficiencyStatistics.over(cycles, firstCycle, lastCycle);
    }

    /// What looks wrong with the run, one sentence each.
    public List<String> warnings() {
        return warnings;
    }
}

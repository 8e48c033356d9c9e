package org.interphase.study.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.measure.cycling.CoulombicEfficiency;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.interphase.measure.cycling.CyclingOptions;
import org.interphase.measure.cycling.DqdvPeak;
import org.interphase.measure.cycling.DqdvPeaks;
import org.interphase.measure.cycling.FadeRate;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.HalfCycleTrace;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.measure.cycling.Normalisation;
import org.interphase.measure.cycling.Normalised;
import org.interphase.measure.cycling.PairingRule;
import org.interphase.measure.cycling.Voltammetry;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Units;
import org.interphase.report.figure.Figure;
import org.interphase.study.accuracy.Budget;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;
import org.jspecify.annotations.Nullable;

/// `cycling FILE`, `cycling dqdv FILE`, `cycling cv FILE`: one file, without a study around it.
public final class AnalyseCycling {
    private AnalyseCycling() {}

    /// @param mass_mg of cathode active material, null where it is not stated
    /// @param area_cm2 of the electrode, null where it is not stated
    /// @param pairing `charge first`, `discharge first`, or null for the analysis' own rule
    public record Request(
            @Nullable Double mass_mg,
            @Nullable Double area_cm2,
            @Nullable String pairing) {}

    /// @param lean LEAN, or otherwise Savitzky–Golay
    /// @param width_V of a bin or a step
    public record DqdvRequest(boolean lean, double width_V, int window, int order) {}

    /// @throws InputException if the file is refused or holds no cycling run
    public static Answer table(FormatRegistry registry, Path path, Request request) throws InputException {
        Opened opened = open(registry, path);
        CyclingOptions options = CyclingOptions.DEFAULT;
        if (request.pairing() != null) {
            options = options.withPairing(
                    request.pairing().equals("charge first") ? PairingRule.CHARGE_FIRST : PairingRule.DISCHARGE_FIRST);
        }
        return new CyclingTable(opened, CyclingAnalysis.of(opened.run(), options), normalisation(request));
    }

    private static Normalisation normalisation(Request request) {
        return Normalisation.of(
                request.mass_mg() == null ? null : stated(request.mass_mg() * 1e-6, "mg", "--mass-mg"),
                request.area_cm2() == null ? null : stated(request.area_cm2() * 1e-4, "cm²", "--area-cm2"));
    }

    private static Parameter stated(double si, String unit, String option) {
        return new Parameter(
                si,
                Units.parse(unit).orElseThrow(() -> new IllegalStateException("no unit " + unit)),
                Uncertainty.none("given without one on the command line"),
                new Source.Stated(option));
    }

    /// @throws InputException if the file is refused, has no half cycle of that index, or no curve can be made of it
    public static Answer dqdv(FormatRegistry registry, Path path, int index, DqdvRequest request)
            throws InputException {
        Opened opened = open(registry, path);
        CyclingAnalysis analysis = CyclingAnalysis.of(opened.run());
        Optional<HalfCycleTrace> trace = analysis.trace(index);
        if (trace.isEmpty()) {
            throw analysis.halfCycles().isEmpty()
                    ? new InputException(
                            opened.file(),
                            Place.whole(),
                            "a half cycle " + index,
                            "no half cycle at all: no charge passes between two samples")
                    : new InputException(
                            opened.file(),
                            Place.whole(),
                            "a half cycle from "
                                    + analysis.halfCycles().getFirst().index() + " to "
                                    + analysis.halfCycles().getLast().index(),
                            "half cycle " + index);
        }
        IncrementalCapacity result = request.lean()
                ? IncrementalCapacity.lean(trace.get(), request.width_V())
                : IncrementalCapacity.savitzkyGolay(trace.get(), request.width_V(), request.window(), request.order());
        return switch (result) {
            case IncrementalCapacity.Impossible why ->
                throw new InputException(
                        opened.file(), Place.part("half cycle " + index), "a curve dQ/dV", why.reason());
            case IncrementalCapacity.Curve curve -> new DqdvTable(opened, index, curve);
        };
    }

    /// @throws InputException if the file is refused or holds no cycling run
    public static Answer voltammetry(FormatRegistry registry, Path path, Optional<Path> figure) throws InputException {
        Opened opened = open(registry, path);
        var answer =
                new VoltammetryAnswer(opened.file(), opened.run(), Voltammetry.of(opened.run()), opened.warnings());
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), answer.figure());
        }
        return answer;
    }

    private record Opened(String file, CyclingRun run, List<String> warnings) {}

    private static Opened open(FormatRegistry registry, Path path) throws InputException {
        Reading reading = registry.read(SourceFile.open(path));
        List<String> warnings = new ArrayList<>(reading.warnings());
        for (Dataset dataset : reading.datasets()) {
            if (dataset instanceof CyclingRun run) {
                run.incomplete().filter(w -> !warnings.contains(w)).ifPresent(warnings::add);
                return new Opened(String.valueOf(path.getFileName()), run, warnings);
            }
        }
        throw new InputException(
                String.valueOf(path.getFileName()),
                Place.whole(),
                "a cycling run with time, voltage and current",
                reading.format() + " without it",
                "'interphase inspect' shows its columns.");
    }

    private record CyclingTable(Opened opened, CyclingAnalysis analysis, Normalisation normalisation) implements Drawn {
        @Override
        public Figure figure() {
            return HalfCycleFigures.cycles(opened.file(), analysis.cycles().cycles());
        }

        @Override
        public Json json() {
            List<Json> halves = new ArrayList<>();
            analysis.halfCycles().forEach(h -> halves.add(half(h)));
            List<Json> cycles = new ArrayList<>();
            analysis.cycles().cycles().forEach(c -> cycles.add(cycle(c)));
            List<String> warnings = new ArrayList<>(opened.warnings());
            warnings.addAll(analysis.warnings());
            return Json.object()
                    .put("file", opened.file())
                    .put("half_cycles", halves)
                    .put("cycles", cycles)
                    .put("fade", fade())
                    .texts("assumed", opened.run().provenance().assumed())
                    .texts("warnings", warnings);
        }

        private Json half(HalfCycle half) {
            Json.Fields fields = Json.object().put("index", half.index());
            var number = analysis.cycles().numberOf(half);
            return (number.isPresent() ? fields.put("cycle", number.getAsInt()) : fields.put("cycle", Json.none()))
                    .put("direction", word(half))
                    .put("charge_Ah", half.charge_Ah())
                    .put("charge_Ah_u", half.charge().measured_Ah().u())
                    .put("charge_source", half.charge().source().name().toLowerCase(Locale.ROOT))
                    .put("charge_by_integration_Ah", half.charge().integral_Ah())
                    .put("energy_Wh", half.energy_Wh())
                    .put("mean_voltage_V", half.meanVoltage_V())
                    .put("energy_trapezoid_Wh", half.energy().trapezoid_Wh())
                    .put("mean_voltage_trapezoid_V", half.energy().trapezoidMean_V())
                    .put("lowest_V", half.voltages().lowest_V())
                    .put("highest_V", half.voltages().highest_V())
                    .put("median_current_A", half.medianCurrent_A())
                    .put("start_s", half.span().start_s())
                    .put("end_s", half.span().end_s())
                    .put("hold_charge_Ah", half.hold().charge_Ah())
                    .put("capacity_mAh_per_g", perMass(half))
                    .put("capacity_mAh_per_cm2", perArea(half))
                    .put("complete", half.complete());
        }

        private double perMass(HalfCycle half) {
            return normalisation.perMass(half.charge().measured_Ah()) instanceof Normalised.Value v
                    ? v.measured().value()
                    : Double.NaN;
        }

        private double perArea(HalfCycle half) {
            return normalisation.perArea(half.charge().measured_Ah()) instanceof Normalised.Value v
                    ? v.measured().value()
                    : Double.NaN;
        }

        private static String word(HalfCycle half) {
            return half.direction().name().toLowerCase(Locale.ROOT);
        }

        private Json cycle(Cycle cycle) {
            double charge = cycle.charge().map(HalfCycle::charge_Ah).orElse(Double.NaN);
            double discharge = cycle.discharge().map(HalfCycle::charge_Ah).orElse(Double.NaN);
            Measured efficiency = cycle.efficiency()
                    .map(e -> e.measured())
                    .orElse(Measured.without(Double.NaN, "the second half cycle is missing"));
            return Json.object()
                    .put("cycle", cycle.number())
                    .put("charge_Ah", charge)
                    .put("discharge_Ah", discharge)
                    .put("coulombic_efficiency", efficiency)
                    .put("pairing", analysis.cycles().pairing().title())
                    .put(
                            "polarisation_V",
                            cycle.polarisation().map(p -> p.ofMeans_V()).orElse(Double.NaN))
                    .texts("remarks", cycle.remarks());
        }

        private Json fade() {
            return switch (analysis.fade()) {
                case FadeRate.Undefined undefined ->
                    Json.object()
                            .put("compound_per_cycle", Double.NaN)
                            .put("linear_of_initial_per_cycle", Double.NaN)
                            .put("absolute_Ah_per_cycle", Double.NaN)
                            .put("first_cycle", Json.none())
                            .put("last_cycle", Json.none())
                            .put("reason", undefined.reason());
                case FadeRate.Between b ->
                    Json.object()
                            .put("compound_per_cycle", b.compound())
                            .put("linear_of_initial_per_cycle", b.linearOfInitial())
                            .put("absolute_Ah_per_cycle", b.absolute())
                            .put("first_cycle", b.firstCycle())
                            .put("last_cycle", b.lastCycle());
            };
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(opened.run().title()).append("\n\n");
            TextTable table =
                    TextTable.of("#", "cycle", "direction", "charge/mAh", "by integral", "energy/mWh", "mean V", "");
            for (HalfCycle half : analysis.halfCycles()) {
                var number = analysis.cycles().numberOf(half);
                table.row(
                        Integer.toString(half.index()),
                        number.isPresent() ? Integer.toString(number.getAsInt()) : "",
                        word(half),
                        format(half.charge_Ah() * 1000, "%.6g"),
                        format(half.charge().integral_Ah() * 1000, "%.6g"),
                        format(half.energy_Wh() * 1000, "%.6g"),
                        format(half.meanVoltage_V(), "%.4f"),
                        half.complete() ? "" : "unfinished");
            }
            out.append(table).append('\n');
            TextTable cycles = TextTable.of("cycle", "charge/mAh", "discharge/mAh", "efficiency/%", "±");
            for (Cycle cycle : analysis.cycles().cycles()) {
                cycles.row(
                        Integer.toString(cycle.number()),
                        cycle.charge()
                                .map(h -> format(h.charge_Ah() * 1000, "%.6g"))
                                .orElse(""),
                        cycle.discharge()
                                .map(h -> format(h.charge_Ah() * 1000, "%.6g"))
                                .orElse(""),
                        cycle.efficiency()
                                .map(e -> format(e.value() * 100, "%.3f"))
                                .orElse(""),
                        cycle.efficiency().map(CyclingTable::spread).orElse(""));
            }
            out.append(cycles)
                    .append("  Cycles: ")
                    .append(analysis.cycles().pairing().title())
                    .append(".\n");
            out.append(fadeText());
            opened.warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            analysis.warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            opened.run()
                    .provenance()
                    .assumed()
                    .forEach(a -> out.append("  Assumed: ").append(a).append('\n'));
            return out.toString();
        }

        /// The uncertainty of an efficiency in percent, or that the file has no more to say than its digits.
        private static String spread(CoulombicEfficiency efficiency) {
            Budget budget = InstrumentAccuracy.assumed().of(Observable.COULOMBIC_EFFICIENCY, efficiency.measured());
            return budget.resolutionOnly()
                    ? Budget.RESOLUTION_ONLY
                    : format(budget.total().u() * 100, "%.3f");
        }

        private String fadeText() {
            return switch (analysis.fade()) {
                case FadeRate.Undefined undefined -> "  Fade: none, " + undefined.reason() + ".\n";
                case FadeRate.Between b ->
                    String.format(
                            Locale.ROOT,
                            "  Fade from cycle %d to %d: %.4f %% per cycle compound, %.4f %% linear of the first, %.4g mAh%n",
                            b.firstCycle(),
                            b.lastCycle(),
                            100 * b.compound(),
                            100 * b.linearOfInitial(),
                            1000 * b.absolute());
            };
        }
    }

    private record DqdvTable(Opened opened, int index, IncrementalCapacity.Curve curve) implements Drawn {
        @Override
        public Figure figure() {
            return HalfCycleFigures.incremental(opened.file() + ", half cycle " + index, curve);
        }

        @Override
        public Json json() {
            List<Json> peaks = new ArrayList<>();
            for (DqdvPeak peak : DqdvPeaks.of(curve, DqdvPeaks.PROMINENCE)) {
                peaks.add(Json.object()
                        .put("voltage_V", peak.voltage_V())
                        .put("height_Ah_per_V", peak.height_Ah_V())
                        .put("fwhm_V", peak.fwhm_V())
                        .put("at_end", peak.atEnd()));
            }
            return Json.object()
                    .put("file", opened.file())
                    .put("half_cycle", index)
                    .put("voltage_V", curve.copyVoltage_V())
                    .put("dqdv_Ah_per_V", curve.copyDqdv_Ah_V())
                    .put("integral_Ah", curve.integral_Ah())
                    .put("charge_Ah", curve.charge_Ah())
                    .put("peaks", peaks)
                    .texts("warnings", opened.warnings());
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("peak/V", "height/(mAh/V)", "width/V");
            for (DqdvPeak peak : DqdvPeaks.of(curve, DqdvPeaks.PROMINENCE)) {
                table.row(
                        format(peak.voltage_V(), "%.4f") + (peak.atEnd() ? " (end)" : ""),
                        format(peak.height_Ah_V() * 1000, "%.5g"),
                        format(peak.fwhm_V(), "%.4f"));
            }
            return "dQ/dV of half cycle " + index + " of " + opened.file() + ": " + curve.size() + " points of "
                    + format(curve.width_V() * 1000, "%.3g") + " mV, integral "
                    + format(curve.integral_Ah() * 1000, "%.6g") + " mAh of " + format(curve.charge_Ah() * 1000, "%.6g")
                    + " mAh\n" + table + "  --json prints the curve.\n";
        }
    }

    private static String format(double value, String pattern) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, pattern, value) : "";
    }
}

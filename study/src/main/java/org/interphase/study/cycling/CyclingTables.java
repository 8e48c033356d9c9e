package org.interphase.study.cycling;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.FadeFit;
import org.interphase.measure.cycling.FadeRate;
import org.interphase.measure.cycling.Normalised;
import org.interphase.measure.cycling.RateTable;
import org.interphase.measure.cycling.StepResistance;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.Cell;
import org.interphase.report.page.ReportTable;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.accuracy.Reach;

/// The tables of a cycling study.
final class CyclingTables {
    private final CyclingStudy study;
    private final InstrumentAccuracy accuracy;

    CyclingTables(CyclingStudy study, InstrumentAccuracy accuracy) {
        this.study = study;
        this.accuracy = accuracy;
    }

    private static Cell plain(double value) {
        return plain(value, 4);
    }

    private static Cell plain(double value, int digits) {
        return Cell.text(MeasuredText.significant(value, digits));
    }

    /// Loss per cycle under its three definitions.
    ReportTable fade() {
        ReportTable table = ReportTable.of(
                "Fade under its three definitions",
                ReportTable.text("Cell"),
                ReportTable.number("First cycle", ""),
                ReportTable.number("Last cycle", ""),
                ReportTable.number("Retention", "%"),
                ReportTable.number("Compound", "%/cycle"),
                ReportTable.number("Linear of first", "%/cycle"),
                ReportTable.number("Absolute", "mAh/g per cycle"),
                ReportTable.text("Best model by AICc"),
                ReportTable.number("Change point", "cycle"));
        for (CellCycling cell : study.cells()) {
            table = table.row(fadeRow(cell));
        }
        return table.withCaption("Compound: 1 − (last/first)^(1/intervals). Linear: (first − last)/(first · intervals)."
                + " Absolute: (first − last)/intervals. Papers use all three under the same name. The change point is"
                + " that of the two-segment model, with its 95 % interval, where that model is the best.");
    }

    private Cell[] fadeRow(CellCycling cell) {
        Cell name = Cell.text(cell.title(study.hasReplicates()));
        Optional<FadeFit> best = cell.analysis().fadeModels().best();
        Cell model = best.map(f -> Cell.text(f.model()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '))
                        .withNote(f.model().formula()))
                .orElse(Cell.missing(
                        String.join("; ", cell.analysis().fadeModels().failures())));
        Cell knot = best.filter(f -> Double.isFinite(f.knotLow()))
                .map(f -> Cell.text(String.format(
                        java.util.Locale.ROOT, "%.1f (%.1f to %.1f)", f.value(3), f.knotLow(), f.knotHigh())))
                .orElse(Cell.empty());
        Measured a = capacity_Ah(cell, study.fadeFirst());
        Measured b = capacity_Ah(cell, study.fadeLast());
        return switch (FadeRate.between(study.fadeFirst(), study.fadeLast(), a, b)) {
            case FadeRate.Undefined why ->
                new Cell[] {
                    name,
                    Cell.missing(why.reason()),
                    Cell.missing(why.reason()),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty(),
                    model,
                    knot
                };
            case FadeRate.Between r ->
                new Cell[] {
                    name,
                    Cell.count(r.firstCycle()),
                    Cell.count(r.lastCycle()),
                    plain(100 * r.retention()),
                    plain(100 * r.compound()),
                    plain(100 * r.linearOfInitial()),
                    perGram(cell, r.absolute()),
                    model,
                    knot
                };
        };
    }

    private static Cell perGram(CellCycling cell, double charge_Ah) {
        return switch (cell.normalisation().perMass(Measured.without(charge_Ah, "a difference of two capacities"))) {
            case Normalised.Value v -> plain(v.measured().value());
            case Normalised.Missing m -> Cell.missing(m.reason());
        };
    }

    private static Measured capacity_Ah(CellCycling cell, int number) {
        return cell.analysis()
                .cycles()
                .numbered(number)
                .flatMap(Cycle::discharge)
                .map(half -> half.charge().measured_Ah())
                .orElse(Measured.without(Double.NaN, "the run has no such cycle"));
    }

    /// Capacity against rate, where a run has blocks of different currents.
    Optional<ReportTable> rates() {
        ReportTable table = ReportTable.of(
                "Rate test",
                ReportTable.text("Cell"),
                ReportTable.text("Cycles"),
                ReportTable.number("Current", "mA"),
                ReportTable.number("Rate", "C"),
                ReportTable.number("Discharge", "mAh/g"));
        boolean any = false;
        for (CellCycling cell : study.cells()) {
            List<RateTable.Block> blocks = cell.rates().blocks();
            for (RateTable.Block block : blocks.size() > 1 ? blocks : List.<RateTable.Block>of()) {
                any = true;
                table = table.row(
                        Cell.text(cell.title(study.hasReplicates())),
                        Cell.text(block.firstCycle() + " to " + block.lastCycle()),
                        plain(block.current_A() * 1000),
                        Double.isFinite(block.cRate())
                                ? plain(block.cRate(), 3)
                                : Cell.missing("mass or theoretical capacity is not stated"),
                        perGram(cell, block.capacity_Ah()));
            }
        }
        return any ? Optional.of(table.withCaption("The last cycle stands for its block.")) : Optional.empty();
    }

    private Measured ohm(StepResistance.AtDelay reading) {
        return accuracy.of(Observable.STEP_RESISTANCE, reading.ohm()).total();
    }

    /// DC resistance from the steps of the current, summarised as the median over all steps of a cell.
    Optional<ReportTable> resistances() {
        ReportTable table = ReportTable.of(
                "DC resistance from steps of the current",
                ReportTable.text("Cell"),
                ReportTable.number("Steps", ""),
                ReportTable.number("First in file", "Ω"),
                ReportTable.number("Last in file", "Ω"),
                ReportTable.number("Delay", "s"));
        boolean any = false;
        for (CellCycling cell : study.cells()) {
            if (!cell.steps().isEmpty()) {
                any = true;
                var first = cell.steps().getFirst().resistances().getFirst();
                var last = cell.steps().getLast().resistances().getFirst();
                table = table.row(
                        Cell.text(cell.title(study.hasReplicates())),
                        Cell.count(cell.steps().size()),
                        Cell.number(ohm(first)).from(cell.origin()),
                        Cell.number(ohm(last)).from(cell.origin()),
                        plain(first.delay_s(), 3));
            }
        }
        return any
                ? Optional.of(table.withCaption("Change of voltage over change of current at the first sample after a"
                        + " step; it grows with the delay, because polarisation adds to the ohmic part. The uncertainty holds the steps in"
                        + " which the file was written and the instrument (" + accuracy.basis(Reach.CURRENT) + ")."))
                : Optional.empty();
    }
}

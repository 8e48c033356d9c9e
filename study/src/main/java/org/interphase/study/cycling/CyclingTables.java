package org.interphase.study.cycling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.FadeFit;
import org.interphase.measure.cycling.FadeRate;
import org.interphase.measure.cycling.Normalised;
import org.interphase.measure.cycling.RateTable;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.quantity.Source;
import org.interphase.report.page.Cell;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.SourceText;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;

/// The tables of a cycling study.
final class CyclingTables {
    private final Manifest manifest;
    private final CyclingStudy study;

    CyclingTables(Manifest manifest, CyclingStudy study) {
        this.manifest = manifest;
        this.study = study;
    }

    /// Bare, coated and their difference, one row for each observable and state.
    static ReportTable contrasts(String title, List<Contrast> contrasts) {
        ReportTable table = ReportTable.of(
                title,
                ReportTable.text("Observable"),
                ReportTable.text("State"),
                ReportTable.number("Bare", ""),
                ReportTable.number("Coated", ""),
                ReportTable.number("Coated − bare", ""),
                ReportTable.text("Unit"),
                ReportTable.number("u from fit", ""),
                ReportTable.number("u between cells", ""),
                ReportTable.number("p", ""),
                ReportTable.number("p, scatter ½", ""),
                ReportTable.number("p, scatter ×2", ""));
        for (Contrast c : contrasts) {
            table = table.row(
                    Cell.text(c.observable().title()),
                    Cell.text(c.state().toString()),
                    plain(c.bare().mean()),
                    plain(c.coated().mean()),
                    Cell.number(c.difference()).from(c.origin()),
                    Cell.text(c.observable().unit()),
                    Double.isFinite(c.uFit()) ? plain(c.uFit(), 2) : Cell.missing("the findings state no uncertainty"),
                    plain(c.uCell(), 2).withNote(SourceText.of(c.scatter())),
                    Cell.probability(c.pValue()),
                    Cell.probability(c.pHalved()),
                    Cell.probability(c.pDoubled()));
        }
        return table.withCaption(
                "p is the probability of a difference at least this large if the coating did nothing, two-sided. The"
                        + " uncertainty of the difference is the root of the sum of squares of the two parts; the last"
                        + " columns show p with the scatter between cells halved and doubled.");
    }

    private static Cell plain(double value) {
        return plain(value, 4);
    }

    private static Cell plain(double value, int digits) {
        return Cell.text(MeasuredText.significant(value, digits));
    }

    /// Published numbers beside what the files of this study give for the same sample and state.
    Optional<ReportTable> published() {
        if (manifest.published().isEmpty()) {
            return Optional.empty();
        }
        ReportTable table = ReportTable.of(
                "Published numbers",
                ReportTable.text("Observable"),
                ReportTable.text("Sample"),
                ReportTable.text("State"),
                ReportTable.number("Published", ""),
                ReportTable.number("From the files", ""),
                ReportTable.text("Unit"),
                ReportTable.text("Place"));
        for (Finding finding : manifest.published()) {
            if (finding.value().number().isPresent()) {
                table = table.row(
                        Cell.text(finding.observable().title()),
                        Cell.text(title(finding.sample())),
                        Cell.text(finding.state().toString()),
                        plain(finding.measured().value()),
                        fromFiles(finding),
                        Cell.text(finding.observable().unit()),
                        Cell.text(place(finding)));
            }
        }
        return Optional.of(table.withCaption(
                "The paper's numbers are findings of their own. They are never mixed with those from the files."));
    }

    /// The place in the paper; the paper itself stands at the top of the page.
    private static String place(Finding finding) {
        return finding.sources().stream()
                .map(s -> s instanceof Source.Paper paper ? paper.locator() : SourceText.of(s))
                .collect(Collectors.joining("; "));
    }

    private Cell fromFiles(Finding published) {
        return study.findings().stream()
                .filter(f -> f.observable() == published.observable()
                        && f.sample().equals(published.sample())
                        && f.state().equals(published.state()))
                .findFirst()
                .map(f -> Cell.number(f.measured()).from(f.origin()))
                .or(() -> derived(published))
                .orElse(Cell.missing("the files hold no such state"));
    }

    /// An efficiency at a cycle that is not among the selected ones can still be looked up.
    private Optional<Cell> derived(Finding published) {
        if (published.observable() != Observable.COULOMBIC_EFFICIENCY) {
            return Optional.empty();
        }
        var cycle = published.state().at(org.interphase.data.StateAxis.CYCLE);
        return study.cells().stream()
                .filter(c -> c.sample().id().equals(published.sample()) && cycle.isPresent())
                .flatMap(c -> c.analysis().cycles().numbered((int) cycle.orElse(0)).stream()
                        .flatMap(n -> n.efficiency().stream())
                        .map(e -> Cell.number(e.measured().times(100)).from(c.origin())))
                .findFirst();
    }

    private String title(String sample) {
        return manifest.sample(sample).map(Sample::title).orElse(sample);
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
                        Cell.number(first.ohm()).from(cell.origin()),
                        Cell.number(last.ohm()).from(cell.origin()),
                        plain(first.delay_s(), 3));
            }
        }
        return any
                ? Optional.of(table.withCaption("Change of voltage over change of current at the first sample after a"
                        + " step; it grows with the delay, because polarisation adds to the ohmic part."))
                : Optional.empty();
    }

    /// What the cycled samples are made of. References and model samples have no cell of their own, and what the
    /// manifest
    /// says of all cells (such as the cathode) is not true of them.
    ReportTable samples() {
        ReportTable table = ReportTable.of(
                "Samples",
                ReportTable.text("Sample"),
                ReportTable.text("Role"),
                ReportTable.text("Cathode"),
                ReportTable.text("Coating"),
                ReportTable.text("Electrolyte"),
                ReportTable.text("Anode"),
                ReportTable.number("Cells", ""));
        for (Sample sample : manifest.samples()) {
            long cells = study.cells().stream()
                    .filter(c -> c.sample().id().equals(sample.id()))
                    .count();
            if (cells == 0 && sample.role() != Role.BARE && sample.role() != Role.COATED) {
                continue;
            }
            table = table.row(
                    Cell.text(sample.title()),
                    Cell.text(sample.role().word()),
                    Cell.text(sample.description().getOrDefault("cathode", "")),
                    Cell.text(sample.description().getOrDefault("coating", "")),
                    Cell.text(sample.description().getOrDefault("electrolyte", "")),
                    Cell.text(sample.description().getOrDefault("anode", "")),
                    Cell.count((double) cells));
        }
        return table;
    }

    boolean simulated() {
        return study.cells().stream().anyMatch(c -> c.origin() == Origin.SIMULATED);
    }
}

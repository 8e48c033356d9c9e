package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.report.page.Warning;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.PhotoelectronPlan;

/// What the report says about photoelectron spectra.
final class XpsSection {
    private static final int MOST_SHOWN = 2;
    /// Fewest spectra of a sample that make a series.
    private static final int SERIES = 3;

    private final Manifest manifest;
    private final List<LineFit> lines;
    private final EnergyScale scale;
    private final XpsFindings found;

    XpsSection(Manifest manifest, List<LineFit> lines, EnergyScale scale, XpsFindings found) {
        this.manifest = manifest;
        this.lines = lines;
        this.scale = scale;
        this.found = found;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        for (LineFit line : lines) {
            blocks.add(Block.subheading(line.model().title()));
            blocks.addAll(line(line));
        }
        blocks.addAll(calibration());
        return Section.of("Photoelectrons", blocks);
    }

    private List<Block> line(LineFit line) {
        boolean cells = severalCells(line);
        List<Block> blocks = new ArrayList<>();
        List<Integer> shown = pairShown(line);
        blocks.add(Block.figure(XpsFigures.fits(line.model().title(), line, shown, cells)));
        List<Difference> differences = Difference.of(line);
        State telling = line.regions().get(shown.getFirst()).state();
        List<Difference> last =
                differences.stream().filter(d -> d.state().equals(telling)).toList();
        if (!differences.isEmpty()) {
            blocks.add(Block.table(differences(line, last)));
        }
        if (last.size() < differences.size()) {
            blocks.add(Block.details(
                    "The same in all states in which both were measured", Block.table(differences(line, differences))));
        }
        stacks(line).ifPresent(f -> blocks.add(Block.figure(f)));
        List<Trend> trends = Trend.of(findings(line));
        List<SputterProfile> profiles = SputterProfile.of(findings(line));
        trends(trends, profiles).ifPresent(f -> blocks.add(Block.figure(f)));
        blocks.addAll(argon(profiles));
        trendTable(trends).ifPresent(t -> blocks.add(Block.table(t)));
        blocks.add(Block.details("Components of every spectrum", Block.table(components(line, cells))));
        List<Integer> rest = IntStream.range(0, line.size())
                .filter(i -> !shown.contains(i))
                .boxed()
                .toList();
        for (int from = 0; from < rest.size(); from += MOST_SHOWN) {
            List<Integer> some = rest.subList(from, Math.min(rest.size(), from + MOST_SHOWN));
            String title = line.model().title() + ", " + line.title(some.getFirst(), cells);
            blocks.add(Block.details("Fit of " + title, Block.figure(XpsFigures.fits(title, line, some, cells))));
        }
        model(line).ifPresent(blocks::add);
        return blocks;
    }

    private static boolean severalCells(LineFit line) {
        return line.regions().stream()
                        .map(r -> r.sample().id() + "\n" + r.cell())
                        .distinct()
                        .count()
                > line.regions().stream().map(r -> r.sample().id()).distinct().count();
    }

    /// The last state in which both a bare and a coated sample were measured, of a sputter series before the others,
    /// as argon changes what it uncovers; else the first spectra.
    private static List<Integer> pairShown(LineFit line) {
        List<List<List<Integer>>> pairs = Difference.pairs(line);
        if (!pairs.isEmpty()) {
            double least =
                    pairs.stream().mapToDouble(p -> sputter_s(line, p)).min().orElse(0);
            List<List<Integer>> pair = pairs.stream()
                    .filter(p -> sputter_s(line, p) == least)
                    .reduce((_, later) -> later)
                    .orElseThrow();
            return List.of(pair.get(0).getFirst(), pair.get(1).getFirst());
        }
        return IntStream.range(0, Math.min(MOST_SHOWN, line.size())).boxed().toList();
    }

    private static double sputter_s(LineFit line, List<List<Integer>> pair) {
        return line.regions()
                .get(pair.getFirst().getFirst())
                .state()
                .at(StateAxis.SPUTTER_TIME)
                .orElse(0);
    }

    /// Findings that follow from this line's model.
    private List<Finding> findings(LineFit line) {
        return found.all().stream()
                .filter(f -> f.method().contains(" of the model " + line.model().name() + ","))
                .toList();
    }

    private static ReportTable differences(LineFit line, List<Difference> differences) {
        ReportTable table = ReportTable.of(
                "Coated less bare, from one joint fit",
                ReportTable.text("Fraction"),
                ReportTable.text("State"),
                ReportTable.number("Bare", "%"),
                ReportTable.number("Coated", "%"),
                ReportTable.number("Difference", "points"),
                ReportTable.number("p, fit alone", ""),
                ReportTable.text("Other backgrounds, splittings, ties (points)"));
        Origin origin = line.regions().getFirst().simulated() ? Origin.SIMULATED : Origin.MEASURED;
        for (Difference d : differences) {
            table = table.row(
                    Cell.text(d.observable().title()),
                    Cell.text(d.state().toString()),
                    Cell.number(d.bare().measured()),
                    Cell.number(d.coated().measured()),
                    Cell.number(d.measured()).from(origin),
                    Cell.probability(d.pValue()),
                    Cell.text(String.format(Locale.ROOT, "%+.2f to %+.2f", d.lowest(), d.highest())
                            .replace('-', '−')));
        }
        return table.withCaption(
                "Errors are those of counts with the covariance of the joint fit, enlarged by the root of χ²/ν where"
                        + " the model misses the spectra. They hold one cell each: the contrasts of the study add how"
                        + " much two cells made alike differ, and only those decide. The last column is no error but"
                        + " the range over the analyst's choices.");
    }

    /// Series of at least three spectra, one panel for each sample.
    private Optional<Figure> stacks(LineFit line) {
        Map<String, List<Integer>> bySample = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            bySample.computeIfAbsent(line.regions().get(i).sample().id(), _ -> new ArrayList<>())
                    .add(i);
        }
        List<Panel> panels = new ArrayList<>();
        bySample.forEach((sample, spectra) -> {
            if (spectra.size() >= SERIES) {
                panels.add(XpsFigures.stack(line, spectra, style(sample)));
            }
        });
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.grid(line.model().title() + ", series", Math.min(2, panels.size()), panels)
                        .withCaption("Spectra without their background, each over its own height and moved up by half"
                                + " of it, the first one lowest; points are measured, lines fitted."));
    }

    private SeriesStyle style(String sample) {
        return SeriesStyle.ofIndex(
                manifest.samples().stream().map(Sample::id).toList().indexOf(sample));
    }

    /// What the sputter series says, and what argon itself may have made.
    private List<Block> argon(List<SputterProfile> profiles) {
        if (profiles.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.items(profiles.stream()
                .map(p -> Prose.of(p.sentence(title(p.sample()))))
                .toArray(Prose[]::new)));
        SputterProfile.reduction(profiles, this::title, found)
                .ifPresent(w -> blocks.add(Block.warnings(List.of(Warning.of(w)))));
        blocks.add(Block.paragraph("A plateau begins at the mean over the likelihood of a straight line that joins a"
                + " constant, with its spread. On it surface and argon are in balance, which need not be the bulk: argon"
                + " ions reduce what they uncover (" + SputterProfile.SOURCES + ")."));
        return blocks;
    }

    private String title(String sample) {
        return manifest.sample(sample).map(Sample::title).orElse(sample);
    }

    private Optional<Figure> trends(List<Trend> trends, List<SputterProfile> profiles) {
        Map<Observable, List<Trend>> byObservable = new LinkedHashMap<>();
        trends.stream()
                .filter(t -> t.size() >= SERIES)
                .forEach(t -> byObservable
                        .computeIfAbsent(t.observable(), _ -> new ArrayList<>())
                        .add(t));
        List<Panel> panels = new ArrayList<>();
        for (List<Trend> some : byObservable.values()) {
            List<Look> looks = new ArrayList<>();
            List<String> titles = new ArrayList<>();
            for (Trend trend : some) {
                looks.add(style(trend.sample()).from(trend.points().getFirst().origin()));
                titles.add(title(trend.sample()));
            }
            List<SputterProfile> here = profiles.stream()
                    .filter(p -> some.getFirst().axis() == StateAxis.SPUTTER_TIME)
                    .filter(p -> p.observable() == some.getFirst().observable())
                    .toList();
            panels.add(XpsFigures.trends(some, looks, titles, here));
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.grid("Along the series", Math.min(2, panels.size()), panels)
                        .withCaption("Bars are one standard uncertainty of the fit and the energy scale; what all"
                                + " points of a series have in common is in each of them."
                                + (profiles.stream().anyMatch(SputterProfile::settles)
                                        ? " A level line marks a plateau, the bar at its left end where it begins."
                                        : "")));
    }

    private Optional<ReportTable> trendTable(List<Trend> trends) {
        ReportTable table = ReportTable.of(
                "Along the series",
                ReportTable.text("Observable"),
                ReportTable.text("Sample"),
                ReportTable.text("Along"),
                ReportTable.number("Last less first", ""),
                ReportTable.number("Slope", ""),
                ReportTable.text("Unit of the slope"));
        boolean any = false;
        for (Trend trend : trends) {
            any = true;
            table = table.row(
                    Cell.text(trend.observable().title() + " ("
                            + trend.observable().unit() + ")"),
                    Cell.text(trend.sample()),
                    Cell.text(trend.words()),
                    Cell.number(trend.change(found).measured()),
                    trend.slope(found)
                            .map(s -> Cell.number(s.measured()))
                            .orElse(Cell.missing("fewer than three places")),
                    Cell.text(trend.slopeUnit()));
        }
        return any
                ? Optional.of(table.withCaption("Errors of the fit and of the energy scale; what all points have in"
                        + " common, such as the reference of the scale, falls out. A slope takes the larger one of this"
                        + " and the scatter about the line. Cells that differ are not in it where each point is another"
                        + " cell."))
                : Optional.empty();
    }

    private ReportTable components(LineFit line, boolean cells) {
        ReportTable table = ReportTable.of(
                "Components",
                ReportTable.text("Spectrum"),
                ReportTable.text("Component"),
                ReportTable.number(scale.isCalibrated() ? "Position, calibrated" : "Position", "eV"),
                ReportTable.number("Width", "eV"),
                ReportTable.number("Fraction", "%"),
                ReportTable.number("χ²/ν", ""));
        for (int i = 0; i < line.size(); i++) {
            boolean first = true;
            for (FittedComponent c : line.spectrum(i).components()) {
                Optional<Answered> position = scale.position(line, i, c.name());
                table = table.row(
                        Cell.text(first ? line.title(i, cells) : ""),
                        Cell.text(c.name()),
                        position.map(p -> Cell.number(p.measured()))
                                .orElse(Cell.missing("no spectrum sets the energy scale")),
                        Cell.number(line.width(i, c.name()).measured()),
                        Cell.number(line.fraction(i, List.of(c.name())).measured()),
                        first
                                ? Cell.text(String.format(
                                        Locale.ROOT, "%.2f", line.spectrum(i).chi2Reduced()))
                                : Cell.empty());
                first = false;
            }
        }
        return table.withCaption("True full widths at half maximum. A number at a limit of the model has no error.");
    }

    /// Where the model's numbers come from.
    private static Optional<Block> model(LineFit line) {
        List<Prose> items = new ArrayList<>();
        line.model()
                .notes()
                .sources()
                .forEach((component, source) ->
                        items.add(Prose.empty().strong(component).text(": " + source + ".")));
        line.model().notes().assumed().forEach(a -> items.add(Prose.of("Assumed: " + a)));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.details(
                        "Where the model's positions and ties come from", Block.items(items.toArray(Prose[]::new))));
    }

    private List<Block> calibration() {
        if (scale.calibration().isEmpty()) {
            return List.of();
        }
        PhotoelectronPlan.Calibration chain = scale.calibration().get();
        List<Prose> steps = new ArrayList<>();
        for (PhotoelectronPlan.Step step : chain.steps()) {
            steps.add(Prose.of(String.format(
                    Locale.ROOT,
                    "%s: set to %s ± %s eV, the same for all spectra%s.",
                    step.what(),
                    step.energy_eV(),
                    step.u_eV(),
                    step.source().isEmpty() ? ", without a source" : " (" + step.source() + ")")));
        }
        steps.add(Prose.of(String.format(
                Locale.ROOT,
                "%s of %s: set to %s eV in every cell and state, with the error of its own fit; all lines of that cell"
                        + " move with it.",
                chain.component(),
                chain.model(),
                chain.energy_eV())));
        return List.of(
                Block.subheading("Energy scale"),
                Block.numbered(steps),
                Block.table(shifts()),
                Block.paragraph("The steps that are common to all spectra are in every binding energy and in no"
                        + " difference between spectra; distances within one spectrum hold none of these errors."));
    }

    private ReportTable shifts() {
        ReportTable table = ReportTable.of(
                "Shift of every spectrum", ReportTable.text("Spectrum"), ReportTable.number("Shift", "eV"));
        List<String> seen = new ArrayList<>();
        for (LineFit line : lines) {
            for (CellRegion region : line.regions()) {
                String title = region.title(true);
                if (!seen.contains(title)) {
                    seen.add(title);
                    table = table.row(
                            Cell.text(title),
                            scale.shift(region)
                                    .map(s -> Cell.number(s.measured()))
                                    .orElse(Cell.missing("no spectrum of the line that sets the scale")));
                }
            }
        }
        return table.withCaption("Added to the energies of the file; the error holds all steps.");
    }
}

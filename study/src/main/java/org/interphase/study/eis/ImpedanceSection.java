package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.data.StateAxis;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.arc.ArcAssignment;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.drt.Drt;
import org.interphase.measure.eis.drt.DrtOptions;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.ProfileLikelihood;
import org.interphase.measure.eis.series.GrowthFit;
import org.interphase.measure.eis.series.GrowthLaw;
import org.interphase.measure.eis.series.GrowthLaws;
import org.interphase.quantity.Measured;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.accuracy.Reach;
import org.interphase.study.manifest.Manifest;

/// What the report says about impedance.
final class ImpedanceSection {
    private static final int BOOTSTRAP = 50;
    private static final double LEVEL = 0.95;
    /// Of an electrolyte up to this many times its resistance is drawn, where that is more than a few points.
    private static final double SHOWN = 4;

    private static final int FEWEST_SHOWN = 5;
    /// With more spectra only the first and the last are named.
    private static final int MOST_NAMED = 6;

    private final Manifest manifest;
    private final InstrumentAccuracy accuracy;
    private final List<CellImpedance> cells;
    private final boolean several;

    ImpedanceSection(Manifest manifest, List<CellImpedance> cells) {
        this.manifest = manifest;
        this.accuracy = InstrumentAccuracy.of(manifest);
        this.cells = cells;
        this.several = cells.stream().map(c -> c.sample().id()).distinct().count() < cells.size();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.figure(plane()));
        distributions().ifPresent(f -> blocks.add(Block.figure(f)));
        rest().ifPresent(f -> blocks.add(Block.figure(f)));
        growth().ifPresent(t -> blocks.add(Block.table(t)));
        blocks.add(Block.table(resistances()));
        blocks.add(Block.subheading("What the arcs are"));
        blocks.add(assignments());
        blocks.add(Block.table(validity()));
        for (CellImpedance cell : cells) {
            cell.sound().stream()
                    .findFirst()
                    .flatMap(CellSpectrum::fit)
                    .ifPresent(fit -> blocks.add(Block.details(
                            "Circuit of " + cell.title(several),
                            Block.figure(SpectrumFigures.fit(cell.title(several), fit)),
                            Block.table(parameters(cell, fit)))));
        }
        return Section.of("Impedance", blocks);
    }

    private Look look(CellImpedance cell) {
        List<String> ids = manifest.samples().stream().map(Sample::id).toList();
        return SeriesStyle.ofIndex(ids.indexOf(cell.sample().id())).from(cell.origin());
    }

    /// Every cell in a panel of its own; later spectra are paler, lines are the fitted circuits.
    private Figure plane() {
        List<Panel> panels = new ArrayList<>();
        for (CellImpedance cell : cells) {
            List<Mark> marks = new ArrayList<>();
            List<CellSpectrum> spectra = cell.spectra();
            for (int i = 0; i < spectra.size(); i++) {
                CellSpectrum spectrum = spectra.get(i);
                Look look = look(cell).inSequence(i, spectra.size() + 1);
                boolean named = spectra.size() <= MOST_NAMED || i == 0 || i == spectra.size() - 1;
                String label = spectra.size() == 1 || !named ? "" : spectrum.label(spectra);
                double lowest_Hz = lowestShown(cell, spectrum);
                Spectrum shown = spectrum.points().within(lowest_Hz, Double.MAX_VALUE);
                marks.add(SpectrumFigures.points(label, shown, look));
                spectrum.fit()
                        .ifPresent(fit -> marks.add(SpectrumFigures.curve(
                                "", SpectrumFigures.model(fit).within(lowest_Hz, Double.MAX_VALUE), look)));
            }
            panels.add(SpectrumFigures.plane(
                    cell.title(several),
                    marks,
                    SpectrumFigures.frequencies(spectra.getFirst()
                            .points()
                            .within(lowestShown(cell, spectra.getFirst()), Double.MAX_VALUE))));
        }
        return Figure.grid("Impedance", Math.min(2, panels.size()), panels)
                .withCaption(
                        "Complex plane, equal scales. Points are measured, lines the fitted circuits; later spectra"
                                + " are paler. Words mark frequencies of the first spectrum. Of an electrolyte between"
                                + " blocking electrodes the part up to four times its resistance is shown.");
    }

    /// The blocking tail of an electrolyte would dwarf its arc.
    private static double lowestShown(CellImpedance cell, CellSpectrum spectrum) {
        if (cell.electrolyteNames().isEmpty() || !spectrum.isSound()) {
            return 0;
        }
        Spectrum points = spectrum.points();
        double most = SHOWN
                * spectrum.fit()
                        .orElseThrow()
                        .sum(cell.electrolyteNames().toArray(String[]::new))
                        .value();
        int last = 0;
        while (last + 1 < points.size() && points.modulus_ohm(last + 1) <= most) {
            last++;
        }
        return last < FEWEST_SHOWN ? 0 : points.frequency_Hz(last);
    }

    /// The first sound spectrum of every cell, bare and coated over each other.
    private Optional<Figure> distributions() {
        List<SpectrumFigures.Named> named = new ArrayList<>();
        for (CellImpedance cell : cells) {
            // A blocking pellet would dwarf the cells on the same axis.
            Optional<CellSpectrum> first =
                    cell.hasCathode() ? cell.sound().stream().findFirst() : Optional.empty();
            if (first.isPresent()
                    && Drt.of(first.get().points(), DrtOptions.defaults().withBootstrap(BOOTSTRAP, 1))
                            instanceof Drt drt) {
                named.add(new SpectrumFigures.Named(cell.title(several), drt, look(cell)));
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(SpectrumFigures.relaxations("Distribution of relaxation times", named));
    }

    /// The interface's resistance against the root of the time at rest, where a cell was measured at several.
    private Optional<Figure> rest() {
        List<Mark> marks = new ArrayList<>();
        for (CellImpedance cell : cells) {
            List<StateMeans.Mean> means = StateMeans.ofInterface(cell).atRest();
            if (means.size() >= 2) {
                double[] root = means.stream()
                        .mapToDouble(
                                m -> Math.sqrt(m.state().at(StateAxis.REST_TIME).orElseThrow()))
                        .toArray();
                double[] ohm =
                        means.stream().mapToDouble(m -> m.resistance().value()).toArray();
                double[] u = means.stream().mapToDouble(m -> m.resistance().u()).toArray();
                marks.add(Mark.points(cell.title(several), root, ohm, u, look(cell))
                        .withLine());
            }
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.of(
                                "Interfacial resistance at rest",
                                Panel.of(
                                        Axis.linear("√(time at rest)", "√h"),
                                        Axis.linear("Interfacial resistance", "Ω")
                                                .from(0),
                                        marks))
                        .withCaption(
                                "A straight line would be growth by diffusion. Bars are one standard uncertainty."));
    }

    /// The law that each cell's resistance follows at rest, chosen by AICc.
    private Optional<ReportTable> growth() {
        ReportTable table = ReportTable.of(
                        "Growth at rest",
                        ReportTable.text("Cell"),
                        ReportTable.text("Law"),
                        ReportTable.number("Rate", "Ω per h, √h or as the law says"),
                        ReportTable.number("Weight", ""),
                        ReportTable.text("Next best"))
                .withCaption(
                        "R over the time t at rest in hours. The weight is the law's share of the evidence among all"
                                + " that were tried; no law is assumed.");
        boolean any = false;
        for (CellImpedance cell : cells) {
            Optional<Cell[]> row = growth(cell);
            if (row.isPresent()) {
                table = table.row(row.get());
                any = true;
            }
        }
        return any ? Optional.of(table) : Optional.empty();
    }

    private Optional<Cell[]> growth(CellImpedance cell) {
        StateMeans all = StateMeans.ofInterface(cell);
        List<StateMeans.Mean> means = all.atRest();
        double[] t = means.stream()
                .mapToDouble(m -> m.state().at(StateAxis.REST_TIME).orElseThrow())
                .toArray();
        double[] ohm = means.stream().mapToDouble(m -> m.resistance().value()).toArray();
        if (!(GrowthLaws.choose(t, ohm, all.ownUncertainties(means)) instanceof GrowthLaws laws)
                || laws.best().isEmpty()) {
            return Optional.empty();
        }
        GrowthFit best = laws.best().get();
        double[] weights = laws.weights();
        int index = laws.fits().indexOf(best);
        String next = laws.fits().stream()
                .filter(f -> f != best && Double.isFinite(f.aicc()))
                .min(java.util.Comparator.comparingDouble(GrowthFit::aicc))
                .map(f -> f.law().formula() + String.format(Locale.ROOT, ", AICc + %.1f", f.aicc() - best.aicc()))
                .orElse("none");
        return Optional.of(new Cell[] {
            Cell.text(cell.title(several)),
            Cell.text(best.law().formula()),
            best.law() == GrowthLaw.CONSTANT ? Cell.missing("nothing grows") : Cell.number(best.rate()),
            Cell.probability(weights[index]),
            Cell.text(next)
        });
    }

    private ReportTable resistances() {
        ReportTable table = ReportTable.of(
                "Interfacial resistance",
                ReportTable.text("Cell"),
                ReportTable.text("State"),
                ReportTable.number("Resistance", "Ω"),
                ReportTable.text("Repeats scatter by"),
                ReportTable.text("95 % interval (Ω)"),
                ReportTable.text("Sum of"),
                ReportTable.number("Per area", "Ω·cm²"));
        for (CellImpedance cell : cells) {
            for (StateMeans.Mean mean : StateMeans.ofInterface(cell).means()) {
                table = table.row(row(cell, mean));
            }
        }
        return table.withCaption(
                "The uncertainty is that of the circuit's fit, mostly its misfit, which repeats share, and of the instrument ("
                        + accuracy.basis(Reach.IMPEDANCE)
                        + ", a bound); the standard deviation of repeated spectra stands beside it. The interval is the profile likelihood of the first spectrum's fit: how far the sum can"
                        + " move while the other parameters follow. Without an area resistances of different cells do not"
                        + " compare.");
    }

    private Cell[] row(CellImpedance cell, StateMeans.Mean mean) {
        Measured r = accuracy.budget(Reach.IMPEDANCE, mean.resistance()).total();
        CircuitFit fit = mean.spectra().getFirst().fit().orElseThrow();
        Cell perArea = cell.area_cm2().isPresent()
                ? Cell.number(r.times(cell.area_cm2().getAsDouble())).from(cell.origin())
                : Cell.missing("the electrode area is not stated");
        return new Cell[] {
            Cell.text(cell.title(several)),
            Cell.text(mean.state().toString()),
            Cell.number(r).from(cell.origin()),
            Double.isFinite(mean.scatter())
                    ? Cell.text(String.format(
                            Locale.ROOT,
                            "%.2g Ω (%d spectra)",
                            mean.scatter(),
                            mean.spectra().size()))
                    : Cell.empty(),
            Cell.text(Fit.words(
                    ProfileLikelihood.interval(fit, LEVEL, cell.interfaceNames().toArray(String[]::new)))),
            Cell.text(String.join(" + ", cell.interfaceNames())),
            perArea
        };
    }

    private Block assignments() {
        List<Prose> items = new ArrayList<>();
        for (CellImpedance cell : cells) {
            for (ArcAssignment arc : cell.arcs()) {
                items.add(Prose.empty()
                        .strong(cell.title(several))
                        .text(": " + arc.words()
                                + (arc.arc().isShallow()
                                        ? "; it is so flat that it may be a" + " transmission line or several arcs"
                                        : "")
                                + "."));
            }
        }
        return items.isEmpty()
                ? Block.paragraph("No circuit with arcs was fitted.")
                : Block.items(items.toArray(Prose[]::new));
    }

    private ReportTable validity() {
        ReportTable table = ReportTable.of(
                        "Validity of the spectra",
                        ReportTable.text("Cell"),
                        ReportTable.text("State"),
                        ReportTable.text("Verdict"),
                        ReportTable.number("Largest residual", "%"),
                        ReportTable.text("Valid range"),
                        ReportTable.text("Reading"))
                .withCaption(
                        "A chain of RC elements fitted to each spectrum (Lin-KK): up to 1 % of |Z| is in order, above"
                                + " 3 % the spectrum gives no finding.");
        for (CellImpedance cell : cells) {
            for (ValidityGroup group : ValidityGroup.of(cell.spectra())) {
                table = table.row(
                        Cell.text(cell.title(several)),
                        Cell.text(group.states()),
                        Cell.text(group.verdict()),
                        Cell.text(group.largestResidual()),
                        Cell.text(group.range()),
                        Cell.text(group.cause()));
            }
        }
        return table;
    }

    /// Exponents and times do not move with the impedance.
    private Measured withInstrument(CircuitParameter parameter, Measured value) {
        return parameter.kind().impedancePower() == 0
                ? value
                : accuracy.budget(Reach.IMPEDANCE, value).total();
    }

    private ReportTable parameters(CellImpedance cell, CircuitFit fit) {
        ReportTable table = ReportTable.of(
                        "Parameters, " + cell.title(several),
                        ReportTable.text("Parameter"),
                        ReportTable.number("Value", ""),
                        ReportTable.text("Unit"),
                        ReportTable.text("Determined"))
                .withCaption("Circuit " + fit.circuit() + "; " + fit.startsAtBest() + " of " + fit.starts()
                        + " starts ended in this minimum.");
        for (int j = 0; j < fit.size(); j++) {
            CircuitParameter parameter = fit.circuit().parameter(j);
            Measured value = Double.isFinite(fit.u(j))
                    ? Measured.of(fit.value(j), fit.u(j))
                    : Measured.without(fit.value(j), "the spectrum does not determine it");
            table = table.row(
                    Cell.text(parameter.name()),
                    Cell.number(withInstrument(parameter, value)),
                    Cell.text(parameter.unit()),
                    Cell.text(fit.identifiable(j) ? "yes" : "no"));
        }
        return table;
    }
}

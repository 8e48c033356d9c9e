package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.Block;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;

/// What the report says about cycling.
public final class CyclingSections {
    private final CyclingFigures figures;
    private final CyclingTables tables;
    private final CyclingStudy study;
    private final List<Contrast> contrasts;

    public CyclingSections(Manifest manifest, CyclingStudy study, List<Contrast> contrasts) {
        this.figures = new CyclingFigures(manifest, study);
        this.tables = new CyclingTables(manifest, study);
        this.study = study;
        this.contrasts = List.copyOf(contrasts);
    }

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Samples", Block.table(tables.samples())));
        if (!study.cells().isEmpty()) {
            sections.add(cycling());
        }
        if (!contrasts.isEmpty()) {
            sections.add(comparison());
        }
        tables.published().ifPresent(t -> sections.add(Section.of("Published numbers", Block.table(t))));
        return sections;
    }

    private Section cycling() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.figure(figures.curves()));
        blocks.add(Block.figure(figures.cycles()));
        figures.incrementalCapacity().ifPresent(f -> blocks.add(Block.figure(f)));
        blocks.add(Block.table(tables.fade()));
        tables.rates().ifPresent(t -> blocks.add(Block.table(t)));
        tables.resistances().ifPresent(t -> blocks.add(Block.table(t)));
        return Section.of("Cycling", blocks);
    }

    private Section comparison() {
        List<Contrast> own =
                contrasts.stream().filter(c -> c.origin() != Origin.PUBLISHED).toList();
        List<Contrast> published =
                contrasts.stream().filter(c -> c.origin() == Origin.PUBLISHED).toList();
        List<Block> blocks = new ArrayList<>();
        if (!own.isEmpty()) {
            blocks.add(Block.table(CyclingTables.contrasts("Coated against bare, from the files", own)));
        }
        if (!published.isEmpty()) {
            blocks.add(Block.table(CyclingTables.contrasts("Coated against bare, as published", published)));
        }
        return Section.of("Coated against bare", blocks);
    }

    /// The result in a few sentences: the last discharge capacity and the first efficiency that both samples share.
    public Prose summary() {
        Prose prose = Prose.empty();
        Optional<Contrast> capacity = last(Observable.DISCHARGE_CAPACITY);
        if (capacity.isPresent()) {
            prose = sentence(prose, capacity.get(), "discharges");
        }
        Optional<Contrast> efficiency = contrasts.stream()
                .filter(c -> c.observable() == Observable.COULOMBIC_EFFICIENCY && c.origin() != Origin.PUBLISHED)
                .findFirst();
        if (efficiency.isPresent()) {
            prose = sentence(prose, efficiency.get(), "has a Coulombic efficiency of");
        }
        Optional<Contrast> fade = last(Observable.COMPOUND_FADE);
        if (fade.isPresent()) {
            prose = sentence(prose, fade.get(), "fades by");
        }
        return prose;
    }

    private Optional<Contrast> last(Observable observable) {
        return contrasts.stream()
                .filter(c -> c.observable() == observable && c.origin() != Origin.PUBLISHED)
                .reduce((a, b) -> b);
    }

    private static Prose sentence(Prose before, Contrast c, String verb) {
        String unit = c.observable().unit();
        String where = c.state().at(StateAxis.CYCLE).isPresent()
                ? "At cycle " + (int) c.state().at(StateAxis.CYCLE).orElse(0)
                : "In all";
        Prose prose = before.isEmpty() ? before : before.text(" ");
        prose = prose.text(where + " the coated cathode " + verb + " ")
                .strong(MeasuredText.significant(c.coated().mean(), 3) + " " + unit)
                .text(", the bare one " + MeasuredText.significant(c.bare().mean(), 3) + " " + unit
                        + ": a difference of ")
                .number(c.difference(), unit);
        String scatter = c.bare().cells() + c.coated().cells() >= 5 ? "" : ", scatter between cells assumed";
        String p = c.pValue() < 0.001 ? "p < 0.001" : "p = " + MeasuredText.significant(c.pValue(), 1);
        return prose.text(" (" + p + scatter + ").");
    }

    /// A contrast in one line for a terminal.
    public static String line(Contrast c) {
        Measured difference = c.difference();
        return c.observable().title() + ", " + c.design() + ": " + MeasuredText.plusMinus(difference, 4) + " "
                + c.observable().unit();
    }
}

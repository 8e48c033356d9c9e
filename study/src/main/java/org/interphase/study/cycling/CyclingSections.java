package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.StateAxis;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.Block;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;

/// What the report says about cycling.
final class CyclingSections {
    private final CyclingFigures figures;
    private final CyclingTables tables;
    private final CyclingStudy study;

    CyclingSections(Manifest manifest, CyclingStudy study) {
        this.figures = new CyclingFigures(manifest, study);
        this.tables = new CyclingTables(study, InstrumentAccuracy.of(manifest));
        this.study = study;
    }

    List<Section> sections() {
        return study.cells().isEmpty() ? List.of() : List.of(cycling());
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

    /// The result in a few sentences: the last discharge capacity and the first efficiency that both samples share.
    static Prose summary(List<Contrast> contrasts) {
        Prose prose = Prose.empty();
        Optional<Contrast> capacity = last(contrasts, Observable.DISCHARGE_CAPACITY);
        if (capacity.isPresent()) {
            prose = sentence(prose, capacity.get(), "discharges");
        }
        Optional<Contrast> efficiency = contrasts.stream()
                .filter(c -> c.observable() == Observable.COULOMBIC_EFFICIENCY && c.origin() != Origin.PUBLISHED)
                .findFirst();
        if (efficiency.isPresent()) {
            prose = sentence(prose, efficiency.get(), "has a Coulombic efficiency of");
        }
        Optional<Contrast> fade = last(contrasts, Observable.COMPOUND_FADE);
        if (fade.isPresent()) {
            prose = sentence(prose, fade.get(), "fades by");
        }
        return prose;
    }

    private static Optional<Contrast> last(List<Contrast> contrasts, Observable observable) {
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
}

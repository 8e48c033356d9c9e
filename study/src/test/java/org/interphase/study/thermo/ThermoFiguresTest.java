package org.interphase.study.thermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.contact.StabilityMap;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.TernaryDiagram;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/// Figures as values: what they show, and that they can be drawn.
class ThermoFiguresTest {
    private static final PhaseTable TABLE = ShippedPhases.computed(Scheme.LEGACY);

    @Test
    void everyKinkIsAPointAndTheLowestNamesItsProducts() throws Exception {
        ContactReaction contact = solved(ContactReaction.closed(TABLE, of("LiNbO3"), of("Li6PS5Cl")));
        Figure figure = ContactFigures.mixing(contact, Optional.empty());
        Mark.Points total = find(figure, "total");
        assertThat(total.x().size()).isEqualTo(contact.kinks().size());
        List<String> notes = labels(figure, Mark.Note.class);
        assertThat(notes)
                .hasSizeBetween(2, 9)
                .anySatisfy(n -> assertThat(n).contains(": ").contains("Li3PO4"));
        drawn(figure);
    }

    @Test
    void aContactWithoutReactionIsDrawnToo() throws Exception {
        ContactReaction contact = solved(ContactReaction.closed(TABLE, of("Li2S"), of("LiCl")));
        assertThat(contact.kinks()).hasSize(2);
        drawn(ContactFigures.mixing(contact, Optional.empty()));
    }

    @Test
    void theMapHasARowForEachVoltage() throws Exception {
        List<Double> voltages = List.of(2.0, 2.5, 3.0, 3.5, 4.0);
        StabilityMap map = solved(StabilityMap.overVoltage(TABLE, of("LiNbO3"), of("Li6PS5Cl"), voltages));
        Figure figure = ContactFigures.stabilityMap(map, "Voltage against lithium", "V");
        Mark.HeatMap heat = (Mark.HeatMap) panel(figure).marks().getFirst();
        assertThat(heat.rows()).isEqualTo(5);
        assertThat(heat.yFrom()).isEqualTo(1.75);
        assertThat(heat.yTo()).isEqualTo(4.25);
        for (double value : heat.values().copyValues()) {
            assertThat(value).isLessThanOrEqualTo(1e-9);
        }
        drawn(figure);
    }

    @Test
    void aBarReachesFromReductionToOxidation() throws Exception {
        Figure figure = WindowFigures.bars(List.of(window("Li6PS5Cl"), window("Li3PO4")));
        Axis materials = panel(figure).y();
        assertThat(materials.categories()).containsExactly("Li6PS5Cl", "Li3PO4");
        Mark.Band first = (Mark.Band) panel(figure).marks().getFirst();
        assertThat(first.x().at(0)).isBetween(1.71, 1.73);
        assertThat(first.x().at(1)).isBetween(2.13, 2.15);
        drawn(figure);
    }

    @Test
    void stepsGiveOffLithiumAsTheVoltageRises() throws Exception {
        Figure figure = WindowFigures.steps(window("LiNbO3"));
        Mark.Steps steps = (Mark.Steps) panel(figure).marks().getFirst();
        for (int k = 1; k < steps.height().size(); k++) {
            assertThat(steps.height().at(k)).isLessThan(steps.height().at(k - 1));
        }
        drawn(figure);
    }

    @Test
    void theTriangleHasItsElementsAtTheCorners() throws Exception {
        TernaryDiagram diagram = solved(TernaryDiagram.of(TABLE, List.of(Element.Li, Element.P, Element.S)));
        Figure figure = TernaryFigure.of(diagram);
        assertThat(panel(figure).equalScales()).isTrue();
        assertThat(note(figure, "Li")).containsExactly(0, 0);
        assertThat(note(figure, "P")).containsExactly(1, 0);
        assertThat(note(figure, "S")).containsExactly(0.5, Math.sqrt(3) / 2);
        assertThat(labels(figure, Mark.Note.class)).contains("Li3PS4", "Li2S").doesNotContain("Li7P3S11");
        drawn(figure);
    }

    private static Reactant of(String formula) throws Exception {
        return Reactant.of(TABLE, Formula.parse(formula));
    }

    private static ElectrochemicalWindow window(String formula) throws Exception {
        return solved(ElectrochemicalWindow.of(TABLE, Formula.parse(formula)));
    }

    private static Panel panel(Figure figure) {
        return figure.panels().getFirst();
    }

    private static double[] note(Figure figure, String label) {
        return panel(figure).marks().stream()
                .filter(m -> m instanceof Mark.Note note && note.label().equals(label))
                .map(m -> (Mark.Note) m)
                .map(n -> new double[] {n.x(), n.y()})
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Figure figure, Class<? extends Mark> kind) {
        return panel(figure).marks().stream()
                .filter(kind::isInstance)
                .map(Mark::label)
                .toList();
    }

    private static Mark.Points find(Figure figure, String label) {
        return panel(figure).marks().stream()
                .filter(m -> m instanceof Mark.Points && m.label().equals(label))
                .map(m -> (Mark.Points) m)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T solved(Outcome<T> outcome) {
        return ((Outcome.Solved<T>) outcome).solution();
    }

    private static void drawn(Figure figure) throws Exception {
        String svg = FigureSvg.standalone(figure, Theme.LIGHT);
        assertThat(FigureSvg.standalone(figure, Theme.LIGHT)).isEqualTo(svg).doesNotContain("NaN");
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    }
}

package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.report.HardFigures;
import org.interphase.report.Xml;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Legends stand where no data are. Where the data are is read back from the drawing itself.
class LegendTest {
    private static final Axis X = Axis.linear("x", "");
    private static final Axis Y = Axis.linear("y", "");
    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    @Test
    void aLegendIsNeverDrawnOverItsCurves() {
        Random random = new Random(42);
        int inside = 0;
        for (int round = 0; round < 200; round++) {
            List<Mark> marks = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                marks.add(curve("Series " + (i + 1), random, SeriesStyle.ofIndex(i)));
            }
            Figure figure = Figure.of("t", Panel.of(X, Y, marks));
            FigureLayout.Drawing drawing =
                    FigureLayout.draw(figure, FigureWidth.COLUMN, Palette.inlined(Theme.LIGHT), "t");
            List<double[]> segments = segments(FigureSvg.standalone(figure, Theme.LIGHT));
            for (Lettered text : drawing.canvas().texts()) {
                if (text.text().startsWith("Series")) {
                    assertThat(segments)
                            .noneMatch(s -> Clipping.segment(text.box(), s[0], s[1], s[2], s[3]).length > 0);
                    inside += text.box().bottom() < 340 ? 1 : 0;
                }
            }
        }
        assertThat(inside).as("most legends find a free corner").isGreaterThan(200);
    }

    @Test
    void aSeriesDrawnAsLineAndPointsHasOneEntry() {
        double[] x = {0, 1};
        Panel panel = Panel.of(
                X,
                Y,
                Mark.line("Fit", x, x, SeriesStyle.BARE.measured()),
                Mark.band("Fit", x, x, x, SeriesStyle.BARE.measured()));
        assertThat(Legend.of(panel, new HashSet<>()).size()).isEqualTo(1);
    }

    @Test
    void aLegendThatFindsNoCornerStandsOutside() {
        String svg = FigureSvg.standalone(HardFigures.named("eight series without a free corner"), Theme.LIGHT);
        for (Element text : Xml.elements(Xml.parse(svg), "text")) {
            if (text.getTextContent().startsWith("Series")) {
                boolean right = Double.parseDouble(text.getAttribute("x")) > 550;
                boolean below = Double.parseDouble(text.getAttribute("y")) > 370;
                assertThat(right || below).isTrue();
            }
        }
    }

    @Test
    void anEntryThatThePanelAboveExplainsIsNotRepeated() {
        double[] x = {0, 1};
        Mark mark = Mark.points("Bare", x, x, SeriesStyle.BARE.measured());
        String svg = FigureSvg.standalone(Figure.stacked("t", Panel.of(X, Y, mark), Panel.of(X, Y, mark)), Theme.LIGHT);
        assertThat(svg.split(">Bare<", -1)).hasSize(2);
    }

    @Test
    void moreSeriesThanALegendHoldsAreCounted() {
        String svg = FigureSvg.standalone(HardFigures.named("many series"), Theme.LIGHT);
        assertThat(svg).contains("… and 13 more").contains(">Sample 47<").doesNotContain(">Sample 48<");
    }

    private static Mark curve(String name, Random random, SeriesStyle style) {
        int n = 2 + random.nextInt(60);
        double[] x = new double[n];
        double[] y = new double[n];
        double slope = random.nextGaussian();
        double wave = random.nextDouble();
        for (int i = 0; i < n; i++) {
            x[i] = (double) i / n;
            y[i] = slope * x[i] + wave * Math.sin(9 * x[i] * wave);
        }
        return Mark.line(name, x, y, style.measured());
    }

    /// All segments drawn in a colour of a series and inside the plot area.
    private static List<double[]> segments(String svg) {
        List<String> colours = List.of(
                Theme.LIGHT.hex(Ink.BARE),
                Theme.LIGHT.hex(Ink.COATED),
                Theme.LIGHT.hex(Ink.THIRD),
                Theme.LIGHT.hex(Ink.FOURTH),
                Theme.LIGHT.hex(Ink.FIFTH));
        List<double[]> segments = new ArrayList<>();
        for (Element path : Xml.elements(Xml.parse(svg), "path")) {
            Element parent = (Element) path.getParentNode();
            if (colours.contains(path.getAttribute("stroke")) && parent.hasAttribute("clip-path")) {
                Matcher point = POINT.matcher(path.getAttribute("d"));
                double[] last = {};
                while (point.find()) {
                    double[] at = {Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))};
                    if (last.length > 0 && path.getAttribute("d").charAt(point.start()) == 'L') {
                        segments.add(new double[] {last[0], last[1], at[0], at[1]});
                    }
                    last = at;
                }
            }
        }
        assertThat(segments).isNotEmpty();
        return segments;
    }
}

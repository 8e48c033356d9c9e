package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.interphase.data.Origin;
import org.interphase.report.Xml;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Numbers stand where the axes say, read back from the finished drawing.
class PlaceTest {
    private static final Axis X = Axis.linear("x", "V");
    private static final Axis Y = Axis.linear("y", "A");
    private static final double ROUNDING = 0.011;

    private record Point(double x, double y) {}

    @Test
    void pointsStandBetweenTheTicksThatNameThem() {
        double[] x = {0, 2.5, 10};
        double[] y = {0, 3, 10};
        String svg = svg(Figure.of("t", Panel.of(X.from(0).to(10), Y.from(0).to(10), points(SeriesStyle.BARE, x, y))));
        List<Point> drawn = circles(svg, Ink.BARE);
        double x0 = tick(svg, "0", true);
        double x10 = tick(svg, "10", true);
        double y0 = tick(svg, "0", false);
        double y10 = tick(svg, "10", false);
        for (int i = 0; i < 3; i++) {
            assertThat(drawn.get(i).x()).isCloseTo(x0 + (x10 - x0) * x[i] / 10, offset(2 * ROUNDING));
            assertThat(drawn.get(i).y()).isCloseTo(y0 + (y10 - y0) * y[i] / 10, offset(2 * ROUNDING));
        }
    }

    @Test
    void stackedPanelsStandOverOneScale() {
        Panel wide = Panel.of(X, Y, points(SeriesStyle.BARE, new double[] {0, 5, 100}, new double[] {1, 2, 3}));
        Panel narrow = Panel.of(X, Y, points(SeriesStyle.NEUTRAL, new double[] {5}, new double[] {1e6}));
        String svg = svg(Figure.stacked("t", wide, narrow));
        assertThat(circles(svg, Ink.NEUTRAL).getFirst().x())
                .isCloseTo(circles(svg, Ink.BARE).get(1).x(), offset(ROUNDING));
    }

    @Test
    void aCircleStaysRoundOnEqualScales() {
        int n = 24;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 100 + 30 * Math.cos(2 * Math.PI * i / n);
            y[i] = 50 + 30 * Math.sin(2 * Math.PI * i / n);
        }
        List<Point> drawn = circles(
                svg(Figure.of(
                        "t", Panel.of(X, Y, points(SeriesStyle.BARE, x, y)).withEqualScales())),
                Ink.BARE);
        double width = drawn.get(0).x() - drawn.get(n / 2).x();
        double height = drawn.get(3 * n / 4).y() - drawn.get(n / 4).y();
        assertThat(width).isCloseTo(height, offset(2 * ROUNDING)).isGreaterThan(100);
    }

    @Test
    void numbersGrowToTheLeftOnAReversedAxis() {
        String svg = svg(Figure.of(
                "t", Panel.of(X.running(true), Y, points(SeriesStyle.BARE, new double[] {1, 2}, new double[] {1, 2}))));
        List<Point> drawn = circles(svg, Ink.BARE);
        assertThat(drawn.get(1).x()).isLessThan(drawn.get(0).x());
        assertThat(drawn.get(1).y()).isLessThan(drawn.get(0).y());
    }

    @Test
    void decadesAreEquallyLongOnALogarithmicAxis() {
        double[] v = {1, 10, 100, 1000};
        String svg = svg(Figure.of(
                "t", Panel.of(Axis.logarithmic("f", "Hz"), Y, points(SeriesStyle.BARE, v, new double[] {1, 2, 3, 4}))));
        List<Point> drawn = circles(svg, Ink.BARE);
        double decade = drawn.get(1).x() - drawn.get(0).x();
        assertThat(drawn.get(2).x() - drawn.get(1).x()).isCloseTo(decade, offset(2 * ROUNDING));
        assertThat(drawn.get(3).x() - drawn.get(2).x()).isCloseTo(decade, offset(2 * ROUNDING));
        assertThat(tick(svg, "100", true)).isCloseTo(drawn.get(2).x(), offset(ROUNDING));
    }

    @Test
    void errorBarsReachOneStandardUncertainty() {
        double[] u = {0.5};
        Mark mark = Mark.points("", new double[] {1}, new double[] {2}, u, SeriesStyle.BARE.from(Origin.MEASURED));
        Mark ends = points(SeriesStyle.NEUTRAL, new double[] {1, 1}, new double[] {1.5, 2.5});
        String svg = svg(Figure.of("t", Panel.of(X, Y.from(0).to(4), mark, ends)));
        List<Point> wanted = circles(svg, Ink.NEUTRAL);
        String bar = Xml.elements(Xml.parse(svg), "path").stream()
                .filter(e -> e.getAttribute("stroke").equals(Theme.LIGHT.hex(Ink.BARE)))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
        Matcher m = Pattern.compile("M[0-9.]+ ([0-9.]+)L[0-9.]+ ([0-9.]+)").matcher(bar);
        assertThat(m.find()).isTrue();
        assertThat(Double.parseDouble(m.group(1))).isCloseTo(wanted.get(0).y(), offset(ROUNDING));
        assertThat(Double.parseDouble(m.group(2))).isCloseTo(wanted.get(1).y(), offset(ROUNDING));
    }

    @Test
    void theFirstRowOfAHeatMapLiesAtTheBottomAndGapsAreTransparent() throws IOException {
        double[][] rows = {{0, 1}, {2, Double.NaN}};
        Mark map = Mark.heatMap("m", "", 0, 2, 0, 2, rows, ColourMap.SEQUENTIAL);
        BufferedImage image = image(svg(Figure.of("t", Panel.of(X, Y, map))));
        assertThat(image.getRGB(0, 1)).isEqualTo(0xFF440154);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFDE725);
        assertThat(image.getRGB(1, 0) >>> 24).isZero();
    }

    @Test
    void aHeatMapSeenThroughASmallWindowShowsTheRightCells() throws IOException {
        double[][] rows = {{0, 1}, {2, 3}};
        Mark map = Mark.heatMap("m", "", 0, 2e6, 0, 2e6, rows, ColourMap.SEQUENTIAL);
        double edge = 1e6;
        Panel panel = Panel.of(X.from(edge - 1).to(edge + 1), Y.from(edge - 1).to(edge + 1), map);
        BufferedImage image = image(svg(Figure.of("t", panel)));
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        assertThat(image.getRGB(0, bottom)).isEqualTo(0xFF440154);
        assertThat(image.getRGB(right, 0)).isEqualTo(0xFFFDE725);
        assertThat(image.getRGB(right, bottom)).isNotEqualTo(image.getRGB(0, 0));
    }

    private static BufferedImage image(String svg) throws IOException {
        Element element = Xml.elements(Xml.parse(svg), "image").getFirst();
        String data = element.getAttribute("href").substring("data:image/png;base64,".length());
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }

    private static Mark points(SeriesStyle style, double[] x, double[] y) {
        return Mark.points("", x, y, style.measured());
    }

    private static String svg(Figure figure) {
        return FigureSvg.standalone(figure, Theme.LIGHT);
    }

    /// Centres of the filled circles of one colour, in the order of the data.
    private static List<Point> circles(String svg, Ink ink) {
        List<Point> points = new ArrayList<>();
        for (Element path : Xml.elements(Xml.parse(svg), "path")) {
            if (path.getAttribute("fill").equals(Theme.LIGHT.hex(ink))) {
                Matcher m = Pattern.compile("M([0-9.]+) ([0-9.]+)a([0-9.]+)").matcher(path.getAttribute("d"));
                while (m.find()) {
                    double left = Double.parseDouble(m.group(1));
                    points.add(new Point(left + Double.parseDouble(m.group(3)), Double.parseDouble(m.group(2))));
                }
            }
        }
        return points;
    }

    /// Place of the tick with a label: below the axis its middle, beside the axis the height of the digits' middle.
    private static double tick(String svg, String label, boolean horizontal) {
        for (Element text : Xml.elements(Xml.parse(svg), "text")) {
            String anchor = horizontal ? "middle" : "end";
            if (text.getTextContent().equals(label)
                    && text.getAttribute("text-anchor").equals(anchor)) {
                return horizontal
                        ? Double.parseDouble(text.getAttribute("x"))
                        : Double.parseDouble(text.getAttribute("y")) - 0.35 * Lettering.TICK;
            }
        }
        throw new AssertionError("no tick " + label);
    }
}

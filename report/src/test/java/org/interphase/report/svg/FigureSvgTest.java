package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.interphase.report.Golden;
import org.interphase.report.HardFigures;
import org.interphase.report.SampleFigures;
import org.interphase.report.Xml;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureSvgTest {
    private static final Axis X = Axis.linear("Capacity", "mAh/g");
    private static final Axis Y = Axis.linear("Voltage", "V");

    static Stream<Map.Entry<String, Figure>> goldens() {
        return Stream.of(
                Map.entry("charge-and-discharge", SampleFigures.chargeAndDischarge()),
                Map.entry("cycling", SampleFigures.cycling()),
                Map.entry("incremental-capacity", SampleFigures.differentialCapacity()),
                Map.entry("impedance", SampleFigures.impedance()),
                Map.entry("bars", SampleFigures.bars()),
                Map.entry("forest", SampleFigures.forest()),
                Map.entry("heat-map", SampleFigures.heatMap()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void figuresLookAsAccepted(Map.Entry<String, Figure> figure) {
        Golden.check(figure.getKey() + ".svg", FigureSvg.standalone(figure.getValue(), Theme.LIGHT));
    }

    @Test
    void aDarkFigureForAPhoneLooksAsAccepted() {
        String svg = FigureSvg.standalone(SampleFigures.cycling(), FigureWidth.PHONE, Theme.DARK);
        Golden.check("cycling-phone-dark.svg", svg);
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertThat(FigureSvg.standalone(SampleFigures.cycling(), Theme.LIGHT))
                .isEqualTo(FigureSvg.standalone(SampleFigures.cycling(), Theme.LIGHT));
    }

    @Test
    void randomFiguresAreWellFormedAndHaveFiniteCoordinates() {
        LongStream.rangeClosed(1, 300).mapToObj(HardFigures::random).forEach(figure -> {
            String svg = FigureSvg.standalone(figure, Theme.DARK);
            Xml.parse(svg);
            String drawn = svg.replaceAll("base64,[^\"]*", "");
            assertThat(drawn).doesNotContain("NaN").doesNotContain("Infinity").doesNotContainPattern("[0-9]{8}");
            Xml.parse(FigureSvg.inline(figure, FigureWidth.PHONE, "x"));
        });
    }

    @Test
    void hardFiguresAreWellFormed() {
        HardFigures.all().values().forEach(figure -> Xml.parse(FigureSvg.standalone(figure, Theme.LIGHT)));
    }

    @Test
    void namesOfAStrangerStayText() {
        String svg = FigureSvg.standalone(HardFigures.named("hostile names"), Theme.LIGHT);
        Document document = Xml.parse(svg);
        assertThat(svg).doesNotContain("<script").doesNotContain("<img").contains("&lt;script&gt;");
        assertThat(Xml.elements(document, "script")).isEmpty();
        assertThat(Xml.elements(document, "*").stream().filter(e -> e.hasAttribute("onload")))
                .isEmpty();
        assertThat(svg).contains("xxxxx…");
    }

    @Test
    void aScreenReaderFindsTitleAndDescription() {
        Document document = Xml.parse(FigureSvg.inline(SampleFigures.cycling(), FigureWidth.COLUMN, "f7"));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("f7-title f7-desc");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Capacity retention and Coulombic efficiency");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Discharge capacity (mAh/g) against Cycle: Bare, 5 nm LiNbOₓ, Model, coated."
                        + " Coulombic efficiency (%) against Cycle: Bare, 5 nm LiNbOₓ, 100 %.");
    }

    @Test
    void aFileHasItsColoursAndAPageItsVariables() {
        String file = FigureSvg.standalone(SampleFigures.bars(), Theme.LIGHT);
        String part = FigureSvg.inline(SampleFigures.bars(), FigureWidth.COLUMN, "f1");
        assertThat(file).contains(Theme.LIGHT.hex(Ink.BARE)).doesNotContain("var(");
        assertThat(part).contains("var(--bare)").doesNotContainPattern("#[0-9a-f]{6}");
    }

    @Test
    void nothingToDrawIsSaid() {
        for (String name : List.of("empty", "only gaps")) {
            assertThat(FigureSvg.standalone(HardFigures.named(name), Theme.LIGHT))
                    .contains(">no data<");
        }
        assertThat(FigureSvg.standalone(HardFigures.named("empty stack"), Theme.LIGHT))
                .contains(">no data<")
                .contains(">Sample 1<");
    }

    @Test
    void aGapBreaksALine() {
        double[] x = {0, 1, 2, 3, 4};
        String whole = series(Mark.line("", x, new double[] {1, 2, 1, 2, 1}, SeriesStyle.BARE.measured()));
        String broken = series(Mark.line("", x, new double[] {1, 2, Double.NaN, 2, 1}, SeriesStyle.BARE.measured()));
        assertThat(whole.chars().filter(c -> c == 'M').count()).isEqualTo(1);
        assertThat(broken.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void aMillionPointsAreDrawnAsAFewThousandAndThePeakSurvives() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = StrictMath.sin(i * 0.37) + StrictMath.sin(i * 1e-5);
        }
        y[400_003] = 40;
        String d = series(Mark.line("", x, y, SeriesStyle.BARE.measured()));
        assertThat(d.chars().filter(c -> c == 'L').count()).isBetween(1000L, 4000L);
        double top = Stream.of(d.substring(1).split("[ML]", -1))
                .mapToDouble(p -> Double.parseDouble(p.split(" ", -1)[1]))
                .min()
                .orElseThrow();
        // The plot area begins 9 px below the edge; the peak lies 4 % of the range below its top.
        assertThat(top).isBetween(9.0, 25.0);
    }

    @Test
    void aHundredThousandPointsAreThinnedToWhatCanBeSeen() {
        Random random = new Random(1);
        double[] x = random.doubles(100_000).toArray();
        double[] y = random.doubles(100_000).toArray();
        Figure figure = Figure.of("t", Panel.of(X, Y, Mark.points("", x, y, SeriesStyle.BARE.measured())));
        assertThat(FigureSvg.standalone(figure, Theme.LIGHT).length()).isLessThan(400_000);
    }

    @Test
    void simulatedLinesAreDashedAndPublishedPointsHollow() {
        String simulated = svg(Mark.line("a", new double[] {0, 1}, new double[] {0, 1}, SeriesStyle.BARE.simulated()));
        assertThat(simulated).contains("stroke-dasharray=\"" + SeriesStyle.BARE.dash() + "\"");
        String measured = svg(Mark.line("a", new double[] {0, 1}, new double[] {0, 1}, SeriesStyle.BARE.measured()));
        assertThat(measured).doesNotContain("dasharray");
        String published =
                svg(Mark.points("a", new double[] {0, 1}, new double[] {0, 1}, SeriesStyle.BARE.published()));
        assertThat(published)
                .contains("fill=\"" + Theme.LIGHT.hex(Ink.PAPER) + "\" stroke=\"" + Theme.LIGHT.hex(Ink.BARE));
        assertThat(svg(Mark.bars("a", new double[] {1}, new double[0], SeriesStyle.BARE.simulated())))
                .contains("<pattern");
    }

    @Test
    void pointsOutsideAFixedRangeAreCounted() {
        Panel panel = Panel.of(
                X,
                Y.from(0).to(2),
                Mark.points("a", new double[] {0, 1, 2}, new double[] {1, 3, -4}, SeriesStyle.BARE.measured()));
        assertThat(FigureSvg.standalone(Figure.of("t", panel), Theme.LIGHT))
                .contains("2 points outside the range shown");
    }

    @Test
    void pointsWithoutAPlaceOnALogarithmicAxisAreCounted() {
        assertThat(FigureSvg.standalone(HardFigures.named("log with zeros"), Theme.LIGHT))
                .contains("2 points without a place on the axes");
    }

    /// The path of the only series of a figure.
    private static String series(Mark mark) {
        Document document = Xml.parse(svg(mark));
        return Xml.elements(document, "path").stream()
                .filter(e -> e.getAttribute("stroke").equals(Theme.LIGHT.hex(Ink.BARE)))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
    }

    private static String svg(Mark mark) {
        return FigureSvg.standalone(Figure.of("t", Panel.of(X, Y, mark)), Theme.LIGHT);
    }
}

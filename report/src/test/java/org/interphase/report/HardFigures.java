package org.interphase.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interphase.data.Origin;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// Figures that break careless layouts, by name.
public final class HardFigures {
    private static final Axis X = Axis.linear("Time", "s");
    private static final Axis Y = Axis.linear("Voltage", "V");

    private static final Look BARE = SeriesStyle.BARE.measured();

    private HardFigures() {}

    public static Map<String, Figure> all() {
        Map<String, Figure> figures = new TreeMap<>();
        figures.putAll(names());
        figures.putAll(ranges());
        figures.putAll(arrangements());
        return figures;
    }

    private static Map<String, Figure> names() {
        String name = "A sample with a rather long name that was given by a careful person, batch ";
        String category = "A category with a long name that wants several lines, number ";
        return Map.ofEntries(
                Map.entry("long names", figure(series(6, name))),
                Map.entry("hostile names", hostile()),
                Map.entry("many series", figure(series(60, "Sample "))),
                Map.entry("eight series without a free corner", figure(filling(8))),
                Map.entry("long axis titles", longTitles()),
                Map.entry("many categories", categories(40, "Category number ")),
                Map.entry("long categories", categories(5, category)),
                Map.entry("one word categories", categories(9, "Polysulfidodithionate")),
                Map.entry("many rows", rows()),
                Map.entry("crowded notes", notes()),
                Map.entry("rules in a heap", rules()));
    }

    private static Map<String, Figure> ranges() {
        double[] gaps = {Double.NaN, Double.NaN};
        double[] extremeX = {-1e308, 0, 1e300, Double.MIN_VALUE};
        double[] extremeY = {1e-300, -1e300, Double.MAX_VALUE, 2};
        return Map.ofEntries(
                Map.entry("tiny range", one(1e-7, 0, 3)),
                Map.entry("tiny range at a huge offset", one(1e-3, 1.7e9, 3)),
                Map.entry("negative", one(-40, -3, 3)),
                Map.entry("huge numbers", one(4e12, 0, 3)),
                Map.entry("one point", one(0, 3.7, 1)),
                Map.entry("constant", one(0, 3.7, 5)),
                Map.entry("all zero", one(0, 0, 5)),
                Map.entry("extreme numbers", figure(List.of(Mark.line("a", extremeX, extremeY, BARE)))),
                Map.entry("empty", figure(List.of())),
                Map.entry("only gaps", figure(List.of(Mark.line("a", new double[] {1, 2}, gaps, BARE)))),
                Map.entry("many decades", decades(1e-30, 1e30)),
                Map.entry("one decade", decades(30, 300)),
                Map.entry("less than a decade", decades(61, 74)),
                Map.entry("log with zeros", zeros()));
    }

    private static Map<String, Figure> arrangements() {
        Axis re = Axis.linear("Re", "Ω");
        Axis im = Axis.linear("−Im", "Ω");
        Panel flat = Panel.of(re, im, series(2, "Cell ")).withEqualScales();
        List<Panel> equal = List.of(panel(3).withEqualScales(), panel(4).withEqualScales());
        Panel[] six = IntStream.range(0, 6).mapToObj(HardFigures::panel).toArray(Panel[]::new);
        return Map.of(
                "empty stack", Figure.stacked("Empty stack", Panel.of(X, Y, series(2, "Sample ")), Panel.of(X, Y)),
                "three columns", Figure.grid("Three columns", 3, List.of(six).subList(0, 5)),
                "six in a stack", Figure.stacked("Stack", six),
                "heat map with legend", heat(),
                "equal scales, flat", Figure.of("Flat", flat),
                "equal scales, narrow columns", Figure.grid("Narrow", 2, equal));
    }

    private static Figure figure(List<Mark> marks) {
        return Figure.of("A figure", Panel.of(X, Y, marks));
    }

    private static Figure zeros() {
        double[] x = {1, 2, 3, 4};
        Mark mark = Mark.points("a", x, new double[] {0, 10, -3, 1000}, new double[] {1, 20, 1, 100}, BARE);
        return Figure.of("Zeros", Panel.of(X, Axis.logarithmic("Rate", "1/s"), mark));
    }

    public static Figure named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /// A figure of random kind and content, with every sort of bad number in it.
    public static Figure random(long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(3);
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            List<Mark> marks = new ArrayList<>();
            int kinds = random.nextInt(5);
            for (int m = 0; m < kinds; m++) {
                marks.add(mark(random));
            }
            panels.add(Panel.of(axis(random), axis(random), marks).titled(words(random)));
        }
        return Figure.grid(words(random), 1 + random.nextInt(3), panels).withCaption(words(random));
    }

    private static Mark mark(Random random) {
        int n = random.nextInt(40);
        Look look = SeriesStyle.ofIndex(random.nextInt(7))
                .from(List.of(Origin.values()).get(random.nextInt(4)))
                .inSequence(random.nextInt(3), 3);
        double[] x = numbers(random, n);
        double[] y = numbers(random, n);
        return switch (random.nextInt(8)) {
            case 0 -> Mark.line(words(random), x, y, look.strong());
            case 1 -> Mark.points(words(random), x, y, numbers(random, n), look).withHorizontal(numbers(random, n));
            case 2 -> Mark.band(words(random), x, y, numbers(random, n), look.faint());
            case 3 -> Mark.bars(words(random), y, numbers(random, n), look);
            case 4 -> Mark.steps(words(random), numbers(random, n + 1), y, look);
            case 5 ->
                Mark.heatMap(
                        words(random),
                        "a.u.",
                        x.length > 0 ? x[0] : 0,
                        1,
                        0,
                        y.length > 0 ? y[0] : 1,
                        new double[][] {x, y},
                        ColourMap.SEQUENTIAL);
            case 6 -> Mark.vertical(words(random), number(random));
            default -> Mark.note(words(random), number(random), number(random));
        };
    }

    private static Axis axis(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Axis.logarithmic(words(random), "V");
            case 1 -> Axis.ofCategories(words(random), List.of(words(random) + "1", words(random) + "2"));
            case 2 -> Axis.linear(words(random), words(random)).from(0).running(random.nextBoolean());
            default -> Axis.linear(words(random), "");
        };
    }

    private static double[] numbers(Random random, int n) {
        return IntStream.range(0, n).mapToDouble(_ -> number(random)).toArray();
    }

    private static double number(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> 0;
            case 4 -> -random.nextDouble();
            default -> random.nextDouble() * 4;
        };
    }

    private static String words(Random random) {
        String[] pieces = {
            "bare",
            "<b>",
            "&amp;",
            "\"",
            "5 nm LiNbO₃",
            "\u202E",
            "\u0000",
            "漢",
            "10⁻³",
            "]]>",
            "\uD800",
            " ",
            "x".repeat(90)
        };
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            out.append(pieces[random.nextInt(pieces.length)]);
        }
        return out.toString();
    }

    private static Figure hostile() {
        List<Mark> marks = new ArrayList<>();
        String[] names = {
            "<script>alert(1)</script>",
            "x".repeat(500),
            "a\u202Eb\u0000c\nd",
            "'\" onload=\"alert(1)",
            "]]><!--",
            "Z\u0301\u0302\u0303\u0304\u0305algo"
        };
        for (int i = 0; i < names.length; i++) {
            marks.add(Mark.line(
                    names[i],
                    new double[] {0, 1, 2},
                    new double[] {i, i + 0.5, i},
                    SeriesStyle.ofIndex(i).measured()));
        }
        marks.add(Mark.note("<script>note</script>", 1, 2));
        marks.add(Mark.horizontal("</svg><script>rule</script>", 3));
        Axis x = Axis.linear("<img src=x onerror=alert(1)>", "</text>");
        return Figure.of("<script>title</script>", Panel.of(x, Y, marks).titled("</title><script>"));
    }

    private static List<Mark> series(int count, String name) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] x = IntStream.rangeClosed(0, 20).asDoubleStream().toArray();
            double[] y = new double[x.length];
            for (int k = 0; k < y.length; k++) {
                y[k] = 3 + i * 0.1 + StrictMath.sin(k * 0.4 + i) * 0.5;
            }
            marks.add(Mark.line(name + (i + 1), x, y, SeriesStyle.ofIndex(i).measured()));
        }
        return marks;
    }

    /// Zigzags through all corners.
    private static List<Mark> filling(int count) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] x = IntStream.rangeClosed(0, 60).asDoubleStream().toArray();
            double[] y = new double[x.length];
            for (int k = 0; k < y.length; k++) {
                y[k] = (k + i) % 2;
            }
            marks.add(
                    Mark.line("Series " + (i + 1), x, y, SeriesStyle.ofIndex(i).measured()));
        }
        return marks;
    }

    private static Figure one(double span, double offset, int n) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = offset + span * i / Math.max(1, n - 1);
            y[i] = offset + span * ((i * 7) % 5) / 5;
        }
        return Figure.of(
                "Range",
                Panel.of(
                        X,
                        Y,
                        Mark.points("Cell", x, y, SeriesStyle.BARE.measured()).withLine()));
    }

    private static Figure decades(double low, double high) {
        double[] x = {low, StrictMath.sqrt(low * high), high};
        return Figure.of(
                "Decades",
                Panel.of(
                        Axis.logarithmic("Frequency", "Hz"),
                        Axis.logarithmic("Modulus of the impedance", "Ω cm²"),
                        Mark.points("Cell", x, x, SeriesStyle.BARE.computed())));
    }

    private static Figure longTitles() {
        String words =
                "Interfacial resistance between the coated cathode active material and the sulfide electrolyte after cycling";
        Axis x = Axis.linear(
                "Number of cycles since formation, counted from the first full discharge at a rate of one twentieth",
                "");
        return Figure.grid(
                "Long titles",
                2,
                List.of(
                        Panel.of(x, Axis.linear(words, "Ω cm²"), series(2, "Cell "))
                                .titled(words),
                        Panel.of(Axis.linear(words, "s^0.5"), Axis.linear("x".repeat(300), "V"), series(1, "Cell "))));
    }

    private static Figure categories(int count, String name) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> name + i).toList();
        double[] heights = IntStream.range(0, count).mapToDouble(i -> 1 + i % 4).toArray();
        return Figure.of(
                "Categories",
                Panel.of(
                        Axis.ofCategories("Kind", names),
                        Axis.linear("Fraction", "%"),
                        Mark.bars("Bare", heights, new double[0], SeriesStyle.BARE.measured()),
                        Mark.bars("Coated", heights, heights, SeriesStyle.COATED.computed())));
    }

    private static Figure rows() {
        List<String> names = IntStream.range(0, 70)
                .mapToObj(i -> "Observable number " + i + " of the vocabulary")
                .toList();
        double[] row = IntStream.range(0, 70).asDoubleStream().toArray();
        double[] effect =
                IntStream.range(0, 70).mapToDouble(i -> StrictMath.sin(i)).toArray();
        return Figure.of(
                "Rows",
                Panel.of(
                        Axis.linear("Effect", ""),
                        Axis.ofCategories("", names),
                        Mark.points("This study", effect, row, SeriesStyle.COATED.measured())));
    }

    private static Figure notes() {
        List<Mark> marks = new ArrayList<>(series(2, "Cell "));
        for (int i = 0; i < 25; i++) {
            marks.add(Mark.note("Peak " + i + " of the series", 10 + (i % 5) * 0.1, 3.2 + Math.floorDiv(i, 5) * 0.02));
        }
        return Figure.of("Notes", Panel.of(X, Y, marks));
    }

    private static Figure rules() {
        List<Mark> marks = new ArrayList<>(series(2, "Cell "));
        for (int i = 0; i < 8; i++) {
            marks.add(Mark.horizontal("Limit " + i, 3.1 + i * 0.01));
            marks.add(Mark.vertical("Onset of the process number " + i, 8 + i * 0.05));
        }
        marks.add(Mark.horizontal("far away", 1e6));
        return Figure.of("Rules", Panel.of(X.from(0).to(20), Y.from(2.4).to(4), marks));
    }

    private static Panel panel(int i) {
        double size = StrictMath.pow(10, i - 2);
        double[] y = {size, 3 * size, 2 * size};
        return Panel.of(
                        X,
                        Axis.linear("Resistance of cell " + i, "Ω"),
                        Mark.points(
                                "Cell " + i,
                                new double[] {1, 2, 3},
                                y,
                                y,
                                SeriesStyle.ofIndex(i).measured()))
                .titled("Cell number " + i);
    }

    private static Figure heat() {
        double[][] values = {{1e-9, 2e-9}, {3e-9, Double.NaN}};
        Panel panel = Panel.of(
                X,
                Y,
                Mark.heatMap(
                        "Number of counts of the sulfate fragment in the third sputtered layer",
                        "counts",
                        0,
                        10,
                        0,
                        5,
                        values,
                        ColourMap.DIVERGING),
                Mark.line("Path of the cut", new double[] {0, 10}, new double[] {0, 5}, SeriesStyle.BARE.simulated()),
                Mark.line("Second path", new double[] {0, 10}, new double[] {5, 0}, SeriesStyle.COATED.published()));
        return Figure.of("Heat", panel);
    }
}

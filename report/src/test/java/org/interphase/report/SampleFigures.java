package org.interphase.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// Figures as a report shows them, drawn from smooth made-up curves: two cells, bare and coated, over 50 cycles.
public final class SampleFigures {
    private static final int[] SHOWN_CYCLES = {1, 10, 50};

    private SampleFigures() {}

    /// Voltage against capacity, three cycles of each cell.
    public static Figure chargeAndDischarge() {
        List<Mark> marks = new ArrayList<>();
        for (SeriesStyle sample : List.of(SeriesStyle.BARE, SeriesStyle.COATED)) {
            for (int i = 0; i < SHOWN_CYCLES.length; i++) {
                Look look = sample.measured().inSequence(i, SHOWN_CYCLES.length);
                marks.add(halfCycle(sample, SHOWN_CYCLES[i], true, look));
                marks.add(halfCycle(sample, SHOWN_CYCLES[i], false, look));
            }
        }
        Panel panel = Panel.of(
                Axis.linear("Capacity", "mAh/g").from(0),
                Axis.linear("Voltage against Li⁺/Li", "V").from(2.4).to(4.5),
                marks);
        return Figure.of("Charge and discharge of both cells", panel)
                .withCaption("Cycles 1, 10 and 50 at C/10, 45 °C. Paler lines are later cycles. Capacity per mass of"
                        + " active material.");
    }

    /// Capacity and Coulombic efficiency over one axis.
    public static Figure cycling() {
        Panel capacity = Panel.of(
                Axis.linear("Cycle", ""),
                Axis.linear("Discharge capacity", "mAh/g"),
                capacity("Bare", SeriesStyle.BARE, 172, 0.9945),
                capacity("5 nm LiNbOₓ", SeriesStyle.COATED, 189, 0.9986),
                Mark.line("Model, coated", cycles(), model(189.5, 0.9987), SeriesStyle.COATED.simulated()));
        Panel efficiency = Panel.of(
                        Axis.linear("Cycle", ""),
                        Axis.linear("Coulombic efficiency", "%").from(98).to(100.2),
                        efficiency("Bare", SeriesStyle.BARE, 99.35),
                        efficiency("5 nm LiNbOₓ", SeriesStyle.COATED, 99.83),
                        Mark.horizontal("100 %", 100))
                .withHeight(0.62);
        return Figure.stacked("Capacity retention and Coulombic efficiency", capacity, efficiency)
                .withCaption("Points with one standard uncertainty (mass and current). The first cycle, at 71 % and"
                        + " 82 %, lies below the range of (b).");
    }

    public static Figure differentialCapacity() {
        Panel panel = Panel.of(
                Axis.linear("Voltage", "V").from(3.4).to(4.35),
                Axis.linear("dQ/dV", "mAh g⁻¹ V⁻¹"),
                dqdv("Bare, cycle 1", 1, 0, SeriesStyle.BARE.measured()),
                dqdv("Bare, cycle 50", 0.72, 0.045, SeriesStyle.BARE.measured().inSequence(1, 2)),
                dqdv("Coated, cycle 1", 1.04, -0.004, SeriesStyle.COATED.measured()),
                dqdv(
                        "Coated, cycle 50",
                        0.98,
                        0.008,
                        SeriesStyle.COATED.measured().inSequence(1, 2)),
                Mark.note("H1 → M", 3.72, 590),
                Mark.note("M → H2", 4.01, 240),
                Mark.note("H2 → H3", 4.19, 520));
        return Figure.of("Incremental capacity on charge", panel)
                .withCaption("Peaks are the phase transitions of the layered oxide.");
    }

    public static Figure impedance() {
        Panel nyquist = Panel.of(
                        Axis.linear("Re Z", "Ω cm²").from(0),
                        Axis.linear("−Im Z", "Ω cm²").from(0),
                        arc("Bare", 45, 160, SeriesStyle.BARE.measured()),
                        arc("Coated", 42, 61, SeriesStyle.COATED.measured()),
                        arc("Published, bare", 50, 172, SeriesStyle.BARE.published()))
                .withEqualScales();
        double[] f = new double[40];
        double[] bare = new double[40];
        double[] coated = new double[40];
        for (int i = 0; i < 40; i++) {
            f[i] = StrictMath.pow(10, -2 + i * 8.0 / 39);
            bare[i] = 45 + 160 / (1 + StrictMath.pow(f[i] / 800, 1.6));
            coated[i] = 42 + 61 / (1 + StrictMath.pow(f[i] / 1500, 1.6));
        }
        Panel bode = Panel.of(
                Axis.logarithmic("Frequency", "Hz"),
                Axis.logarithmic("|Z|", "Ω cm²"),
                Mark.points("Bare", f, bare, SeriesStyle.BARE.measured()),
                Mark.points("Coated", f, coated, SeriesStyle.COATED.measured()));
        return Figure.grid("Impedance after 50 cycles", 2, List.of(nyquist, bode))
                .withCaption("(a) complex plane, (b) modulus. Hollow points were read from a published figure.");
    }

    public static Figure bars() {
        Panel panel = Panel.of(
                Axis.ofCategories("", List.of("P₂S₅ / PS₄³⁻", "Sulfite", "Sulfate", "Polysulfide", "NbOₓ")),
                Axis.linear("Fraction of the signal", "%"),
                Mark.bars(
                        "Bare",
                        new double[] {61, 12.5, 14.1, 12.4, 0},
                        new double[] {2.1, 1.4, 1.2, 1.6, 0},
                        SeriesStyle.BARE.measured()),
                Mark.bars(
                        "Coated",
                        new double[] {82, 5.2, 4.3, 8.5, 3.1},
                        new double[] {1.8, 1.1, 0.9, 1.3, 0.6},
                        SeriesStyle.COATED.measured()),
                Mark.bars(
                        "Bare, published",
                        new double[] {58, 15, 13, 14, 0},
                        new double[0],
                        SeriesStyle.BARE.published()),
                Mark.bars(
                        "Coated, simulated",
                        new double[] {85, 4, 4, 7, 2.5},
                        new double[0],
                        SeriesStyle.COATED.simulated()));
        return Figure.of("Sulfur and niobium species at the interface", panel);
    }

    public static Figure heatMap() {
        double[][] rows = new double[40][60];
        for (int r = 0; r < 40; r++) {
            for (int c = 0; c < 60; c++) {
                rows[r][c] = StrictMath.exp(-StrictMath.hypot(c - 20, r - 12) / 9)
                        + 0.6 * StrictMath.exp(-StrictMath.hypot(c - 44, r - 28) / 6);
            }
        }
        double[][] difference = new double[20][30];
        for (int r = 0; r < 20; r++) {
            for (int c = 0; c < 30; c++) {
                difference[r][c] = r == 3 && c < 6 ? Double.NaN : 4 * StrictMath.sin(r / 5.0) * StrictMath.cos(c / 6.0);
            }
        }
        Panel amount = Panel.of(
                Axis.linear("x", "nm"),
                Axis.linear("y", "nm"),
                Mark.heatMap("Sulfate signal", "counts", 0, 600, 0, 400, rows, ColourMap.SEQUENTIAL));
        Panel change = Panel.of(
                Axis.linear("Capacity", "mAh/g"),
                Axis.linear("Cycle", ""),
                Mark.heatMap("Coated − bare", "mV", 0, 180, 1, 51, difference, ColourMap.DIVERGING));
        return Figure.grid("Maps of an amount and of a difference", 2, List.of(amount, change));
    }

    /// Contrasts as points with intervals, one row each.
    public static Figure forest() {
        List<String> names = List.of(
                "Discharge capacity at cycle 1",
                "Capacity retention at cycle 50",
                "Interfacial resistance",
                "Sulfate fraction",
                "Thickness of the rock-salt layer at the surface of the particle");
        double[] effect = {1.9, 3.4, -5.2, -2.1, -0.4};
        double[] u = {0.6, 0.5, 0.9, 0.8, 0.7};
        double[] row = {0, 1, 2, 3, 4};
        Panel panel = Panel.of(
                Axis.linear("Coated − bare, in units of the cell-to-cell spread", ""),
                Axis.ofCategories("", names),
                Mark.points("This study", effect, row, SeriesStyle.COATED.measured())
                        .withHorizontal(u),
                Mark.points(
                        "Published",
                        new double[] {1.4, 3.9, -4.1, -2.6, Double.NaN},
                        row,
                        SeriesStyle.COATED.published()),
                Mark.vertical("no change", 0));
        return Figure.of("What the coating changed", panel);
    }

    public static Figure histogram() {
        double[] edges = new double[31];
        double[] bare = new double[30];
        double[] coated = new double[30];
        for (int i = 0; i <= 30; i++) {
            edges[i] = i * 0.25;
        }
        for (int i = 0; i < 30; i++) {
            bare[i] = Math.round(240 * StrictMath.exp(-StrictMath.pow((edges[i] - 3.1) / 1.1, 2)));
            coated[i] = Math.round(210 * StrictMath.exp(-StrictMath.pow((edges[i] - 2.2) / 0.9, 2)));
        }
        Panel panel = Panel.of(
                Axis.linear("Crack width", "nm").from(0),
                Axis.linear("Number of particles", ""),
                Mark.steps("Bare", edges, bare, SeriesStyle.BARE.measured()),
                Mark.steps("Coated", edges, coated, SeriesStyle.COATED.measured()));
        return Figure.of("Distribution of crack widths", panel);
    }

    /// A spectrum with a confidence band on a reversed axis.
    public static Figure spectrum() {
        Random random = new Random(5);
        int n = 400;
        double[] e = new double[n];
        double[] counts = new double[n];
        double[] fit = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = 158 + i * 16.0 / n;
            fit[i] = 2.1e4
                    + 3.2e4 * StrictMath.exp(-StrictMath.pow((e[i] - 161.6) / 0.7, 2))
                    + 1.7e4 * StrictMath.exp(-StrictMath.pow((e[i] - 162.8) / 0.7, 2))
                    + 6e3 * StrictMath.exp(-StrictMath.pow((e[i] - 168.4) / 1.0, 2));
            counts[i] = fit[i] + Math.sqrt(fit[i]) * 3 * random.nextGaussian();
            low[i] = fit[i] * 0.97 - 500;
            high[i] = fit[i] * 1.03 + 500;
        }
        Panel panel = Panel.of(
                Axis.linear("Binding energy", "eV").running(true),
                Axis.linear("Intensity", "counts/s"),
                Mark.points(
                        "S 2p, bare", e, counts, SeriesStyle.NEUTRAL.measured().faint()),
                Mark.band("Fit", e, low, high, SeriesStyle.BARE.measured()),
                Mark.line("Fit", e, fit, SeriesStyle.BARE.measured()),
                Mark.vertical("PS₄³⁻", 161.7),
                Mark.vertical("sulfate", 168.4));
        return Figure.of("S 2p spectrum of the bare cathode", panel);
    }

    public static List<Figure> all() {
        return List.of(
                chargeAndDischarge(),
                cycling(),
                differentialCapacity(),
                impedance(),
                bars(),
                heatMap(),
                forest(),
                histogram(),
                spectrum());
    }

    private static Mark halfCycle(SeriesStyle sample, int cycle, boolean charge, Look look) {
        boolean coated = sample == SeriesStyle.COATED;
        double full = coated ? 189 * StrictMath.pow(0.9986, cycle) : 172 * StrictMath.pow(0.9945, cycle);
        double loss = cycle == 1 && charge ? 1.2 : 1.003;
        double over = (coated ? 0.05 + 0.0006 * cycle : 0.09 + 0.003 * cycle) * (charge ? 1 : -1);
        int n = 300;
        double[] q = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            double s = i / (n - 1.0);
            q[i] = s * full * (charge ? loss : 1);
            double x = charge ? s : 1 - s;
            double rest = 3.62 + 0.52 * x + 0.14 * StrictMath.tanh((x - 0.9) * 9) - 0.5 * StrictMath.exp(-x * 30);
            v[i] = Math.clamp(rest + over + (charge ? 0 : -0.55 * StrictMath.exp(-(1 - s) * 22)), 2.5, 4.3);
        }
        String name = coated ? "Coated" : "Bare";
        return Mark.line(name + ", cycle " + cycle, q, v, look);
    }

    private static double[] cycles() {
        double[] n = new double[50];
        for (int i = 0; i < n.length; i++) {
            n[i] = i + 1;
        }
        return n;
    }

    private static double[] model(double first, double keep) {
        double[] q = new double[50];
        for (int i = 0; i < q.length; i++) {
            q[i] = first * StrictMath.pow(keep, i);
        }
        return q;
    }

    private static Mark capacity(String name, SeriesStyle style, double first, double keep) {
        Random random = new Random((long) first);
        double[] q = model(first, keep);
        double[] u = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            q[i] += random.nextGaussian() * 0.5;
            u[i] = 1.8;
        }
        return Mark.points(name, cycles(), q, u, style.measured());
    }

    private static Mark efficiency(String name, SeriesStyle style, double level) {
        Random random = new Random((long) (level * 100));
        double[] e = new double[50];
        for (int i = 0; i < e.length; i++) {
            e[i] = i == 0 ? 71 : level - 0.8 / (i + 1) + random.nextGaussian() * 0.05;
        }
        return Mark.points(name, cycles(), e, style.measured());
    }

    private static Mark dqdv(String name, double scale, double shift, Look look) {
        int n = 500;
        double[] v = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = 3.4 + i * 0.95 / n;
            double x = v[i] - shift;
            y[i] = scale
                    * (60
                            + 520 * StrictMath.exp(-StrictMath.pow((x - 3.73) / 0.035, 2))
                            + 170 * StrictMath.exp(-StrictMath.pow((x - 4.01) / 0.06, 2))
                            + 430 * StrictMath.exp(-StrictMath.pow((x - 4.19) / 0.022, 2)));
        }
        return Mark.line(name, v, y, look);
    }

    private static Mark arc(String name, double series, double width, Look look) {
        int n = 45;
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            double logW = -3 + 6.0 * i / (n - 1);
            double w = StrictMath.pow(10, logW);
            double d = 1 + w * w;
            double tail = logW < -1.6 ? (-1.6 - logW) * width * 0.16 : 0;
            re[i] = series + width / d + tail;
            im[i] = width * w / d * 0.9 + tail;
        }
        return Mark.points(name, re, im, look);
    }
}

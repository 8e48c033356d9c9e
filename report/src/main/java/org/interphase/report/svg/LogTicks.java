package org.interphase.report.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.interphase.report.text.ScriptRuns;

/// Ticks of a logarithmic axis: labels at powers of ten, short ticks at 2 … 9. Where fewer than two powers lie in the
/// range, 1–2–5 are labelled; where that gives fewer than two, the ticks are those of a linear axis.
final class LogTicks {
    private static final int SMALLEST_PLAIN = -2;
    private static final int LARGEST_PLAIN = 3;
    private static final int MOST_DECADES_WITH_MINOR = 12;

    private LogTicks() {}

    static Ticks on(TickRoom room) {
        Range range = room.scale().range();
        int first = (int) Math.ceil(StrictMath.log10(range.low()) - 1e-9);
        int last = (int) Math.floor(StrictMath.log10(range.high()) + 1e-9);
        if (last - first >= 1) {
            return decades(room, first, last);
        }
        List<Ticks.Tick> labelled = oneTwoFive(range);
        if (labelled.size() >= 2 && room.holds(labelled)) {
            return Ticks.plain(labelled, minor(range));
        }
        Ticks linear = LinearTicks.on(room);
        return new Ticks(linear.major(), List.of(), linear.base(), linear.power());
    }

    private static Ticks decades(TickRoom room, int first, int last) {
        boolean plain = first >= SMALLEST_PLAIN && last <= LARGEST_PLAIN;
        for (int every = 1; ; every++) {
            List<Ticks.Tick> ticks = new ArrayList<>();
            for (int exponent = first; exponent <= last; exponent++) {
                if (Math.floorMod(exponent, every) == 0) {
                    ticks.add(new Ticks.Tick(power(exponent), plain ? decimal(1, exponent) : raised(exponent)));
                }
            }
            if (room.holds(ticks)) {
                boolean detailed = every == 1 && last - first <= MOST_DECADES_WITH_MINOR;
                return Ticks.plain(ticks, detailed ? minor(room.scale().range()) : unlabelled(first, last, every));
            }
        }
    }

    private static List<Ticks.Tick> oneTwoFive(Range range) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        int from = (int) Math.floor(StrictMath.log10(range.low()));
        for (int exponent = from; exponent <= from + 2; exponent++) {
            for (int mantissa : new int[] {1, 2, 5}) {
                double value = mantissa * power(exponent);
                if (isInside(range, value)) {
                    boolean plain = exponent >= SMALLEST_PLAIN - 1 && exponent <= LARGEST_PLAIN + 1;
                    String factor = mantissa == 1 ? "" : mantissa + "\u202F×\u202F";
                    ticks.add(new Ticks.Tick(value, plain ? decimal(mantissa, exponent) : factor + raised(exponent)));
                }
            }
        }
        return ticks;
    }

    private static List<Double> minor(Range range) {
        List<Double> values = new ArrayList<>();
        int from = (int) Math.floor(StrictMath.log10(range.low()));
        int to = (int) Math.ceil(StrictMath.log10(range.high()));
        for (int exponent = from; exponent <= to; exponent++) {
            for (int mantissa = 2; mantissa <= 9; mantissa++) {
                double value = mantissa * power(exponent);
                if (isInside(range, value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /// The powers of ten that bear no label because there are too many.
    private static List<Double> unlabelled(int first, int last, int every) {
        List<Double> values = new ArrayList<>();
        for (int exponent = first; exponent <= last && last - first <= 60; exponent++) {
            if (Math.floorMod(exponent, every) != 0) {
                values.add(power(exponent));
            }
        }
        return values;
    }

    private static boolean isInside(Range range, double value) {
        return value >= range.low() * (1 - 1e-9) && value <= range.high() * (1 + 1e-9);
    }

    private static double power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    private static String decimal(int mantissa, int exponent) {
        return TickLabels.written(BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent));
    }

    private static String raised(int exponent) {
        return "10" + ScriptRuns.raised(exponent);
    }
}

package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.interphase.report.text.GlyphWidths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTicksTest {
    private static final double LENGTH = 600;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 1      | 0.0 0.2 0.4 0.6 0.8 1.0
            0     | 100    | 0 20 40 60 80 100
            2.5   | 4.3    | 2.50 2.75 3.00 3.25 3.50 3.75 4.00 4.25
            -1    | 1      | −1.0 −0.5 0.0 0.5 1.0
            -3e-3 | 3e-3   | −3 −2 −1 0 1 2 3
            0     | 3e7    | 0 5 10 15 20 25 30
            """)
    void niceNumbersAreChosen(double low, double high, String labels) {
        assertThat(String.join(" ", labels(on(low, high, true)))).isEqualTo(labels);
    }

    @Test
    void aPowerOfTenGoesIntoTheTitleInsteadOfEveryLabel() {
        Ticks ticks = on(0, 3e7, true);
        assertThat(ticks.power()).isEqualTo(6);
        assertThat(ticks.unit("counts")).isEqualTo("(10⁶\u202Fcounts)");
        assertThat(ticks.unit("")).isEqualTo("(10⁶)");
        assertThat(on(-3e-3, 3e-3, true).unit("A")).isEqualTo("(10⁻³\u202FA)");
    }

    @Test
    void aHugeOffsetGoesIntoTheTitle() {
        Ticks ticks = on(1.7e9, 1.7e9 + 60, true);
        assertThat(labels(ticks)).contains("0", "20", "40", "60");
        assertThat(ticks.quantity("Time")).isEqualTo("Time − 1\u202F700\u202F000\u202F000");
        assertThat(on(-1.7e9, -1.7e9 + 60, true).quantity("Time")).isEqualTo("Time + 1\u202F700\u202F000\u202F000");
    }

    /// Every label must say exactly where its tick stands: `value = label · 10^power + base`.
    @Test
    void ticksOfRandomRangesAreEvenLegibleAndTrue() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            double middle = sign(random) * Math.pow(10, random.nextInt(-30, 30)) * random.nextDouble();
            double span =
                    Math.abs(middle) * Math.pow(10, -9 * random.nextDouble()) + Math.pow(10, random.nextInt(-40, 10));
            check(middle - span, middle + span, random.nextBoolean());
        }
    }

    @Test
    void rangesAtTheLimitsOfDoubleHaveTicksOrNone() {
        double[][] hard = {
            {0, Double.MIN_NORMAL * 1e20},
            {-1e300, 1e300},
            {1, Math.nextUp(1.0)},
            {1e300, 1.0000000001e300},
            {1e15, 1e15 + 1},
            {-1e-280, 1e-280},
        };
        for (double[] ends : hard) {
            double slack = 1e-6 * (ends[1] - ends[0]);
            for (Ticks.Tick tick : on(ends[0], ends[1], true).major()) {
                assertThat(tick.value()).isBetween(ends[0] - slack, ends[1] + slack);
            }
        }
    }

    @Test
    void aShortAxisHasFewTicks() {
        AxisScale scale = new AxisScale(false, new Range(0, 1), 0, 60);
        assertThat(LinearTicks.on(new TickRoom(scale, true)).major()).hasSizeBetween(1, 3);
        AxisScale none = new AxisScale(false, new Range(0, 1), 0, 4);
        assertThat(LinearTicks.on(new TickRoom(none, true)).major()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anAxisOfThingsThatAreCountedHasNoTickBetweenThem() {
        for (double last : new double[] {2, 4, 7, 30, 1000}) {
            AxisScale scale = new AxisScale(false, new Range(0.9, last + 0.1), 0, LENGTH);
            Ticks ticks = LinearTicks.on(new TickRoom(scale, true, 1));
            assertThat(ticks.major())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(t -> assertThat(t.label()).doesNotContain("."));
        }
    }

    private static void check(double low, double high, boolean horizontal) {
        Ticks ticks = on(low, high, horizontal);
        String what = low + " … " + high + " " + labels(ticks);
        assertThat(ticks.major()).as(what).hasSizeBetween(2, 14);
        double step = ticks.major().get(1).value() - ticks.major().get(0).value();
        for (int i = 0; i < ticks.major().size(); i++) {
            double value = ticks.major().get(i).value();
            assertThat(value).as(what).isBetween(low - 1e-5 * step, high + 1e-5 * step);
            BigDecimal said = new BigDecimal(
                            ticks.major().get(i).label().replace('−', '-').replace("\u202F", ""))
                    .scaleByPowerOfTen(ticks.power())
                    .add(ticks.base());
            assertThat(said.doubleValue()).as(what).isEqualTo(value);
        }
        assertThat(labels(ticks)).as(what).doesNotHaveDuplicates();
        legible(ticks, low, high, horizontal, what);
    }

    private static void legible(Ticks ticks, double low, double high, boolean horizontal, String what) {
        for (int i = 1; i < ticks.major().size(); i++) {
            Ticks.Tick a = ticks.major().get(i - 1);
            Ticks.Tick b = ticks.major().get(i);
            double distance = (b.value() - a.value()) / (high - low) * LENGTH;
            double room = horizontal
                    ? (GlyphWidths.of(a.label(), Lettering.TICK) + GlyphWidths.of(b.label(), Lettering.TICK)) / 2
                    : Lettering.TICK;
            assertThat(distance).as(what).isGreaterThan(room);
        }
    }

    private static double sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }

    private static Ticks on(double low, double high, boolean horizontal) {
        AxisScale scale = new AxisScale(false, new Range(low, high), 0, LENGTH);
        return LinearTicks.on(new TickRoom(scale, horizontal));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.major().stream().map(Ticks.Tick::label).toList();
    }
}

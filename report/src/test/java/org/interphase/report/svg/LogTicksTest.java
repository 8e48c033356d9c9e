package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTicksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.9    | 1100  | 1 10 100 1000
            0.01   | 10    | 0.01 0.1 1 10
            1e-3   | 1e6   | 10⁻³ 10⁻² 10⁻¹ 10⁰ 10¹ 10² 10³ 10⁴ 10⁵ 10⁶
            1e-30  | 1e30  | 10⁻³⁰ 10⁻²⁵ 10⁻²⁰ 10⁻¹⁵ 10⁻¹⁰ 10⁻⁵ 10⁰ 10⁵ 10¹⁰ 10¹⁵ 10²⁰ 10²⁵ 10³⁰
            30     | 300   | 50 100 200
            2e-9   | 2e-8  | 2 × 10⁻⁹ 5 × 10⁻⁹ 10⁻⁸ 2 × 10⁻⁸
            """)
    void powersOfTenAreLabelledAndFewerDecadesGetMoreLabels(double low, double high, String expected) {
        assertThat(String.join(" ", labels(on(low, high))).replace('\u202F', ' '))
                .isEqualTo(expected);
    }

    @Test
    void shortTicksStandAtTwoToNine() {
        assertThat(on(1, 100).minor())
                .containsExactly(
                        2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0);
    }

    @Test
    void aRangeWithinOneTwoFiveFallsBackToEvenTicks() {
        Ticks ticks = on(61, 74);
        assertThat(ticks.major()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ticks.minor()).isEmpty();
    }

    @Test
    void randomRangesHaveTicksInsideThatDoNotTouch() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            double low = Math.pow(10, random.nextDouble(-280, 270));
            double high = low * Math.pow(10, random.nextDouble(0.001, 25));
            AxisScale scale = new AxisScale(true, new Range(low, high), 0, 300);
            TickRoom room = new TickRoom(scale, random.nextBoolean());
            Ticks ticks = LogTicks.on(room);
            assertThat(room.holds(ticks.major())).isTrue();
            assertThat(ticks.major()).as(low + " … " + high).isNotEmpty();
            for (Ticks.Tick tick : ticks.major()) {
                assertThat(tick.value()).isBetween(low * (1 - 1e-6), high * (1 + 1e-6));
            }
        }
    }

    private static Ticks on(double low, double high) {
        return LogTicks.on(new TickRoom(new AxisScale(true, new Range(low, high), 0, 600), true));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.major().stream().map(Ticks.Tick::label).toList();
    }
}

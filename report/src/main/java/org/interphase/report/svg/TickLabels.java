package org.interphase.report.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.interphase.report.text.Digits;

/// Writes the labels of equally spaced ticks: as few digits as tell them apart, all with the same number of decimals.
final class TickLabels {
    private static final int MOST_DIGITS = 6;
    private static final int LARGEST_PLAIN_EXPONENT = 4;
    private static final int SMALLEST_PLAIN_EXPONENT = -2;

    private TickLabels() {}

    /// @param values exact, rising, at least one
    /// @param step exact distance of two
    static Ticks of(List<BigDecimal> values, BigDecimal step) {
        BigDecimal largest = largest(values);
        BigDecimal base = BigDecimal.ZERO;
        if (largest.signum() != 0 && exponent(largest) - exponent(step) >= MOST_DIGITS) {
            base = values.getFirst();
            largest = largest(
                    values.stream().map(v -> v.subtract(values.getFirst())).toList());
        }
        int power = power(largest);
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + power);
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (BigDecimal value : values) {
            BigDecimal shown = value.subtract(base).movePointLeft(power).setScale(decimals, RoundingMode.HALF_EVEN);
            ticks.add(new Ticks.Tick(value.doubleValue(), Digits.grouped(shown)));
        }
        return new Ticks(ticks, List.of(), base, power);
    }

    /// As few digits as the number has.
    static String written(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Digits.grouped(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    private static BigDecimal largest(List<BigDecimal> values) {
        return values.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /// A multiple of three, zero for numbers that are short in plain digits.
    private static int power(BigDecimal largest) {
        if (largest.signum() == 0) {
            return 0;
        }
        int exponent = exponent(largest);
        boolean plain = exponent <= LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT;
        return plain ? 0 : Math.floorDiv(exponent, 3) * 3;
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}

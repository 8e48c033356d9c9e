package org.interphase.study.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A number as somebody would have typed it: at most six digits, without zeros behind them.
final class PlainNumber {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double LONGEST = 1e9;
    private static final double SMALLEST = 1e-4;

    private PlainNumber() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || (size != 0 && (size < SMALLEST || size >= LONGEST))) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}

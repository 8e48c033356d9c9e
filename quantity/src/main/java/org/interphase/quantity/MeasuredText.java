package org.interphase.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A value with its uncertainty as people read it, the same in every locale.
///
/// The standard uncertainty is rounded to two significant digits, to one where it is given with one only (0.4
/// does not become 0.40), and the value to the same place: `161.2 ± 0.4`, `161.23 ± 0.41`, `1610 ± 40`.
/// Rounding is half to even on the shortest decimal number that reads back as the double. Below 0.001 and from
/// 1 000 000 a power of ten is set apart: `(1.61 ± 0.04)e-3`.
///
/// Without uncertainty the number of significant digits is the caller's, and nothing follows the value; an
/// exact value (u = 0) is written in full, with ` (exact)` after it. What is not finite is `not known`.
public final class MeasuredText {
    private static final int DIGITS_OF_U = 2;
    private static final int LOWEST_PLAIN_EXPONENT = -3;
    private static final int HIGHEST_PLAIN_EXPONENT = 5;
    private static final String NOT_KNOWN = "not known";

    private MeasuredText() {}

    /// `161.2 ± 0.4`.
    ///
    /// @param digitsWithoutUncertainty significant digits where there is no uncertainty, from 1 to 17
    public static String plusMinus(Measured measured, int digitsWithoutUncertainty) {
        if (!hasSpread(measured)) {
            return alone(measured, digitsWithoutUncertainty);
        }
        Rounded rounded = Rounded.of(measured.value(), measured.u());
        String both = rounded.value().toPlainString() + " ± " + rounded.u().toPlainString();
        return rounded.exponent() == 0 ? both : "(" + both + ")e" + rounded.exponent();
    }

    /// `(161.2 ± 0.4) mAh/g`; a dimensionless number stands without its 1.
    ///
    /// @param measured in this unit
    public static String plusMinus(Measured measured, Unit unit, int digitsWithoutUncertainty) {
        String number = plusMinus(measured, digitsWithoutUncertainty);
        if (unit.equals(Units.ONE) || number.equals(NOT_KNOWN)) {
            return number;
        }
        boolean open = hasSpread(measured) && !number.startsWith("(");
        return (open ? "(" + number + ")" : number) + " " + unit.symbol();
    }

    /// `161.2(4)`, `1.61(4)e-3`: the uncertainty in units of the value's last digit, or in full where it
    /// reaches the units: `1610(40)`, `12.3(1.4)`.
    public static String compact(Measured measured, int digitsWithoutUncertainty) {
        if (!hasSpread(measured)) {
            return alone(measured, digitsWithoutUncertainty);
        }
        Rounded rounded = Rounded.of(measured.value(), measured.u());
        boolean below = rounded.u().compareTo(BigDecimal.ONE) < 0;
        String u = below ? rounded.u().unscaledValue().toString() : rounded.u().toPlainString();
        String exponent = rounded.exponent() == 0 ? "" : "e" + rounded.exponent();
        return rounded.value().toPlainString() + "(" + u + ")" + exponent;
    }

    /// A number with this many significant digits.
    ///
    /// @param digits from 1 to 17
    public static String significant(double value, int digits) {
        if (digits < 1 || digits > 17) {
            throw new IllegalArgumentException("a double has from 1 to 17 significant digits, not " + digits);
        }
        if (!Double.isFinite(value)) {
            return NOT_KNOWN;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal padded = rounded.setScale(rounded.scale() + digits - rounded.precision());
        return shown(padded);
    }

    private static boolean hasSpread(Measured measured) {
        return measured.u() > 0 && Double.isFinite(measured.value());
    }

    private static String alone(Measured measured, int digits) {
        if (measured.u() == 0 && Double.isFinite(measured.value())) {
            return shown(BigDecimal.valueOf(measured.value()).stripTrailingZeros()) + " (exact)";
        }
        return significant(measured.value(), digits);
    }

    private static String shown(BigDecimal number) {
        int exponent = exponentOf(number);
        return exponent == 0
                ? number.toPlainString()
                : number.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /// The power of ten that is set apart, zero where none is.
    private static int exponentOf(BigDecimal number) {
        int exponent = leadingExponent(number);
        boolean plain =
                number.signum() == 0 || (exponent >= LOWEST_PLAIN_EXPONENT && exponent <= HIGHEST_PLAIN_EXPONENT);
        return plain ? 0 : exponent;
    }

    private static int leadingExponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /// Value and uncertainty rounded to the same place, both divided by `10^exponent`.
    private record Rounded(BigDecimal value, BigDecimal u, int exponent) {
        static Rounded of(double value, double u) {
            BigDecimal given = BigDecimal.valueOf(u).stripTrailingZeros();
            int digits = Math.min(DIGITS_OF_U, given.precision());
            BigDecimal roundedU = given.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal roundedValue = BigDecimal.valueOf(value).setScale(roundedU.scale(), RoundingMode.HALF_EVEN);
            BigDecimal larger = roundedValue.abs().max(roundedU);
            int exponent = exponentOf(larger);
            return new Rounded(scaled(roundedValue, exponent), scaled(roundedU, exponent), exponent);
        }

        private static BigDecimal scaled(BigDecimal number, int exponent) {
            return number.scaleByPowerOfTen(-exponent);
        }
    }
}

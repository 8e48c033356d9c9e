package org.interphase.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Uncertainty;

/// A number as a reader sees it: the uncertainty with two significant digits, the value to the same place, a common
/// power of ten where plain digits would be long.
///
/// Rules after the *Guide to the expression of uncertainty in measurement*, JCGM 100:2008, 7.2.6. A number without an
/// uncertainty is shown with four significant digits, since nothing says how many it deserves.
///
/// @param value digits of the value, `1.234` of `(1.234 ± 0.056) × 10⁻⁷`
/// @param uncertainty digits of one standard uncertainty, empty where there is none
/// @param power the common factor such as `10⁻⁷`, empty where it is one
public record NumberText(String value, String uncertainty, String power) {
    private static final String THIN = Digits.THIN;
    private static final String NO_NUMBER = "–";
    private static final int DIGITS_WITHOUT_UNCERTAINTY = 4;
    private static final int MOST_DIGITS = 14;
    private static final int LARGEST_PLAIN_EXPONENT = 5;
    private static final int SMALLEST_PLAIN_EXPONENT = -3;

    public static NumberText of(Measured measured) {
        return switch (measured.uncertainty()) {
            case Uncertainty.Standard s -> of(measured.value(), s.u());
            case Uncertainty.None _ -> of(measured.value());
        };
    }

    /// A number that has no uncertainty.
    public static NumberText of(double value) {
        if (!Double.isFinite(value)) {
            return new NumberText(unbounded(value), "", "");
        }
        BigDecimal rounded = round(value, DIGITS_WITHOUT_UNCERTAINTY);
        int exponent = exponent(rounded);
        if (rounded.signum() == 0) {
            return new NumberText("0", "", "");
        }
        if (isPlain(exponent)) {
            return new NumberText(Digits.grouped(trimmed(rounded)), "", "");
        }
        return new NumberText(Digits.grouped(trimmed(rounded.movePointLeft(exponent))), "", power(exponent));
    }

    /// A number with a fixed count of significant digits, trailing zeros included, so that a column lines up.
    ///
    /// @param digits from 1 to 17
    public static NumberText significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return of(value);
        }
        BigDecimal rounded = round(value, digits);
        BigDecimal padded = rounded.setScale(rounded.scale() + digits - rounded.precision());
        int exponent = exponent(padded);
        return isPlain(exponent)
                ? new NumberText(Digits.grouped(padded), "", "")
                : new NumberText(Digits.grouped(padded.movePointLeft(exponent)), "", power(exponent));
    }

    /// @param u one standard uncertainty; NaN where there is none
    public static NumberText of(double value, double u) {
        if (!Double.isFinite(value) || Double.isNaN(u)) {
            return of(value);
        }
        if (u == 0) {
            NumberText exact = of(value);
            return new NumberText(exact.value, "0", exact.power);
        }
        BigDecimal roundedU = twoDigits(u);
        int exponentOfU = exponent(roundedU);
        int exponent = Math.max(exponent(round(value, 2)), exponentOfU);
        if (exponent - exponentOfU > MOST_DIGITS) {
            NumberText small = of(u);
            return new NumberText(of(value).text(), small.text(), "");
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(roundedU.scale(), RoundingMode.HALF_EVEN);
        if (isPlain(exponent)) {
            return new NumberText(Digits.grouped(rounded), Digits.grouped(roundedU), "");
        }
        return new NumberText(
                Digits.grouped(rounded.movePointLeft(exponent)),
                Digits.grouped(roundedU.movePointLeft(exponent)),
                power(exponent));
    }

    /// A probability as tables print it: three decimals, two significant digits below 0.01, a bound below 10⁻⁴.
    public static String probability(double p) {
        if (!(p >= 0 && p <= 1)) {
            return NO_NUMBER;
        }
        if (p < 1e-4) {
            return "<" + THIN + "0.0001";
        }
        BigDecimal rounded = p < 0.01 ? round(p, 2) : BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_EVEN);
        return Digits.grouped(rounded);
    }

    /// `183.2 ± 1.4`, `(1.23 ± 0.12) × 10⁻⁷`; without an uncertainty the value alone.
    public String text() {
        return left() + (right().isEmpty() ? "" : THIN + right());
    }

    /// [#text()], a space and the unit; the unit alone follows the number of a percentage, too.
    public String text(String unit) {
        return unit.isEmpty() ? text() : text() + "\u00A0" + unit;
    }

    /// What stands before the `±`: tables align at its end.
    public String left() {
        return uncertainty.isEmpty() || power.isEmpty() ? value : "(" + value;
    }

    /// The `±` and what follows.
    public String right() {
        String factor = power.isEmpty() ? "" : "×" + THIN + power;
        if (uncertainty.isEmpty()) {
            return factor;
        }
        return "±" + THIN + uncertainty + (power.isEmpty() ? "" : ")" + THIN + factor);
    }

    private static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /// Two significant digits, also where the second is zero.
    private static BigDecimal twoDigits(double u) {
        BigDecimal rounded = round(u, 2);
        return rounded.precision() < 2 ? rounded.setScale(rounded.scale() + 1, RoundingMode.UNNECESSARY) : rounded;
    }

    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? Integer.MIN_VALUE / 2 : number.precision() - number.scale() - 1;
    }

    private static boolean isPlain(int exponent) {
        return exponent <= LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT;
    }

    private static String power(int exponent) {
        return "10" + ScriptRuns.raised(exponent);
    }

    private static String unbounded(double value) {
        return Double.isNaN(value) ? NO_NUMBER : value > 0 ? "∞" : "−∞";
    }
}

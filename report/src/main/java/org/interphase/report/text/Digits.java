package org.interphase.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes decimal numbers with a true minus and thin spaces between groups of three digits.
public final class Digits {
    /// Narrow space that does not break.
    public static final String THIN = "\u202F";

    private static final int FEWEST_TO_GROUP = 5;

    private Digits() {}

    /// A number with a fixed count of decimals; what rounds to zero bears no sign.
    public static String fixed(double value, int decimals) {
        return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /// All decimals of the number, never an exponent; groups from five integer digits on: `12 345.60`.
    public static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        int integers = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < plain.length(); i++) {
            if (integers >= FEWEST_TO_GROUP && i > 0 && i < integers && (integers - i) % 3 == 0) {
                out.append(THIN);
            }
            out.append(plain.charAt(i));
        }
        return out.toString();
    }
}

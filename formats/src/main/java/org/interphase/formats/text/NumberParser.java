package org.interphase.formats.text;

import java.nio.charset.StandardCharsets;

/// Reads a decimal number from bytes, correctly rounded, without making a string for the usual case.
/// A mantissa below 2^53 with a decimal exponent within ±22 is exact in one multiplication or division (Clinger 1990);
/// all else goes to [Double#parseDouble(String)].
final class NumberParser {
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final byte decimalMark;
    private boolean valid;

    NumberParser(char decimalMark) {
        this.decimalMark = (byte) decimalMark;
    }

    /// Whether the last call of [#parse] saw a number.
    boolean valid() {
        return valid;
    }

    /// The number in `bytes[from, to)`, blanks around it allowed; NaN with [#valid()] false where there is none.
    double parse(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isBlank(bytes[i])) {
            i++;
        }
        int end = to;
        while (end > i && isBlank(bytes[end - 1])) {
            end--;
        }
        valid = true;
        int start = i;
        boolean negative = false;
        if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
            negative = bytes[i++] == '-';
        }
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        boolean fraction = false;
        for (; i < end; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                digits++;
                if (mantissa >= EXACT) {
                    return slow(bytes, start, end);
                }
                mantissa = mantissa * 10 + (b - '0');
                scale -= fraction ? 1 : 0;
            } else if (b == decimalMark && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return notANumber();
        }
        if (i < end) {
            if (bytes[i] != 'e' && bytes[i] != 'E') {
                return notANumber();
            }
            int exponent = exponent(bytes, i + 1, end);
            if (exponent == Integer.MIN_VALUE) {
                return notANumber();
            }
            scale += exponent;
        }
        if (mantissa > EXACT || scale < -22 || scale > 22) {
            return slow(bytes, start, end);
        }
        double value = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        return negative ? -value : value;
    }

    private static int exponent(byte[] bytes, int from, int end) {
        int i = from;
        boolean negative = false;
        if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
            negative = bytes[i++] == '-';
        }
        if (i >= end) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(100_000, exponent * 10 + (bytes[i] - '0'));
        }
        return negative ? -exponent : exponent;
    }

    private double slow(byte[] bytes, int from, int end) {
        if (end - from > 400) {
            return notANumber();
        }
        String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != 'e' && c != 'E' && c != '-' && c != '+' && c != (char) decimalMark) {
                return notANumber();
            }
        }
        try {
            return Double.parseDouble(decimalMark == ',' ? text.replace(',', '.') : text);
        } catch (NumberFormatException e) {
            return notANumber();
        }
    }

    private double notANumber() {
        valid = false;
        return Double.NaN;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == (byte) 0xA0;
    }
}

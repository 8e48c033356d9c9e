package org.interphase.formats.text;

import java.nio.charset.StandardCharsets;

/// Reads a decimal number from bytes, correctly rounded, without making a string for the usual case.
///
/// A mantissa below 2^53 with a decimal exponent within ±22 is exact in one multiplication or division (Clinger 1990);
/// up to 19 digits go through one or two 128-bit products (see [DecimalToDouble]); the rest goes to
/// [Double#parseDouble(String)]. `inf` and `infinity` are numbers.
///
/// Digits may be grouped in threes by the other mark, as in `5,577,644.47`. Where that cannot be told from a decimal
/// fraction (`12,345`) it is accepted only if the parser was told that groups are meant.
final class NumberParser {
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 19;
    private static final int LONGEST = 400;
    /// As an unsigned number this has 20 digits, so no mantissa of 19 equals it.
    private static final long TOO_LONG = -1;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final byte decimalMark;
    private final byte groupMark;
    private final boolean groupsMeant;
    private boolean valid;
    private long mantissa;
    private int digits;
    private int scale;

    NumberParser(char decimalMark) {
        this(decimalMark, false);
    }

    /// @param groupsMeant whether `12,345` is twelve thousand and some, because the comma cannot be a decimal mark here
    NumberParser(char decimalMark, boolean groupsMeant) {
        this.decimalMark = (byte) decimalMark;
        this.groupMark = (byte) (decimalMark == ',' ? '.' : ',');
        this.groupsMeant = groupsMeant;
    }

    /// Whether the last call of [#parse] saw a number.
    boolean valid() {
        return valid;
    }

    /// The number in `bytes[from, to)`, blanks around it allowed; NaN with [#valid()] false where there is none.
    double parse(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to && isBlank(bytes[start])) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        valid = true;
        int i = start;
        boolean negative = false;
        if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
            negative = bytes[i++] == '-';
        }
        i = mantissa(bytes, i, end);
        if (digits == 0) {
            return infinity(bytes, i, end, negative);
        }
        if (i < end && bytes[i] == groupMark) {
            return grouped(bytes, start, end);
        }
        if (i < end) {
            int exponent = bytes[i] == 'e' || bytes[i] == 'E' ? exponent(bytes, i + 1, end) : Integer.MIN_VALUE;
            if (exponent == Integer.MIN_VALUE) {
                return notANumber();
            }
            scale += exponent;
        }
        double value = magnitude(bytes, start, end);
        return negative ? -Math.abs(value) : value;
    }

    /// Reads the digits and leaves [#mantissa], [#digits] (all digits seen) and [#scale]; returns where it stopped.
    private int mantissa(byte[] bytes, int from, int end) {
        long m = 0;
        int seen = 0;
        int s = 0;
        int significant = 0;
        boolean fraction = false;
        int i = from;
        for (; i < end; i++) {
            byte b = bytes[i];
            if (isDigit(b)) {
                seen++;
                m = m * 10 + (b - '0');
                significant += m != 0 || significant > 0 ? 1 : 0;
                s -= fraction ? 1 : 0;
            } else if (b == decimalMark && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        mantissa = significant > MOST_DIGITS ? TOO_LONG : m;
        digits = seen;
        scale = s;
        return i;
    }

    private double magnitude(byte[] bytes, int start, int end) {
        if (mantissa == TOO_LONG) {
            return slow(bytes, start, end);
        }
        if (mantissa >= 0 && mantissa <= EXACT && scale >= -22 && scale <= 22) {
            return scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        }
        double value = DecimalToDouble.convert(mantissa, scale);
        return Double.isNaN(value) ? slow(bytes, start, end) : value;
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
        if (end - from > LONGEST) {
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

    /// `5,577,644.47`: groups of three after a first group of one to three digits that is not zero.
    private double grouped(byte[] bytes, int start, int end) {
        if (end - start > LONGEST) {
            return notANumber();
        }
        byte[] plain = new byte[end - start];
        int n = 0;
        int groups = 0;
        int inGroup = 0;
        int i = start;
        while (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
            plain[n++] = bytes[i++];
        }
        boolean zeroFirst = i < end && bytes[i] == '0';
        for (; i < end && (bytes[i] == groupMark || isDigit(bytes[i])); i++) {
            if (bytes[i] == groupMark) {
                if (groups == 0 ? inGroup < 1 || inGroup > 3 || zeroFirst : inGroup != 3) {
                    return notANumber();
                }
                groups++;
                inGroup = 0;
            } else {
                inGroup++;
                plain[n++] = bytes[i];
            }
        }
        boolean told = groupsMeant || groups > 1 || (i < end && bytes[i] == decimalMark);
        if (groups == 0 || inGroup != 3 || !told) {
            return notANumber();
        }
        System.arraycopy(bytes, i, plain, n, end - i);
        return parse(plain, 0, n + end - i);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private double infinity(byte[] bytes, int from, int end, boolean negative) {
        int length = end - from;
        if (length == 3 || length == 8) {
            String word = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
                return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
        }
        return notANumber();
    }

    private double notANumber() {
        valid = false;
        return Double.NaN;
    }

    /// A blank, a tab, a carriage return, a no-break space, or the byte 0xFF that some exports scatter.
    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == (byte) 0xA0 || b == (byte) 0xFF;
    }
}

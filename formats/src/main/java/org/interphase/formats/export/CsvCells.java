package org.interphase.formats.export;

import java.io.IOException;

/// How cells are written: numbers so that they read back as the same double, texts in quotes where they need them.
///
/// **Numbers** have as many digits as are needed to read back the same 64-bit number, at most 17 ([Double#toString]);
/// whole numbers below 10^15 have no decimals. An empty value is `NaN`.
///
/// **Texts** that hold a comma, a quote or a line end stand in double quotes, quotes inside doubled. A text that begins
/// with `=`, `+`, `-`, `@`, a tab or a carriage return, and is no number, could be run as a formula by a spreadsheet:
/// it gets an apostrophe in front, which spreadsheets take for "this is text". That changes the cell; numbers never are
/// changed.
final class CsvCells {
    private static final double LARGEST_WHOLE = 1e15;

    private final Appendable out;
    private boolean first = true;

    CsvCells(Appendable out) {
        this.out = out;
    }

    void number(double value) throws IOException {
        separate();
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        out.append(whole && !negativeZero ? Long.toString((long) value) : Double.toString(value));
    }

    void text(String text) throws IOException {
        separate();
        String safe = isFormula(text) ? "'" + text : text;
        if (safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !safe.equals(safe.strip())) {
            out.append('"')
                    .append(safe.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " "))
                    .append('"');
        } else {
            out.append(safe);
        }
    }

    /// Whether a spreadsheet could take the text for a formula.
    static boolean isFormula(String text) {
        if (text.length() < 2 || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        try {
            Double.parseDouble(text);
            return false;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    void endRow() throws IOException {
        out.append('\n');
        first = true;
    }

    private void separate() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
    }
}

package org.interphase.report.svg;

/// The `d` of an SVG path, coordinates rounded to 0.01 px.
final class Path {
    private final StringBuilder d = new StringBuilder();

    Path moveTo(double x, double y) {
        return command('M', x, y);
    }

    Path lineTo(double x, double y) {
        return command('L', x, y);
    }

    Path segment(double x1, double y1, double x2, double y2) {
        return moveTo(x1, y1).lineTo(x2, y2);
    }

    Path close() {
        d.append('Z');
        return this;
    }

    Path polygon(double... xy) {
        moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            lineTo(xy[i], xy[i + 1]);
        }
        return close();
    }

    Path circle(double x, double y, double r) {
        moveTo(x - r, y);
        arc(r, 2 * r);
        arc(r, -2 * r);
        return close();
    }

    Path rectangle(Box box) {
        return polygon(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom());
    }

    boolean isEmpty() {
        return d.isEmpty();
    }

    @Override
    public String toString() {
        return d.toString();
    }

    /// Appends a number with at most two decimals, as short as it can be written.
    static void append(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    static String rounded(double value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private void arc(double r, double dx) {
        d.append('a');
        append(d, r);
        d.append(' ');
        append(d, r);
        d.append(" 0 1 0 ");
        append(d, dx);
        d.append(" 0");
    }

    private Path command(char letter, double x, double y) {
        d.append(letter);
        append(d, x);
        d.append(' ');
        append(d, y);
        return this;
    }
}

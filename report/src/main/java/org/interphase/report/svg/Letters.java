package org.interphase.report.svg;

/// Size, weight and colour of a text.
///
/// @param halo whether a rim of paper keeps the text legible above lines
record Letters(double size, Ink ink, boolean bold, boolean halo) {
    private static final double BOLD_WIDENING = 1.06;

    static Letters of(double size, Ink ink) {
        return new Letters(size, ink, false, false);
    }

    static Letters bold(double size, Ink ink) {
        return new Letters(size, ink, true, false);
    }

    Letters withHalo() {
        return new Letters(size, ink, bold, true);
    }

    /// How much wider than the table of glyph widths says.
    double widening() {
        return bold ? BOLD_WIDENING : 1;
    }
}

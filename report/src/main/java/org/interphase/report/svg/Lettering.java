package org.interphase.report.svg;

/// Sizes of letters, in px of the drawing.
final class Lettering {
    static final double TICK = 11.5;
    static final double AXIS_TITLE = 12.5;
    static final double PANEL_TITLE = 12.5;
    static final double LEGEND = 12;
    static final double NOTE = 11;
    /// Metric twins of Helvetica first, since [org.interphase.report.text.GlyphWidths] measures with it.
    static final String FAMILY =
            "Helvetica Neue,Helvetica,Arial,Liberation Sans,Nimbus Sans,Roboto,DejaVu Sans Condensed,sans-serif";

    private Lettering() {}
}

package org.interphase.report.svg;

import org.interphase.report.figure.Look;

/// How a line is drawn.
///
/// @param width in px
/// @param dash SVG dash pattern, empty for a solid line
/// @param opacity from 0 to 1
record Stroke(Ink ink, double width, String dash, double opacity) {
    private static final String DOTS = "0.1 3";
    private static final double PALEST = 0.5;

    static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, "", 1);
    }

    static Stroke of(Look look) {
        double width = look.emphasis().lineWidth();
        Ink ink = Ink.of(look.series());
        double opacity = opacity(look);
        return switch (look.origin()) {
            case MEASURED -> new Stroke(ink, width, "", opacity);
            case PUBLISHED -> new Stroke(ink, width * 0.7, "", opacity);
            case COMPUTED -> new Stroke(ink, width * 1.15, DOTS, opacity);
            case SIMULATED -> new Stroke(ink, width, look.series().dash(), opacity);
        };
    }

    static double opacity(Look look) {
        return look.emphasis().opacity() * (PALEST + (1 - PALEST) * look.depth());
    }

    Stroke thin(double newWidth) {
        return new Stroke(ink, newWidth, dash, opacity);
    }

    Stroke undashed() {
        return new Stroke(ink, width, "", opacity);
    }

    /// Whether the dashes are dots, which need round ends to be visible.
    boolean isDotted() {
        return dash.equals(DOTS);
    }
}

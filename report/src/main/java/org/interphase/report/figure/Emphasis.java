package org.interphase.report.figure;

/// How strongly a series speaks.
public enum Emphasis {
    /// The one series the figure is about.
    STRONG(2.1, 1),
    NORMAL(1.5, 1),
    /// Context that may be overlooked.
    FAINT(1, 0.45);

    private final double lineWidth;
    private final double opacity;

    Emphasis(double lineWidth, double opacity) {
        this.lineWidth = lineWidth;
        this.opacity = opacity;
    }

    /// In px.
    public double lineWidth() {
        return lineWidth;
    }

    public double opacity() {
        return opacity;
    }
}

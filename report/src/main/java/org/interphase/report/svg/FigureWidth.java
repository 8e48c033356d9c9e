package org.interphase.report.svg;

/// For which width a figure is laid out. A page carries both and shows the one that fits, since letters of a wide
/// drawing would be too small on a phone.
public enum FigureWidth {
    /// The text column of a page or a paper.
    COLUMN(720),
    /// A phone held upright: panels stand below each other.
    PHONE(360);

    private final double px;

    FigureWidth(double px) {
        this.px = px;
    }

    double px() {
        return px;
    }
}

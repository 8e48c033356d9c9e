package org.interphase.report.svg;

/// An upright rectangle in px; `y` grows downwards.
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    /// Whether the two share more than a hair's breadth.
    boolean intersects(Box other) {
        double hair = 0.05;
        return x < other.right() - hair
                && other.x < right() - hair
                && y < other.bottom() - hair
                && other.y < bottom() - hair;
    }

    boolean contains(Box other) {
        return other.x >= x - 0.05
                && other.y >= y - 0.05
                && other.right() <= right() + 0.05
                && other.bottom() <= bottom() + 0.05;
    }

    boolean contains(double px, double py, double margin) {
        return px >= x - margin && px <= right() + margin && py >= y - margin && py <= bottom() + margin;
    }

    Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}

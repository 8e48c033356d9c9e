package org.interphase.report.svg;

/// What every mark needs to draw itself: where to draw, how numbers become places, and where ink already is.
record Sheet(Canvas canvas, Plot plot, Occupancy occupancy) {
    double px(double x) {
        return plot.x().at(x);
    }

    double py(double y) {
        return plot.y().at(y);
    }

    Box area() {
        return plot.area();
    }

    /// The height of zero in px, or the lower end of the axis where zero is not on it.
    double baseline() {
        double zero = plot.y().at(0);
        double low = Math.min(plot.y().start(), plot.y().end());
        double high = Math.max(plot.y().start(), plot.y().end());
        return Double.isNaN(zero) ? plot.y().start() : Math.clamp(zero, low, high);
    }
}

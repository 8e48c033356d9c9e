package org.interphase.report.svg;

/// A line through points in px. Takes its arrays over: who makes one no longer touches them.
final class Polyline {
    private final double[] x;
    private final double[] y;

    Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }
}

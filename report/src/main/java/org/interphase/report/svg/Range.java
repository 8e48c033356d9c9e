package org.interphase.report.svg;

/// Ends of an axis; `low < high`, both finite, both positive on a logarithmic axis.
record Range(double low, double high) {
    double span() {
        return high - low;
    }
}

package org.interphase.measure.xps.fit;

/// Where a search begins: the shared parameters, and every spectrum's own.
final class StartPoint {
    private final double[] shared;
    private final double[][] own;

    StartPoint(double[] shared, double[][] own) {
        this.shared = shared;
        this.own = own;
    }

    double[] shared() {
        return shared.clone();
    }

    /// One array for each spectrum, which the search copies.
    double[][] own() {
        return own.clone();
    }
}

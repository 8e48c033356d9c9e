package org.interphase.measure.cycling;

import java.util.List;

/// How capacity q depends on the cycle number n.
public enum FadeModel {
    LINEAR("q = a + b·n"),
    SQUARE_ROOT("q = a + b·√n"),
    EXPONENTIAL("q = q0·exp(−k·(n − 1))"),
    TWO_SEGMENTS("q = a + b1·n up to the knot, slope b2 after it, no step");

    private final String formula;

    FadeModel(String formula) {
        this.formula = formula;
    }

    public String formula() {
        return formula;
    }

    /// Names of the parameters, in the order of [FadeFit].
    public List<String> parameters() {
        return switch (this) {
            case LINEAR, SQUARE_ROOT -> List.of("a", "b");
            case EXPONENTIAL -> List.of("q0", "k");
            case TWO_SEGMENTS -> List.of("a", "b1", "b2", "knot");
        };
    }

    double predict(double[] p, double n) {
        return switch (this) {
            case LINEAR -> p[0] + p[1] * n;
            case SQUARE_ROOT -> p[0] + p[1] * Math.sqrt(n);
            case EXPONENTIAL -> p[0] * Math.exp(-p[1] * (n - 1));
            case TWO_SEGMENTS -> p[0] + p[1] * n + (p[2] - p[1]) * Math.max(0, n - p[3]);
        };
    }
}

package org.interphase.measure.eis.series;

import java.util.List;

/// How a resistance may change with rest time t.
public enum GrowthLaw {
    CONSTANT("R0"),
    /// A reaction of constant rate.
    LINEAR("R0 + k·t"),
    /// A layer through which one reactant diffuses.
    PARABOLIC("R0 + k·√t"),
    POWER("R0 + k·tⁿ"),
    /// A reaction that runs out of a reactant.
    SATURATING("R0 + ΔR·(1 − exp(−t/τ))"),
    LOGARITHMIC("R0 + k·ln(1 + t/τ)");

    private final String formula;

    GrowthLaw(String formula) {
        this.formula = formula;
    }

    public String formula() {
        return formula;
    }

    public List<String> parameters() {
        return switch (this) {
            case CONSTANT -> List.of("R0");
            case LINEAR, PARABOLIC -> List.of("R0", "k");
            case POWER -> List.of("R0", "k", "n");
            case SATURATING -> List.of("R0", "ΔR", "τ");
            case LOGARITHMIC -> List.of("R0", "k", "τ");
        };
    }

    /// Whether the law has a parameter that is not a factor.
    boolean shaped() {
        return this == POWER || this == SATURATING || this == LOGARITHMIC;
    }

    /// What the rate is multiplied with; `shape` is n or τ.
    double growth(double t, double shape) {
        return switch (this) {
            case CONSTANT -> 0;
            case LINEAR -> t;
            case PARABOLIC -> Math.sqrt(t);
            case POWER -> Math.pow(t, shape);
            case SATURATING -> -Math.expm1(-t / shape);
            case LOGARITHMIC -> Math.log1p(t / shape);
        };
    }

    /// Derivative of [#growth] by its shape.
    double growthByShape(double t, double shape) {
        return switch (this) {
            case CONSTANT, LINEAR, PARABOLIC -> 0;
            case POWER -> t == 0 ? 0 : Math.pow(t, shape) * Math.log(t);
            case SATURATING -> -t / (shape * shape) * Math.exp(-t / shape);
            case LOGARITHMIC -> -t / (shape * (shape + t));
        };
    }
}

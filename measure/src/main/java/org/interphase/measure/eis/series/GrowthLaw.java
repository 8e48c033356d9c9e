package org.interphase.measure.eis.series;

import java.util.List;

/// How a resistance may change with rest time t.
public enum GrowthLaw {
    CONSTANT("R0", List.of("R0")),
    /// A reaction of constant rate.
    LINEAR("R0 + k·t", List.of("R0", "k")),
    /// A layer through which one reactant diffuses.
    PARABOLIC("R0 + k·√t", List.of("R0", "k")),
    POWER("R0 + k·tⁿ", List.of("R0", "k", "n")),
    /// A reaction that runs out of a reactant.
    SATURATING("R0 + ΔR·(1 − exp(−t/τ))", List.of("R0", "ΔR", "τ")),
    LOGARITHMIC("R0 + k·ln(1 + t/τ)", List.of("R0", "k", "τ"));

    private final String formula;
    private final List<String> parameters;

    GrowthLaw(String formula, List<String> parameters) {
        this.formula = formula;
        this.parameters = parameters;
    }

    public String formula() {
        return formula;
    }

    public List<String> parameters() {
        return parameters;
    }

    /// Whether the law has a parameter that is not a factor.
    boolean shaped() {
        return parameters.size() == 3;
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

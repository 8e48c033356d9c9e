package org.interphase.measure.eis.series;

/// Which quantity is exponential in 1/T.
public enum ArrheniusForm {
    /// `ln(σT)`: ions that hop. The usual form of solid electrolytes.
    LN_SIGMA_T,
    /// `ln σ`: gives an activation energy lower by about kT.
    LN_SIGMA,
    /// `ln(T/R)`: hopping where the geometry of the sample is not known.
    LN_T_OVER_R;

    /// Left side of the line.
    double y(double value, double temperature_K) {
        return switch (this) {
            case LN_SIGMA_T -> Math.log(value * temperature_K);
            case LN_SIGMA -> Math.log(value);
            case LN_T_OVER_R -> Math.log(temperature_K / value);
        };
    }

    /// The value that belongs to a point of the line.
    double value(double y, double temperature_K) {
        return switch (this) {
            case LN_SIGMA_T -> Math.exp(y) / temperature_K;
            case LN_SIGMA -> Math.exp(y);
            case LN_T_OVER_R -> temperature_K / Math.exp(y);
        };
    }
}

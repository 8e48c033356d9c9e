package org.interphase.measure.cycling;

/// Energy of one half cycle and its mean voltage, energy over integrated charge, by two rules.
///
/// @param endpoint_Wh `Σ|dq|·V` with the voltage at the end of each interval
/// @param trapezoid_Wh with the mean voltage of each interval
/// @param endpointMean_V NaN where no charge flowed
/// @param trapezoidMean_V NaN where no charge flowed
public record Energy(double endpoint_Wh, double trapezoid_Wh, double endpointMean_V, double trapezoidMean_V) {
    static Energy of(double endpoint_Wh, double trapezoid_Wh, double charge_Ah) {
        return charge_Ah > 0
                ? new Energy(endpoint_Wh, trapezoid_Wh, endpoint_Wh / charge_Ah, trapezoid_Wh / charge_Ah)
                : new Energy(endpoint_Wh, trapezoid_Wh, Double.NaN, Double.NaN);
    }

    /// How far the two rules are apart, relative: the size of the error that sampling leaves.
    public double disagreement() {
        return Math.abs(endpoint_Wh - trapezoid_Wh) / Math.max(Math.abs(endpoint_Wh), Math.abs(trapezoid_Wh));
    }
}

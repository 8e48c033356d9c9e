package org.interphase.numerics;

/// The residuals whose squares are to be made least, each already divided by its standard deviation.
public interface ResidualFunction {
    /// Number of residuals.
    int size();

    /// Writes the residuals at `parameters`. A value that is not finite marks a place where the model is
    /// undefined: the fit turns back there.
    void residuals(double[] parameters, double[] into);

    /// Writes the derivatives, `columns[j][i] = ∂r_i/∂p_j`, and returns true; the default leaves it to central
    /// differences.
    default boolean jacobian(double[] parameters, double[][] columns) {
        return false;
    }
}

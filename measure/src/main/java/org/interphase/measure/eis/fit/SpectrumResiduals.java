package org.interphase.measure.eis.fit;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.Complex;
import org.interphase.numerics.ResidualFunction;

/// Weighted differences model − data: real and imaginary part of every point in turn.
///
/// An impedance costs as much as its derivatives, so both are computed together and the derivatives kept until they are
/// asked for. One instance therefore serves one minimisation at a time.
final class SpectrumResiduals implements ResidualFunction {
    private final Circuit circuit;
    private final Spectrum spectrum;
    private final double[] weights;
    private final Coordinates coordinates;
    private final double[][] derivatives;
    private double[] derivativesAt = {};

    SpectrumResiduals(Circuit circuit, Spectrum spectrum, double[] weights, Coordinates coordinates) {
        this.circuit = circuit;
        this.spectrum = spectrum;
        this.weights = weights;
        this.coordinates = coordinates;
        this.derivatives = new double[circuit.size()][weights.length];
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public void residuals(double[] x, double[] into) {
        double[] p = coordinates.outward(x);
        natural(p, into, derivatives);
        for (int j = 0; j < p.length; j++) {
            double slope = coordinates.slope(j, p[j]);
            for (int i = 0; i < weights.length; i++) {
                derivatives[j][i] *= slope;
            }
        }
        derivativesAt = x.clone();
    }

    @Override
    public boolean jacobian(double[] x, double[][] columns) {
        if (!Arrays.equals(x, derivativesAt)) {
            residuals(x, new double[weights.length]);
        }
        for (int j = 0; j < columns.length; j++) {
            System.arraycopy(derivatives[j], 0, columns[j], 0, weights.length);
        }
        return true;
    }

    /// Residuals and their derivatives by the parameters themselves.
    void natural(double[] p, double[] into, double[][] columns) {
        Complex[] gradient = new Complex[p.length];
        for (int i = 0; i < spectrum.size(); i++) {
            Complex z = circuit.impedance(spectrum.omega(i), p, gradient);
            into[2 * i] = weights[2 * i] * (z.re() - spectrum.real_ohm(i));
            into[2 * i + 1] = weights[2 * i + 1] * (z.im() - spectrum.imaginary_ohm(i));
            for (int j = 0; j < p.length; j++) {
                columns[j][2 * i] = weights[2 * i] * gradient[j].re();
                columns[j][2 * i + 1] = weights[2 * i + 1] * gradient[j].im();
            }
        }
    }
}

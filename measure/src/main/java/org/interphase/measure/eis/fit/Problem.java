package org.interphase.measure.eis.fit;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.NonlinearLeastSquares;

/// One circuit, one spectrum and its weights, checked and ready to be fitted.
final class Problem {
    /// Misfit relative to |Z| below which no step can be judged: rounding of the model, or of a file of twelve
    /// digits.
    private static final double ROUNDING = 1e-11;

    private final Circuit circuit;
    private final Spectrum spectrum;
    private final double[] weights;
    private final Coordinates coordinates;
    private final Bounds bounds;

    private Problem(Circuit circuit, Spectrum spectrum, double[] weights, Coordinates coordinates) {
        this.circuit = circuit;
        this.spectrum = spectrum;
        this.weights = weights;
        this.coordinates = coordinates;
        this.bounds = coordinates.bounds();
    }

    static Problem of(Circuit circuit, Spectrum spectrum, Weighting weighting) throws FitRefusedException {
        requireEnough(circuit, spectrum);
        return of(circuit, spectrum, weighting, new Coordinates(circuit, spectrum));
    }

    static Problem of(Circuit circuit, Spectrum spectrum, Weighting weighting, Coordinates coordinates)
            throws FitRefusedException {
        return new Problem(circuit, spectrum, weighting.weights(spectrum), coordinates);
    }

    Circuit circuit() {
        return circuit;
    }

    Spectrum spectrum() {
        return spectrum;
    }

    /// Not to be changed.
    double[] weights() {
        return weights;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    Bounds bounds() {
        return bounds;
    }

    SpectrumResiduals residuals() {
        return new SpectrumResiduals(circuit, spectrum, weights, coordinates);
    }

    /// Number of residuals.
    int size() {
        return weights.length;
    }

    private static void requireEnough(Circuit circuit, Spectrum spectrum) throws FitRefusedException {
        int n = spectrum.size();
        requireSpread(spectrum);
        if (2 * n <= circuit.size()) {
            throw new FitRefusedException("the circuit " + circuit + " has " + circuit.size() + " parameters, and " + n
                    + " points give " + 2 * n + " numbers; a fit needs more numbers than parameters");
        }
    }

    static void requireSpread(Spectrum spectrum) throws FitRefusedException {
        if (spectrum.size() == 0) {
            throw new FitRefusedException("the spectrum has no points");
        }
        if (!(spectrum.highest_Hz() > spectrum.lowest_Hz())) {
            throw new FitRefusedException("the spectrum has the single frequency " + spectrum.highest_Hz()
                    + " Hz; a circuit needs two or more");
        }
        if (Extent.of(spectrum).largestModulus() == 0) {
            throw new FitRefusedException("the impedance is zero at every frequency");
        }
    }

    FitOutcome minimise(double[] x, int limit) {
        double[] typical = new double[x.length];
        Arrays.fill(typical, 1);
        return NonlinearLeastSquares.minimise(residuals(), x, typical, bounds, limit);
    }

    double ssr(double[] x) {
        double[] r = new double[size()];
        residuals().residuals(x, r);
        double sum = 0;
        for (double value : r) {
            sum += value * value;
        }
        return sum;
    }

    /// Sum of squares below which a fit is exact within rounding, and its slope meaningless.
    double roundingSsr() {
        double sum = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double part = ROUNDING * spectrum.modulus_ohm(i) * Math.max(weights[2 * i], weights[2 * i + 1]);
            sum += part * part;
        }
        return sum;
    }
}

package org.interphase.measure.eis.fit;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;

/// How much every point counts: the residual of each part is multiplied by its weight.
///
/// Only ratios of weights matter, for the scatter of the residuals sets the scale of all uncertainties.
public sealed interface Weighting {
    /// `1/|Z|` of the measured point: noise proportional to the modulus, as most analysers have over most of their
    /// range.
    record Modulus() implements Weighting {
        @Override
        public double[] weights(Spectrum spectrum) throws FitRefusedException {
            double[] weights = new double[2 * spectrum.size()];
            for (int i = 0; i < spectrum.size(); i++) {
                double modulus = spectrum.modulus_ohm(i);
                if (!(modulus > 0)) {
                    throw new FitRefusedException("the impedance at " + spectrum.frequency_Hz(i)
                            + " Hz is zero and has no modulus weight; leave the point out or take unit weights");
                }
                weights[2 * i] = 1 / modulus;
                weights[2 * i + 1] = 1 / modulus;
            }
            return weights;
        }
    }

    /// 1 per Ω everywhere: large impedances decide alone.
    record Unit() implements Weighting {
        @Override
        public double[] weights(Spectrum spectrum) {
            double[] weights = new double[2 * spectrum.size()];
            Arrays.fill(weights, 1);
            return weights;
        }
    }

    /// The reciprocal of a standard deviation stated for both parts of every point: an error structure.
    final class Sigma implements Weighting {
        private final double[] real_ohm;
        private final double[] imaginary_ohm;

        private Sigma(double[] real_ohm, double[] imaginary_ohm) {
            this.real_ohm = real_ohm.clone();
            this.imaginary_ohm = imaginary_ohm.clone();
        }

        @Override
        public double[] weights(Spectrum spectrum) throws FitRefusedException {
            int n = spectrum.size();
            if (real_ohm.length != n || imaginary_ohm.length != n) {
                throw new FitRefusedException("standard deviations are stated for " + real_ohm.length + " real and "
                        + imaginary_ohm.length + " imaginary parts, the spectrum has " + n + " points");
            }
            double[] weights = new double[2 * n];
            for (int i = 0; i < n; i++) {
                weights[2 * i] = 1 / real_ohm[i];
                weights[2 * i + 1] = 1 / imaginary_ohm[i];
                double sum = weights[2 * i] + weights[2 * i + 1];
                if (!(real_ohm[i] > 0 && imaginary_ohm[i] > 0 && sum > 0 && Double.isFinite(sum))) {
                    throw new FitRefusedException("the standard deviation at " + spectrum.frequency_Hz(i)
                            + " Hz must be above zero and finite, not " + real_ohm[i] + " and " + imaginary_ohm[i]);
                }
            }
            return weights;
        }
    }

    static Weighting modulus() {
        return new Modulus();
    }

    static Weighting unit() {
        return new Unit();
    }

    /// @param real_ohm standard deviation of the real parts, in the spectrum's order of falling frequency
    static Weighting sigma(double[] real_ohm, double[] imaginary_ohm) {
        return new Sigma(real_ohm, imaginary_ohm);
    }

    /// Weight of the real and of the imaginary part of every point, in turn.
    double[] weights(Spectrum spectrum) throws FitRefusedException;
}

package org.interphase.measure.xps.survey;

import java.util.Arrays;

/// A spectrum weighed with the negative second derivative of a Gaussian, over the noise of the weighed spectrum:
/// blind to slopes, large where a peak of about this width stands.
final class PeakFilter {
    /// No intensity of a survey is known better than to this part: that of a million counts, and about what is left of
    /// the dead time of a detector once it is corrected for.
    private static final double LEAST_NOISE = 1e-3;

    private final double[] energy_eV;
    private final double[] intensity;
    private final double sd_eV;
    private final double reach_eV;

    /// @param fullWidth_eV of the peaks
    /// @param reach in standard deviations
    PeakFilter(double[] energy_eV, double[] intensity, double fullWidth_eV, double reach) {
        this.energy_eV = energy_eV;
        this.intensity = intensity;
        this.sd_eV = fullWidth_eV / Math.sqrt(8 * Math.log(2));
        this.reach_eV = reach * sd_eV;
    }

    double[] signalToNoise() {
        int n = intensity.length;
        double noise = variancePerUnit();
        double[] out = new double[n];
        int from = 0;
        for (int i = 0; i < n; i++) {
            while (energy_eV[i] - energy_eV[from] > reach_eV) {
                from++;
            }
            boolean whole = energy_eV[i] - energy_eV[0] >= reach_eV && energy_eV[n - 1] - energy_eV[i] >= reach_eV;
            out[i] = whole ? weigh(i, from, noise) : 0;
        }
        return out;
    }

    private double weigh(int centre, int from, double noise) {
        int to = from;
        double mean = 0;
        while (to < energy_eV.length && energy_eV[to] - energy_eV[centre] <= reach_eV) {
            mean += weight(energy_eV[to] - energy_eV[centre]);
            to++;
        }
        mean /= to - from;
        double sum = 0;
        double variance = 0;
        for (int j = from; j < to; j++) {
            double weight = weight(energy_eV[j] - energy_eV[centre]) - mean;
            sum += weight * intensity[j];
            double value = Math.max(intensity[j], smallest());
            variance += weight * weight * Math.max(noise * value, Math.pow(LEAST_NOISE * value, 2));
        }
        return sum / Math.sqrt(variance);
    }

    private double weight(double distance_eV) {
        double u = distance_eV / sd_eV;
        return (1 - u * u) * Math.exp(-0.5 * u * u);
    }

    private double smallest() {
        return floor;
    }

    private double floor;

    /// Variance of a point over its intensity: the median of squared second differences, which a smooth spectrum
    /// does not contribute to. Poisson counts have 1.
    private double variancePerUnit() {
        double[] sorted = intensity.clone();
        Arrays.sort(sorted);
        double typical = sorted[sorted.length / 2];
        floor = Math.max(typical / 1000, Double.MIN_NORMAL);
        double[] ratios = new double[intensity.length - 2];
        for (int i = 1; i < intensity.length - 1; i++) {
            double second = intensity[i - 1] - 2 * intensity[i] + intensity[i + 1];
            ratios[i - 1] = second * second / (6 * Math.max(intensity[i], floor));
        }
        Arrays.sort(ratios);
        // The median of the square of a normal number is 0.4549.
        return Math.max(ratios[ratios.length / 2] / 0.4549, Double.MIN_NORMAL);
    }
}

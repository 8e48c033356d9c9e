package org.interphase.measure.eis.drt;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;

/// Gaussians `exp(−(ε·ln(τ/τⱼ))²)` on a grid of relaxation times, of which the distribution is a sum, with
/// `ε = √ln2 / Δlnτ`: full width at half maximum of two steps.
///
/// Source: T. H. Wan, M. Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184 (2015) 483.
final class RelaxationBasis {
    private static final int PER_DECADE = 10;
    private static final double BEYOND_DECADES = 0.5;

    /// Gaussians are cut where they fall below 1e-18.
    private static final double REACH = 6.5;

    /// Steps of the trapezoidal rule, whose error falls exponentially: below 1e-16 for any width.
    private static final double STEP_OF_WIDTH = 0.25;

    private static final double LONGEST_STEP = 0.2;

    private final double[] tau_s;
    private final double epsilon;
    private final double[] offset;
    private final double[] weight;

    private RelaxationBasis(double[] tau_s) {
        this.tau_s = tau_s;
        double step = Math.log(tau_s[tau_s.length - 1] / tau_s[0]) / (tau_s.length - 1);
        this.epsilon = Math.sqrt(Math.log(2)) / step;
        double h = Math.min(STEP_OF_WIDTH / epsilon, LONGEST_STEP);
        int reach = (int) Math.ceil(REACH / (epsilon * h));
        this.offset = new double[2 * reach + 1];
        this.weight = new double[2 * reach + 1];
        for (int k = -reach; k <= reach; k++) {
            double y = k * h;
            offset[k + reach] = Math.exp(y);
            weight[k + reach] = h * Math.exp(-epsilon * epsilon * y * y);
        }
    }

    static RelaxationBasis of(Spectrum spectrum, TauGrid grid) {
        return switch (grid) {
            case EXTENDED -> extended(spectrum);
            case PYDRTTOOLS ->
                new RelaxationBasis(Arrays.stream(spectrum.copyFrequency_Hz())
                        .distinct()
                        .map(f -> 1 / f)
                        .toArray());
        };
    }

    private static RelaxationBasis extended(Spectrum spectrum) {
        double decades = Math.log10(spectrum.highest_Hz() / spectrum.lowest_Hz());
        // The tolerance keeps a range of whole decades from falling short by rounding.
        int points = (int) Math.floor(PER_DECADE * (decades + 2 * BEYOND_DECADES) + 1e-9) + 1;
        double shortest = Math.log10(1 / spectrum.omega(0)) - BEYOND_DECADES;
        double longest = Math.log10(1 / spectrum.omega(spectrum.size() - 1)) + BEYOND_DECADES;
        double[] tau = new double[points];
        Arrays.setAll(tau, j -> Math.pow(10, shortest + (longest - shortest) * j / (points - 1)));
        return new RelaxationBasis(tau);
    }

    int size() {
        return tau_s.length;
    }

    double tau_s(int j) {
        return tau_s[j];
    }

    double epsilon() {
        return epsilon;
    }

    /// Area of one Gaussian over ln τ.
    double area() {
        return Math.sqrt(Math.PI) / epsilon;
    }

    /// `∫ exp(−(εy)²)/(1 + jωτⱼeʸ) dy`, real and imaginary part.
    double[] kernel(double omega, int j) {
        double real = 0;
        double imaginary = 0;
        double x0 = omega * tau_s[j];
        for (int k = 0; k < offset.length; k++) {
            double x = x0 * offset[k];
            double part = weight[k] / (1 + x * x);
            real += part;
            imaginary -= part * x;
        }
        return new double[] {real, imaginary};
    }

    /// `∫ γ'ᵢ γ'ⱼ dlnτ`, the penalty on the slope.
    double[][] penalty() {
        int n = size();
        double[][] form = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double c = epsilon * Math.log(tau_s[i] / tau_s[j]);
                form[i][j] = epsilon * Math.sqrt(Math.PI / 2) * (1 - c * c) * Math.exp(-c * c / 2);
            }
        }
        return form;
    }

    double gaussian(int j, double tau) {
        double c = epsilon * Math.log(tau / tau_s[j]);
        return Math.abs(c) < REACH ? Math.exp(-c * c) : 0;
    }

    /// Relaxation times for the search for peaks: `perStep` to each step of the grid, `steps` beyond both ends.
    double[] fine(int perStep, int steps) {
        double step = Math.log(tau_s[tau_s.length - 1] / tau_s[0]) / (tau_s.length - 1);
        double[] fine = new double[(tau_s.length - 1 + 2 * steps) * perStep + 1];
        double first = Math.log(tau_s[0]) - steps * step;
        Arrays.setAll(fine, i -> Math.exp(first + i * step / perStep));
        return fine;
    }

    /// Relaxation times for pictures: ten to each basis function, over the grid or, where that ends with the
    /// measured frequencies, half a decade beyond.
    double[] pictured(TauGrid grid) {
        double beyond = grid == TauGrid.EXTENDED ? 0 : BEYOND_DECADES;
        double first = Math.log10(tau_s[0]) - beyond;
        double last = Math.log10(tau_s[tau_s.length - 1]) + beyond;
        double[] pictured = new double[PER_DECADE * tau_s.length];
        Arrays.setAll(pictured, i -> Math.pow(10, first + (last - first) * i / (pictured.length - 1)));
        return pictured;
    }
}

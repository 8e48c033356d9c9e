package org.interphase.measure.eis.drt;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.numerics.NonNegativeFit;
import org.interphase.numerics.Quantiles;

/// Distributions of spectra that differ from the fitted one by new noise: each residual times a standard normal
/// number, which keeps the size of the noise at every frequency.
///
/// Source: C. F. J. Wu, Ann. Statist. 14 (1986) 1261 (wild bootstrap).
final class Bootstrap {
    private final double[][] heights;

    Bootstrap(DrtProblem problem, NonNegativeFit fit, double lambda, DrtOptions options) {
        double[] data = problem.data();
        double[] residuals = problem.residuals(fit, data);
        double free = data.length - problem.effectiveParameters(fit, lambda);
        // Residuals are smaller than the noise by the parameters that were spent on it.
        double inflation = free > 1 ? Math.sqrt(data.length / free) : 1;
        boolean[] likely = fit.copyUsed();
        SplittableRandom random = new SplittableRandom(options.seed());
        this.heights = new double[Math.max(0, options.bootstrapSpectra())][];
        for (int k = 0; k < heights.length; k++) {
            double[] noisy = data.clone();
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] += residuals[i] * (inflation * random.nextGaussian() - 1);
            }
            heights[k] = problem.heights(problem.solve(lambda, noisy, likely));
        }
    }

    int size() {
        return heights.length;
    }

    List<List<PeakFinder.Found>> peaks(PeakFinder finder) {
        return Arrays.stream(heights).map(finder::find).toList();
    }

    /// Quantiles of γ at each relaxation time of a table; empty without spectra.
    double[][] quantiles(GammaTable table, double... levels) {
        double[][] band = new double[levels.length][heights.length == 0 ? 0 : table.size()];
        double[][] curves = Arrays.stream(heights).map(table::gamma).toArray(double[][]::new);
        double[] column = new double[curves.length];
        for (int i = 0; i < band[0].length; i++) {
            for (int k = 0; k < curves.length; k++) {
                column[k] = curves[k][i];
            }
            for (int l = 0; l < levels.length; l++) {
                band[l][i] = Quantiles.of(column, levels[l]);
            }
        }
        return band;
    }
}

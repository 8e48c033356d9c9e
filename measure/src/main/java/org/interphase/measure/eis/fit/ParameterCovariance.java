package org.interphase.measure.eis.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;

/// `(JᵀJ)⁻¹` in the parameters themselves.
///
/// A parameter at a bound is kept in it: where the minimum of the unbounded problem lies beyond, this makes the
/// uncertainties of the others rather too large than too small. A parameter that the residuals do not feel at all is
/// left
/// out and has no covariance (NaN).
final class ParameterCovariance {
    private ParameterCovariance() {}

    /// @param columns weighted derivatives of the residuals by the parameters
    /// @param p the parameters, against which the columns are compared
    static double[][] unscaled(double[][] columns, double[] p) {
        int k = columns.length;
        double[] felt = new double[k];
        Arrays.setAll(
                felt, j -> p[j] * Arrays.stream(columns[j]).map(v -> v * v).sum());
        int[] kept = IntStream.range(0, k)
                .filter(j -> felt[j] > 0 && Double.isFinite(felt[j]))
                .toArray();
        double[][] inverse = new double[k][k];
        for (double[] row : inverse) {
            Arrays.fill(row, Double.NaN);
        }
        while (kept.length > 0) {
            int[] present = kept;
            double[][] chosen = Arrays.stream(present).mapToObj(j -> columns[j]).toArray(double[][]::new);
            double[] sigma = new double[columns[0].length];
            Arrays.fill(sigma, 1);
            if (LinearLeastSquares.fit(chosen, new double[sigma.length], sigma) instanceof LinearFit.Solved solved) {
                for (int a = 0; a < present.length; a++) {
                    for (int b = 0; b < present.length; b++) {
                        inverse[present[a]][present[b]] = solved.covariance(a, b);
                    }
                }
                return inverse;
            }
            int least = Arrays.stream(present)
                    .boxed()
                    .min((a, b) -> Double.compare(felt[a] * p[a], felt[b] * p[b]))
                    .orElseThrow();
            kept = Arrays.stream(present).filter(j -> j != least).toArray();
        }
        return inverse;
    }
}

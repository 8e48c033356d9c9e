package org.interphase.numerics;

/// What came of a linear least-squares fit.
public sealed interface LinearFit {
    /// The columns of the model do not determine its coefficients.
    ///
    /// @param rank how many columns are independent
    /// @param columns how many there are
    record RankDeficient(int rank, int columns) implements LinearFit {}

    /// One set of coefficients.
    final class Solved implements LinearFit {
        private final double[] coefficients;
        private final double[][] inverse;
        private final double[] residuals;
        private final double ssr;
        private final boolean weighted;

        Solved(double[] coefficients, double[][] inverse, double[] residuals, double ssr, boolean weighted) {
            this.coefficients = coefficients;
            this.inverse = inverse;
            this.residuals = residuals;
            this.ssr = ssr;
            this.weighted = weighted;
        }

        public int size() {
            return coefficients.length;
        }

        public double coefficient(int j) {
            return coefficients[j];
        }

        /// Covariance of two coefficients: from the stated standard deviations where the points had some, otherwise
        /// scaled with the scatter of the residuals. NaN where neither is known.
        public double covariance(int i, int j) {
            return inverse[i][j] * (weighted ? 1 : residualVariance());
        }

        public double standardError(int j) {
            return Math.sqrt(covariance(j, j));
        }

        /// Sum of squared residuals, each over its standard deviation where the points had some.
        public double ssr() {
            return ssr;
        }

        public int degreesOfFreedom() {
            return residuals.length - coefficients.length;
        }

        /// `ssr / degrees of freedom`; NaN without any.
        public double residualVariance() {
            return degreesOfFreedom() > 0 ? ssr / degreesOfFreedom() : Double.NaN;
        }

        /// Data minus model, in the unit of the data.
        public double residual(int i) {
            return residuals[i];
        }

        public double[] copyCoefficients() {
            return coefficients.clone();
        }
    }
}

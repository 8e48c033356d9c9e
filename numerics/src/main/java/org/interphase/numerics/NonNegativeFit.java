package org.interphase.numerics;

/// Coefficients that are not negative and of least squares, see [NonNegativeLeastSquares].
public final class NonNegativeFit {
    private final double[] solution;
    private final double[] slope;
    private final double ssr;
    private final int steps;
    private final boolean converged;

    NonNegativeFit(double[] solution, double[] slope, double ssr, int steps, boolean converged) {
        this.solution = solution;
        this.slope = slope;
        this.ssr = ssr;
        this.steps = steps;
        this.converged = converged;
    }

    public int size() {
        return solution.length;
    }

    public double coefficient(int j) {
        return solution[j];
    }

    public double[] copyCoefficients() {
        return solution.clone();
    }

    /// Whether the coefficient is above zero.
    public boolean used(int j) {
        return solution[j] > 0;
    }

    public boolean[] copyUsed() {
        boolean[] used = new boolean[solution.length];
        for (int j = 0; j < used.length; j++) {
            used[j] = solution[j] > 0;
        }
        return used;
    }

    /// `aⱼᵀ(b − A·x)`, by which the sum of squares would fall if the coefficient grew.
    public double slope(int j) {
        return slope[j];
    }

    /// `|A·x − b|²`.
    public double ssr() {
        return ssr;
    }

    public int steps() {
        return steps;
    }

    /// False if the search ended at its limit of steps: the solution is feasible but perhaps not the best.
    public boolean converged() {
        return converged;
    }
}

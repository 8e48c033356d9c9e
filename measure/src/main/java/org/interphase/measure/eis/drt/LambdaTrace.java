package org.interphase.measure.eis.drt;

/// The criterion over the whole range of λ that was tried, and what was chosen.
public final class LambdaTrace {
    private final double[] lambda;
    private final double[] score;
    private final int chosen;
    private final boolean fixed;

    LambdaTrace(double[] lambda, double[] score, int chosen, boolean fixed) {
        this.lambda = lambda;
        this.score = score;
        this.chosen = chosen;
        this.fixed = fixed;
    }

    public int size() {
        return lambda.length;
    }

    public double lambda(int k) {
        return lambda[k];
    }

    /// Value of the criterion, NaN where λ was given.
    public double score(int k) {
        return score[k];
    }

    public double chosen() {
        return lambda[chosen];
    }

    /// Whether the chosen λ is the first or last that was tried, although none was given.
    public boolean atBound() {
        return !fixed && (chosen == 0 || chosen == lambda.length - 1);
    }
}

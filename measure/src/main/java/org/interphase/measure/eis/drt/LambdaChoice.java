package org.interphase.measure.eis.drt;

/// How strongly the distribution is smoothed: the factor λ of the penalty.
public sealed interface LambdaChoice {
    /// @param lambda above zero
    record Fixed(double lambda) implements LambdaChoice {}

    /// Least generalised cross-validation, with as many effective parameters as the used columns have.
    record Gcv() implements LambdaChoice {}

    /// The distribution of each part of the impedance predicts the other part best.
    record ReImCrossValidation() implements LambdaChoice {}

    /// The distributions of the two parts differ least.
    record ReImDiscrepancy() implements LambdaChoice {}
}

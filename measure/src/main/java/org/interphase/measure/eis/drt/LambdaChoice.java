package org.interphase.measure.eis.drt;

/// How strongly the distribution is smoothed: the factor λ of the penalty.
public sealed interface LambdaChoice {
    /// @param lambda above zero
    record Fixed(double lambda) implements LambdaChoice {}

    /// Least generalised cross-validation `ssr/n / (1 − cost·p/n)²`, p the effective number of parameters over the
    /// unknowns that are not zero, but never less smoothing than describes the spectrum to the accuracy of its
    /// instrument.
    ///
    /// The criterion takes every residual for independent noise. Errors of calibration are not, and in a
    /// spectrum of little scatter they would pass for relaxations.
    ///
    /// @param cost of one parameter; 1 is the textbook form, which follows noise in spectra of about 100 points
    /// @param accuracy root mean square of the error of |Z| that the instrument may have, as a fraction; 0 for none
    record Gcv(double cost, double accuracy) implements LambdaChoice {}

    /// The largest λ that describes the spectrum to a known accuracy (the discrepancy principle of Morozov).
    ///
    /// @param accuracy root mean square error as a fraction of |Z|
    record Accuracy(double accuracy) implements LambdaChoice {}

    /// The distribution of each part of the impedance predicts the other part best.
    record ReImCrossValidation() implements LambdaChoice {}

    /// The distributions of the two parts differ least.
    record ReImDiscrepancy() implements LambdaChoice {}
}

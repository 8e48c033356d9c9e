package org.interphase.measure.eis.fit;

import org.interphase.numerics.InformationCriterion;

/// Criteria for the choice between circuits fitted to the same residuals; the smaller the better.
///
/// The variance of the residuals is estimated too and counts as a parameter of [#aicc()] and [#bic()]. Some programs
/// leave it out; their numbers are beside them, and only numbers of one kind may be compared.
///
/// @param aicc Akaike's criterion with the correction for few points
/// @param bic Schwarz's criterion
/// @param aiccWithoutVariance the same, the variance not counted
/// @param bicWithoutVariance the same, the variance not counted
public record Information(double aicc, double bic, double aiccWithoutVariance, double bicWithoutVariance) {
    static Information of(double ssr, int residuals, int parameters) {
        return new Information(
                InformationCriterion.aicc(ssr, residuals, parameters),
                InformationCriterion.bic(ssr, residuals, parameters),
                InformationCriterion.aicc(ssr, residuals, parameters - 1),
                InformationCriterion.bic(ssr, residuals, parameters - 1));
    }
}

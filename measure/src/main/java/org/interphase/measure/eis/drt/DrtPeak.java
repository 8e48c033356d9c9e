package org.interphase.measure.eis.drt;

/// One relaxation: a maximum of the distribution with the area between the minima beside it.
///
/// @param tau_s relaxation time of the maximum
/// @param resistance_ohm the area over ln τ
/// @param height_ohm γ at the maximum
/// @param atEdge whether it lies at the end of the grid, where only a flank was measured
/// @param satellite whether it is less than a tenth of a peak within 1.25 decades: the penalty draws such ripples
/// beside every arc that is broader than an RC element, so it is no evidence of a process
/// @param foundAtLambdas share of the neighbouring λ, two decades in all, at which it is there
/// @param foundInBootstrap share of the spectra of new noise in which it is there; NaN without any
/// @param resistanceSd_ohm standard deviation of the area over those spectra; NaN without any
/// @param described whether the distribution describes the spectrum it was found in
public record DrtPeak(
        double tau_s,
        double resistance_ohm,
        double height_ohm,
        boolean atEdge,
        boolean satellite,
        double foundAtLambdas,
        double foundInBootstrap,
        double resistanceSd_ohm,
        boolean described) {
    private static final double OFTEN = 0.8;

    public double frequency_Hz() {
        return 1 / (2 * Math.PI * tau_s);
    }

    /// `C = τ/R`.
    public double capacitance_F() {
        return tau_s / resistance_ohm;
    }

    /// Whether it is there over two decades of λ and in more than 80 % of the spectra of new noise, and no ripple
    /// beside a larger one. Never without a bootstrap, nor where the distribution leaves more than 1 % of the
    /// spectrum. Other peaks are no evidence of a process.
    public boolean stable() {
        return described && !satellite && foundAtLambdas == 1 && foundInBootstrap > OFTEN;
    }
}

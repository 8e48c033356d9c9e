package org.interphase.measure.eis.drt;

import java.util.List;
import java.util.Set;
import org.interphase.measure.eis.Spectrum;

/// A distribution of relaxation times: `Z = R∞ + jωL + tail + ∫ γ(τ)/(1 + jωτ) dlnτ` with γ not negative, smoothed by
/// a penalty on its slope.
///
/// γ in Ω per unit of ln τ; the area of a peak is a resistance. Defaults: relaxation times ten per decade on
/// `1/(2πf)`, half a decade beyond both ends, weights `1/|Z|`, λ by generalised cross-validation, 100 bootstrap
/// spectra. Source: T. H. Wan, M. Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184 (2015) 483; non-negativity by
/// C. L. Lawson and R. J. Hanson (1974) instead of an interior point.
public final class Drt implements DrtOutcome {
    private final DrtOptions options;
    private final double[] tau_s;
    private final double[] gamma_ohm;
    private final double[][] band_ohm;
    private final double[] gridTau_s;
    private final double[] heights_ohm;
    private final double seriesResistance_ohm;
    private final double inductance_H;
    private final double inverseTail;
    private final double tailExponent;
    private final double polarisation_ohm;
    private final double rms;
    private final LambdaTrace trace;
    private final List<DrtPeak> peaks;
    private final Set<Notice> notices;

    Drt(DrtAnalysis analysis) {
        this.options = analysis.options;
        this.tau_s = analysis.picture.copyTau_s();
        this.gamma_ohm = analysis.picture.gamma(analysis.heights);
        this.band_ohm = analysis.band;
        this.gridTau_s = analysis.gridTau_s();
        this.heights_ohm = analysis.heights;
        this.seriesResistance_ohm = analysis.fit.coefficient(DrtProblem.RESISTANCE);
        this.inductance_H = analysis.problem.inductance_H(analysis.fit);
        this.inverseTail = analysis.problem.inverseTail(analysis.fit);
        this.tailExponent = analysis.problem.exponent();
        this.polarisation_ohm = analysis.polarisation_ohm();
        this.rms = analysis.rms;
        this.trace = analysis.trace;
        this.peaks = analysis.peaks;
        this.notices = analysis.notices();
    }

    public static DrtOutcome of(Spectrum spectrum) {
        return of(spectrum, DrtOptions.defaults());
    }

    public static DrtOutcome of(Spectrum spectrum, DrtOptions options) {
        return DrtAnalysis.reasonAgainst(spectrum, options)
                .<DrtOutcome>map(DrtOutcome.Refused::new)
                .orElseGet(() -> new Drt(new DrtAnalysis(spectrum, options)));
    }

    public DrtOptions options() {
        return options;
    }

    /// Number of relaxation times of the curve.
    public int size() {
        return tau_s.length;
    }

    public double[] copyTau_s() {
        return tau_s.clone();
    }

    public double[] copyGamma_ohm() {
        return gamma_ohm.clone();
    }

    /// 5 % quantile of γ over the bootstrap spectra; empty without any.
    public double[] copyLow_ohm() {
        return band_ohm[0].clone();
    }

    /// 95 % quantile.
    public double[] copyHigh_ohm() {
        return band_ohm[1].clone();
    }

    /// Relaxation times of the basis functions.
    public double[] copyGridTau_s() {
        return gridTau_s.clone();
    }

    /// Heights of the Gaussians on that grid.
    public double[] copyHeights_ohm() {
        return heights_ohm.clone();
    }

    public double seriesResistance_ohm() {
        return seriesResistance_ohm;
    }

    public double inductance_H() {
        return inductance_H;
    }

    /// Q of the tail `1/(Q(jω)^α)`, the capacitance where α = 1; infinite where there is no tail.
    public double tailQ() {
        return 1 / inverseTail;
    }

    /// α of the tail; 0 where none was asked for.
    public double tailExponent() {
        return tailExponent;
    }

    /// The whole area under γ.
    public double polarisation_ohm() {
        return polarisation_ohm;
    }

    /// Root mean square of real and imaginary residuals over |Z|.
    public double rms() {
        return rms;
    }

    public double lambda() {
        return trace.chosen();
    }

    public LambdaTrace trace() {
        return trace;
    }

    /// From the shortest relaxation time to the longest, unstable ones too.
    public List<DrtPeak> peaks() {
        return peaks;
    }

    public List<DrtPeak> stablePeaks() {
        return peaks.stream().filter(DrtPeak::stable).toList();
    }

    public Set<Notice> notices() {
        return notices;
    }
}

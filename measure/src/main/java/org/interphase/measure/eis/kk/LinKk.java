package org.interphase.measure.eis.kk;

import org.interphase.measure.eis.Spectrum;

/// A spectrum tested against the relations of Kramers and Kronig: what a chain of RC elements, which obeys them by
/// construction, cannot describe is noise, drift or non-linearity.
///
/// Residuals are `(Z − model)/|Z|`. Verdict: `ok` up to 1 %, `warn` up to 3 %, `reject` above. Sources:
/// B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885; M. Schönleber, D. Klotz, E. Ivers-Tiffée,
/// Electrochim. Acta 131 (2014) 20.
public final class LinKk implements LinKkOutcome {
    private static final int FEWEST_POINTS = 5;

    private final Spectrum spectrum;
    private final LinKkOptions options;
    private final Chain chain;
    private final double[] real;
    private final double[] imaginary;
    private final boolean muReached;
    private final boolean needsCapacitor;
    private final double largestAtFixedDensity;
    private final Cause cause;

    private LinKk(Spectrum spectrum, LinKkOptions options, Chain chain) {
        this.spectrum = spectrum;
        this.options = options;
        this.chain = chain;
        this.real = chain.residuals(true);
        this.imaginary = chain.residuals(false);
        this.muReached = !(options.elements() instanceof ElementCount.ByMu by) || chain.mu() <= by.cutoff();
        ResidualPattern pattern = new ResidualPattern(spectrum, options, this);
        this.needsCapacitor = pattern.needsCapacitor();
        this.largestAtFixedDensity = pattern.largestAtFixedDensity();
        this.cause = pattern.cause();
    }

    public static LinKkOutcome of(Spectrum spectrum) {
        return of(spectrum, LinKkOptions.defaults());
    }

    public static LinKkOutcome of(Spectrum spectrum, LinKkOptions options) {
        int n = spectrum.size();
        if (n < FEWEST_POINTS) {
            return new LinKkOutcome.Refused("a test of validity needs " + FEWEST_POINTS + " points, found " + n);
        }
        if (!(spectrum.highest_Hz() > spectrum.lowest_Hz())) {
            return new LinKkOutcome.Refused("all points have the same frequency");
        }
        for (int i = 0; i < n; i++) {
            if (!(spectrum.modulus_ohm(i) > 0)) {
                return new LinKkOutcome.Refused("the impedance is zero at " + spectrum.frequency_Hz(i) + " Hz");
            }
        }
        int most = mostElements(n, options);
        return switch (options.elements()) {
            case ElementCount.ByMu by -> new LinKk(spectrum, options, byMu(spectrum, options, by.cutoff(), most));
            case ElementCount.PerDecade per ->
                counted(spectrum, options, (int) Math.floor(per.count() * decades(spectrum)), most);
            case ElementCount.Fixed fixed -> counted(spectrum, options, fixed.count(), most);
        };
    }

    private static LinKkOutcome counted(Spectrum spectrum, LinKkOptions options, int elements, int most) {
        if (elements < 1) {
            return new LinKkOutcome.Refused("the chain needs at least one RC element, asked for " + elements);
        }
        if (elements > most) {
            return new LinKkOutcome.Refused(
                    elements + " RC elements are more than " + spectrum.size() + " points determine (" + most + ")");
        }
        return new LinKk(spectrum, options, Chain.fit(spectrum, elements, options.part(), options.capacitor()));
    }

    static double decades(Spectrum spectrum) {
        return Math.log10(spectrum.highest_Hz() / spectrum.lowest_Hz());
    }

    static int mostElements(int points, LinKkOptions options) {
        int equations = options.part() == FittedPart.COMPLEX ? 2 * points : points;
        return Math.min(points, equations - Chain.unknowns(0, options.part(), options.capacitor()));
    }

    private static Chain byMu(Spectrum spectrum, LinKkOptions options, double cutoff, int most) {
        Chain chain = Chain.fit(spectrum, 1, options.part(), options.capacitor());
        for (int elements = 2; elements <= most && chain.mu() > cutoff; elements++) {
            chain = Chain.fit(spectrum, elements, options.part(), options.capacitor());
        }
        return chain;
    }

    public LinKkOptions options() {
        return options;
    }

    /// Number of RC elements.
    public int elements() {
        return chain.elements();
    }

    /// `1 − Σ|R<0| / Σ|R≥0|`: near 1 the chain describes too little, near 0 it describes noise.
    public double mu() {
        return chain.mu();
    }

    /// False if μ stayed above its cutoff for as many elements as there are points: data without noise.
    public boolean muReached() {
        return muReached;
    }

    public int size() {
        return real.length;
    }

    public double frequency_Hz(int point) {
        return spectrum.frequency_Hz(point);
    }

    /// As a fraction of |Z|; points from the highest frequency to the lowest.
    public double residualReal(int point) {
        return real[point];
    }

    /// As a fraction of |Z|.
    public double residualImaginary(int point) {
        return imaginary[point];
    }

    public double[] copyResidualReal() {
        return real.clone();
    }

    public double[] copyResidualImaginary() {
        return imaginary.clone();
    }

    public double fittedReal_ohm(int point) {
        return spectrum.real_ohm(point) - real[point] * spectrum.modulus_ohm(point);
    }

    public double fittedImaginary_ohm(int point) {
        return spectrum.imaginary_ohm(point) - imaginary[point] * spectrum.modulus_ohm(point);
    }

    public double seriesResistance_ohm() {
        return chain.seriesResistance_ohm();
    }

    /// Of the series inductor; may come out negative.
    public double inductance_H() {
        return chain.inductance_H();
    }

    /// Of the series capacitor; infinite where there is none.
    public double capacitance_F() {
        return 1 / chain.elastance();
    }

    /// Largest of all real and imaginary residuals, as a fraction of |Z|.
    public double largestResidual() {
        return chain.largestResidual();
    }

    /// Root mean square over real and imaginary residuals.
    public double rms() {
        double sum = 0;
        for (int i = 0; i < real.length; i++) {
            sum += real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return Math.sqrt(sum / (2 * real.length));
    }

    /// Of the residuals of this test.
    public Verdict verdict() {
        return verdict(largestResidual());
    }

    /// The verdict of the same test with seven elements per decade. Where it is better than [#verdict()], μ stopped
    /// the chain before it could describe the spectrum, and the residuals say nothing against it.
    public Verdict verdictAtFixedDensity() {
        return verdict(largestAtFixedDensity);
    }

    private Verdict verdict(double largest) {
        if (largest <= options.warnAbove()) {
            return Verdict.OK;
        }
        return largest <= options.rejectAbove() ? Verdict.WARN : Verdict.REJECT;
    }

    public Cause cause() {
        return cause;
    }

    /// Whether the spectrum is described with a series capacitor and not without: a blocking or diffusion tail.
    public boolean needsCapacitor() {
        return needsCapacitor;
    }

    /// Lowest frequency of the longest run of neighbouring points within the limit of a warning; NaN if none is.
    public double validFrom_Hz() {
        int[] run = validRun();
        return run[1] > run[0] ? spectrum.frequency_Hz(run[1] - 1) : Double.NaN;
    }

    /// Highest frequency of that run.
    public double validTo_Hz() {
        int[] run = validRun();
        return run[1] > run[0] ? spectrum.frequency_Hz(run[0]) : Double.NaN;
    }

    private int[] validRun() {
        int[] best = {0, 0};
        for (int i = 0, from = 0; i < real.length; i++) {
            if (Math.max(Math.abs(real[i]), Math.abs(imaginary[i])) > options.warnAbove()) {
                from = i + 1;
            } else if (i + 1 - from > best[1] - best[0]) {
                best = new int[] {from, i + 1};
            }
        }
        return best;
    }
}

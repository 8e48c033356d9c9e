package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.numerics.BlockFit;
import org.interphase.numerics.BlockLeastSquares;
import org.interphase.numerics.Distributions;

/// A model fitted to one spectrum, or to several at once with common positions and widths.
///
/// Errors come from the covariance `(JᵀJ)⁻¹`, not scaled by reduced χ²: counts know their own error. They hold
/// what the model knows, an active background included and a static one not; [Simulation] shows what they are
/// worth.
public final class PeakFit {
    private final PeakModel model;
    private final FitOptions options;
    private final ParameterSplit split;
    private final BlockFit fit;
    private final double[] shared;
    private final double[][] own;
    private final JointCovariance covariance;
    private final List<FittedSpectrum> spectra;
    private final List<String> troubles = new ArrayList<>();

    private PeakFit(
            PeakModel model,
            FitOptions options,
            ParameterSplit split,
            List<SpectrumKernel> kernels,
            PeakResiduals residuals,
            BlockFit fit) {
        this.model = model;
        this.options = options;
        this.split = split;
        this.fit = fit;
        this.shared = fit.copyShared();
        this.own = new double[kernels.size()][];
        Arrays.setAll(own, fit::copyLocal);
        this.covariance = new JointCovariance(residuals.forInformation(), split, shared, own);
        fit.reason().ifPresent(troubles::add);
        if (!covariance.exists()) {
            troubles.add("the data do not determine all parameters");
        }
        this.spectra = new ArrayList<>();
        for (int b = 0; b < kernels.size(); b++) {
            String name = kernels.size() == 1 ? "" : " of spectrum " + (b + 1);
            if (!kernels.get(b).active) {
                kernels.get(b).drawn.trouble().ifPresent(why -> troubles.add("the background" + name + ": " + why));
            }
            spectra.add(new SpectrumReport(model, split, covariance, kernels.get(b), b, shared, own[b])
                    .of(residuals, shareOfParameters(kernels, b)));
        }
    }

    private double shareOfParameters(List<SpectrumKernel> kernels, int block) {
        double points = 0;
        for (SpectrumKernel kernel : kernels) {
            points += kernel.region.size();
        }
        return split.ownCount + split.sharedCount * kernels.get(block).region.size() / points;
    }

    /// @param regions one or more spectra; points outside the model's region are left out
    /// @throws XpsRefusedException where a spectrum has fewer points in the region than parameters, or no
    ///     counts
    public static PeakFit of(PeakModel model, List<Region> regions, FitOptions options) throws XpsRefusedException {
        return of(model, regions, options, Optional.empty());
    }

    static PeakFit of(PeakModel model, List<Region> regions, FitOptions options, Optional<StartPoint> from)
            throws XpsRefusedException {
        if (regions.isEmpty()) {
            throw new XpsRefusedException("A fit needs at least one spectrum.");
        }
        ParameterSplit split = new ParameterSplit(model.layout().parameters(), regions.size());
        List<SpectrumKernel> kernels = kernels(model, regions, split);
        PeakResiduals residuals = new PeakResiduals(kernels, split, options.statistic(), false);
        StartPoint start = from.orElseGet(() -> Starts.of(model, split, kernels));
        BlockFit fit = BlockLeastSquares.minimise(
                residuals, start.shared(), start.own(), split.bounds(true), split.bounds(false), options.steps());
        return new PeakFit(model, options, split, kernels, residuals, fit);
    }

    /// The model as it starts, drawn and not fitted: where its numbers are those of a fit made elsewhere. The
    /// uncertainties are those of the slopes there.
    ///
    /// @param model with a static background
    /// @throws XpsRefusedException as for a fit
    static PeakFit drawn(PeakModel model, Region region, FitOptions options) throws XpsRefusedException {
        // One spectrum shares nothing.
        ParameterSplit split = new ParameterSplit(model.layout().parameters(), 1);
        List<SpectrumKernel> kernels = kernels(model, List.of(region), split);
        PeakResiduals residuals = new PeakResiduals(kernels, split, options.statistic(), false);
        double[] start = new double[split.size()];
        Arrays.setAll(start, j -> split.parameters.get(j).start());
        BlockFit fit = BlockFit.at(residuals, new double[0], new double[][] {start});
        return new PeakFit(model, options, split, kernels, residuals, fit);
    }

    private static List<SpectrumKernel> kernels(PeakModel model, List<Region> regions, ParameterSplit split)
            throws XpsRefusedException {
        List<SpectrumKernel> kernels = new ArrayList<>();
        for (Region region : regions) {
            SpectrumKernel kernel = new SpectrumKernel(model, region);
            if (kernel.region.size() <= split.size()) {
                throw new XpsRefusedException(
                        "The region holds " + kernel.region.size() + " points for " + split.size() + " parameters.");
            }
            if (Arrays.stream(kernel.region.copyIntensity()).allMatch(y -> y == 0)) {
                throw new XpsRefusedException("The region holds no counts.");
            }
            kernels.add(kernel);
        }
        return kernels;
    }

    ParameterSplit split() {
        return split;
    }

    StartPoint minimum() {
        return new StartPoint(shared, own);
    }

    public PeakModel model() {
        return model;
    }

    public FitOptions options() {
        return options;
    }

    public List<FittedSpectrum> spectra() {
        return List.copyOf(spectra);
    }

    /// What is wrong with the fit, one phrase each; empty where it converged and all is determined.
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    public boolean converged() {
        return fit.reason().isEmpty();
    }

    /// Sum of squared residuals or deviance, of all spectra and priors.
    public double chi2() {
        return fit.ssr();
    }

    public int degreesOfFreedom() {
        return fit.degreesOfFreedom();
    }

    public double chi2Reduced() {
        return fit.ssr() / fit.degreesOfFreedom();
    }

    /// Number of free parameters over all spectra.
    public int parameters() {
        return split.sharedCount + own.length * split.ownCount;
    }

    /// Number of residuals: points of all spectra, and priors.
    public int points() {
        return fit.residuals();
    }

    /// Value of a parameter by its name, such as `PS4.position` or `background.k`.
    ///
    /// @throws IllegalArgumentException where the model has no such parameter
    public double value(int spectrum, String parameter) {
        return split.value(index(parameter), shared, own[spectrum]);
    }

    /// Covariance of two parameters; NaN at a limit or without covariance.
    public double covariance(int spectrumA, String parameterA, int spectrumB, String parameterB) {
        int i = index(parameterA);
        int j = index(parameterB);
        boolean determined = covariance.determined(spectrumA, i) && covariance.determined(spectrumB, j);
        return determined ? covariance.of(spectrumA, i, spectrumB, j) : Double.NaN;
    }

    boolean has(String parameter) {
        return split.parameters.stream().anyMatch(p -> p.name().equals(parameter));
    }

    private int index(String parameter) {
        for (int j = 0; j < split.size(); j++) {
            if (split.parameters.get(j).name().equals(parameter)) {
                return j;
            }
        }
        throw new IllegalArgumentException("no parameter " + parameter);
    }

    /// Covariance of two components' fractions, of one spectrum or of two.
    public double fractionCovariance(int spectrumA, int componentA, int spectrumB, int componentB) {
        double[] first = Fractions.gradient(model.layout().places(), own(spectrumA), componentA);
        double[] second = Fractions.gradient(model.layout().places(), own(spectrumB), componentB);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                if (first[i] != 0 && second[j] != 0) {
                    sum += first[i] * second[j] * covariance.of(spectrumA, i, spectrumB, j);
                }
            }
        }
        return sum;
    }

    private double[] own(int spectrum) {
        return split.join(shared, own[spectrum]);
    }

    /// Differences of all fractions between two spectra of this fit, in the order of the components.
    public List<Contrast> contrasts(int first, int second) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int c = 0; c < model.components().size(); c++) {
            FittedComponent a = spectra.get(first).components().get(c);
            FittedComponent b = spectra.get(second).components().get(c);
            double difference = b.fraction() - a.fraction();
            double variance = fractionCovariance(first, c, first, c)
                    + fractionCovariance(second, c, second, c)
                    - 2 * fractionCovariance(first, c, second, c);
            double u = Math.sqrt(Math.max(variance, 0));
            double p = u > 0 ? Distributions.normalTwoSided(difference / u) : difference == 0 ? 1 : Double.NaN;
            contrasts.add(new Contrast(a.name(), difference, u, p));
        }
        return contrasts;
    }
}

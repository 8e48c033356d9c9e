package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Layout;
import org.interphase.numerics.BlockFit;
import org.interphase.numerics.BlockLeastSquares;

/// Errors by simulation: copies of the fitted spectra, each fitted again from the minimum, its static
/// background drawn anew. The spread of what comes out holds what the covariance leaves out: curvature,
/// limits, and the error of a background that was fixed before the fit.
///
/// Sources: P. J. Cumpson and M. P. Seah, Surf. Interface Anal. 18 (1992) 345, doi:10.1002/sia.740180508; B.
/// Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993).
public final class Simulation {
    private static final int AREA = 0;
    private static final int FRACTION = 1;
    private static final int POSITION = 2;

    private final PeakFit fit;
    /// `values[copy][spectrum][component][AREA | FRACTION | POSITION]`
    private final List<double[][][]> values = new ArrayList<>();

    private int failed;

    /// What the copies gave for one number.
    ///
    /// @param mean over the copies
    /// @param sd standard deviation over the copies
    /// @param low quantile 0.16
    /// @param high quantile 0.84
    public record Spread(double mean, double sd, double low, double high) {}

    private interface Copy {
        Region of(FittedSpectrum spectrum) throws XpsRefusedException;
    }

    private Simulation(PeakFit fit) {
        this.fit = fit;
    }

    /// Copies whose counts are Poisson numbers about the fitted model.
    ///
    /// @param copies at least 2
    public static Simulation poisson(PeakFit fit, int copies, long seed) throws XpsRefusedException {
        PoissonCounts random = new PoissonCounts(seed);
        return run(fit, copies, spectrum -> drawn(spectrum.region(), spectrum.copyModel(), random));
    }

    static Region drawn(Region region, double[] model, PoissonCounts random) throws XpsRefusedException {
        double[] counts = new double[model.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.next(Math.max(0, model[i] * region.countsPerUnit())) / region.countsPerUnit();
        }
        return region.withIntensity(counts);
    }

    /// Copies made of the fitted model and its own residuals, each divided by its standard deviation, drawn
    /// with replacement and widened for the parameters fitted. Holds whatever noise there was, without knowing
    /// it.
    ///
    /// @param copies at least 2
    public static Simulation bootstrap(PeakFit fit, int copies, long seed) throws XpsRefusedException {
        PoissonCounts random = new PoissonCounts(seed);
        double widening = Math.sqrt((double) fit.points() / fit.degreesOfFreedom());
        return run(fit, copies, spectrum -> {
            double[] model = spectrum.copyModel();
            double[] residuals = spectrum.residuals();
            double[] copy = new double[model.length];
            for (int i = 0; i < copy.length; i++) {
                double drawn = residuals[random.index(copy.length)];
                copy[i] = Math.max(0, model[i] + widening * spectrum.region().sigma(i) * drawn);
            }
            return spectrum.region().withIntensity(copy);
        });
    }

    private static Simulation run(PeakFit fit, int copies, Copy copy) throws XpsRefusedException {
        if (copies < 2) {
            throw new XpsRefusedException("A simulation needs at least 2 copies; found " + copies + ".");
        }
        Simulation simulation = new Simulation(fit);
        for (int k = 0; k < copies; k++) {
            List<SpectrumKernel> kernels = new ArrayList<>();
            for (FittedSpectrum spectrum : fit.spectra()) {
                kernels.add(new SpectrumKernel(fit.model(), copy.of(spectrum)));
            }
            simulation.add(kernels);
        }
        return simulation;
    }

    private void add(List<SpectrumKernel> kernels) {
        ParameterSplit split = fit.split();
        StartPoint start = fit.minimum();
        BlockFit again = BlockLeastSquares.minimise(
                new PeakResiduals(kernels, split, fit.options().statistic(), false),
                start.shared(),
                start.own(),
                split.bounds(true),
                split.bounds(false),
                fit.options().steps());
        failed += again.reason().isPresent() ? 1 : 0;
        List<Layout.Place> places = fit.model().layout().places();
        double[][][] numbers = new double[kernels.size()][places.size()][];
        for (int b = 0; b < numbers.length; b++) {
            double[] p = split.join(again.copyShared(), again.copyLocal(b));
            double total = Fractions.total(places, p);
            for (int c = 0; c < places.size(); c++) {
                double area = places.get(c).areaFactor() * p[places.get(c).area()];
                numbers[b][c] = new double[] {area, area / total, kernels.get(b).position(c, p)};
            }
        }
        values.add(numbers);
    }

    public int copies() {
        return values.size();
    }

    /// Copies whose fit did not converge; they count with where it ended.
    public int failed() {
        return failed;
    }

    public Spread area(int spectrum, int component) {
        return spread(all(spectrum, component, AREA));
    }

    public Spread fraction(int spectrum, int component) {
        return spread(all(spectrum, component, FRACTION));
    }

    public Spread position_eV(int spectrum, int component) {
        return spread(all(spectrum, component, POSITION));
    }

    /// Of a component's fraction in the second spectrum less that in the first.
    public Spread difference(int first, int second, int component) {
        double[] a = all(first, component, FRACTION);
        double[] b = all(second, component, FRACTION);
        Arrays.setAll(b, k -> b[k] - a[k]);
        return spread(b);
    }

    private double[] all(int spectrum, int component, int what) {
        return values.stream()
                .mapToDouble(copy -> copy[spectrum][component][what])
                .toArray();
    }

    private static Spread spread(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Spread(
                mean, Math.sqrt(squares / (numbers.length - 1)), quantile(sorted, 0.16), quantile(sorted, 0.84));
    }

    private static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}

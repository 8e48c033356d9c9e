package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.numerics.NonNegativeLeastSquares;

/// A fit that another program saved, drawn as it stands: the model's starts are its numbers. Beside it the areas
/// that fit best with everything else as saved, every point with the same weight: each alone, and all together. A
/// saved fit that is drawn as the other program draws it has an area alone that is the one saved, unless the
/// component is faint; one that was at its minimum has those together, too.
///
/// @param drawn as saved, not fitted
/// @param alone areas that fit best within their limits, each with all others as saved; one for every component,
///     ties included
/// @param together areas that fit best within their limits at the same time
/// @param misfit root of the mean squared distance of the curve as saved from the points
/// @param misfitTogether the same with the areas that fit best together
public record SavedFit(PeakFit drawn, List<Double> alone, List<Double> together, double misfit, double misfitTogether) {
    private static final int MOST_SWEEPS = 100_000;
    private static final double SETTLED = 1e-10;

    public SavedFit {
        alone = List.copyOf(alone);
        together = List.copyOf(together);
    }

    /// @param model with a static background
    /// @throws XpsRefusedException where the region holds too few points, or the background is an active one
    public static SavedFit of(PeakModel model, Region region) throws XpsRefusedException {
        if (model.background() instanceof ActiveShirley) {
            throw new XpsRefusedException("A saved fit has a background that was drawn and not fitted.");
        }
        SpectrumKernel kernel = new SpectrumKernel(model, region);
        ParameterSplit split = new ParameterSplit(model.layout().parameters(), 1);
        double[] saved = new double[split.size()];
        Arrays.setAll(saved, j -> split.parameters.get(j).start());
        double[][] columns = new double[split.size()][kernel.region.size()];
        kernel.evaluate(saved, columns);
        double misfit = misfit(kernel);
        int[] free = IntStream.range(0, saved.length)
                .filter(j -> split.parameters.get(j).kind() == Kind.AREA)
                .toArray();
        double[][] basis = Arrays.stream(free).mapToObj(j -> columns[j]).toArray(double[][]::new);
        double[] alone = replaced(saved, free, eachAlone(kernel, basis, saved, free, split));
        double[] together = replaced(saved, free, withinLimits(basis, aboveBackground(kernel), free, split));
        kernel.evaluate(together, columns);
        List<Layout.Place> places = model.layout().places();
        return new SavedFit(
                PeakFit.drawn(model, region, FitOptions.defaults()),
                areas(places, alone),
                areas(places, together),
                misfit,
                misfit(kernel));
    }

    private static double[] aboveBackground(SpectrumKernel kernel) {
        double[] above = kernel.region.copyIntensity();
        Arrays.setAll(above, i -> above[i] - kernel.drawn.at(i));
        return above;
    }

    private static double[] replaced(double[] saved, int[] free, double[] areas) {
        double[] p = saved.clone();
        for (int a = 0; a < free.length; a++) {
            p[free[a]] = areas[a];
        }
        return p;
    }

    private static double[] eachAlone(
            SpectrumKernel kernel, double[][] basis, double[] saved, int[] free, ParameterSplit split) {
        double[] residual = kernel.region.copyIntensity();
        Arrays.setAll(residual, i -> residual[i] - kernel.model[i]);
        double[] areas = new double[free.length];
        Arrays.setAll(
                areas,
                a -> Math.clamp(
                        saved[free[a]] + step(basis[a], residual),
                        split.parameters.get(free[a]).lower(),
                        split.parameters.get(free[a]).upper()));
        return areas;
    }

    private static double step(double[] basis, double[] residual) {
        double square = product(basis, basis);
        return square > 0 ? product(basis, residual) / square : 0;
    }

    private static double misfit(SpectrumKernel kernel) {
        double sum = 0;
        int n = kernel.region.size();
        for (int i = 0; i < n; i++) {
            double residual = kernel.region.intensity(i) - kernel.model[i];
            sum += residual * residual / n;
        }
        return Math.sqrt(sum);
    }

    /// Areas that no limit but 0 binds come from non-negative least squares alone.
    private static double[] withinLimits(double[][] basis, double[] above, int[] free, ParameterSplit split) {
        double[] fitted = NonNegativeLeastSquares.solve(basis, above).copyCoefficients();
        double[] lower = new double[free.length];
        double[] upper = new double[free.length];
        boolean inside = true;
        for (int a = 0; a < free.length; a++) {
            lower[a] = split.parameters.get(free[a]).lower();
            upper[a] = split.parameters.get(free[a]).upper();
            inside &= fitted[a] >= lower[a] && fitted[a] <= upper[a];
            fitted[a] = Math.clamp(fitted[a], lower[a], upper[a]);
        }
        return inside ? fitted : descended(basis, above, fitted, lower, upper);
    }

    /// One area at a time to its best within its limits, until none moves: the sum of squares is convex.
    private static double[] descended(
            double[][] basis, double[] above, double[] start, double[] lower, double[] upper) {
        double[] areas = start.clone();
        double[] residual = above.clone();
        for (int a = 0; a < areas.length; a++) {
            add(residual, basis[a], -areas[a]);
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int a = 0; a < areas.length; a++) {
                double next = Math.clamp(areas[a] + step(basis[a], residual), lower[a], upper[a]);
                add(residual, basis[a], areas[a] - next);
                moved = Math.max(moved, Math.abs(next - areas[a]));
                areas[a] = next;
            }
            if (moved <= SETTLED * Arrays.stream(areas).sum()) {
                return areas;
            }
        }
        return areas;
    }

    private static void add(double[] to, double[] column, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * column[i];
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<Double> areas(List<Layout.Place> places, double[] p) {
        List<Double> areas = new ArrayList<>();
        for (Layout.Place place : places) {
            areas.add(place.areaFactor() * p[place.area()]);
        }
        return areas;
    }
}

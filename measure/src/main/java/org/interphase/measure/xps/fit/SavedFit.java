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
/// that fit best with everything else as saved, every point with the same weight: a saved fit that was at its
/// minimum, and that is drawn as the other program draws it, has these areas.
///
/// @param areas as saved, one for every component, ties included
/// @param bestAreas that fit best
/// @param chi2Reduced of the curve as saved, over the points
public record SavedFit(List<Double> areas, List<Double> bestAreas, double chi2Reduced) {
    public SavedFit {
        areas = List.copyOf(areas);
        bestAreas = List.copyOf(bestAreas);
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
        int n = kernel.region.size();
        double[][] columns = new double[split.size()][n];
        kernel.evaluate(saved, columns);
        double chi2 = 0;
        double[] above = new double[n];
        for (int i = 0; i < n; i++) {
            double residual = (kernel.region.intensity(i) - kernel.model[i]) / kernel.region.sigma(i);
            chi2 += residual * residual / n;
            above[i] = kernel.region.intensity(i) - kernel.drawn.at(i);
        }
        double[] best = saved.clone();
        int[] free = IntStream.range(0, saved.length)
                .filter(j -> split.parameters.get(j).kind() == Kind.AREA)
                .toArray();
        double[][] basis = Arrays.stream(free).mapToObj(j -> columns[j]).toArray(double[][]::new);
        double[] fitted = NonNegativeLeastSquares.solve(basis, above).copyCoefficients();
        for (int a = 0; a < free.length; a++) {
            best[free[a]] = fitted[a];
        }
        List<Layout.Place> places = model.layout().places();
        return new SavedFit(areas(places, saved), areas(places, best), chi2);
    }

    private static List<Double> areas(List<Layout.Place> places, double[] p) {
        List<Double> areas = new ArrayList<>();
        for (Layout.Place place : places) {
            areas.add(place.areaFactor() * p[place.area()]);
        }
        return areas;
    }
}

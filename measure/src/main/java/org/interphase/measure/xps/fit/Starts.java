package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.numerics.NonNegativeFit;
import org.interphase.numerics.NonNegativeLeastSquares;

/// Where a fit begins: positions and widths as the model says; areas that fit best with these above the
/// drawn background, or those of the model where nothing lies above it; an active background with the step
/// of that one.
final class Starts {
    private static final double LEAST_PART = 0.01;

    private Starts() {}

    static StartPoint of(PeakModel model, ParameterSplit split, List<SpectrumKernel> kernels) {
        double[][] all = new double[kernels.size()][];
        Arrays.setAll(all, b -> start(model, split, kernels.get(b)));
        double[] shared = new double[split.sharedCount];
        double[][] own = new double[kernels.size()][split.ownCount];
        for (int j = 0; j < split.size(); j++) {
            for (int b = 0; b < all.length; b++) {
                if (split.isShared[j]) {
                    shared[split.index[j]] += all[b][j] / all.length;
                } else {
                    own[b][split.index[j]] = all[b][j];
                }
            }
        }
        return new StartPoint(shared, own);
    }

    private static double[] start(PeakModel model, ParameterSplit split, SpectrumKernel kernel) {
        double[] p = new double[split.size()];
        Arrays.setAll(p, j -> split.parameters.get(j).start());
        List<Layout.Place> places = model.layout().places();
        double[] above = kernel.region.copyIntensity();
        Arrays.setAll(above, i -> above[i] - kernel.drawn.at(i));
        double net = kernel.region.integral(above);
        if (net > 0) {
            fitAreas(split, kernel, p, above);
        }
        if (kernel.active) {
            int last = kernel.region.size() - 1;
            p[0] = kernel.drawn.at(0);
            p[1] = (kernel.drawn.at(last) - kernel.drawn.at(0)) / Fractions.total(places, p);
        }
        return p;
    }

    /// Areas that fit best what lies above the drawn background, none below a hundredth of the largest:
    /// without area the position of a component would have no slope.
    private static void fitAreas(ParameterSplit split, SpectrumKernel kernel, double[] p, double[] above) {
        int n = above.length;
        double[][] columns = new double[p.length][n];
        double[] without = p.clone();
        if (kernel.active) {
            without[1] = 0;
        }
        kernel.evaluate(without, columns);
        int[] areas = IntStream.range(0, p.length)
                .filter(j -> split.parameters.get(j).kind() == Kind.AREA)
                .toArray();
        double[][] matrix = new double[areas.length][n];
        double[] rhs = new double[n];
        for (int i = 0; i < n; i++) {
            double weight = 1 / kernel.region.sigma(i);
            rhs[i] = weight * above[i];
            for (int a = 0; a < areas.length; a++) {
                matrix[a][i] = weight * columns[areas[a]][i];
            }
        }
        NonNegativeFit fitted = NonNegativeLeastSquares.solve(matrix, rhs);
        double largest = Arrays.stream(fitted.copyCoefficients()).max().orElse(0);
        for (int a = 0; a < areas.length && largest > 0; a++) {
            double area = Math.max(fitted.coefficient(a), LEAST_PART * largest);
            p[areas[a]] = Math.clamp(
                    area,
                    split.parameters.get(areas[a]).lower(),
                    split.parameters.get(areas[a]).upper());
        }
    }
}

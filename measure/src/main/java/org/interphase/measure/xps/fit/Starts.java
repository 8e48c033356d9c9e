package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.measure.xps.model.PeakModel;

/// Where a fit begins: positions and widths as the model says; areas in the model's proportions, their sum
/// that above the drawn background; an active background with the step of that one.
final class Starts {
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
        double named = Fractions.total(places, p);
        if (net > 0) {
            for (int j = 0; j < p.length; j++) {
                ModelParameter parameter = split.parameters.get(j);
                p[j] *= parameter.kind() == Kind.AREA ? net / named : 1;
            }
        }
        if (kernel.active) {
            int last = kernel.region.size() - 1;
            p[0] = kernel.drawn.at(0);
            p[1] = (kernel.drawn.at(last) - kernel.drawn.at(0)) / Fractions.total(places, p);
        }
        return p;
    }
}

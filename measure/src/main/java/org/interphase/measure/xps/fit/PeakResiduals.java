package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.measure.xps.model.Prior;
import org.interphase.numerics.BlockResiduals;

/// Residuals of all spectra: their points, then what is known beforehand. A prior of a shared parameter counts
/// once.
final class PeakResiduals implements BlockResiduals {
    private final List<SpectrumKernel> kernels;
    private final ParameterSplit split;
    private final Statistic statistic;
    /// Derivatives of the expected counts over their standard deviation instead of those of the residuals:
    /// their product is the Fisher information.
    private final boolean information;

    private final List<List<Integer>> priors = new ArrayList<>();
    private final double[][] columns;

    PeakResiduals(List<SpectrumKernel> kernels, ParameterSplit split, Statistic statistic, boolean information) {
        this.kernels = kernels;
        this.split = split;
        this.statistic = statistic;
        this.information = information;
        this.columns = new double[split.size()][];
        for (int b = 0; b < kernels.size(); b++) {
            List<Integer> here = new ArrayList<>();
            for (int j = 0; j < split.size(); j++) {
                if (split.parameters.get(j).prior().isPresent() && (b == 0 || !split.isShared[j])) {
                    here.add(j);
                }
            }
            priors.add(here);
        }
    }

    PeakResiduals forInformation() {
        return new PeakResiduals(kernels, split, statistic, true);
    }

    @Override
    public int blocks() {
        return kernels.size();
    }

    @Override
    public int size(int block) {
        return kernels.get(block).region.size() + priors.get(block).size();
    }

    @Override
    public void evaluate(
            int block,
            double[] shared,
            double[] local,
            double[] residuals,
            double[][] sharedColumns,
            double[][] localColumns) {
        SpectrumKernel kernel = kernels.get(block);
        for (int j = 0; j < columns.length; j++) {
            columns[j] = split.isShared[j] ? sharedColumns[split.index[j]] : localColumns[split.index[j]];
        }
        double[] p = split.join(shared, local);
        kernel.evaluate(p, columns);
        int n = kernel.region.size();
        for (int i = 0; i < n; i++) {
            residuals[i] = weigh(kernel, i);
        }
        for (int k = 0; k < priors.get(block).size(); k++) {
            int j = priors.get(block).get(k);
            ModelParameter parameter = split.parameters.get(j);
            Prior prior = parameter.prior().orElseThrow();
            residuals[n + k] = (p[j] - prior.mean()) / prior.sd();
            columns[j][n + k] = 1 / prior.sd();
        }
    }

    /// The residual of a point; scales the derivatives of the model there to those of the residual.
    private double weigh(SpectrumKernel kernel, int i) {
        double intensity = kernel.region.intensity(i);
        if (statistic == Statistic.SQRT_COUNTS) {
            double weight = 1 / kernel.region.sigma(i);
            scale(i, weight);
            return weight * (kernel.model[i] - intensity);
        }
        double unit = kernel.region.countsPerUnit();
        double expected = unit * kernel.model[i];
        if (!(expected > 0)) {
            return Double.NaN;
        }
        double t = unit * intensity / expected - 1;
        double root = Math.sqrt(expected * curvature(t));
        scale(i, unit / (information ? Math.sqrt(expected) : root));
        return -t * root;
    }

    /// `2 ((1+t) ln(1+t) − t) / t²`: the deviance of a point over that of the normal distribution.
    private static double curvature(double t) {
        if (Math.abs(t) < 1e-3) {
            return 1 - t * (1.0 / 3 - t * (1.0 / 6 - t * (1.0 / 10 - t / 15)));
        }
        double logarithm = t <= -1 ? 0 : (1 + t) * Math.log1p(t);
        return 2 * (logarithm - t) / (t * t);
    }

    private void scale(int i, double weight) {
        for (double[] column : columns) {
            column[i] *= weight;
        }
    }
}

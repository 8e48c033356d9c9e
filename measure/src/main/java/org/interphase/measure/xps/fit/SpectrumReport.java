package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.measure.xps.model.PeakModel;

/// Turns the parameters of one spectrum into what is reported of it.
final class SpectrumReport {
    private final PeakModel model;
    private final ParameterSplit split;
    private final JointCovariance covariance;
    private final SpectrumKernel kernel;
    private final int block;
    private final double[] shared;
    private final double[] own;
    private final double[] p;
    private final List<Layout.Place> places;

    SpectrumReport(
            PeakModel model,
            ParameterSplit split,
            JointCovariance covariance,
            SpectrumKernel kernel,
            int block,
            double[] shared,
            double[] own) {
        this.model = model;
        this.split = split;
        this.covariance = covariance;
        this.kernel = kernel;
        this.block = block;
        this.shared = shared;
        this.own = own;
        this.p = split.join(shared, own);
        this.places = model.layout().places();
    }

    FittedSpectrum of(PeakResiduals residuals, double parameters) {
        int n = kernel.region.size();
        double[] r = new double[residuals.size(block)];
        residuals.evaluate(
                block, shared, own, r, new double[split.sharedCount][r.length], new double[split.ownCount][r.length]);
        double chi2 = 0;
        for (int i = 0; i < n; i++) {
            chi2 += r[i] * r[i];
        }
        double[] whole = kernel.model.clone();
        double[] background = new double[n];
        Arrays.setAll(background, i -> kernel.background(i, p));
        List<FittedComponent> components = new ArrayList<>();
        double[][] curves = new double[places.size()][];
        double total = Fractions.total(places, p);
        for (int c = 0; c < places.size(); c++) {
            components.add(component(c, total));
            curves[c] = kernel.component(c, p, split.size());
        }
        return new FittedSpectrum(kernel.region, components, whole, background, curves, chi2, n - parameters);
    }

    private FittedComponent component(int c, double total) {
        Layout.Place place = places.get(c);
        double area = place.areaFactor() * p[place.area()];
        double first = model.components().get(c).envelope().lines().getFirst().widthFactor();
        double[] onPosition = new double[p.length];
        Set<Integer> used = new LinkedHashSet<>(place.positionTerms());
        used.forEach(term -> onPosition[term] = 1);
        used.add(place.area());
        if (place.width() >= 0) {
            used.add(place.width());
            used.add(place.secondWidth());
        }
        return new FittedComponent(
                model.components().get(c).name(),
                kernel.position(c, p),
                positionDeviation(place, onPosition),
                first * width(place.width()),
                first * deviation(place.width()),
                first * width(place.secondWidth()),
                first * deviation(place.secondWidth()),
                area,
                place.areaFactor() * deviation(place.area()),
                area / total,
                Math.sqrt(Math.max(0, variance(Fractions.gradient(places, p, c)))),
                used.stream().filter(this::atLimit).map(this::name).toList());
    }

    /// Beyond the region it is no number: a component without area lies nowhere.
    private double positionDeviation(Layout.Place place, double[] gradient) {
        if (!place.positionTerms().stream().allMatch(term -> covariance.determined(block, term))) {
            return Double.NaN;
        }
        double deviation = Math.sqrt(variance(gradient));
        double span = kernel.region.energy_eV(kernel.region.size() - 1) - kernel.region.energy_eV(0);
        return deviation <= span ? deviation : Double.NaN;
    }

    /// 0 where the component has no width.
    private double width(int j) {
        return j < 0 ? 0 : p[j];
    }

    private double deviation(int j) {
        return j >= 0 && covariance.determined(block, j) ? Math.sqrt(covariance.of(block, j, block, j)) : Double.NaN;
    }

    private double variance(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                if (gradient[i] != 0 && gradient[j] != 0) {
                    sum += gradient[i] * gradient[j] * covariance.of(block, i, block, j);
                }
            }
        }
        return sum;
    }

    private boolean atLimit(int j) {
        ModelParameter parameter = split.parameters.get(j);
        return p[j] <= parameter.lower() || p[j] >= parameter.upper();
    }

    private String name(int j) {
        return split.parameters.get(j).name();
    }
}

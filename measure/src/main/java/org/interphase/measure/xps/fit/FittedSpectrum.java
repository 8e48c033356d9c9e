package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.Region;

/// One spectrum of a fit with the curves that belong to it.
public final class FittedSpectrum {
    private final Region region;
    private final List<FittedComponent> components;
    private final double[] model;
    private final double[] background;
    private final double[][] curves;
    private final double chi2;
    private final double degreesOfFreedom;

    FittedSpectrum(
            Region region,
            List<FittedComponent> components,
            double[] model,
            double[] background,
            double[][] curves,
            double chi2,
            double degreesOfFreedom) {
        this.region = region;
        this.components = List.copyOf(components);
        this.model = model;
        this.background = background;
        this.curves = curves;
        this.chi2 = chi2;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /// What was fitted: the points inside the model's region.
    public Region region() {
        return region;
    }

    /// In the order of the model.
    public List<FittedComponent> components() {
        return components;
    }

    /// @throws IllegalArgumentException where there is no such component
    public FittedComponent component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + name));
    }

    /// Background and all components at every point.
    public double[] copyModel() {
        return model.clone();
    }

    public double[] copyBackground() {
        return background.clone();
    }

    /// A component at every point, without background.
    public double[] copyCurve(int component) {
        return curves[component].clone();
    }

    /// (intensity − model)/√counts at every point.
    public double[] residuals() {
        double[] residuals = new double[model.length];
        Arrays.setAll(residuals, i -> (region.intensity(i) - model[i]) / region.sigma(i));
        return residuals;
    }

    /// Sum of this spectrum's squared residuals, or its deviance, without priors.
    public double chi2() {
        return chi2;
    }

    /// Over the points less the spectrum's own parameters and its part of the shared ones.
    public double chi2Reduced() {
        return chi2 / degreesOfFreedom;
    }
}

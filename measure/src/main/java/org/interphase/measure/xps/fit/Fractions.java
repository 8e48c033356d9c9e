package org.interphase.measure.xps.fit;

import java.util.List;
import org.interphase.measure.xps.model.Layout;

/// Fractions of the areas of a spectrum, `x_c = A_c/ΣA`, and their derivatives.
final class Fractions {
    private Fractions() {}

    static double total(List<Layout.Place> places, double[] p) {
        double total = 0;
        for (Layout.Place place : places) {
            total += place.areaFactor() * p[place.area()];
        }
        return total;
    }

    /// ∂x_c/∂p for every parameter.
    static double[] gradient(List<Layout.Place> places, double[] p, int component) {
        double total = total(places, p);
        Layout.Place own = places.get(component);
        double fraction = own.areaFactor() * p[own.area()] / total;
        double[] gradient = new double[p.length];
        for (Layout.Place place : places) {
            gradient[place.area()] -= fraction * place.areaFactor() / total;
        }
        gradient[own.area()] += own.areaFactor() / total;
        return gradient;
    }
}

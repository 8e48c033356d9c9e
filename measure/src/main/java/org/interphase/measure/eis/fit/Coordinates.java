package org.interphase.measure.eis.fit;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.ParameterKind;
import org.interphase.numerics.Bounds;

/// The coordinates x in which a fit moves: logarithms of positive parameters, and for exponents
/// `α = c/(1 + e^{−x})` with c a little above 1, so that α = 1 lies at a finite x and can be reached.
///
/// The bounds leave eight decades around what the spectrum can show. They scale with its impedance, so that a fit does
/// not depend on the unit or the area.
final class Coordinates {
    private static final double CEILING = 1.05;
    private static final double LEAST_EXPONENT = 0.2;
    private static final double MARGIN = 1e8;
    private static final double MARGIN_OF_TIME = 1e5;

    private final ParameterKind[] kinds;
    private final double[] lowest;
    private final double[] highest;
    private final double[] lower;
    private final double[] upper;

    Coordinates(Circuit circuit, Spectrum spectrum) {
        this(circuit, Extent.of(spectrum));
    }

    Coordinates(Circuit circuit, Extent extent) {
        int n = circuit.size();
        this.kinds = new ParameterKind[n];
        this.lowest = new double[n];
        this.highest = new double[n];
        for (int j = 0; j < n; j++) {
            kinds[j] = circuit.parameter(j).kind();
            double[] range = range(kinds[j], extent);
            lowest[j] = range[0];
            highest[j] = range[1];
        }
        this.lower = inward(lowest);
        this.upper = inward(highest);
    }

    private static double[] range(ParameterKind kind, Extent at) {
        double low = at.leastModulus() / MARGIN;
        double high = at.largestModulus() * MARGIN;
        return switch (kind) {
            case RESISTANCE -> new double[] {low, high};
            case INDUCTANCE -> new double[] {low / at.highestOmega(), high / at.lowestOmega()};
            case CAPACITANCE -> new double[] {1 / (high * at.highestOmega()), 1 / (low * at.lowestOmega())};
            case ADMITTANCE ->
                new double[] {1 / (high * Math.max(1, at.highestOmega())), 1 / (low * Math.min(1, at.lowestOmega()))};
            case WARBURG -> new double[] {low * Math.sqrt(at.lowestOmega()), high * Math.sqrt(at.highestOmega())};
            case TIME -> new double[] {1 / (MARGIN_OF_TIME * at.highestOmega()), MARGIN_OF_TIME / at.lowestOmega()};
            case EXPONENT -> new double[] {LEAST_EXPONENT, 1};
        };
    }

    int size() {
        return kinds.length;
    }

    double lowest(int j) {
        return lowest[j];
    }

    double highest(int j) {
        return highest[j];
    }

    Bounds bounds() {
        return Bounds.of(lower, upper);
    }

    /// Coordinates of parameters, those outside the bounds moved to them.
    double[] inward(double[] p) {
        double[] x = new double[size()];
        Arrays.setAll(x, j -> inward(j, Math.clamp(p[j], lowest[j], highest[j])));
        return x;
    }

    private double inward(int j, double p) {
        return kinds[j] == ParameterKind.EXPONENT ? Math.log(p / (CEILING - p)) : Math.log(p);
    }

    /// Exactly the bound at a bound.
    double[] outward(double[] x) {
        double[] p = new double[size()];
        for (int j = 0; j < p.length; j++) {
            double value = kinds[j] == ParameterKind.EXPONENT ? CEILING / (1 + Math.exp(-x[j])) : Math.exp(x[j]);
            double inside = Math.clamp(value, lowest[j], highest[j]);
            p[j] = x[j] <= lower[j] ? lowest[j] : x[j] >= upper[j] ? highest[j] : inside;
        }
        return p;
    }

    /// `dp/dx` at a parameter.
    double slope(int j, double p) {
        return kinds[j] == ParameterKind.EXPONENT ? p * (1 - p / CEILING) : p;
    }

    /// The parameter at a distance in its coordinate; within 0 and 1 for an exponent.
    double shifted(int j, double p, double distance) {
        double x = inward(j, p) + distance;
        return kinds[j] == ParameterKind.EXPONENT ? Math.min(1, CEILING / (1 + Math.exp(-x))) : Math.exp(x);
    }

    boolean atLowest(int j, double p) {
        return p <= lowest[j] * (1 + 1e-9);
    }

    boolean atHighest(int j, double p) {
        return p >= highest[j] * (1 - 1e-9);
    }
}

package org.interphase.numerics;

import java.util.Arrays;

/// Lowest and highest admissible value of every parameter, infinite where there is none.
public final class Bounds {
    private final double[] lower;
    private final double[] upper;

    private Bounds(double[] lower, double[] upper) {
        this.lower = lower.clone();
        this.upper = upper.clone();
        for (int j = 0; j < lower.length; j++) {
            if (!(lower[j] < upper[j])) {
                throw new IllegalArgumentException("bound " + j + ": " + lower[j] + " is not below " + upper[j]);
            }
        }
    }

    public static Bounds of(double[] lower, double[] upper) {
        return new Bounds(lower, upper);
    }

    public static Bounds none(int parameters) {
        double[] lower = new double[parameters];
        double[] upper = new double[parameters];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Bounds(lower, upper);
    }

    public int size() {
        return lower.length;
    }

    public double lower(int j) {
        return lower[j];
    }

    public double upper(int j) {
        return upper[j];
    }

    double[] project(double[] p) {
        double[] inside = new double[p.length];
        for (int j = 0; j < p.length; j++) {
            inside[j] = Math.clamp(p[j], lower[j], upper[j]);
        }
        return inside;
    }

    boolean holdsAt(double[] p, int j) {
        return p[j] <= lower[j] || p[j] >= upper[j];
    }
}

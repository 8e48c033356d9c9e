package org.interphase.measure.xps.background;

import java.util.Optional;

/// A background at every point of its region.
public final class BackgroundCurve {
    private final double[] values;
    private final double strength;
    private final int iterations;
    private final String trouble;

    BackgroundCurve(double[] values, double strength, int iterations, String trouble) {
        this.values = values.clone();
        this.strength = strength;
        this.iterations = iterations;
        this.trouble = trouble;
    }

    public int size() {
        return values.length;
    }

    public double at(int point) {
        return values[point];
    }

    public double[] copyValues() {
        return values.clone();
    }

    /// Slope per eV of a line, `k` per eV of a Shirley step, B in eV² of Tougaard's loss function.
    public double strength() {
        return strength;
    }

    public int iterations() {
        return iterations;
    }

    /// Why the background is not to be trusted; empty where it is.
    public Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }
}

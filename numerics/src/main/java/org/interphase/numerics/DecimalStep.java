package org.interphase.numerics;

/// The step in which a column of numbers was written.
public final class DecimalStep {
    private static final int FINEST = 12;
    private static final int LOOKED_AT = 4096;
    private static final int TELLING = 8;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private DecimalStep() {}

    /// The largest power of ten, at most 1, of which every value is a whole multiple: the resolution of a column
    /// written with a fixed number of decimals. Of long columns about 4000 values are looked at, evenly spread.
    ///
    /// Zero where there is none down to 1e−12, as for binary numbers, and where fewer than eight different sizes
    /// occur: a handful of values, such as currents written as they were set, are round by themselves.
    ///
    /// @param values finite
    public static double of(double[] values) {
        int stride = Math.max(1, values.length / LOOKED_AT);
        double[] sizes = new double[TELLING];
        int different = 0;
        int decimals = 0;
        for (int i = 0; i < values.length; i += stride) {
            while (decimals <= FINEST && !isMultiple(values[i], decimals)) {
                decimals++;
            }
            if (different < TELLING && isNew(Math.abs(values[i]), sizes, different)) {
                sizes[different++] = Math.abs(values[i]);
            }
        }
        return different == TELLING && decimals <= FINEST ? 1 / POWERS[decimals] : 0;
    }

    private static boolean isNew(double size, double[] sizes, int count) {
        for (int i = 0; i < count; i++) {
            if (sizes[i] == size) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMultiple(double value, int decimals) {
        double steps = value * POWERS[decimals];
        double off = Math.abs(steps - Math.rint(steps));
        return off <= 1e-6 && off <= 8 * Math.ulp(steps);
    }
}

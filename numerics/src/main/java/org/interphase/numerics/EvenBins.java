package org.interphase.numerics;

/// Bins `[k·width, (k+1)·width)` over the whole axis, k any integer.
///
/// A decimal number such as 3.805 is not a binary fraction, and 3.805/0.005 may come out on either side of 761. A
/// value closer to an edge than `snap` is therefore taken to lie on it, and belongs to the bin above.
///
/// @param width positive
/// @param snap in the unit of the values, much smaller than the width
public record EvenBins(double width, double snap) {
    /// Half a unit in the last place of a single-precision number, relative.
    private static final double FLOAT_ROUNDING = 0x1p-24;

    public EvenBins {
        if (!(width > 0) || !(snap >= 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("a bin has a positive width and a snap that is not negative");
        }
    }

    /// Bins whose snap fits how the values were stored: numbers that all fit into single precision carry its
    /// rounding error, all others a few units in the last place of double precision.
    public static EvenBins forValues(double width, double[] values) {
        double largest = 0;
        boolean single = values.length > 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
            single &= value == (float) value;
        }
        return new EvenBins(width, single ? largest * FLOAT_ROUNDING : 4 * Math.ulp(largest));
    }

    /// The number k of the bin that holds `value`.
    public long indexOf(double value) {
        double ratio = value / width;
        double nearest = Math.rint(ratio);
        return (long) (Math.abs(value - nearest * width) <= snap ? nearest : Math.floor(ratio));
    }

    /// The number of the first edge that is not below `value`.
    public long edgeAtOrAbove(double value) {
        long k = indexOf(value);
        return value - edge(k) <= snap ? k : k + 1;
    }

    /// The number of the last edge that is below `value`.
    public long edgeBelow(double value) {
        return edgeAtOrAbove(value) - 1;
    }

    public double edge(long k) {
        return k * width;
    }

    public double centre(long k) {
        return (k + 0.5) * width;
    }
}

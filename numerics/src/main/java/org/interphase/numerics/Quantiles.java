package org.interphase.numerics;

/// Order statistics without sorting, in expected linear time.
public final class Quantiles {
    private Quantiles() {}

    /// The quantile at `probability` (0 to 1) with linear interpolation between the order statistics, so that the
    /// smallest value is at 0 and the largest at 1 (definition 7 of R. J. Hyndman and Y. Fan, Am. Stat. 50 (1996)
    /// 361, doi:10.1080/00031305.1996.10473566). NaN for an empty array.
    ///
    /// @param values finite; left as they are
    public static double of(double[] values, double probability) {
        return ofScratch(values.clone(), values.length, probability);
    }

    public static double median(double[] values) {
        return of(values, 0.5);
    }

    /// As [#of(double[], double)] over the first `length` entries, which are reordered: for callers that own the
    /// array.
    public static double ofScratch(double[] scratch, int length, double probability) {
        if (length == 0) {
            return Double.NaN;
        }
        double position = probability * (length - 1);
        int low = (int) Math.floor(position);
        double below = select(scratch, length, low);
        double fraction = position - low;
        if (fraction == 0 || low + 1 >= length) {
            return below;
        }
        double above = smallestFrom(scratch, low + 1, length);
        return interpolate(below, above, fraction);
    }

    /// The form that is exact at both ends, and the one of NumPy, so that equal data give equal bits.
    private static double interpolate(double below, double above, double fraction) {
        double span = above - below;
        return fraction >= 0.5 ? above - span * (1 - fraction) : below + span * fraction;
    }

    private static double smallestFrom(double[] values, int from, int to) {
        double smallest = values[from];
        for (int i = from + 1; i < to; i++) {
            smallest = Math.min(smallest, values[i]);
        }
        return smallest;
    }

    /// Hoare's selection, pivot the median of three: afterwards everything left of `rank` is not larger than it.
    private static double select(double[] a, int length, int rank) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            double pivot = medianOfThree(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return a[rank];
            }
        }
        return a[rank];
    }

    private static double medianOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

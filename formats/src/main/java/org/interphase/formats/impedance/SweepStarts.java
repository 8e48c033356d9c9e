package org.interphase.formats.impedance;

/// Where, in a column of frequencies, a new sweep begins.
///
/// A sweep runs one way. It ends where the frequency jumps back to within 1 % of the sweep's first one, or against its
/// direction over more than half of the decades it has covered, or where at least five points lead back over as much.
/// Smaller steps back, as between the ranges of an analyser, do not end it.
final class SweepStarts {
    private static final double SAME = 0.01;
    private static final int FEWEST = 5;
    /// Rows looked ahead: more than the points of any sweep's half, so that the time stays linear.
    private static final int AHEAD = 500;

    private SweepStarts() {}

    /// @param frequency_Hz above zero
    /// @param from first row looked at, which always begins a sweep
    /// @param to row after the last
    /// @param starts set to true for each row that begins one
    static void mark(double[] frequency_Hz, int from, int to, boolean[] starts) {
        int start = from;
        double direction = 0;
        double extreme = Double.NaN;
        for (int i = from; i < to; i++) {
            double f = Math.log(frequency_Hz[i]);
            if (i == start) {
                starts[i] = true;
                direction = 0;
                extreme = f;
                continue;
            }
            double step = f - extreme;
            if (direction == 0) {
                direction = Math.signum(step);
                extreme = f;
            } else if (Math.signum(step) == direction || step == 0) {
                extreme = f;
            } else if (isRestart(frequency_Hz, start, i, to, direction)) {
                start = i;
                i--;
            }
        }
    }

    private static boolean isRestart(double[] frequency_Hz, int start, int row, int to, double direction) {
        double first = Math.log(frequency_Hz[start]);
        double here = Math.log(frequency_Hz[row]);
        double before = Math.log(frequency_Hz[row - 1]);
        double covered = Math.abs(before - first);
        if (Math.abs(here - first) < SAME) {
            return true;
        }
        if (row - start < FEWEST) {
            return false;
        }
        int end = row;
        int last = Math.min(to, row + AHEAD) - 1;
        while (end < last && Math.log(frequency_Hz[end + 1] / frequency_Hz[end]) * direction < 0) {
            end++;
        }
        double back = Math.abs(here - before);
        double led = end - row + 1 < FEWEST ? 0 : Math.abs(Math.log(frequency_Hz[end]) - before);
        return Math.max(back, led) > covered / 2;
    }
}

package org.interphase.cell.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What profiles say about the numbers of a fit.
///
/// @param trouble why there are no intervals, empty where there are
record Intervals(List<Interval> all, Optional<String> trouble) {
    /// By this much lower, the sum of squares of another place is no matter of the runs' tolerances.
    private static final double LOWER = 0.1;

    /// A number whose interval is wider is not known.
    private static final double WIDEST = 1;

    /// @param low in the fitted coordinate, NaN where it is open
    record Interval(double low, double high, boolean identifiable) {
        private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, false);
    }

    static Intervals unknown(int numbers) {
        return new Intervals(Collections.nCopies(numbers, Interval.UNKNOWN), Optional.empty());
    }

    /// @param ends lower and upper in turn
    /// @param spread standard uncertainty of each number, NaN where there is none
    static Intervals of(List<Profile.End> ends, double[] spread) {
        double lowest = ends.stream().mapToDouble(Profile.End::lowest).min().orElse(0);
        if (lowest < -LOWER) {
            return new Intervals(
                    Collections.nCopies(spread.length, Interval.UNKNOWN),
                    Optional.of(String.format(
                            Locale.ROOT,
                            "a profile met a place where the sum of squares is lower by %.2g, so that the place found is"
                                    + " no minimum and intervals around it mean nothing",
                            -lowest)));
        }
        List<Interval> all = new ArrayList<>();
        for (int j = 0; j < spread.length; j++) {
            all.add(interval(ends.get(2 * j), ends.get(2 * j + 1), spread[j]));
        }
        return new Intervals(List.copyOf(all), Optional.empty());
    }

    /// An end that was not found in full may lie further out: the interval then counts only where the derivatives
    /// do not make it wider, as they do for a number that lies along a direction that the data do not fix.
    private static Interval interval(Profile.End low, Profile.End high, double spread) {
        double width = high.at() - low.at();
        boolean sure = (low.settled() && high.settled()) || spread < width;
        return new Interval(low.at(), high.at(), width < WIDEST && sure);
    }

    Interval of(int j) {
        return all.get(j);
    }
}

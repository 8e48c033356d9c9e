package org.interphase.formats.cycler;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.ChargeCounter;
import org.interphase.data.TextColumn;
import org.interphase.formats.text.Timestamps;

/// Checks of a run against itself: does its charge counter, its step names, its clock agree with time and current?
/// They find a wrong sign or a wrong unit, not a wrong number.
final class RunChecks {
    private static final double[] UNIT_FACTORS = {3600, 60, 1000, 1e6, 24, 1440, 86400};
    private static final String[] FACTOR_WORDS = {"3600", "60", "1000", "10^6", "24", "1440", "86 400"};
    private static final double NEAR = 0.05;
    private static final int PAIRS = 500;
    private static final double YEAR_s = 365.25 * 86400;
    /// No test of a cell was seen to run this long, and no cycler's clock either.
    private static final double LONGEST_RUN_s = 10 * YEAR_s;

    private RunChecks() {}

    /// Whether two accounts of the direction of the current agree.
    enum Agreement {
        CONFIRMED,
        CONTRADICTED,
        /// Nothing in the file tells, or it tells both.
        UNKNOWN;

        private static Agreement of(double agree, double disagree) {
            double total = agree + disagree;
            if (!(total > 0)) {
                return UNKNOWN;
            }
            double share = agree / total;
            return share >= 0.9 ? CONFIRMED : share <= 0.1 ? CONTRADICTED : UNKNOWN;
        }
    }

    /// Does the charge counter rise while the current is positive? Increments count with their size; a fall is a reset.
    static Agreement withCounter(double[] current, ChargeCounter counter) {
        double agree = 0;
        double disagree = 0;
        for (int i = 1; i < current.length; i++) {
            double charged = switch (counter) {
                case ChargeCounter.Separate s ->
                    rise(s.chargeAt(i - 1), s.chargeAt(i)) - rise(s.dischargeAt(i - 1), s.dischargeAt(i));
                case ChargeCounter.Signed s -> s.at(i) - s.at(i - 1);
                case ChargeCounter.Magnitude _, ChargeCounter.None _ -> 0;
            };
            double with = charged * Math.signum(current[i]);
            agree += with > 0 ? with : 0;
            disagree += with < 0 ? -with : 0;
        }
        return Agreement.of(agree, disagree);
    }

    /// Does a counter that should carry a sign rise on charge and on discharge alike?
    static boolean risesBothWays(double[] current, double[] counter) {
        double[] up = new double[2];
        double[] down = new double[2];
        for (int i = 1; i < current.length; i++) {
            double change = counter[i] - counter[i - 1];
            if (current[i] != 0 && current[i - 1] != 0 && current[i] > 0 == current[i - 1] > 0) {
                int way = current[i] > 0 ? 0 : 1;
                up[way] += Math.max(0, change);
                down[way] += Math.max(0, -change);
            }
        }
        return Agreement.of(up[0], down[0]) == Agreement.CONFIRMED
                && Agreement.of(up[1], down[1]) == Agreement.CONFIRMED;
    }

    /// Does a step named charge have positive current?
    static Agreement withStates(double[] current, TextColumn states, int[] rows) {
        int agree = 0;
        int disagree = 0;
        StateWord.Reader words = new StateWord.Reader();
        for (int i = 0; i < current.length; i++) {
            double with = words.sign(states.at(rows[i])) * Math.signum(current[i]);
            agree += with > 0 ? 1 : 0;
            disagree += with < 0 ? 1 : 0;
        }
        return Agreement.of(agree, disagree);
    }

    private static double rise(double before, double after) {
        double rise = after - before;
        return rise > 0 ? rise : 0;
    }

    /// A warning where integrated and counted charge differ by a factor between units of time or current.
    static Optional<String> chargeScale(double[] time_s, double[] current_A, ChargeCounter counter) {
        double integrated = 0;
        double counted = 0;
        for (int i = 1; i < time_s.length; i++) {
            double dt = time_s[i] - time_s[i - 1];
            integrated += dt > 0 ? dt * Math.abs(current_A[i] + current_A[i - 1]) / 2 / 3600 : 0;
            counted += switch (counter) {
                case ChargeCounter.Separate s ->
                    rise(s.chargeAt(i - 1), s.chargeAt(i)) + rise(s.dischargeAt(i - 1), s.dischargeAt(i));
                case ChargeCounter.Signed s -> Math.abs(s.at(i) - s.at(i - 1));
                case ChargeCounter.Magnitude s -> rise(s.at(i - 1), s.at(i));
                case ChargeCounter.None _ -> 0;
            };
        }
        return counted > 0 && integrated > 0
                ? factor(integrated / counted)
                        .map(f -> "Current times time is " + f + " the charge that the cycler counted; "
                                + "a unit of time, current or charge in this file seems to be wrong.")
                : Optional.empty();
    }

    /// A warning where time runs by a factor faster or slower than the time stamps beside it.
    static Optional<String> clockScale(double[] time_s, TextColumn stamps, int[] rows, Timestamps.DayOrder order) {
        OptionalDouble ratio = timeOverClock(time_s, stamps, rows, order);
        return ratio.isEmpty()
                ? Optional.empty()
                : factor(ratio.getAsDouble())
                        .map(f -> "Time advances " + f + " as fast as the time stamps in column '" + stamps.name()
                                + "'; its unit seems to be wrong.");
    }

    /// Median of (increment of time) / (increment of the time stamps) over up to 500 pairs of rows; empty where fewer
    /// than 3 pairs can be compared.
    static OptionalDouble timeOverClock(double[] time_s, TextColumn stamps, int[] rows, Timestamps.DayOrder order) {
        int stride = Math.max(1, rows.length / PAIRS);
        double[] ratios = new double[Math.max(0, (rows.length - 1) / stride)];
        int n = 0;
        OptionalDouble before = rows.length == 0 ? OptionalDouble.empty() : clock(stamps, rows[0], order);
        for (int k = 1; k <= ratios.length; k++) {
            OptionalDouble after = clock(stamps, rows[k * stride], order);
            if (before.isPresent() && after.isPresent()) {
                double dClock = after.getAsDouble() - before.getAsDouble();
                double dTime = time_s[k * stride] - time_s[(k - 1) * stride];
                if (dClock >= 2 && dTime > 0) {
                    ratios[n++] = dTime / dClock;
                }
            }
            before = after;
        }
        if (n < 3) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(ratios, n);
        Arrays.sort(sorted);
        return OptionalDouble.of(sorted[n / 2]);
    }

    private static OptionalDouble clock(TextColumn stamps, int row, Timestamps.DayOrder order) {
        return Timestamps.seconds(stamps.at(row), order);
    }

    /// `3600 times` or `1/3600 times`, where the ratio is within 5 % of such a factor.
    private static Optional<String> factor(double ratio) {
        for (int i = 0; i < UNIT_FACTORS.length; i++) {
            if (Math.abs(ratio / UNIT_FACTORS[i] - 1) < NEAR) {
                return Optional.of(FACTOR_WORDS[i] + " times");
            }
            if (Math.abs(ratio * UNIT_FACTORS[i] - 1) < NEAR) {
                return Optional.of("1/" + FACTOR_WORDS[i] + " times");
            }
        }
        return Optional.empty();
    }

    /// A warning where a run lasts longer than any test does.
    static Optional<String> duration(double[] time_s) {
        double span = time_s.length == 0 ? 0 : time_s[time_s.length - 1] - time_s[0];
        if (!(span > LONGEST_RUN_s)) {
            return Optional.empty();
        }
        String hint = span / 3600 > 3600
                ? String.format(
                        Locale.ROOT,
                        " If its numbers were multiplied by 3600 once too often, the run lasts %.3g h.",
                        span / 3600 / 3600)
                : "";
        return Optional.of(String.format(
                Locale.ROOT,
                "The file's time runs over %.3g years, which no cell test does; it was left as it is.%s",
                span / YEAR_s,
                hint));
    }
}

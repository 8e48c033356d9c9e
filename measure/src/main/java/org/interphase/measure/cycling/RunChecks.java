package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.numerics.DecimalStep;
import org.interphase.numerics.Quantiles;

/// What looks wrong with a run, one sentence each.
final class RunChecks {
    private static final double SECONDS_PER_YEAR = 365.25 * 86_400;
    private static final double LONGEST_YEARS = 10;
    private static final double LONGEST_GAP_S = 7 * 86_400.0;
    private static final double HIGHEST_V = 10;
    private static final double COARSE_CURRENT = 0.01;
    private static final double STUCK_CHARGE = 0.2;
    /// Neighbouring currents within this fraction are steady.
    private static final double STEADY = 0.01;
    private static final double SCALE_SLACK = 0.1;
    private static final double ENERGY_RULES = 0.01;

    private final Samples samples;
    private final Segmentation segmentation;
    private final List<HalfCycle> halfCycles;
    private final CycleTable table;
    private final CyclingOptions options;
    private final List<String> warnings = new ArrayList<>();

    RunChecks(
            Samples samples,
            Segmentation segmentation,
            List<HalfCycle> halfCycles,
            CycleTable table,
            CyclingOptions options) {
        this.samples = samples;
        this.segmentation = segmentation;
        this.halfCycles = halfCycles;
        this.table = table;
        this.options = options;
    }

    List<String> warnings() {
        if (samples.leftOut > 0) {
            warn(count(samples.leftOut, "row") + " without time, voltage or current left out.");
        }
        if (samples.size() == 0) {
            warn("The run has no samples.");
            return List.copyOf(warnings);
        }
        time();
        directions();
        voltage();
        counters();
        resolution();
        cycles();
        return List.copyOf(warnings);
    }

    private void warn(String sentence) {
        warnings.add(sentence);
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /// Three digits.
    private static String g(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /// Six digits.
    private static String fine(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private void time() {
        int falls = 0;
        double longest = 0;
        int at = 0;
        double[] time = samples.time_s;
        for (int k = 1; k < time.length; k++) {
            double step = time[k] - time[k - 1];
            if (step < 0) {
                falls++;
            } else if (step > longest) {
                longest = step;
                at = k;
            }
        }
        if (falls > 0) {
            warn("Time falls in " + count(falls, "place") + "; no charge is counted there.");
        }
        double years = (time[time.length - 1] - time[0]) / SECONDS_PER_YEAR;
        if (years > LONGEST_YEARS) {
            warn("The run lasts " + g(years)
                    + " years: the time column is probably too large; divided by 3600 it would last "
                    + g(years * SECONDS_PER_YEAR / 3600 / 86_400) + " days.");
        } else if (longest > LONGEST_GAP_S) {
            warn("Time jumps by " + g(longest / 86_400) + " days before row " + (samples.row(at) + 1) + ".");
        }
    }

    private void directions() {
        if (halfCycles.isEmpty()) {
            warn("No current flows: the run holds rests only.");
            return;
        }
        long charges = halfCycles.stream()
                .filter(half -> half.direction() == Direction.CHARGE)
                .count();
        if (charges == 0 || charges == halfCycles.size()) {
            warn("The current never changes sign: every half cycle is a " + (charges == 0 ? "discharge" : "charge")
                    + ".");
        }
        if (segmentation.glitches() > 0) {
            warn(count(segmentation.glitches(), "single sample")
                    + " against the direction of the neighbours left out.");
        }
    }

    /// Impossible voltages, repeated rows, and a reading that stays the same, to the last digit, while much of a
    /// half cycle's charge flows at steady current.
    private void voltage() {
        double[] voltage = samples.voltage_V;
        double[] current = samples.current_A;
        int outside = Math.abs(voltage[0]) > HIGHEST_V ? 1 : 0;
        int repeated = 0;
        double passed = 0;
        double most = 0;
        int at = 0;
        for (int k = 1; k < voltage.length; k++) {
            if (Math.abs(voltage[k]) > HIGHEST_V) {
                outside++;
            }
            if (voltage[k] != voltage[k - 1] || Math.abs(current[k] - current[k - 1]) > STEADY * Math.abs(current[k])) {
                passed = 0;
                continue;
            }
            double interval = samples.interval_s(k);
            if (samples.time_s[k] == samples.time_s[k - 1] && current[k] == current[k - 1]) {
                repeated++;
            }
            passed += Math.abs(current[k]) * interval / 3600;
            if (passed > most) {
                most = passed;
                at = k;
            }
        }
        if (outside > 0) {
            warn(count(outside, "voltage") + " outside −10 to 10 V: the unit or the column is probably wrong.");
        }
        if (repeated > 0) {
            warn(count(repeated, "row") + " equal to the row before in time, voltage and current.");
        }
        stuck(most, at);
    }

    private void stuck(double most_Ah, int at) {
        double usual_Ah = Quantiles.median(halfCycles.stream()
                .mapToDouble(half -> half.charge().integral_Ah())
                .toArray());
        if (most_Ah > STUCK_CHARGE * usual_Ah) {
            warn("The voltage stays at " + fine(samples.voltage_V[at]) + " V up to row " + (samples.row(at) + 1)
                    + " while " + g(most_Ah / usual_Ah)
                    + " of a half cycle's charge flows: a stuck reading or one too coarse for dQ/dV.");
        }
    }

    private void counters() {
        List<HalfCycle> apart = halfCycles.stream()
                .filter(half -> Math.abs(half.charge().discrepancy()) > options.discrepancyLimit()
                        && Math.abs(half.charge().counter_Ah() - half.charge().integral_Ah())
                                > 2 * half.charge().counterU_Ah())
                .toList();
        Optional<HalfCycle> worst = apart.stream()
                .max(Comparator.comparingDouble(half -> Math.abs(half.charge().discrepancy())));
        if (worst.isPresent()) {
            Charge charge = worst.get().charge();
            warn("Counter and integral differ by more than " + g(100 * options.discrepancyLimit()) + " % in "
                    + apart.size() + " of " + halfCycles.size() + " half cycles, most in half cycle "
                    + worst.get().index() + " (counter " + fine(charge.counter_Ah()) + " Ah, integral "
                    + fine(charge.integral_Ah()) + " Ah); charge is taken from the counter.");
        }
        scale(apart);
        if (!apart.isEmpty() && oneSize(samples.current_A)) {
            warn("All currents have the same size: they were written in coarse steps or as they were set.");
        }
        long dead = halfCycles.stream()
                .filter(half -> half.charge().source() == ChargeSource.INTEGRAL
                        && !Double.isNaN(half.charge().counter_Ah()))
                .count();
        if (dead > 0) {
            warn("The counter does not move in " + count(dead, "half cycle")
                    + " with current; charge is integrated there.");
        }
    }

    private static boolean oneSize(double[] current) {
        double size = 0;
        for (double i : current) {
            if (i != 0 && size != 0 && Math.abs(i) != size) {
                return false;
            }
            size = i == 0 ? size : Math.abs(i);
        }
        return true;
    }

    private void scale(List<HalfCycle> apart) {
        if (apart.isEmpty()) {
            return;
        }
        double ratio = Quantiles.median(apart.stream()
                .mapToDouble(half -> half.charge().integral_Ah() / half.charge().counter_Ah())
                .filter(Double::isFinite)
                .toArray());
        for (double factor : new double[] {3600, 1000, 60, 1.0 / 60, 1e-3, 1.0 / 3600}) {
            if (Math.abs(ratio / factor - 1) <= SCALE_SLACK) {
                warn("The integral is " + g(ratio)
                        + " times the counter: a unit of time, current or charge is probably wrong by a factor of "
                        + (factor >= 1 ? String.format(Locale.ROOT, "%.0f", factor) : "1/" + Math.round(1 / factor))
                        + ".");
            }
        }
    }

    private void resolution() {
        double step = DecimalStep.of(samples.current_A);
        double usual = Quantiles.median(halfCycles.stream()
                .mapToDouble(half -> Math.abs(half.medianCurrent_A()))
                .toArray());
        if (step > COARSE_CURRENT * usual) {
            warn("The current was written in steps of " + g(step) + " A, " + g(step / usual)
                    + " of the usual current of " + g(usual) + " A: integrals carry that error.");
        }
        long sparse = halfCycles.stream()
                .filter(half -> half.energy().disagreement() > ENERGY_RULES)
                .count();
        if (sparse > 0) {
            warn("Two rules for the energy differ by more than 1 % in " + count(sparse, "half cycle")
                    + ": the samples lie far apart.");
        }
    }

    private void cycles() {
        halfCycles.stream()
                .filter(half -> !half.complete())
                .forEach(half -> warn("Half cycle " + half.index() + " is not finished: "
                        + half.ending().meaning() + " at " + g(half.voltages().last_V()) + " V."));
        long minor = table.cycles().stream().filter(Cycle::minor).count();
        if (minor > 0) {
            warn(count(minor, "cycle") + " with a pulse or a remainder left out of statistics and fade.");
        }
        Pairing automatic = Pairing.of(PairingRule.AUTOMATIC, halfCycles);
        if (!halfCycles.isEmpty() && automatic.first() != table.pairing().first()) {
            warn("Cycles are paired " + table.pairing().title() + ", but " + automatic.reason()
                    + ": compare with the other pairing.");
        }
        cyclerCycles();
    }

    private void cyclerCycles() {
        long named = halfCycles.stream()
                .mapToDouble(half -> half.span().cyclerCycle())
                .filter(Double::isFinite)
                .distinct()
                .count();
        if (named > 1 && Math.abs(named - table.cycles().size()) > 1) {
            warn("The cycler counts " + named + " cycles, the sign of the current gives "
                    + table.cycles().size() + "; the latter are used.");
        }
    }
}

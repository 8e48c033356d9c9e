package org.interphase.measure.cycling;

import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.numerics.DecimalStep;
import org.jspecify.annotations.Nullable;

/// Charge of a half cycle from the cycler's own counter: the sum of its increments.
///
/// The increment into a sample is the change since the sample before. A counter that falls was reset to zero and
/// has counted what it shows since; a fall to more than half of the earlier value that is also more than the
/// current can explain is noise of the last digits. The first row after the half cycle counts too, as far as the
/// last current can explain it: cyclers write the end of a step there.
final class CounterCharge {
    /// An increment is explained by a current up to this factor: the current may change between samples.
    private static final double EXPLAINED = 3;
    /// With [CounterStart#FIRST_SAMPLE] a counter below this fraction of its final value was just reset.
    private static final double JUST_RESET = 1e-3;

    private final Samples samples;
    private final Segmentation segmentation;
    private final CounterStart start;
    private final double[] charge_Ah;
    private final double[] discharge_Ah;
    private final boolean signed;
    private final boolean separate;
    private final double step_Ah;

    private CounterCharge(
            Samples samples,
            Segmentation segmentation,
            CounterStart start,
            double[] charge_Ah,
            double[] discharge_Ah,
            boolean signed,
            boolean separate) {
        this.samples = samples;
        this.segmentation = segmentation;
        this.start = start;
        this.charge_Ah = charge_Ah;
        this.discharge_Ah = discharge_Ah;
        this.signed = signed;
        this.separate = separate;
        this.step_Ah = Math.max(DecimalStep.of(charge_Ah), DecimalStep.of(discharge_Ah));
    }

    /// @return null where the file has no counter
    static @Nullable CounterCharge of(CyclingRun run, Samples samples, Segmentation segmentation, CounterStart start) {
        return switch (run.counter()) {
            case ChargeCounter.None _ -> null;
            case ChargeCounter.Separate c ->
                new CounterCharge(
                        samples,
                        segmentation,
                        start,
                        held(samples.column(c.copyCharge())),
                        held(samples.column(c.copyDischarge())),
                        false,
                        true);
            case ChargeCounter.Signed c -> {
                double[] values = held(samples.column(c.copyValues()));
                yield new CounterCharge(samples, segmentation, start, values, values, true, false);
            }
            case ChargeCounter.Magnitude c -> {
                double[] values = held(samples.column(c.copyValues()));
                yield new CounterCharge(samples, segmentation, start, values, values, false, false);
            }
        };
    }

    /// An empty cell holds the value before it, 0 at the start.
    private static double[] held(double[] values) {
        double last = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                last = values[i];
            } else {
                values[i] = last;
            }
        }
        return values;
    }

    /// The step in which the counter was written, 0 where there is none.
    double step_Ah() {
        return step_Ah;
    }

    /// @param charge_Ah not negative
    /// @param readings how many readings of the counter the charge is a difference of
    record Counted(double charge_Ah, int readings) {}

    Counted over(Segment segment) {
        int sign = segment.direction().sign();
        double[] values = segment.direction() == Direction.CHARGE ? charge_Ah : discharge_Ah;
        double total = start == CounterStart.SAMPLE_BEFORE ? increment(values, segment.first(), sign) : 0;
        int readings = 2;
        for (int k = segment.first() + 1; k <= segment.last(); k++) {
            double change = values[k] - values[k - 1];
            if (segmentation.signAt(k) != sign) {
                continue;
            }
            if (!signed && change >= 0) {
                total += change;
            } else {
                total += increment(values, k, sign);
                readings += isReset(values, k) ? 2 : 0;
            }
        }
        total += afterwards(values, segment, sign);
        double first = values[segment.first()];
        if (start == CounterStart.FIRST_SAMPLE && !signed && first < JUST_RESET * total) {
            total += first;
        }
        return new Counted(Math.max(0, total), readings);
    }

    private double increment(double[] values, int k, int sign) {
        if (isReset(values, k)) {
            return signed ? Math.max(0, sign * values[k]) : Math.max(0, values[k]);
        }
        double change = k == 0 ? values[k] : values[k] - values[k - 1];
        return signed ? sign * change : change;
    }

    private boolean isReset(double[] values, int k) {
        if (k == 0) {
            return false;
        }
        double before = values[k - 1];
        double now = values[k];
        if (signed) {
            // Only a jump to zero that no current explains is a reset: a signed counter moves both ways by itself.
            return Math.abs(now - before) > explained_Ah(k) && Math.abs(now) <= explained_Ah(k);
        }
        return now < before && (now <= 0.5 * before || now <= explained_Ah(k));
    }

    private double explained_Ah(int k) {
        double current = Math.max(Math.abs(samples.current_A[k]), Math.abs(samples.current_A[k - 1]));
        return EXPLAINED * current * samples.interval_s(k) / 3600 + step_Ah;
    }

    private double afterwards(double[] values, Segment segment, int sign) {
        int next = segment.last() + 1;
        if (next >= samples.size() || (!separate && !segmentation.rests(next))) {
            return 0;
        }
        double change = values[next] - values[segment.last()];
        double rise = signed ? sign * change : change;
        return rise > 0 && rise <= explained_Ah(next) ? rise : 0;
    }
}

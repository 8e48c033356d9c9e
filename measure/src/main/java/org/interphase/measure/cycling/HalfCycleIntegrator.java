package org.interphase.measure.cycling;

import org.interphase.numerics.CompensatedSum;
import org.interphase.numerics.DecimalStep;
import org.interphase.numerics.Quantiles;
import org.jspecify.annotations.Nullable;

/// Turns the segments of a run into half cycles: charge, energy, voltages, the hold at the end.
///
/// |dq| of a sample is the mean of its current and that of the sample before, times the interval; where the sample
/// before carries no current of the same direction, its own current times the interval.
final class HalfCycleIntegrator {
    /// Voltages this close to the last one belong to a constant-voltage step, V.
    private static final double HOLD_WIDTH_V = 0.002;
    /// Over such a step |I| falls at least by this factor.
    private static final double HOLD_DECAY = 1.1;

    private static final int LEAST_HOLD = 3;

    private final Samples samples;
    private final Segmentation segmentation;
    private final @Nullable CounterCharge counter;
    private final double @Nullable [] cyclerCycle;
    private final double currentStep_A;
    private final double[] scratch;

    HalfCycleIntegrator(
            Samples samples,
            Segmentation segmentation,
            @Nullable CounterCharge counter,
            double @Nullable [] cyclerCycle) {
        this.samples = samples;
        this.segmentation = segmentation;
        this.counter = counter;
        this.cyclerCycle = cyclerCycle;
        this.currentStep_A = DecimalStep.of(samples.current_A);
        this.scratch = new double[samples.size()];
    }

    double currentStep_A() {
        return currentStep_A;
    }

    private double increment_Ah(int k, Direction direction) {
        double current = samples.current_A[k];
        if (k > 0 && segmentation.flows(k - 1, direction)) {
            current = (current + samples.current_A[k - 1]) / 2;
        }
        return Math.abs(current) * samples.interval_s(k) / 3600;
    }

    HalfCycle halfCycle(Segment segment) {
        int sign = segment.direction().sign();
        double[] current = samples.current_A;
        double[] voltage = samples.voltage_V;
        CompensatedSum charge = new CompensatedSum();
        double endpoint = 0;
        double trapezoid = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int count = 0;
        // The same as increment_Ah over all samples, written out because it runs over millions of them.
        boolean continues = segment.first() > 0 && segmentation.signAt(segment.first() - 1) == sign;
        for (int k = segment.first(); k <= segment.last(); k++) {
            boolean flows = segmentation.signAt(k) == sign;
            if (flows) {
                double mean = continues ? (current[k] + current[k - 1]) / 2 : current[k];
                double dq = Math.abs(mean) * samples.interval_s(k) / 3600;
                charge.add(dq);
                endpoint += dq * voltage[k];
                trapezoid += dq * (continues ? (voltage[k] + voltage[k - 1]) / 2 : voltage[k]);
                lowest = Math.min(lowest, voltage[k]);
                highest = Math.max(highest, voltage[k]);
                scratch[count++] = current[k];
            }
            continues = flows;
        }
        return new HalfCycle(
                segment.number(),
                segment.direction(),
                span(segment),
                charge(segment, charge.value()),
                Energy.of(endpoint, trapezoid, charge.value()),
                new Voltages(lowest, highest, voltage[segment.first()], voltage[segment.last()]),
                Quantiles.ofScratch(scratch, count, 0.5),
                hold(segment),
                Ending.FOLLOWED);
    }

    private Span span(Segment segment) {
        return new Span(
                samples.row(segment.first()),
                samples.row(segment.last()),
                segment.count(),
                samples.time_s[segment.first()],
                samples.time_s[segment.last()],
                cyclerCycle == null ? Double.NaN : cyclerCycle[segment.first()]);
    }

    private Charge charge(Segment segment, double integral_Ah) {
        double integralU_Ah = integralU_Ah(segment);
        if (counter == null) {
            return new Charge(ChargeSource.INTEGRAL, Double.NaN, Double.NaN, integral_Ah, integralU_Ah);
        }
        CounterCharge.Counted counted = counter.over(segment);
        double counterU_Ah = counter.step_Ah() * Math.sqrt(counted.readings() / 12.0);
        // A counter that never moved while charge flowed was not connected.
        boolean dead = counted.charge_Ah() == 0 && integral_Ah > 3 * counterU_Ah;
        return new Charge(
                dead ? ChargeSource.INTEGRAL : ChargeSource.COUNTER,
                counted.charge_Ah(),
                counterU_Ah,
                integral_Ah,
                integralU_Ah);
    }

    /// Rounding of the current acts alike on all samples; begin and end lie anywhere within an interval.
    private double integralU_Ah(Segment segment) {
        int after = Math.min(segment.last() + 1, samples.size() - 1);
        double flowing_s = Math.max(0, samples.time_s[segment.last()] - samples.time_s[segment.first()]);
        double rounding = currentStep_A * flowing_s;
        double begin = samples.current_A[segment.first()] * samples.interval_s(segment.first());
        double end = samples.current_A[segment.last()] * (after > segment.last() ? samples.interval_s(after) : 0);
        return Math.sqrt((rounding * rounding + begin * begin + end * end) / 12) / 3600;
    }

    /// First sample of the constant-voltage step at the end; one after the last where there is none.
    private int firstHeld(Segment segment) {
        double[] voltage = samples.voltage_V;
        int first = segment.last() + 1;
        int count = 0;
        for (int k = segment.last(); k >= segment.first(); k--) {
            if (!segmentation.flows(k, segment.direction())) {
                continue;
            }
            if (Math.abs(voltage[k] - voltage[segment.last()]) > HOLD_WIDTH_V) {
                break;
            }
            first = k;
            count++;
        }
        // The last samples of the constant current before it lie within the width too.
        double start = first <= segment.last() ? Math.abs(samples.current_A[first]) : 0;
        while (count > 0 && Math.abs(samples.current_A[first]) >= 0.999 * start) {
            first++;
            while (first <= segment.last() && !segmentation.flows(first, segment.direction())) {
                first++;
            }
            count--;
        }
        boolean decays = start >= HOLD_DECAY * Math.abs(samples.current_A[segment.last()]);
        return count >= LEAST_HOLD && decays ? first : segment.last() + 1;
    }

    private Hold hold(Segment segment) {
        int first = firstHeld(segment);
        if (first > segment.last()) {
            return Hold.NONE;
        }
        CompensatedSum charge = new CompensatedSum();
        int count = 0;
        for (int k = first; k <= segment.last(); k++) {
            if (segmentation.flows(k, segment.direction())) {
                charge.add(increment_Ah(k, segment.direction()));
                count++;
            }
        }
        return new Hold(samples.row(first), count, charge.value());
    }

    HalfCycleTrace trace(Segment segment) {
        int n = segment.count();
        int[] rows = new int[n];
        double[] time = new double[n];
        double[] voltage = new double[n];
        double[] current = new double[n];
        double[] increment = new double[n];
        int held = firstHeld(segment);
        int firstHeld = n;
        int i = 0;
        for (int k = segment.first(); k <= segment.last(); k++) {
            if (segmentation.flows(k, segment.direction())) {
                rows[i] = samples.row(k);
                time[i] = samples.time_s[k];
                voltage[i] = samples.voltage_V[k];
                current[i] = samples.current_A[k];
                increment[i] = increment_Ah(k, segment.direction());
                firstHeld = k >= held ? Math.min(firstHeld, i) : firstHeld;
                i++;
            }
        }
        return new HalfCycleTrace(segment.direction(), rows, time, voltage, current, increment, firstHeld);
    }
}

package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.CyclingRun;
import org.interphase.numerics.DecimalStep;
import org.interphase.numerics.Quantiles;
import org.interphase.quantity.Measured;

/// DC resistance from a step of the current: change of voltage over change of current.
///
/// A step is a change of current between two neighbouring samples by at least a fifth of the 90th percentile of
/// |I|. The resistance is given at the first sample after it and, interpolated, 1 s and 10 s after the last
/// sample before it, as long as the new current lasts. It grows with the delay, because polarisation adds to the
/// ohmic part.
///
/// @param row of the run: the first sample after the step
/// @param from_A current before
/// @param to_A current after
/// @param resistances by delay, the first sample's first
public record StepResistance(int row, double time_s, double from_A, double to_A, List<AtDelay> resistances) {
    private static final double STEP_FRACTION = 0.2;
    private static final double STEADY_FRACTION = 0.05;
    /// A first sample later than this says nothing about resistance.
    private static final double LATEST_S = 60;

    private static final double[] DELAYS_S = {1, 10};

    /// @param delay_s since the last sample before the step
    /// @param ohm with the uncertainty that the written steps of voltage and current leave
    public record AtDelay(double delay_s, Measured ohm) {}

    public StepResistance {
        resistances = List.copyOf(resistances);
    }

    /// All steps of a run, in its order.
    public static List<StepResistance> of(CyclingRun run) {
        Samples samples = Samples.of(run);
        double[] size = Arrays.stream(samples.current_A)
                .map(Math::abs)
                .filter(a -> a > 0)
                .toArray();
        if (size.length == 0) {
            return List.of();
        }
        double least = STEP_FRACTION * Quantiles.of(size, 0.9);
        double voltageStep = DecimalStep.of(samples.voltage_V);
        double currentStep = DecimalStep.of(samples.current_A);
        List<StepResistance> steps = new ArrayList<>();
        for (int k = 1; k < samples.size(); k++) {
            double change = Math.abs(samples.current_A[k] - samples.current_A[k - 1]);
            double delay = samples.time_s[k] - samples.time_s[k - 1];
            if (change >= least && delay > 0 && delay <= LATEST_S) {
                steps.add(at(samples, k, voltageStep, currentStep));
            }
        }
        return List.copyOf(steps);
    }

    private static StepResistance at(Samples samples, int k, double voltageStep, double currentStep) {
        double from = samples.current_A[k - 1];
        double to = samples.current_A[k];
        double before_s = samples.time_s[k - 1];
        List<AtDelay> resistances = new ArrayList<>();
        double first = samples.time_s[k] - before_s;
        double voltage = samples.voltage_V[k - 1];
        resistances.add(new AtDelay(first, ohm(samples.voltage_V[k] - voltage, to - from, voltageStep, currentStep)));
        for (double delay : DELAYS_S) {
            double later = voltageAt(samples, k, before_s + delay);
            if (delay > first && !Double.isNaN(later)) {
                resistances.add(new AtDelay(delay, ohm(later - voltage, to - from, voltageStep, currentStep)));
            }
        }
        return new StepResistance(samples.row(k), samples.time_s[k], from, to, resistances);
    }

    /// NaN where the new current does not last until then.
    private static double voltageAt(Samples samples, int k, double time_s) {
        double slack = STEADY_FRACTION * Math.abs(samples.current_A[k] - samples.current_A[k - 1]);
        for (int i = k + 1; i < samples.size(); i++) {
            boolean steady = Math.abs(samples.current_A[i] - samples.current_A[k]) <= slack;
            if (!steady || samples.time_s[i] < samples.time_s[i - 1]) {
                return Double.NaN;
            }
            if (samples.time_s[i] >= time_s && samples.time_s[i] > samples.time_s[i - 1]) {
                double fraction = (time_s - samples.time_s[i - 1]) / (samples.time_s[i] - samples.time_s[i - 1]);
                return samples.voltage_V[i - 1] + fraction * (samples.voltage_V[i] - samples.voltage_V[i - 1]);
            }
        }
        return Double.NaN;
    }

    private static Measured ohm(double volts, double amperes, double voltageStep, double currentStep) {
        double ohm = volts / amperes;
        if (voltageStep == 0) {
            return Measured.without(ohm, "the step in which the voltage was written is not known");
        }
        // Both ends of either difference are rounded: variance 2·step²/12.
        double ofVoltage = voltageStep / amperes;
        double ofCurrent = currentStep * ohm / amperes;
        return Measured.of(ohm, Math.sqrt((ofVoltage * ofVoltage + ofCurrent * ofCurrent) / 6));
    }
}

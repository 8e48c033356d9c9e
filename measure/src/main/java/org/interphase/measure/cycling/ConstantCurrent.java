package org.interphase.measure.cycling;

import java.util.Arrays;
import org.interphase.numerics.CompensatedSum;
import org.interphase.numerics.Quantiles;

/// The constant-current samples of a half cycle.
final class ConstantCurrent {
    private final double[] voltage_V;
    private final double[] increment_Ah;
    private final double charge_Ah;

    private ConstantCurrent(double[] voltage_V, double[] increment_Ah) {
        this.voltage_V = voltage_V;
        this.increment_Ah = increment_Ah;
        this.charge_Ah = CompensatedSum.of(increment_Ah);
    }

    static ConstantCurrent of(HalfCycleTrace trace) {
        double[] voltage = new double[trace.size()];
        double[] increment = new double[trace.size()];
        int n = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.constantCurrent(i)) {
                voltage[n] = trace.voltage_V(i);
                increment[n++] = trace.increment_Ah(i);
            }
        }
        return new ConstantCurrent(Arrays.copyOf(voltage, n), Arrays.copyOf(increment, n));
    }

    int size() {
        return voltage_V.length;
    }

    double[] voltage_V() {
        return voltage_V;
    }

    double[] increment_Ah() {
        return increment_Ah;
    }

    double charge_Ah() {
        return charge_Ah;
    }

    /// Median charge of a sample.
    double usual_Ah() {
        return Quantiles.median(increment_Ah);
    }

    double lowest_V() {
        return Arrays.stream(voltage_V).min().orElse(Double.NaN);
    }

    double highest_V() {
        return Arrays.stream(voltage_V).max().orElse(Double.NaN);
    }

    /// False too for voltages so far from zero that bins of a usable width cannot be told apart.
    boolean spansLessThan(double volts) {
        double largest = Math.max(Math.abs(lowest_V()), Math.abs(highest_V()));
        return highest_V() - lowest_V() < volts && Math.ulp(largest) < 1e-6 * volts;
    }

    /// Every voltage that occurs, in rising order, with the mean of the charge that had passed when it did.
    static final class Levels {
        private final double[] voltage_V;
        private final double[] charge_Ah;

        private Levels(double[] voltage_V, double[] charge_Ah) {
            this.voltage_V = voltage_V;
            this.charge_Ah = charge_Ah;
        }

        double[] voltage_V() {
            return voltage_V;
        }

        double[] charge_Ah() {
            return charge_Ah;
        }
    }

    Levels levels() {
        double[] sorted = voltage_V.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (double voltage : sorted) {
            if (n == 0 || voltage != sorted[n - 1]) {
                sorted[n++] = voltage;
            }
        }
        double[] level = Arrays.copyOf(sorted, n);
        double[] mean = new double[n];
        int[] count = new int[n];
        CompensatedSum passed = new CompensatedSum();
        for (int i = 0; i < voltage_V.length; i++) {
            passed.add(increment_Ah[i]);
            int k = Arrays.binarySearch(level, voltage_V[i]);
            mean[k] += passed.value();
            count[k]++;
        }
        for (int k = 0; k < n; k++) {
            mean[k] /= count[k];
        }
        return new Levels(level, mean);
    }
}

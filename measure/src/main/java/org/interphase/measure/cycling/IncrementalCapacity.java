package org.interphase.measure.cycling;

import java.util.Arrays;
import org.interphase.numerics.CompensatedSum;
import org.interphase.numerics.EvenBins;
import org.interphase.numerics.LinearInterpolation;
import org.interphase.numerics.SavitzkyGolay;

/// dQ/dV of the constant-current part of a half cycle, positive on charge and on discharge.
///
/// The constant-current part holds the samples with |I| of at least 0.9 times the median |I|: a constant-voltage
/// step would make the tallest peak of all.
public sealed interface IncrementalCapacity {
    /// Samples that a bin may have too many or too few, a little more than one at either edge.
    double COUNTING = 2.1;
    /// More bins than this and the width is a mistake.
    int MOST_BINS = 50_000;

    /// @param reason why there is no curve
    record Impossible(String reason) implements IncrementalCapacity {}

    /// dQ/dV on even voltages, in rising order.
    final class Curve implements IncrementalCapacity {
        private final Direction direction;
        private final double[] voltage_V;
        private final double[] dqdv_Ah_V;
        private final double width_V;
        private final double integral_Ah;
        private final double charge_Ah;
        private final double noise_Ah_V;

        /// @param endWeight of the first and last value in the integral: 1 for bins, 1/2 for points of a line
        Curve(
                Direction direction,
                double[] voltage_V,
                double[] dqdv_Ah_V,
                double width_V,
                double endWeight,
                double charge_Ah,
                double noise_Ah_V) {
            this.direction = direction;
            this.voltage_V = voltage_V;
            this.dqdv_Ah_V = dqdv_Ah_V;
            this.width_V = width_V;
            this.charge_Ah = charge_Ah;
            this.noise_Ah_V = noise_Ah_V;
            CompensatedSum sum = new CompensatedSum();
            for (int i = 0; i < dqdv_Ah_V.length; i++) {
                sum.add(dqdv_Ah_V[i] * (i == 0 || i == dqdv_Ah_V.length - 1 ? endWeight : 1));
            }
            this.integral_Ah = sum.value() * width_V;
        }

        public Direction direction() {
            return direction;
        }

        public int size() {
            return voltage_V.length;
        }

        public double voltage_V(int i) {
            return voltage_V[i];
        }

        public double dqdv_Ah_V(int i) {
            return dqdv_Ah_V[i];
        }

        public double[] copyVoltage_V() {
            return voltage_V.clone();
        }

        public double[] copyDqdv_Ah_V() {
            return dqdv_Ah_V.clone();
        }

        /// Distance of the voltages.
        public double width_V() {
            return width_V;
        }

        /// What the curve says was passed: the sum over bins, or the trapezoids under a line.
        public double integral_Ah() {
            return integral_Ah;
        }

        /// By how much neighbouring bins of a smooth curve may differ because a sample more or less falls into
        /// each: two samples' charge over the width. Zero for a smoothed curve.
        public double noise_Ah_V() {
            return noise_Ah_V;
        }

        /// Charge of the constant-current part, to compare the integral with.
        public double charge_Ah() {
            return charge_Ah;
        }
    }

    /// LEAN, level evaluation analysis: the charge of every bin of voltage over the width of the bin. Bins are
    /// [k·width, (k+1)·width) with their centres as voltages, empty ones included; the integral equals the charge.
    ///
    /// Source: X. Feng et al., eTransportation 3 (2020) 100051, doi:10.1016/j.etran.2020.100051, with charge in
    /// place of counts so that uneven sampling does no harm.
    ///
    /// @param width_V 2 to 5 mV are usual
    static IncrementalCapacity lean(HalfCycleTrace trace, double width_V) {
        ConstantCurrent part = ConstantCurrent.of(trace);
        if (part.size() < 2) {
            return new Impossible("the constant-current part has fewer than two samples");
        }
        if (!part.spansLessThan(MOST_BINS * width_V)) {
            return tooMany(part, width_V);
        }
        EvenBins bins = EvenBins.forValues(width_V, part.voltage_V());
        long first = bins.indexOf(part.lowest_V());
        long last = bins.indexOf(part.highest_V());
        int n = (int) (last - first + 1);
        CompensatedSum[] charge = new CompensatedSum[n];
        Arrays.setAll(charge, i -> new CompensatedSum());
        for (int i = 0; i < part.size(); i++) {
            charge[(int) (bins.indexOf(part.voltage_V()[i]) - first)].add(part.increment_Ah()[i]);
        }
        double[] voltage = new double[n];
        double[] dqdv = new double[n];
        for (int i = 0; i < n; i++) {
            voltage[i] = bins.centre(first + i);
            dqdv[i] = charge[i].value() / width_V;
        }
        return new Curve(
                trace.direction(), voltage, dqdv, width_V, 1, part.charge_Ah(), COUNTING * part.usual_Ah() / width_V);
    }

    /// The mean charge at every voltage level, interpolated linearly on multiples of the width from the lowest
    /// voltage up to but not including the highest, differentiated by local polynomials.
    ///
    /// @param width_V 2 mV is usual
    /// @param window odd number of points, 15 is usual
    /// @param order of the polynomials, 3 is usual
    static IncrementalCapacity savitzkyGolay(HalfCycleTrace trace, double width_V, int window, int order) {
        SavitzkyGolay filter = new SavitzkyGolay(window, order, 1, width_V);
        ConstantCurrent part = ConstantCurrent.of(trace);
        if (part.size() < 2) {
            return new Impossible("the constant-current part has fewer than two samples");
        }
        if (!part.spansLessThan(MOST_BINS * width_V)) {
            return tooMany(part, width_V);
        }
        EvenBins grid = EvenBins.forValues(width_V, part.voltage_V());
        long first = grid.edgeAtOrAbove(part.lowest_V());
        long last = grid.edgeBelow(part.highest_V());
        if (last - first + 1 < window) {
            return new Impossible("the voltages span fewer than " + window + " steps of " + width_V + " V");
        }
        double[] voltage = new double[(int) (last - first + 1)];
        Arrays.setAll(voltage, i -> grid.edge(first + i));
        ConstantCurrent.Levels levels = part.levels();
        double[] charge = LinearInterpolation.onGrid(levels.voltage_V(), levels.charge_Ah(), voltage);
        double[] dqdv = filter.apply(charge);
        for (int i = 0; i < dqdv.length; i++) {
            dqdv[i] *= trace.direction().sign();
        }
        return new Curve(trace.direction(), voltage, dqdv, width_V, 0.5, part.charge_Ah(), 0);
    }

    private static Impossible tooMany(ConstantCurrent part, double width_V) {
        return new Impossible("voltages from " + part.lowest_V() + " to " + part.highest_V() + " V in steps of "
                + width_V + " V are more than " + MOST_BINS + " bins");
    }
}

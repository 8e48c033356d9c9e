package org.interphase.measure.cycling;

/// Voltage between charge and discharge of one cycle.
///
/// @param ofMeans_V mean voltage of the charge less that of the discharge; NaN where one has none
/// @param u_V from the disagreement of the two energy rules, which is what sampling leaves open
public record Polarisation(double ofMeans_V, double u_V) {
    static Polarisation ofMeans(HalfCycle charge, HalfCycle discharge) {
        double value = charge.meanVoltage_V() - discharge.meanVoltage_V();
        double a = charge.energy().endpointMean_V() - charge.energy().trapezoidMean_V();
        double b = discharge.energy().endpointMean_V() - discharge.energy().trapezoidMean_V();
        return new Polarisation(value, Math.hypot(a, b) / Math.sqrt(3));
    }

    /// Voltage of the charge less that of the discharge where each has passed half of its own charge; NaN where
    /// one has none.
    public static double atHalfCharge_V(HalfCycleTrace charge, HalfCycleTrace discharge) {
        return voltageAtHalf(charge) - voltageAtHalf(discharge);
    }

    private static double voltageAtHalf(HalfCycleTrace trace) {
        double total = 0;
        for (int i = 0; i < trace.size(); i++) {
            total += trace.increment_Ah(i);
        }
        double passed = 0;
        for (int i = 0; i < trace.size(); i++) {
            double dq = trace.increment_Ah(i);
            if (dq > 0 && passed + dq >= total / 2) {
                double fraction = (total / 2 - passed) / dq;
                double before = i == 0 ? trace.voltage_V(i) : trace.voltage_V(i - 1);
                return before + fraction * (trace.voltage_V(i) - before);
            }
            passed += dq;
        }
        return Double.NaN;
    }
}

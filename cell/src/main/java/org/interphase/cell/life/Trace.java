package org.interphase.cell.life;

import java.util.Arrays;

/// Voltage over capacity in one half cycle, while a current flows. Immutable.
public final class Trace {
    private final double[] capacity;
    private final double[] voltage;

    /// @param capacity_mAh_per_g rising from 0
    /// @param voltage of the cell, V
    Trace(double[] capacity_mAh_per_g, double[] voltage) {
        this.capacity = capacity_mAh_per_g.clone();
        this.voltage = voltage.clone();
    }

    /// As [#at]; beyond the end along the chord of the last twentieth, so that a search that ran too short a
    /// half cycle
    /// is led to a longer one.
    public double continued(double capacity_mAh_per_g) {
        double inside = at(capacity_mAh_per_g);
        double end = capacity.length == 0 ? Double.NaN : capacity[capacity.length - 1];
        if (!Double.isNaN(inside) || !(capacity_mAh_per_g > end)) {
            return inside;
        }
        double before = 0.95 * end;
        return at(end) + (at(end) - at(before)) / (end - before) * (capacity_mAh_per_g - end);
    }

    /// The voltage once a capacity has passed, between two time steps by a straight line; NaN beyond the end.
    public double at(double capacity_mAh_per_g) {
        int found = Arrays.binarySearch(capacity, capacity_mAh_per_g);
        int right = found >= 0 ? found : -found - 1;
        if (right >= capacity.length || (right == 0 && found < 0)) {
            return Double.NaN;
        }
        if (found >= 0) {
            return voltage[found];
        }
        double share = (capacity_mAh_per_g - capacity[right - 1]) / (capacity[right] - capacity[right - 1]);
        return voltage[right - 1] + share * (voltage[right] - voltage[right - 1]);
    }
}

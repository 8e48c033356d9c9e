package org.interphase.cell.life;

import java.util.Map;

/// A charge and the discharge after it.
///
/// @param index counted from 1
/// @param charge_mAh_per_g NaN where the protocol began with a discharge
/// @param discharge_mAh_per_g NaN where it ended before
/// @param meanVoltage of the discharge, V
/// @param states what spectroscopy and microscopy would see at its end, by name with unit
public record Cycle(
        int index,
        double charge_mAh_per_g,
        double discharge_mAh_per_g,
        double meanVoltage,
        Map<String, Double> states) {
    public double coulombicEfficiency() {
        return discharge_mAh_per_g / charge_mAh_per_g;
    }
}

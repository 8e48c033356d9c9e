package org.interphase.measure.eis.series;

/// A pellet between two electrodes.
///
/// @param thickness_m above zero
/// @param thicknessU_m its standard uncertainty
/// @param area_m2 of one electrode, above zero
/// @param areaU_m2 its standard uncertainty
public record Geometry(double thickness_m, double thicknessU_m, double area_m2, double areaU_m2) {
    /// `σ = d/(R·A)` in S/m.
    public double conductivity_S_m(double resistance_ohm) {
        return thickness_m / (resistance_ohm * area_m2);
    }

    /// Relative standard uncertainty of d/A, common to all resistances of the sample.
    public double relativeU() {
        return Math.hypot(thicknessU_m / thickness_m, areaU_m2 / area_m2);
    }

    boolean possible() {
        return thickness_m > 0
                && area_m2 > 0
                && thicknessU_m >= 0
                && areaU_m2 >= 0
                && Double.isFinite(thickness_m + thicknessU_m + area_m2 + areaU_m2);
    }
}

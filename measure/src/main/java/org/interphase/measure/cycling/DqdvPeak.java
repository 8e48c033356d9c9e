package org.interphase.measure.cycling;

/// A maximum of an incremental capacity.
///
/// @param voltage_V of the highest point; its resolution is the distance of the voltages
/// @param height_Ah_V above zero
/// @param fwhm_V distance between the places where the curve, interpolated, falls to half the height; NaN where it
///     meets a higher point or its end before
/// @param prominence_Ah_V height above the higher of the two valleys that part it from higher ground
/// @param prominentWidth_V distance between the places where the curve falls by half the prominence: a width for
///     peaks on a plateau too; NaN at an end
/// @param atEnd whether it is the first or last point of the curve, and so rather a limit of voltage than a peak
public record DqdvPeak(
        double voltage_V,
        double height_Ah_V,
        double fwhm_V,
        double prominence_Ah_V,
        double prominentWidth_V,
        boolean atEnd) {}

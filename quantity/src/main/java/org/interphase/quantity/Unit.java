package org.interphase.quantity;

/// A unit of measurement: `SI value = number · toSi + offset`.
///
/// @param symbol as shown in a figure, such as `mAh/g`
/// @param ucum code of the Unified Code for Units of Measure, such as `mA.h/g`
/// @param dimension exponents of the SI base units
/// @param toSi factor to the coherent SI unit
/// @param offset added after the factor, zero but for temperatures
public record Unit(String symbol, String ucum, Dimension dimension, double toSi, double offset) {
    public double toSi(double number) {
        return number * toSi + offset;
    }

    public double fromSi(double value) {
        return (value - offset) / toSi;
    }
}

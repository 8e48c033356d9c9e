package org.interphase.cell.fit;

/// A measured number of one cycle.
///
/// @param cycle counted from 1 within its run; an impedance may be that before the first, 0
/// @param at frequency in Hz of an impedance, capacity in mAh/g of a voltage; NaN for what needs neither
/// @param value in the unit of its quantity
/// @param u one standard uncertainty of the comparison, above zero
public record Datum(String name, Quantity quantity, Run run, int cycle, double at, double value, double u) {
    /// A number that needs no abscissa.
    public Datum(String name, Quantity quantity, Run run, int cycle, double value, double u) {
        this(name, quantity, run, cycle, Double.NaN, value, u);
    }

    /// What was measured, and its unit.
    public enum Quantity {
        /// mAh/g.
        CHARGE,
        /// mAh/g.
        DISCHARGE,
        /// A fraction.
        EFFICIENCY,
        /// Mean voltage of the cell on discharge, V.
        MEAN_VOLTAGE,
        /// Resistance of films and charge transfer of the whole cell, Ω.
        RESISTANCE,
        /// Thickness of the rock-salt layer, nm.
        ROCK_SALT,
        /// Thickness of the reacted layer, nm.
        INTERPHASE,
        /// Voltage of the cell while it is charged, V.
        CHARGE_VOLTAGE,
        /// Voltage of the cell while it is discharged, V.
        DISCHARGE_VOLTAGE,
        /// Real part of the impedance an hour after the cycle, Ω.
        IMPEDANCE_REAL,
        /// Imaginary part of it, Ω; capacitive is negative.
        IMPEDANCE_IMAGINARY;

        boolean isImpedance() {
            return this == IMPEDANCE_REAL || this == IMPEDANCE_IMAGINARY;
        }
    }

    /// In which run of the cell.
    public enum Run {
        RATE,
        LIFE
    }
}

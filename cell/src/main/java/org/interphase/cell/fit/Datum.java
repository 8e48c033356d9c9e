package org.interphase.cell.fit;

/// A measured number of one cycle.
///
/// @param cycle counted from 1 within its run
/// @param value mAh/g, or a fraction for an efficiency
/// @param u one standard uncertainty of the comparison, above zero
public record Datum(String name, Quantity quantity, Run run, int cycle, double value, double u) {
    /// What was measured.
    public enum Quantity {
        CHARGE,
        DISCHARGE,
        EFFICIENCY
    }

    /// In which run of the cell.
    public enum Run {
        RATE,
        LIFE
    }
}

package org.interphase.data;

import java.util.Arrays;
import java.util.Optional;

/// The closed vocabulary of what can be found: each observable defined once, with its unit and range.
/// To add one, add a constant here; documentation and checks follow from it.
public enum Observable {
    CHARGE_CAPACITY("charge capacity", "mAh/g", 0, 2000, "charge passed while charging, per mass of active material"),
    DISCHARGE_CAPACITY(
            "discharge capacity", "mAh/g", 0, 2000, "charge passed while discharging, per mass of active material"),
    AREAL_DISCHARGE_CAPACITY(
            "areal discharge capacity", "mAh/cm²", 0, 100, "charge passed while discharging, per geometric area"),
    COULOMBIC_EFFICIENCY(
            "Coulombic efficiency", "%", 0, 200, "second half cycle's charge over the first's, within one cycle"),
    CAPACITY_RETENTION("capacity retention", "%", 0, 200, "discharge capacity of a cycle over that of the first"),
    COMPOUND_FADE("compound fade", "%/cycle", -100, 100, "1 − (last/first)^(1/intervals), per cycle"),
    LINEAR_FADE("linear fade", "%/cycle", -100, 100, "(first − last)/(first · intervals), per cycle"),
    MEAN_CHARGE_VOLTAGE("mean charge voltage", "V", -10, 10, "energy over charge of the charging half cycle"),
    MEAN_DISCHARGE_VOLTAGE("mean discharge voltage", "V", -10, 10, "energy over charge of the discharging half cycle"),
    POLARISATION("polarisation", "V", -10, 10, "mean charge voltage minus mean discharge voltage of one cycle"),
    STEP_RESISTANCE("DC resistance", "Ω", 0, 1e9, "voltage change over current change at a step, at a stated delay"),
    DQDV_PEAK_VOLTAGE("dQ/dV peak voltage", "V", -10, 10, "voltage of the highest peak of the incremental capacity");

    private final String title;
    private final String unit;
    private final double lowest;
    private final double highest;
    private final String definition;

    Observable(String title, String unit, double lowest, double highest, String definition) {
        this.title = title;
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    /// Symbol of the unit in which findings of this observable are stored.
    public String unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    /// Whether a value, in [#unit()], can be true of any cell.
    public boolean admits(double value) {
        return value >= lowest && value <= highest;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public static Optional<Observable> named(String title) {
        return Arrays.stream(values())
                .filter(o -> o.title.equalsIgnoreCase(title))
                .findFirst();
    }
}

package org.interphase.formats.impedance;

/// What a column of an impedance file stands for.
public enum ImpedanceRole {
    /// Frequency; a column of angular frequency is brought to it by its unit, rad/s.
    FREQUENCY("Hz"),
    REAL("Ω"),
    /// Imaginary part, or its negative: see [ImaginarySign].
    IMAGINARY("Ω"),
    MODULUS("Ω"),
    /// Phase of the impedance, or its negative: see [ImaginarySign]. Used, with the modulus, where real and imaginary
    /// part are not there.
    PHASE("rad"),
    /// Steady potential of the working electrode, or voltage of the cell.
    POTENTIAL("V"),
    TEMPERATURE("°C"),
    REST_TIME("h"),
    /// Cycle number as the instrument counted it; a new number begins a new spectrum.
    CYCLE(""),
    /// Any other number that is the same for all points of one spectrum: loop, sweep, repetition.
    SPECTRUM("");

    private final String unit;

    ImpedanceRole(String unit) {
        this.unit = unit;
    }

    /// Unit into which the assembler brings the column.
    public String unit() {
        return unit;
    }
}

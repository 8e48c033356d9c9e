package org.interphase.measure.eis.circuit;

/// What a circuit's parameter is: its unit, and how it moves when the whole impedance is multiplied by a number.
public enum ParameterKind {
    RESISTANCE("Ω", 1),
    INDUCTANCE("H", 1),
    CAPACITANCE("F", -1),
    /// Coefficient Q of a constant phase element.
    ADMITTANCE("S·s^α", -1),
    /// Coefficient of a semi-infinite Warburg element.
    WARBURG("Ω·s^-1/2", 1),
    TIME("s", 0),
    /// Exponent α of a constant phase element, above 0 and at most 1.
    EXPONENT("1", 0);

    private final String unit;
    private final int impedancePower;

    ParameterKind(String unit, int impedancePower) {
        this.unit = unit;
        this.impedancePower = impedancePower;
    }

    public String unit() {
        return unit;
    }

    /// The parameter is multiplied by `a^power` when the impedance of its element is multiplied by `a`.
    public int impedancePower() {
        return impedancePower;
    }
}

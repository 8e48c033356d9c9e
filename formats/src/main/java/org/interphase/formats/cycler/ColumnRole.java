package org.interphase.formats.cycler;

/// What a column of a cycler's file stands for.
public enum ColumnRole {
    /// Time since the start of the test.
    TIME("s"),
    /// Date and time of day; gives the test time where no other column does.
    CLOCK("s"),
    VOLTAGE("V"),
    CURRENT("A"),
    /// Cycle number as the cycler counted it.
    CYCLE(""),
    /// Step number as the cycler counted it.
    STEP(""),
    /// Word for what the cycler does: rest, charge, discharge. Gives the current its sign where that has none.
    STATE(""),
    /// Charge counted while charging.
    CHARGE("Ah"),
    /// Charge counted while discharging.
    DISCHARGE("Ah"),
    /// Charge counted with sign, positive on charge. A counter that turns out to rise on discharge, too, is taken
    /// without sign.
    NET_CHARGE("Ah"),
    /// Charge counted without sign, in either direction.
    STEP_CHARGE("Ah");

    private final String unit;

    ColumnRole(String unit) {
        this.unit = unit;
    }

    /// Unit into which the assembler brings the column.
    public String unit() {
        return unit;
    }
}

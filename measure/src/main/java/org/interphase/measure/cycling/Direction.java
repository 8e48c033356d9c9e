package org.interphase.measure.cycling;

/// Which way the current flows. Current is positive while a cell is charged, whatever the cell.
public enum Direction {
    CHARGE(1),
    DISCHARGE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /// +1 for charge, −1 for discharge.
    public int sign() {
        return sign;
    }

    public Direction opposite() {
        return this == CHARGE ? DISCHARGE : CHARGE;
    }

    static Direction ofSign(int sign) {
        return sign > 0 ? CHARGE : DISCHARGE;
    }
}

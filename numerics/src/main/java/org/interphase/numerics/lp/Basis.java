package org.interphase.numerics.lp;

import java.util.Arrays;

/// Which columns carry a solution: a place to start the next solve from.
public final class Basis {
    private final int[] columns;

    Basis(int[] columns) {
        this.columns = columns.clone();
    }

    int[] copyColumns() {
        return columns.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Basis basis && Arrays.equals(columns, basis.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(columns);
    }
}

package org.interphase.data;

/// A column of numbers; an empty cell is NaN.
public final class NumberColumn implements Column {
    private final String name;
    private final String unit;
    private final double[] values;

    private NumberColumn(String name, String unit, double[] values) {
        this.name = name;
        this.unit = unit;
        this.values = values;
    }

    public static NumberColumn copyOf(String name, String unit, double[] values) {
        return new NumberColumn(name, unit, values.clone());
    }

    /// Takes the array over: the caller promises never to touch it again. For readers of long files.
    public static NumberColumn adopt(String name, String unit, double[] values) {
        return new NumberColumn(name, unit, values);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public int size() {
        return values.length;
    }

    public double at(int row) {
        return values[row];
    }

    public double[] copyValues() {
        return values.clone();
    }
}

package org.interphase.numerics.lp;

/// The solution of one linear program: objective, the columns with a positive amount, dual prices.
public final class Optimum {
    private final double value;
    private final int[] columns;
    private final double[] amounts;
    private final double[] prices;
    private final Basis basis;
    private final int pivots;

    Optimum(double value, int[] columns, double[] amounts, double[] prices, Basis basis, int pivots) {
        this.value = value;
        this.columns = columns;
        this.amounts = amounts;
        this.prices = prices;
        this.basis = basis;
        this.pivots = pivots;
    }

    /// `c·x`.
    public double value() {
        return value;
    }

    /// How many columns have a positive amount (above 1e-10).
    public int size() {
        return columns.length;
    }

    /// The `i`-th of those columns, in ascending order.
    public int column(int i) {
        return columns[i];
    }

    public double amount(int i) {
        return amounts[i];
    }

    /// Change of the objective per unit of the right-hand side of this row.
    public double price(int row) {
        return prices[row];
    }

    public Basis basis() {
        return basis;
    }

    /// Pivots spent.
    public int pivots() {
        return pivots;
    }

    /// Whether the same columns are positive in both.
    public boolean sameColumns(Optimum other) {
        return java.util.Arrays.equals(columns, other.columns);
    }
}

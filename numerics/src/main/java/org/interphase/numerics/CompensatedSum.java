package org.interphase.numerics;

/// A running sum that keeps the digits which plain addition loses: the error stays at two units in the last place,
/// whatever the number of terms.
///
/// Source: A. Neumaier, Z. Angew. Math. Mech. 54 (1974) 39, doi:10.1002/zamm.19740540106.
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }

    public void clear() {
        sum = 0;
        lost = 0;
    }

    public static double of(double[] terms) {
        CompensatedSum total = new CompensatedSum();
        for (double term : terms) {
            total.add(term);
        }
        return total.value();
    }
}

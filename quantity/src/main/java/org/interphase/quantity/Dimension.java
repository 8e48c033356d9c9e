package org.interphase.quantity;

/// Exponents of the SI base units.
public record Dimension(int m, int kg, int s, int A, int K, int mol, int cd) {
    public static final Dimension ONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

    public Dimension times(Dimension d) {
        return new Dimension(m + d.m, kg + d.kg, s + d.s, A + d.A, K + d.K, mol + d.mol, cd + d.cd);
    }

    public Dimension power(int n) {
        return new Dimension(m * n, kg * n, s * n, A * n, K * n, mol * n, cd * n);
    }
}

package org.interphase.quantity;

import java.util.StringJoiner;

/// Exponents of the SI base units.
public record Dimension(int m, int kg, int s, int A, int K, int mol, int cd) {
    public static final Dimension ONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

    public Dimension times(Dimension d) {
        return new Dimension(m + d.m, kg + d.kg, s + d.s, A + d.A, K + d.K, mol + d.mol, cd + d.cd);
    }

    public Dimension over(Dimension d) {
        return times(d.power(-1));
    }

    public Dimension power(int n) {
        return new Dimension(m * n, kg * n, s * n, A * n, K * n, mol * n, cd * n);
    }

    /// The coherent SI unit in base units, such as `m² kg s⁻³ A⁻¹`; `1` for a dimensionless number.
    public String inBaseUnits() {
        StringJoiner text = new StringJoiner(" ");
        String[] names = {"m", "kg", "s", "A", "K", "mol", "cd"};
        int[] exponents = {m, kg, s, A, K, mol, cd};
        for (int i = 0; i < names.length; i++) {
            if (exponents[i] != 0) {
                text.add(names[i] + superscript(exponents[i]));
            }
        }
        return text.length() == 0 ? "1" : text.toString();
    }

    private static String superscript(int exponent) {
        if (exponent == 1) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }
}

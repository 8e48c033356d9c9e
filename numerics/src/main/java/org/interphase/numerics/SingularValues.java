package org.interphase.numerics;

import java.util.Arrays;

/// Singular values of a small dense matrix by one-sided Jacobi rotations (M. R. Hestenes, J. SIAM 6, 51
/// (1958)), which finds small ones to high relative accuracy.
public final class SingularValues {
    private static final int MOST_SWEEPS = 60;
    private static final double ORTHOGONAL = 1e-15;

    private SingularValues() {}

    /// @param columns `columns[j][i]`, all of one length; not changed
    /// @return as many values as columns, largest first; zeros where there are more columns than rows
    public static double[] of(double[][] columns) {
        double[][] a = new double[columns.length][];
        Arrays.setAll(a, j -> columns[j].clone());
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            rotated = false;
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    rotated |= rotate(a[p], a[q]);
                }
            }
        }
        double[] values = new double[a.length];
        Arrays.setAll(values, j -> -Math.sqrt(dot(a[j], a[j])));
        Arrays.sort(values);
        Arrays.setAll(values, j -> -values[j]);
        return values;
    }

    private static boolean rotate(double[] p, double[] q) {
        double pp = dot(p, p);
        double qq = dot(q, q);
        double pq = dot(p, q);
        if (Math.abs(pq) <= ORTHOGONAL * Math.sqrt(pp * qq) || pq == 0) {
            return false;
        }
        double zeta = (qq - pp) / (2 * pq);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = cosine * tangent;
        for (int i = 0; i < p.length; i++) {
            double kept = p[i];
            p[i] = cosine * kept - sine * q[i];
            q[i] = sine * kept + cosine * q[i];
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

package org.interphase.cell.solve;

import org.interphase.cell.model.Layout;

/// The four stages of a step, of the state or of its derivative by a number, and how earlier ones enter later
/// ones.
final class Stages {
    final double[] k1;
    final double[] k2;
    final double[] k3;
    final double[] k4;
    final double[] right;
    private final Layout layout;

    Stages(Layout layout) {
        this.layout = layout;
        int n = layout.size();
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        right = new double[n];
    }

    /// Right-hand side of the second, third and fourth stage after `from`, for a step of `h` seconds.
    void second(double[] from, double h) {
        combine(from, 4 / h, 0, 0);
    }

    void third(double[] from, double h) {
        combine(from, 1 / h, -1 / h, 0);
    }

    void fourth(double[] from, double h) {
        combine(from, 1 / h, -1 / h, -8 / (3 * h));
    }

    /// Earlier stages enter only where there is a rate.
    private void combine(double[] from, double c1, double c2, double c3) {
        System.arraycopy(from, 0, right, 0, layout.size());
        add(0, layout.current(0), c1, c2, c3);
        if (layout.sided()) {
            add(layout.side(), layout.cellCurrent(), c1, c2, c3);
        }
        add(layout.charge(), layout.size(), c1, c2, c3);
    }

    private void add(int from, int to, double c1, double c2, double c3) {
        if (c3 != 0) {
            for (int a = from; a < to; a++) {
                right[a] += c1 * k1[a] + c2 * k2[a] + c3 * k3[a];
            }
        } else if (c2 != 0) {
            for (int a = from; a < to; a++) {
                right[a] += c1 * k1[a] + c2 * k2[a];
            }
        } else {
            for (int a = from; a < to; a++) {
                right[a] += c1 * k1[a];
            }
        }
    }
}

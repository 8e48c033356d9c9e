package org.interphase.cell;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The base model once more, as plainly as it can be written: dense matrices, a Jacobian by differences,
/// implicit steps of one fixed length (Alexander's two-stage method of order 2). One patch, no film, a constant
/// diffusivity; particles of several kinds in each cell of the grid. Shares no code with the model it checks.
final class DenseCell {
    private static final double F = 96485.33212;
    private static final double RT_F = 8.314462618 * 298.15 / F;
    private static final double GAMMA = 1 - Math.sqrt(0.5);

    /// Numbers in SI.
    record Numbers(
            double thickness,
            double radius,
            double activeFraction,
            double maximum,
            double diffusivity,
            double exchange,
            double solid,
            double electrolyte,
            double separator) {}

    /// Particles of one kind: share of the oxide, contacted fraction of their area.
    record Kind(double share, double contact) {}

    private final int nx;
    private final int nr;
    private final int size;
    private final Numbers c;
    private final List<Kind> kinds;
    private final int stride;
    private final DoubleUnaryOperator voltage;
    private final double current;

    DenseCell(int nx, int nr, Numbers numbers, List<Kind> kinds, DoubleUnaryOperator voltage, double current) {
        this.nx = nx;
        this.nr = nr;
        this.kinds = kinds;
        this.stride = kinds.size() * (nr + 1) + 2;
        this.size = nx * stride;
        this.c = numbers;
        this.voltage = voltage;
        this.current = current;
    }

    private int solid(int cell) {
        return (cell + 1) * stride - 2;
    }

    private int ions(int cell) {
        return (cell + 1) * stride - 1;
    }

    /// Content of a shell; the shell after the last stands for the current.
    private int at(int cell, int kind, int shell) {
        return cell * stride + kind * (nr + 1) + shell;
    }

    double[] rest(double y) {
        double[] z = new double[size];
        for (int i = 0; i < nx; i++) {
            for (int p = 0; p < kinds.size(); p++) {
                for (int k = 0; k < nr; k++) {
                    z[at(i, p, k)] = y;
                }
            }
            z[solid(i)] = voltage.applyAsDouble(y);
        }
        return z;
    }

    private double face(int k) {
        return c.radius * (1 - Math.pow(1 - (double) k / nr, 1.6));
    }

    private double middle(int k) {
        return (face(k) + face(k + 1)) / 2;
    }

    /// Rates of the contents; residuals of current, oxide and electrolyte.
    private double[] f(double[] z) {
        double[] f = new double[size];
        double h = c.thickness / nx;
        for (int i = 0; i < nx; i++) {
            double reaction = 0;
            for (int p = 0; p < kinds.size(); p++) {
                double area = 3 * c.activeFraction * kinds.get(p).share / c.radius;
                reaction += h * area * kinds.get(p).contact * z[at(i, p, nr)];
                particle(z, f, i, p);
            }
            double left = i == 0 ? 0 : -c.solid * (z[solid(i)] - z[solid(i - 1)]) / h;
            double right = i == nx - 1 ? -current : -c.solid * (z[solid(i + 1)] - z[solid(i)]) / h;
            f[solid(i)] = right - left + reaction;
            double leftIons = i == 0
                    ? -z[ions(0)] / (c.separator + h / 2 / c.electrolyte)
                    : -c.electrolyte * (z[ions(i)] - z[ions(i - 1)]) / h;
            double rightIons = i == nx - 1 ? 0 : -c.electrolyte * (z[ions(i + 1)] - z[ions(i)]) / h;
            f[ions(i)] = rightIons - leftIons - reaction;
        }
        return f;
    }

    private void particle(double[] z, double[] f, int i, int p) {
        double j = z[at(i, p, nr)];
        double through = kinds.get(p).contact * j;
        for (int k = 0; k < nr; k++) {
            double in = k == 0 ? 0 : flow(z, i, p, k);
            double out = k == nr - 1 ? -c.radius * c.radius * through / (F * c.maximum) : flow(z, i, p, k + 1);
            f[at(i, p, k)] = (out - in) / ((Math.pow(face(k + 1), 3) - Math.pow(face(k), 3)) / 3);
        }
        double y = z[at(i, p, nr - 1)] - through * (c.radius - middle(nr - 1)) / (F * c.maximum * c.diffusivity);
        double eta = z[solid(i)] - z[ions(i)] - voltage.applyAsDouble(y);
        f[at(i, p, nr)] = j - c.exchange * 2 * Math.sqrt(y * (1 - y)) * 2 * Math.sinh(eta / (2 * RT_F));
    }

    private double flow(double[] z, int i, int p, int k) {
        double slope = (z[at(i, p, k)] - z[at(i, p, k - 1)]) / (middle(k) - middle(k - 1));
        return face(k) * face(k) * c.diffusivity * slope;
    }

    double terminal(double[] z) {
        return z[solid(nx - 1)] + current * c.thickness / nx / 2 / c.solid;
    }

    /// The state after `steps` steps of `h` seconds.
    double[] march(double[] start, double h, int steps) {
        double[] z = stage(start, start, 1e-9);
        for (int step = 0; step < steps; step++) {
            double[] first = stage(z, z, GAMMA * h);
            double[] base = new double[size];
            for (int a = 0; a < size; a++) {
                base[a] = z[a] + (1 - GAMMA) / GAMMA * (first[a] - z[a]);
            }
            z = stage(base, first, GAMMA * h);
        }
        return z;
    }

    /// Solves `M (z − base) = gh f(z)` by Newton's method from `guess`.
    private double[] stage(double[] base, double[] guess, double gh) {
        double[] z = guess.clone();
        for (int iteration = 0; iteration < 50; iteration++) {
            double[] g = residual(z, base, gh);
            double[][] jacobian = new double[size][size];
            for (int b = 0; b < size; b++) {
                double[] moved = z.clone();
                double d = 1e-7 * Math.max(1, Math.abs(z[b]));
                moved[b] += d;
                double[] other = residual(moved, base, gh);
                for (int a = 0; a < size; a++) {
                    jacobian[a][b] = (other[a] - g[a]) / d;
                }
            }
            double[] move = solve(jacobian, g);
            double largest = 0;
            for (int a = 0; a < size; a++) {
                z[a] -= move[a];
                largest = Math.max(largest, Math.abs(move[a]));
            }
            if (largest < 1e-10) {
                return z;
            }
        }
        throw new AssertionError("the plain solver did not converge");
    }

    private double[] residual(double[] z, double[] base, double gh) {
        double[] g = f(z);
        for (int i = 0; i < nx; i++) {
            for (int p = 0; p < kinds.size(); p++) {
                for (int k = 0; k < nr; k++) {
                    int a = at(i, p, k);
                    g[a] = z[a] - base[a] - gh * g[a];
                }
            }
        }
        return g;
    }

    /// Gauss with partial pivoting.
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int p = 0; p < n; p++) {
            int best = p;
            for (int r = p + 1; r < n; r++) {
                best = Math.abs(a[r][p]) > Math.abs(a[best][p]) ? r : best;
            }
            double[] row = a[p];
            a[p] = a[best];
            a[best] = row;
            double value = x[p];
            x[p] = x[best];
            x[best] = value;
            for (int r = p + 1; r < n; r++) {
                double m = a[r][p] / a[p][p];
                for (int q = p; m != 0 && q < n; q++) {
                    a[r][q] -= m * a[p][q];
                }
                x[r] -= m * x[p];
            }
        }
        for (int p = n - 1; p >= 0; p--) {
            for (int q = p + 1; q < n; q++) {
                x[p] -= a[p][q] * x[q];
            }
            x[p] /= a[p][p];
        }
        return x;
    }
}

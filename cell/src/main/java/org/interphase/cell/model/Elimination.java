package org.interphase.cell.model;

import java.util.Arrays;

/// Solves `(M g − J) x = b` by eliminating what is local first: the shells of each particle (a tridiagonal
/// system per site), the currents of its patches (a scalar), and last the two potentials along the
/// electrode (2 × 2 blocks). The work grows with the number of unknowns. All steps are exact; the matrix is
/// diagonally dominant where it matters, so no pivoting is needed.
public final class Elimination {
    private final Electrode e;
    private final Linearisation lin;
    private final double[] multiplier;
    private final double[] inversePivot;
    private final double[] surfaceGain;
    private final double[] admittance;
    private final double[] patchSum;
    private final double[] localCurrent;
    private final double[] blocks;
    private final double[] reduced;
    private double perRate;

    Elimination(Electrode electrode, Linearisation linearisation) {
        this.e = electrode;
        this.lin = linearisation;
        int n = electrode.layout.volumes();
        int sites = electrode.layout.sites();
        multiplier = new double[sites * electrode.layout.shells()];
        inversePivot = new double[sites * electrode.layout.shells()];
        surfaceGain = new double[sites];
        admittance = new double[sites];
        patchSum = new double[sites];
        localCurrent = new double[sites];
        blocks = new double[3 * n];
        reduced = new double[2 * n];
    }

    /// Prepares for the factor g in front of the rates, s⁻¹.
    void factor(double rate) {
        int n = e.layout.sites();
        int nodes = n * e.layout.shells();
        for (int a = 0; a < n; a++) {
            inversePivot[a] = 1 / (rate - lin.own[a]);
        }
        for (int a = n; a < nodes; a++) {
            double m = -lin.below[a] * inversePivot[a - n];
            multiplier[a] = m;
            inversePivot[a] = 1 / (rate - lin.own[a] + m * lin.above[a - n]);
        }
        perRate = 1 / rate;
        interfaces();
        potentials();
    }

    /// Prepares for the algebraic unknowns alone: what has a rate stays as it is.
    void factorAlgebraic() {
        Arrays.fill(inversePivot, 0);
        Arrays.fill(multiplier, 0);
        perRate = 0;
        interfaces();
        potentials();
    }

    private void interfaces() {
        int n = e.layout.sites();
        int last = e.layout.lithium(e.layout.shells() - 1);
        double surface = e.grid.surfaceOverVolume * e.perCharge;
        for (int i = 0; i < n; i++) {
            surfaceGain[i] = lin.surfaceByNode[i] * surface * inversePivot[last + i] + lin.surfaceByCurrent[i];
            double conductance = 0;
            double byLithium = 0;
            for (int at = i; at < e.layout.patches() * n; at += n) {
                double each = e.weight[at] / lin.resistance[at];
                conductance += each;
                byLithium += each * lin.voltageByLithium[at];
            }
            patchSum[i] = byLithium;
            admittance[i] = conductance / (1 - byLithium * surfaceGain[i]);
        }
    }

    /// Inverse of each diagonal block of the block-tridiagonal system after elimination: entries ss, se, ee.
    private void potentials() {
        int n = e.layout.volumes();
        double s = e.solidFace;
        double l = e.electrolyteFace;
        for (int i = 0; i < n; i++) {
            double across = e.area[i] * (admittance[i] + lin.sideConductance[i]);
            for (int other = i + n; other < e.layout.sites(); other += n) {
                across += e.area[other] * (admittance[other] + lin.sideConductance[other]);
            }
            int neighbours = (i > 0 ? 1 : 0) + (i + 1 < n ? 1 : 0);
            double ss = across + neighbours * s;
            double ee = across + neighbours * l + (i == 0 ? e.electrolyteEnd : 0);
            double se = -across;
            if (i > 0) {
                ss -= s * s * blocks[3 * i - 3];
                se -= s * l * blocks[3 * i - 2];
                ee -= l * l * blocks[3 * i - 1];
            }
            double determinant = ss * ee - se * se;
            blocks[3 * i] = ee / determinant;
            blocks[3 * i + 1] = -se / determinant;
            blocks[3 * i + 2] = ss / determinant;
        }
    }

    /// @param b right-hand side
    /// @param x solution; may not be `b`
    void solve(double[] b, double[] x) {
        int n = e.layout.sites();
        int nodes = n * e.layout.shells();
        System.arraycopy(b, 0, x, 0, n);
        for (int a = n; a < nodes; a++) {
            x[a] = b[a] - multiplier[a] * x[a - n];
        }
        eliminateCurrents(b, x);
        solvePotentials(b, x);
        currents(b, x);
        for (int a = nodes - n; a < nodes; a++) {
            x[a] *= inversePivot[a];
        }
        for (int a = nodes - n - 1; a >= 0; a--) {
            x[a] = (x[a] + lin.above[a] * x[a + n]) * inversePivot[a];
        }
        double current = x[e.layout.cellCurrent()];
        double terminal = x[e.layout.electrolyte() - 1] + e.terminalResistance * current;
        x[e.layout.charge()] = perRate * (b[e.layout.charge()] + current);
        x[e.layout.energy()] = perRate * (b[e.layout.energy()] + lin.current * terminal + lin.terminal * current);
    }

    private void eliminateCurrents(double[] b, double[] x) {
        int n = e.layout.sites();
        int last = e.layout.lithium(e.layout.shells() - 1);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int q = 0; q < e.layout.patches(); q++) {
                int at = q * n + i;
                sum += e.weight[at] / lin.resistance[at] * b[e.layout.current(q) + i];
            }
            double node = x[last + i] * inversePivot[last + i];
            localCurrent[i] = (sum - patchSum[i] * lin.surfaceByNode[i] * node) / (1 - patchSum[i] * surfaceGain[i]);
        }
        int solid = e.layout.solid();
        int electrolyte = e.layout.electrolyte();
        int volumes = e.layout.volumes();
        for (int i = 0; i < volumes; i++) {
            double source = e.area[i] * localCurrent[i];
            for (int other = i + volumes; other < n; other += volumes) {
                source += e.area[other] * localCurrent[other];
            }
            reduced[2 * i] = b[solid + i] - source;
            reduced[2 * i + 1] = b[electrolyte + i] + source;
        }
    }

    private void solvePotentials(double[] b, double[] x) {
        int n = e.layout.volumes();
        int solid = e.layout.solid();
        int electrolyte = e.layout.electrolyte();
        for (int i = 1; i < n; i++) {
            double s = reduced[2 * i - 2];
            double l = reduced[2 * i - 1];
            int d = 3 * i - 3;
            reduced[2 * i] += e.solidFace * (blocks[d] * s + blocks[d + 1] * l);
            reduced[2 * i + 1] += e.electrolyteFace * (blocks[d + 1] * s + blocks[d + 2] * l);
        }
        double current = cellCurrent(b);
        x[e.layout.cellCurrent()] = current;
        reduced[2 * n - 2] += current;
        for (int i = n - 1; i >= 0; i--) {
            double s = reduced[2 * i];
            double l = reduced[2 * i + 1];
            if (i + 1 < n) {
                s += e.solidFace * x[solid + i + 1];
                l += e.electrolyteFace * x[electrolyte + i + 1];
            }
            int d = 3 * i;
            x[solid + i] = blocks[d] * s + blocks[d + 1] * l;
            x[electrolyte + i] = blocks[d + 1] * s + blocks[d + 2] * l;
        }
    }

    /// The border: known at a set current, from the last block at a set potential.
    private double cellCurrent(double[] b) {
        double wanted = b[e.layout.cellCurrent()];
        if (!e.potentiostatic) {
            return wanted;
        }
        int last = e.layout.volumes() - 1;
        double without = blocks[3 * last] * reduced[2 * last] + blocks[3 * last + 1] * reduced[2 * last + 1];
        return (wanted - without) / (e.terminalResistance + blocks[3 * last]);
    }

    private void currents(double[] b, double[] x) {
        int n = e.layout.sites();
        int volumes = e.layout.volumes();
        int last = e.layout.lithium(e.layout.shells() - 1);
        double surface = e.grid.surfaceOverVolume * e.perCharge;
        for (int first = 0; first < n; first += volumes) {
            int solid = e.layout.solid() - first;
            int electrolyte = e.layout.electrolyte() - first;
            for (int i = first; i < first + volumes; i++) {
                double across = x[solid + i] - x[electrolyte + i];
                double total = admittance[i] * across + localCurrent[i];
                double node = x[last + i] * inversePivot[last + i];
                double lithium = lin.surfaceByNode[i] * node - surfaceGain[i] * total;
                for (int q = 0; q < e.layout.patches(); q++) {
                    int at = q * n + i;
                    int j = e.layout.current(q) + i;
                    x[j] = (across - lin.voltageByLithium[at] * lithium + b[j]) / lin.resistance[at];
                }
                x[last + i] -= surface * total;
                if (e.layout.sided()) {
                    int side = e.layout.side() + i;
                    x[side] = perRate * (b[side] + lin.sideConductance[i] * across);
                }
            }
        }
    }
}

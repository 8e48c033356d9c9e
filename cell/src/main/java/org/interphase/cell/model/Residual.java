package org.interphase.cell.model;

import org.interphase.cell.mechanism.SideCurrent;
import org.interphase.cell.mechanism.SlowStates;

/// The right-hand side f of `M z' = f(z)`: rates of the lithium contents, and residuals of interface, charge
/// balances and control.
final class Residual {
    private final Electrode e;
    private final SlowStates slow;
    private final double[] diffusivity;

    Residual(Electrode electrode, SlowStates slow) {
        this.e = electrode;
        this.slow = slow;
        this.diffusivity = new double[electrode.layout.sites() * electrode.layout.shells()];
    }

    void evaluate(double[] z, double[] f) {
        diffusion(z, f);
        surface(z, f);
        potentials(z, f);
        control(z, f);
    }

    private void diffusion(double[] z, double[] f) {
        int n = e.layout.sites();
        int shells = e.layout.shells();
        for (int a = 0; a < n * shells; a++) {
            diffusivity[a] = e.diffusivity.at(z[a]);
        }
        for (int i = 0; i < n; i++) {
            f[i] = 0;
        }
        for (int k = 0; k + 1 < shells; k++) {
            double outward = e.grid.outward[k];
            double inward = e.grid.inward[k + 1];
            int a = k * n;
            for (int i = 0; i < n; i++, a++) {
                double flux = 0.5 * (diffusivity[a] + diffusivity[a + n]) * (z[a + n] - z[a]);
                f[a] += outward * flux;
                f[a + n] = -inward * flux;
            }
        }
    }

    private void surface(double[] z, double[] f) {
        int n = e.layout.sites();
        int volumes = e.layout.volumes();
        int last = e.layout.lithium(e.layout.shells() - 1);
        for (int first = 0; first < n; first += volumes) {
            int solid = e.layout.solid() - first;
            int electrolyte = e.layout.electrolyte() - first;
            for (int i = first; i < first + volumes; i++) {
                double total = total(z, i);
                f[last + i] -= e.grid.surfaceOverVolume * e.perCharge * total;
                double y = z[last + i] - total * e.grid.skin * e.perCharge / diffusivity[last + i];
                double driving = z[solid + i] - z[electrolyte + i] - e.voltage.at(y);
                double exchange = e.chargeTransfer.exchangeCurrent(y);
                for (int q = 0; q < e.layout.patches(); q++) {
                    double j = z[e.layout.current(q) + i];
                    f[e.layout.current(q) + i] =
                            driving - e.chargeTransfer.overpotential(j / exchange) - e.film[q * n + i] * j;
                }
            }
        }
    }

    /// Current through the particles' surface per area of it.
    double total(double[] z, int site) {
        int n = e.layout.sites();
        double sum = 0;
        for (int q = 0; q < e.layout.patches(); q++) {
            sum += e.weight[q * n + site] * z[e.layout.current(q) + site];
        }
        return sum;
    }

    private void potentials(double[] z, double[] f) {
        int n = e.layout.volumes();
        int sites = e.layout.sites();
        int solid = e.layout.solid();
        int electrolyte = e.layout.electrolyte();
        for (int i = 0; i < n; i++) {
            double source = e.area[i] * total(z, i);
            for (int other = i + n; other < sites; other += n) {
                source += e.area[other] * total(z, other);
            }
            f[solid + i] = -source;
            f[electrolyte + i] = source;
        }
        sides(z, f);
        for (int i = 0; i + 1 < n; i++) {
            double through = e.solidFace * (z[solid + i + 1] - z[solid + i]);
            f[solid + i] += through;
            f[solid + i + 1] -= through;
            double ions = e.electrolyteFace * (z[electrolyte + i + 1] - z[electrolyte + i]);
            f[electrolyte + i] += ions;
            f[electrolyte + i + 1] -= ions;
        }
        f[electrolyte] -= e.electrolyteEnd * z[electrolyte];
        f[solid + n - 1] += z[e.layout.cellCurrent()];
    }

    private void sides(double[] z, double[] f) {
        if (e.sideCurrent.isEmpty()) {
            return;
        }
        SideCurrent side = e.sideCurrent.get();
        int solid = e.layout.solid();
        int electrolyte = e.layout.electrolyte();
        for (int i = 0; i < e.layout.sites(); i++) {
            int v = e.layout.volume(i);
            double j = side.at(slow, i, z[solid + v] - z[electrolyte + v]);
            f[e.layout.side() + i] = j;
            f[solid + v] -= e.area[i] * j;
            f[electrolyte + v] += e.area[i] * j;
        }
    }

    private void control(double[] z, double[] f) {
        int current = e.layout.cellCurrent();
        f[current] = e.potentiostatic ? e.setpoint - terminal(z) : e.setpoint - z[current];
        f[e.layout.charge()] = z[current];
        f[e.layout.energy()] = z[current] * terminal(z);
    }

    /// Potential of the terminal against the reference at the counter electrode, V.
    double terminal(double[] z) {
        return z[e.layout.solid() + e.layout.volumes() - 1] + e.terminalResistance * z[e.layout.cellCurrent()];
    }

    double surfaceLithium(double[] z, int site) {
        double y = z[e.layout.lithium(e.layout.shells() - 1) + site];
        return y - total(z, site) * e.grid.skin * e.perCharge / e.diffusivity.at(y);
    }
}

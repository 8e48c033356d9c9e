package org.interphase.cell.model;

/// The Jacobian of the equations times a vector, from the pieces of the linearisation.
final class JacobianProduct {
    private final Electrode e;
    private final Linearisation lin;
    private final double[] total;

    JacobianProduct(Electrode electrode, Linearisation linearisation) {
        this.e = electrode;
        this.lin = linearisation;
        this.total = new double[electrode.layout.sites()];
    }

    /// @param k direction
    /// @param out `J k`; may not be `k`
    void of(double[] k, double[] out) {
        diffusion(k, out);
        interfaces(k, out);
        potentials(k, out);
        double current = k[e.layout.cellCurrent()];
        double terminal = k[e.layout.solid() + e.layout.volumes() - 1] + e.terminalResistance * current;
        out[e.layout.cellCurrent()] = e.potentiostatic ? -terminal : -current;
        out[e.layout.charge()] = current;
        out[e.layout.energy()] = lin.current * terminal + lin.terminal * current;
    }

    private void diffusion(double[] k, double[] out) {
        int n = e.layout.sites();
        int nodes = n * e.layout.shells();
        for (int a = 0; a < nodes; a++) {
            double sum = lin.own[a] * k[a];
            if (a >= n) {
                sum += lin.below[a] * k[a - n];
            }
            if (a + n < nodes) {
                sum += lin.above[a] * k[a + n];
            }
            out[a] = sum;
        }
    }

    private void interfaces(double[] k, double[] out) {
        int n = e.layout.sites();
        int last = e.layout.lithium(e.layout.shells() - 1);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int q = 0; q < e.layout.patches(); q++) {
                sum += e.weight[q * n + i] * k[e.layout.current(q) + i];
            }
            total[i] = sum;
            out[last + i] -= e.grid.surfaceOverVolume * e.perCharge * sum;
            double surface = lin.surfaceByNode[i] * k[last + i] - lin.surfaceByCurrent[i] * sum;
            int v = e.layout.volume(i);
            double across = k[e.layout.solid() + v] - k[e.layout.electrolyte() + v];
            for (int q = 0; q < e.layout.patches(); q++) {
                int at = q * n + i;
                int j = e.layout.current(q) + i;
                out[j] = across - lin.voltageByLithium[at] * surface - lin.resistance[at] * k[j];
            }
        }
    }

    private void potentials(double[] k, double[] out) {
        int n = e.layout.volumes();
        int solid = e.layout.solid();
        int electrolyte = e.layout.electrolyte();
        for (int i = 0; i < n; i++) {
            double across = k[solid + i] - k[electrolyte + i];
            double source = 0;
            for (int site = i; site < e.layout.sites(); site += n) {
                source += e.area[site] * (total[site] + lin.sideConductance[site] * across);
                if (e.layout.sided()) {
                    out[e.layout.side() + site] = lin.sideConductance[site] * across;
                }
            }
            out[solid + i] = -source;
            out[electrolyte + i] = source;
        }
        for (int i = 0; i + 1 < n; i++) {
            double through = e.solidFace * (k[solid + i + 1] - k[solid + i]);
            out[solid + i] += through;
            out[solid + i + 1] -= through;
            double ions = e.electrolyteFace * (k[electrolyte + i + 1] - k[electrolyte + i]);
            out[electrolyte + i] += ions;
            out[electrolyte + i + 1] -= ions;
        }
        out[electrolyte] -= e.electrolyteEnd * k[electrolyte];
        out[solid + n - 1] += k[e.layout.cellCurrent()];
    }
}

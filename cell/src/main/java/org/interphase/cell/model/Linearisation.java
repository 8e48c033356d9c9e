package org.interphase.cell.model;

import org.interphase.cell.mechanism.SideCurrent;
import org.interphase.cell.mechanism.SlowStates;

/// The exact Jacobian of the equations at one state, kept in the pieces that the elimination needs.
public final class Linearisation {
    private final Electrode e;
    private final SlowStates slow;
    private final double[] diffusivity;
    private final double[] diffusivitySlope;

    /// Rates of the lithium contents: derivative by the content of the shell below, of itself and above.
    final double[] below;

    final double[] own;
    final double[] above;

    /// Surface content `y_s = y_N − skin J / (F c D)`: derivative by y_N, and minus that by J.
    final double[] surfaceByNode;

    final double[] surfaceByCurrent;

    /// Per patch and site: derivative of `U + η` by y_s, of `η` by the current, and the latter with the film.
    final double[] voltageByLithium;

    final double[] transferResistance;
    final double[] resistance;

    /// Current and potential of the terminal, for the power.
    double current;

    double terminal;

    /// Derivative of the side current by the potential, S m⁻².
    final double[] sideConductance;

    Linearisation(Electrode electrode, SlowStates slow) {
        this.e = electrode;
        this.slow = slow;
        int n = electrode.layout.sites();
        int nodes = n * electrode.layout.shells();
        int patches = n * electrode.layout.patches();
        diffusivity = new double[nodes];
        diffusivitySlope = new double[nodes];
        below = new double[nodes];
        own = new double[nodes];
        above = new double[nodes];
        surfaceByNode = new double[n];
        surfaceByCurrent = new double[n];
        voltageByLithium = new double[patches];
        transferResistance = new double[patches];
        resistance = new double[patches];
        sideConductance = new double[n];
    }

    void at(double[] z, Residual residual) {
        diffusion(z);
        current = z[e.layout.cellCurrent()];
        terminal = residual.terminal(z);
        for (int i = 0; i < e.layout.sites(); i++) {
            surface(z, residual, i);
        }
        if (e.sideCurrent.isPresent()) {
            SideCurrent side = e.sideCurrent.get();
            for (int i = 0; i < e.layout.sites(); i++) {
                int v = e.layout.volume(i);
                sideConductance[i] = side.slope(slow, i, z[e.layout.solid() + v] - z[e.layout.electrolyte() + v]);
            }
        }
    }

    private void diffusion(double[] z) {
        int n = e.layout.sites();
        int shells = e.layout.shells();
        for (int a = 0; a < n * shells; a++) {
            diffusivity[a] = e.diffusivity.at(z[a]);
            diffusivitySlope[a] = e.diffusivity.slope(z[a]);
        }
        for (int i = 0; i < n; i++) {
            own[i] = 0;
        }
        for (int k = 0; k + 1 < shells; k++) {
            double outward = e.grid.outward[k];
            double inward = e.grid.inward[k + 1];
            int a = k * n;
            for (int i = 0; i < n; i++, a++) {
                int b = a + n;
                double mean = 0.5 * (diffusivity[a] + diffusivity[b]);
                double rise = 0.5 * (z[b] - z[a]);
                double byInner = diffusivitySlope[a] * rise - mean;
                double byOuter = diffusivitySlope[b] * rise + mean;
                own[a] += outward * byInner;
                above[a] = outward * byOuter;
                below[b] = -inward * byInner;
                own[b] = -inward * byOuter;
            }
        }
    }

    private void surface(double[] z, Residual residual, int i) {
        int n = e.layout.sites();
        int last = e.layout.lithium(e.layout.shells() - 1) + i;
        double total = residual.total(z, i);
        double d = diffusivity[last];
        double perCurrent = e.grid.skin * e.perCharge / d;
        double y = z[last] - total * perCurrent;
        surfaceByNode[i] = 1 + total * perCurrent * diffusivitySlope[last] / d;
        surfaceByCurrent[i] = perCurrent;
        double slope = e.voltage.slope(y);
        double exchange = e.chargeTransfer.exchangeCurrent(y);
        double exchangeSlope = e.chargeTransfer.exchangeSlope(y);
        for (int q = 0; q < e.layout.patches(); q++) {
            double relative = z[e.layout.current(q) + i] / exchange;
            double byRelative = e.chargeTransfer.slope(relative);
            int at = q * n + i;
            transferResistance[at] = byRelative / exchange;
            resistance[at] = transferResistance[at] + e.film[at];
            voltageByLithium[at] = slope - relative * byRelative * exchangeSlope;
        }
    }
}

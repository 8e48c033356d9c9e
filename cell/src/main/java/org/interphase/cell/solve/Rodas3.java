package org.interphase.cell.solve;

import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Layout;

/// One step of RODAS3: a stiffly accurate Rosenbrock method of order 3 with an error estimate of order 2,
/// four stages and one factorisation (A. Sandu et al., Atmos. Environ. 31, 3459 (1997)). Linear invariants,
/// such as the amount of lithium, hold to rounding.
final class Rodas3 {
    private static final double GAMMA = 0.5;
    private static final double RELATIVE = 1e-4;
    private static final double LITHIUM = 1e-5;
    private static final double VOLTAGE = 1e-4;

    /// Of the energy of a step, per charge that passes in it, V.
    private static final double MEAN_VOLTAGE = 2e-3;

    private final CellModel model;
    private final Layout layout;
    private final double tightness;
    private final double[] f0;
    private final double[] f;
    private final double[] stage;
    private final Stages k;

    /// @param tightness factor on all tolerances, 1 as specified
    Rodas3(CellModel model, double tightness) {
        this.model = model;
        this.layout = model.layout();
        this.tightness = tightness;
        int n = layout.size();
        f0 = new double[n];
        f = new double[n];
        stage = new double[n];
        k = new Stages(layout);
    }

    /// Takes residual and Jacobian at the start of a step; steps of several lengths may follow.
    void start(double[] z) {
        model.evaluate(z, f0);
        model.linearise(z);
    }

    /// @param z state given to [#start]
    /// @param next state after `h` seconds
    /// @return estimated error relative to the tolerance; a step above 1 is to be repeated shorter
    double step(double[] z, double h, double[] next) {
        int n = layout.size();
        double rate = 1 / (GAMMA * h);
        model.factor(rate);
        model.solve(f0, k.k1);
        k.second(f0, h);
        model.solve(k.right, k.k2);
        for (int a = 0; a < n; a++) {
            stage[a] = z[a] + 2 * k.k1[a];
        }
        model.evaluate(stage, f);
        k.third(f, h);
        model.solve(k.right, k.k3);
        for (int a = 0; a < n; a++) {
            stage[a] += k.k3[a];
        }
        model.evaluate(stage, f);
        k.fourth(f, h);
        model.solve(k.right, k.k4);
        for (int a = 0; a < n; a++) {
            next[a] = stage[a] + k.k4[a];
        }
        return error(z, next);
    }

    /// The stages of the step taken last.
    Stages stages() {
        return k;
    }

    private double error(double[] z, double[] next) {
        double lithium = sum(z, next, 0, layout.current(0), LITHIUM);
        int solid = layout.solid();
        int end = solid + 2 * layout.volumes();
        double potential = sum(z, next, solid, end, VOLTAGE);
        double worse = Math.max(lithium / layout.current(0), potential / (end - solid));
        double charge = Math.abs(next[layout.charge()] - z[layout.charge()]);
        double energy = charge == 0 ? 0 : Math.abs(k.k4[layout.energy()]) / (MEAN_VOLTAGE * charge);
        double error = Math.max(Math.sqrt(worse), energy) / tightness;
        return Double.isFinite(error) ? error : 1e6;
    }

    private double sum(double[] z, double[] next, int from, int to, double absolute) {
        double sum = 0;
        for (int a = from; a < to; a++) {
            double ratio = k.k4[a] / (absolute + RELATIVE * Math.max(Math.abs(z[a]), Math.abs(next[a])));
            sum += ratio * ratio;
        }
        return sum;
    }
}

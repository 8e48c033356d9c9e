package org.interphase.cell.solve;

import java.util.Arrays;
import java.util.List;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Layout;

/// The tangents that follow one march.
final class Tangents {
    /// Time over which the rate of what a goal measures is taken, s; the goal is linear in it.
    private static final double MOMENT_S = 1e-2;

    private final CellModel model;
    private final List<Tangent> all;
    private final double[] rate;
    private final double[] product;
    private final double[] held;
    private final double[] algebraic;
    private final double[] delays;

    Tangents(CellModel model, List<Tangent> all) {
        this.model = model;
        this.all = List.copyOf(all);
        int n = all.isEmpty() ? 0 : model.layout().size();
        this.rate = new double[n];
        this.product = new double[n];
        this.held = new double[n];
        this.algebraic = new double[n];
        this.delays = new double[all.size()];
    }

    /// Takes the derivatives of currents and potentials at a consistent state.
    void settle(double[] z) {
        if (!all.isEmpty()) {
            model.linearise(z);
            model.factorAlgebraic();
            all.forEach(t -> t.settle(z));
        }
    }

    void begin() {
        all.forEach(Tangent::begin);
    }

    /// Follows a step of `h` seconds from `z`; the model still holds its factors.
    void step(double[] z, double h, Stages stages) {
        all.forEach(t -> t.step(z, h, stages));
        Arrays.fill(delays, 0);
    }

    /// Keeps the balances at the end of a step while the slow states are those of its start.
    void approach(double[] z) {
        if (!all.isEmpty()) {
            model.evaluate(z, held);
        }
    }

    /// Moves the derivatives to the times at which the goal is met; the slow states are those of the step's
    /// end.
    ///
    /// @param byCharge whether the goal's charge ended the march, else its potential or current
    /// @param taken length of the step in s
    void land(Goal goal, double[] z, boolean byCharge, double taken) {
        if (all.isEmpty()) {
            return;
        }
        takeRate(z, taken);
        double excessRate = byCharge ? Math.abs(model.current(z)) : excessRate(goal, z);
        for (int i = 0; i < delays.length; i++) {
            delays[i] = all.get(i).land(z, rate, excessRate, byCharge);
        }
    }

    /// dz/dt: that of lithium and charge from the equations, that of currents and potentials from the
    /// derivative of the balances. These move with lithium and charge, and with the slow states, whose share is
    /// the change of the balances over the step.
    private void takeRate(double[] z, double taken) {
        Layout layout = model.layout();
        int first = layout.current(0);
        int count = layout.electrolyte() + layout.volumes() - first;
        System.arraycopy(held, 0, rate, 0, rate.length);
        Arrays.fill(rate, first, first + count, 0);
        rate[layout.cellCurrent()] = 0;
        model.linearise(z);
        model.factorAlgebraic();
        model.multiply(rate, product);
        model.evaluate(z, algebraic);
        for (int a = 0; a < product.length; a++) {
            product[a] += (algebraic[a] - held[a]) / taken;
        }
        model.solve(product, algebraic);
        System.arraycopy(algebraic, first, rate, first, count);
        rate[layout.cellCurrent()] = algebraic[layout.cellCurrent()];
    }

    private double excessRate(Goal goal, double[] z) {
        double[] later = z.clone();
        double[] earlier = z.clone();
        for (int a = 0; a < z.length; a++) {
            later[a] += MOMENT_S * rate[a];
            earlier[a] -= MOMENT_S * rate[a];
        }
        return (goal.excess(model, later) - goal.excess(model, earlier)) / (2 * MOMENT_S);
    }

    void accept(double[] next, double taken) {
        for (int i = 0; i < delays.length; i++) {
            all.get(i).accept(next, taken, delays[i]);
        }
    }
}

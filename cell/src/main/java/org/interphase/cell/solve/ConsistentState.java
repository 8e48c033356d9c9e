package org.interphase.cell.solve;

import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Layout;

/// Finds currents and potentials that fit given lithium contents and a given control: Newton's method on the
/// algebraic unknowns, damped so that no potential moves by more than 0.2 V at once.
final class ConsistentState {
    private static final double LARGEST_MOVE_V = 0.2;
    private static final double CONVERGED_V = 1e-10;
    private static final int MOST_ITERATIONS = 2000;
    private static final int MOST_HALVINGS = 10;
    private static final double TIGHTENING = 0.8;

    private final CellModel model;
    private final double[] residual;
    private final double[] move;

    ConsistentState(CellModel model) {
        this.model = model;
        this.residual = new double[model.layout().size()];
        this.move = new double[model.layout().size()];
    }

    /// Moves `z` onto the equations, from its own potentials or else from those of a cell at rest.
    ///
    /// @return whether it converged; `z` is of no use where it did not
    boolean settle(double[] z) {
        if (search(z)) {
            return true;
        }
        model.relax(z);
        return search(z);
    }

    private boolean search(double[] z) {
        Layout layout = model.layout();
        model.evaluate(z, residual);
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            model.linearise(z);
            model.factorAlgebraic();
            model.solve(residual, move);
            double largest = 0;
            for (int a = layout.solid(); a < layout.solid() + 2 * layout.volumes(); a++) {
                largest = Math.max(largest, Math.abs(move[a]));
            }
            if (!Double.isFinite(largest)) {
                return false;
            }
            walk(z, Math.min(1, LARGEST_MOVE_V / largest), LARGEST_MOVE_V * Math.pow(TIGHTENING, iteration));
            if (largest < CONVERGED_V) {
                return true;
            }
        }
        return false;
    }

    /// Takes a share of the move, halved while the interfaces' voltages fit worse than before and worse than
    /// tolerated.
    private void walk(double[] z, double firstShare, double tolerated) {
        double before = Math.max(misfit(), Math.max(tolerated, CONVERGED_V));
        double share = firstShare;
        shift(z, share);
        model.evaluate(z, residual);
        for (int i = 0; i < MOST_HALVINGS && misfit() > before; i++) {
            shift(z, -share / 2);
            share /= 2;
            model.evaluate(z, residual);
        }
    }

    private void shift(double[] z, double share) {
        for (int a = model.layout().current(0); a < model.layout().size(); a++) {
            z[a] += share * move[a];
        }
    }

    private double misfit() {
        Layout layout = model.layout();
        double largest = 0;
        for (int a = layout.current(0); a < layout.solid(); a++) {
            largest = Math.max(largest, Math.abs(residual[a]));
        }
        return largest;
    }
}

package org.interphase.cell.solve;

import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Directions;
import org.interphase.cell.model.Layout;

/// The derivative of a march by one number p of the cell, carried along it: the variational equations of the
/// integrator's own steps, `W dk = df + dJ k + …`, solved with the factors of the march, one solve per stage
/// (the staggered direct method: T. Maly and L. R. Petzold, Appl. Numer. Math. 20, 57 (1996)). Where an event
/// ends a march, its time has a derivative too.
///
/// df along the state is the exact Jacobian; how the Jacobian changes, and how the equations change with p, are
/// central differences of closed formulas (two models, with p a little larger and smaller), good to eight digits
/// or so. Slow states follow in both models.
public final class Tangent {
    /// How far the state is moved to see how the Jacobian changes: lithium content, and V.
    private static final double MOVE = 1e-5;

    private final CellModel model;
    private final CellModel up;
    private final CellModel down;
    private final double offset;
    private final Layout layout;
    private final double[] slope;
    private final double[] above;
    private final double[] below;
    private final double[] beforeUp;
    private final double[] beforeDown;
    private final Stages d;
    private final Stages turned;
    private final Directions ahead;
    private final Directions behind;
    private final double[] point;
    private final double[] change;
    private final double[] df;
    private final double[] fUp;
    private final double[] fDown;
    private Goal goalUp = Goal.duration(Double.NaN);
    private Goal goalDown = Goal.duration(Double.NaN);
    private double chargeSlopeAtStart;

    /// @param model that marches
    /// @param up the same cell with p + offset
    /// @param down the same cell with p − offset
    /// @param startUp state of that cell as made, at rest
    /// @param startDown the same of the other
    public Tangent(CellModel model, CellModel up, CellModel down, double offset, double[] startUp, double[] startDown) {
        this.model = model;
        this.up = up;
        this.down = down;
        this.offset = offset;
        this.layout = model.layout();
        int n = layout.size();
        slope = new double[n];
        above = startUp.clone();
        below = startDown.clone();
        beforeUp = new double[n];
        beforeDown = new double[n];
        d = new Stages(layout);
        turned = new Stages(layout);
        ahead = model.directions();
        behind = model.directions();
        point = new double[n];
        change = new double[n];
        df = new double[n];
        fUp = new double[n];
        fDown = new double[n];
        for (int a = 0; a < n; a++) {
            slope[a] = (above[a] - below[a]) / (2 * offset);
        }
    }

    /// The state of the cell with the larger and with the smaller number; views that follow the march.
    public double[] above() {
        return above;
    }

    public double[] below() {
        return below;
    }

    public CellModel up() {
        return up;
    }

    public CellModel down() {
        return down;
    }

    public double offset() {
        return offset;
    }

    /// What the two cells are to reach in the march to come.
    public void aim(Goal forUp, Goal forDown) {
        goalUp = forUp;
        goalDown = forDown;
    }

    /// Derivatives of currents and potentials at a consistent state; the model is linearised there and factored
    /// for its algebraic unknowns.
    void settle(double[] z) {
        model.multiply(slope, df);
        addByNumber(z);
        model.solve(df, change);
        for (int a = layout.current(0); a < layout.electrolyte() + layout.volumes(); a++) {
            slope[a] += change[a];
        }
        slope[layout.cellCurrent()] += change[layout.cellCurrent()];
        spread(z);
    }

    void begin() {
        chargeSlopeAtStart = slope[layout.charge()];
    }

    /// Follows a step of `h` seconds from `z` with the stages k; the model still holds the step's factors and is
    /// linearised at `z`.
    void step(double[] z, double h, Stages k) {
        spread(z);
        System.arraycopy(above, 0, beforeUp, 0, above.length);
        System.arraycopy(below, 0, beforeDown, 0, below.length);
        turn(z, k);
        model.multiply(slope, df);
        addByNumber(z);
        solve(df, turned.k1, d.k1);
        d.second(df, h);
        solve(d.right, turned.k2, d.k2);
        for (int a = 0; a < point.length; a++) {
            point[a] = z[a] + 2 * k.k1[a];
            slope[a] += 2 * d.k1[a];
        }
        differAtPoint();
        d.third(df, h);
        solve(d.right, turned.k3, d.k3);
        for (int a = 0; a < point.length; a++) {
            point[a] += k.k3[a];
            slope[a] += d.k3[a];
        }
        differAtPoint();
        d.fourth(df, h);
        solve(d.right, turned.k4, d.k4);
        for (int a = 0; a < point.length; a++) {
            slope[a] += d.k4[a];
        }
    }

    private void solve(double[] right, double[] turn, double[] into) {
        for (int a = 0; a < right.length; a++) {
            change[a] = right[a] + turn[a];
        }
        model.solve(change, into);
    }

    /// dJ k for each stage: how the Jacobian changes with the state, and with the number.
    private void turn(double[] z, Stages k) {
        double largest = 0;
        for (int a = 0; a < layout.electrolyte() + layout.volumes(); a++) {
            boolean isCurrent = a >= layout.current(0) && a < layout.solid();
            largest = isCurrent ? largest : Math.max(largest, Math.abs(slope[a]));
        }
        double step = largest > 0 ? MOVE / largest : 1;
        for (int a = 0; a < z.length; a++) {
            point[a] = z[a] + step * slope[a];
        }
        ahead.at(point);
        for (int a = 0; a < z.length; a++) {
            point[a] = z[a] - step * slope[a];
        }
        behind.at(point);
        up.linearise(z);
        down.linearise(z);
        turn(k.k1, step, turned.k1);
        turn(k.k2, step, turned.k2);
        turn(k.k3, step, turned.k3);
        turn(k.k4, step, turned.k4);
    }

    private void turn(double[] k, double step, double[] into) {
        ahead.multiply(k, fUp);
        behind.multiply(k, fDown);
        for (int a = 0; a < into.length; a++) {
            into[a] = (fUp[a] - fDown[a]) / (2 * step);
        }
        up.multiply(k, fUp);
        down.multiply(k, fDown);
        for (int a = 0; a < into.length; a++) {
            into[a] += (fUp[a] - fDown[a]) / (2 * offset);
        }
    }

    /// df at `point`, along the derivative of the state and along the number.
    private void differAtPoint() {
        ahead.at(point);
        ahead.multiply(slope, df);
        addByNumber(point);
    }

    private void addByNumber(double[] at) {
        up.evaluate(at, fUp);
        down.evaluate(at, fDown);
        for (int a = 0; a < at.length; a++) {
            df[a] += (fUp[a] - fDown[a]) / (2 * offset);
        }
    }

    private void spread(double[] z) {
        for (int a = 0; a < z.length; a++) {
            above[a] = z[a] + offset * slope[a];
            below[a] = z[a] - offset * slope[a];
        }
    }

    /// Moves the derivative to the time at which each of the two cells meets its goal.
    ///
    /// @param z where the march ended
    /// @param rate dz/dt there
    /// @param excessRate rate of what the goal measures
    /// @param byCharge whether a charge ended the march, else a potential or a current
    /// @return derivative of the time
    double land(double[] z, double[] rate, double excessRate, boolean byCharge) {
        spread(z);
        double excess = byCharge
                ? chargeSlope(rate) - (goalUp.charge() - goalDown.charge()) / (2 * offset)
                : (goalUp.excess(up, above) - goalDown.excess(down, below)) / (2 * offset);
        double delay = -excess / excessRate;
        if (!Double.isFinite(delay)) {
            return 0;
        }
        for (int a = 0; a < z.length; a++) {
            slope[a] += delay * rate[a];
        }
        return delay;
    }

    private double chargeSlope(double[] rate) {
        return Math.signum(rate[layout.charge()]) * (slope[layout.charge()] - chargeSlopeAtStart);
    }

    /// Takes both cells to the end of the step, slow states included.
    ///
    /// @param delay derivative of the step's length
    void accept(double[] next, double taken, double delay) {
        spread(next);
        up.age(beforeUp, above, taken + offset * delay);
        down.age(beforeDown, below, taken - offset * delay);
    }
}

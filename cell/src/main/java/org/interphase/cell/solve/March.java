package org.interphase.cell.solve;

import java.util.List;
import java.util.Optional;
import org.interphase.cell.model.CellModel;

/// Marches a cell through time under one control until a goal is reached, with steps chosen by the error
/// estimate. An event is met by repeating the last step shorter (Illinois variant of regula falsi), so that
/// what is conserved stays so. Slow states change after each step.
public final class March {
    private static final double VOLTAGE_TOLERANCE = 2e-4;
    private static final double CURRENT_TOLERANCE = 1e-4;
    private static final double FIRST_STEP_S = 1;
    private static final double SHORTEST_STEP_S = 1e-7;
    private static final double LONGEST_STEP_S = 1e6;
    private static final int MOST_STEPS = 200_000;
    private static final double LOWEST_SURFACE = 0.02;
    private static final double HIGHEST_SURFACE = 1.02;
    private static final double LOWEST_MEAN = 0.05;
    private static final double HIGHEST_MEAN = 1.005;

    private final CellModel model;
    private final Rodas3 method;
    private final ConsistentState consistent;
    private final OutOfReach outOfReach = new OutOfReach();
    private final boolean growing;
    private final double[] next;
    private Tangents tangents;
    private double chargeAtStart;
    private double sideCharge;
    private double lithiumLost;
    private double chargeError;
    private int steps;
    private double longestStep = LONGEST_STEP_S;
    private double firstStep = FIRST_STEP_S;
    private final double eventTolerance;

    /// @param tightness factor on the tolerances, 1 as specified; smaller is finer
    public March(CellModel model, double tightness) {
        this.model = model;
        this.method = new Rodas3(model, tightness);
        this.consistent = new ConsistentState(model);
        this.eventTolerance = Math.min(1, tightness);
        this.growing = model.mechanisms().changesWithTime();
        this.tangents = new Tangents(model, List.of());
        this.next = new double[model.layout().size()];
    }

    /// Carries derivatives along what follows.
    public void carry(List<Tangent> followers) {
        tangents = new Tangents(model, followers);
    }

    /// No time step of what follows is longer, in s.
    public void limitStep(double seconds) {
        longestStep = Math.max(SHORTEST_STEP_S, Math.min(LONGEST_STEP_S, seconds));
    }

    /// What follows begins with a step of this length, in s.
    public void beginWith(double seconds) {
        firstStep = Math.max(SHORTEST_STEP_S, Math.min(LONGEST_STEP_S, seconds));
    }

    /// How a march ended.
    ///
    /// @param seconds that passed
    public record Result(Stop stop, double seconds) {}

    /// Moves `z` forward until the goal is met; `z` keeps what was reached whatever stops it. The control is
    /// the one set in the model.
    public Result until(Goal goal, double[] z, StepObserver observer) {
        if (outOfReach.knows(model, goal, z)) {
            return new Result(Stop.VOLTAGE, 0);
        }
        System.arraycopy(z, 0, next, 0, z.length);
        if (!consistent.settle(z)) {
            System.arraycopy(next, 0, z, 0, z.length);
            if (!limitsCurrent(goal, z)) {
                return new Result(Stop.NO_STATE, 0);
            }
            outOfReach.keep(model, goal, z);
            return new Result(Stop.VOLTAGE, 0);
        }
        balance(z);
        tangents.settle(z);
        observer.accepted(0, z);
        chargeAtStart = model.charge(z);
        tangents.begin();
        if (isMet(goal, z)) {
            return new Result(reason(goal), 0);
        }
        double elapsed = 0;
        double h = firstStep;
        for (int count = 0; count < MOST_STEPS; count++) {
            double longest = longest(goal, elapsed, z);
            double taken = advance(goal, z, Math.min(h, longest));
            if (taken <= 0) {
                return new Result(Stop.STALLED, elapsed);
            }
            h = proposed;
            elapsed += taken;
            observer.accepted(elapsed, z);
            Optional<Stop> stop = stopped(goal, elapsed, z);
            if (stop.isPresent()) {
                return new Result(stop.get(), elapsed);
            }
        }
        return new Result(Stop.ENDLESS, elapsed);
    }

    private double proposed;
    private boolean reached;

    /// Whether the cell, held at the goal's potential, carries less than the current that is asked for: then
    /// that current is beyond the potential from the start. This is easier to solve than a current out of
    /// reach.
    private boolean limitsCurrent(Goal goal, double[] z) {
        if (Double.isNaN(goal.potential()) || model.isPotentiostatic()) {
            return false;
        }
        double asked = model.setpoint();
        double counter = goal.againstLithium() ? 0 : model.counterPotential(z);
        double[] held = z.clone();
        model.setPotential(goal.potential() + counter);
        boolean found = consistent.settle(held);
        model.setCurrent(asked);
        return found && (goal.upwards() ? model.current(held) < asked : model.current(held) > asked);
    }

    /// One accepted step of at most `h` seconds, shorter if the goal lies within it.
    private double advance(Goal goal, double[] z, double h) {
        method.start(z);
        reached = false;
        boolean settled = false;
        double tried = h;
        while (tried >= SHORTEST_STEP_S) {
            double error = method.step(z, tried, next);
            double factor = Math.max(0.2, Math.min(6, 0.9 / Math.cbrt(Math.max(error, 1e-6))));
            if (error <= 1) {
                proposed = Math.min(LONGEST_STEP_S, tried * factor);
                double taken = goal.excess(model, next) > 0 ? locate(goal, z, tried) : tried;
                accept(goal, z, taken);
                return taken;
            }
            tried *= Math.min(factor, 0.8);
            if (!settled) {
                // On a steep voltage curve the step before may have left currents and potentials a little off.
                settled = true;
                if (!consistent.settle(z)) {
                    return 0;
                }
                tangents.settle(z);
                method.start(z);
            }
        }
        return 0;
    }

    private double tolerance(Goal goal) {
        return Double.isNaN(goal.potential())
                ? eventTolerance * CURRENT_TOLERANCE * goal.current()
                : eventTolerance * VOLTAGE_TOLERANCE;
    }

    /// The length of step at which the goal is met; leaves that state in `next`.
    private double locate(Goal goal, double[] z, double beyond) {
        double low = 0;
        double high = beyond;
        double atLow = goal.excess(model, z);
        double atHigh = goal.excess(model, next);
        double tolerance = tolerance(goal);
        double h = beyond;
        double value = atHigh;
        for (int i = 0; i < 60 && Math.abs(value) > tolerance && high - low > SHORTEST_STEP_S; i++) {
            h = low + (high - low) * Math.min(0.99, Math.max(0.01, -atLow / (atHigh - atLow)));
            method.step(z, h, next);
            value = goal.excess(model, next);
            if (value > 0) {
                high = h;
                atHigh = value;
                atLow /= 2;
            } else {
                low = h;
                atLow = value;
                atHigh /= 2;
            }
        }
        reached = true;
        return h;
    }

    private void accept(Goal goal, double[] z, double taken) {
        steps++;
        for (int i = 0; model.layout().sided() && i < model.layout().sites(); i++) {
            sideCharge += model.sideCharge(next, i) - model.sideCharge(z, i);
        }
        balance(next);
        tangents.step(z, taken, method.stages());
        boolean byCharge = !reached && isPassed(goal, next);
        boolean landing = reached || byCharge;
        if (landing) {
            tangents.approach(next);
        }
        double before = growing ? model.connectedLithium(next) : 0;
        model.age(z, next, taken);
        lithiumLost += growing ? before - model.connectedLithium(next) : 0;
        if (landing) {
            tangents.land(goal, next, byCharge, taken);
        }
        tangents.accept(next, taken);
        System.arraycopy(next, 0, z, 0, next.length);
    }

    private boolean isPassed(Goal goal, double[] z) {
        return Math.abs(model.charge(z) - chargeAtStart) >= goal.charge() * (1 - 1e-9);
    }

    /// Compares the currents of separator and terminal while the conductances are those of the step.
    private void balance(double[] z) {
        double current = model.current(z);
        chargeError = current == 0 ? 0 : Math.abs(model.separatorCurrent(z) - current) / Math.abs(current);
    }

    /// A step may not pass the goal's time or charge.
    private double longest(Goal goal, double elapsed, double[] z) {
        double longest = longestStep;
        if (!Double.isNaN(goal.duration())) {
            longest = Math.min(longest, goal.duration() - elapsed);
        }
        if (!Double.isNaN(goal.charge()) && model.current(z) != 0) {
            longest = Math.min(
                    longest, (goal.charge() - Math.abs(model.charge(z) - chargeAtStart)) / Math.abs(model.current(z)));
        }
        return Math.max(longest, SHORTEST_STEP_S);
    }

    private boolean isMet(Goal goal, double[] z) {
        return goal.excess(model, z) > 0;
    }

    private static Stop reason(Goal goal) {
        return Double.isNaN(goal.potential()) ? Stop.CURRENT : Stop.VOLTAGE;
    }

    private Optional<Stop> stopped(Goal goal, double elapsed, double[] z) {
        if (reached) {
            return Optional.of(reason(goal));
        }
        if (!Double.isNaN(goal.duration()) && elapsed >= goal.duration() * (1 - 1e-12)) {
            return Optional.of(Stop.TIME);
        }
        if (isPassed(goal, z)) {
            return Optional.of(Stop.CAPACITY);
        }
        for (int i = 0; i < model.layout().sites(); i++) {
            double surface = model.surfaceLithium(z, i);
            if (surface < LOWEST_SURFACE || surface > HIGHEST_SURFACE) {
                return Optional.of(Stop.SURFACE);
            }
            double mean = model.meanLithium(z, i);
            if (mean < LOWEST_MEAN || mean > HIGHEST_MEAN) {
                return Optional.of(Stop.MEAN);
            }
        }
        return Optional.empty();
    }

    /// Current of the separator against that of the terminal after the last step, relative; zero at rest.
    public double chargeError() {
        return chargeError;
    }

    /// Charge of side currents since the start, C m⁻².
    public double sideCharge() {
        return sideCharge;
    }

    /// Lithium that particles lost while time passed, as charge, C m⁻².
    public double lithiumLost() {
        return lithiumLost;
    }

    /// Time steps accepted since the start.
    public int steps() {
        return steps;
    }
}

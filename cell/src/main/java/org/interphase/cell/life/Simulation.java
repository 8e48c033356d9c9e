package org.interphase.cell.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.cell.solve.Stop;
import org.interphase.cell.solve.Tangent;
import org.interphase.data.InputException;

/// Runs a protocol on a cell, from as made; with derivatives by its numbers where they are asked for.
public final class Simulation {
    private static final double LONGEST_HOLD_S = 3.6e6;

    /// A hold this far from the voltage before it is a charge or a discharge of its own.
    private static final double OTHER_DIRECTION_V = 0.3;

    private final March march;
    private final Watcher watcher;
    private final Course main;
    private final List<Side> sides = new ArrayList<>();
    private final Map<String, AtOnce> atOnce = new LinkedHashMap<>();
    private Optional<String> stopped = Optional.empty();
    private double clock;

    /// A derivative and the two cells that show it.
    private record Side(Tangent tangent, Course up, Course down) {}

    /// An outcome with its voltage curves, and with one pair of neighbours for each number.
    public record Differentiated(Outcome outcome, List<Trace> traces, List<Neighbours> neighbours) {
        public Differentiated {
            traces = List.copyOf(traces);
            neighbours = List.copyOf(neighbours);
        }
    }

    private Simulation(CellModel model, List<Variation> variations, double tightness, Watcher watcher) {
        this.march = new March(model, tightness);
        this.watcher = watcher;
        this.main = new Course(model, march, Course.start(model), watcher);
        for (Variation each : variations) {
            Tangent tangent = new Tangent(
                    model, each.up(), each.down(), each.offset(), Course.start(each.up()), Course.start(each.down()));
            sides.add(new Side(
                    tangent,
                    new Course(each.up(), march, tangent.above(), Watcher.NONE),
                    new Course(each.down(), march, tangent.below(), Watcher.NONE)));
        }
        march.carry(sides.stream().map(Side::tangent).toList());
    }

    /// @throws InputException if the description contradicts itself
    public static Outcome run(CellDescription cell, Resolution resolution, Protocol protocol, Watcher watcher)
            throws InputException {
        return run(CellModel.of(cell, resolution), protocol, 1, watcher);
    }

    /// @param model as made, used up by this run
    /// @param tightness factor on the tolerances of the integrator, 1 as specified
    public static Outcome run(CellModel model, Protocol protocol, double tightness, Watcher watcher) {
        return new Simulation(model, List.of(), tightness, watcher).run(protocol);
    }

    /// Runs once and carries derivatives along.
    ///
    /// @param variations each with the unknowns of the model, see [Variation#follows]
    public static Differentiated differentiate(
            CellModel model, List<Variation> variations, Protocol protocol, double tightness) {
        Simulation simulation = new Simulation(model, variations, tightness, Watcher.NONE);
        simulation.courses().forEach(c -> c.ledger.keepTraces());
        Outcome outcome = simulation.run(protocol);
        return new Differentiated(
                outcome,
                simulation.main.ledger.traces(),
                simulation.sides.stream().map(Simulation::neighbours).toList());
    }

    private static Neighbours neighbours(Side side) {
        return new Neighbours(
                side.tangent.offset(),
                side.up.ledger.halfCycles(),
                side.down.ledger.halfCycles(),
                side.up.ledger.cycles(),
                side.down.ledger.cycles(),
                side.up.spectra(),
                side.down.spectra(),
                side.up.ledger.traces(),
                side.down.ledger.traces());
    }

    private Outcome run(Protocol protocol) {
        stopIfDisconnected("as made");
        for (Protocol.Block block : protocol.blocks()) {
            for (int i = 0; i < block.times() && stopped.isEmpty(); i++) {
                for (ProtocolStep step : block.steps()) {
                    if (stopped.isEmpty()) {
                        take(step);
                    }
                }
            }
        }
        courses().forEach(c -> c.ledger.close(c.z));
        return new Outcome(
                main.ledger.halfCycles(),
                main.ledger.cycles(),
                main.spectra(),
                stopped.orElse("the protocol is complete"),
                stopped.isEmpty(),
                main.ledger.conservation(),
                warnings(),
                march.steps());
    }

    /// Where a step first ended before any charge passed, and how often it did.
    private record AtOnce(int cycle, int times) {}

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(Warnings.of(main.model, main.ledger));
        atOnce.forEach((sentence, seen) ->
                warnings.add("'%s' passed no charge in cycle %d%s: the limit is met as soon as the current flows."
                        .formatted(
                                sentence,
                                seen.cycle(),
                                seen.times() == 1 ? "" : " and %d times more".formatted(seen.times() - 1))));
        return warnings;
    }

    private List<Course> courses() {
        List<Course> all = new ArrayList<>(List.of(main));
        sides.forEach(s -> all.addAll(List.of(s.up, s.down)));
        return all;
    }

    private void take(ProtocolStep step) {
        switch (step) {
            case ProtocolStep.Current current -> drive(current);
            case ProtocolStep.Hold hold -> hold(hold);
            case ProtocolStep.Rest rest -> {
                courses().forEach(c -> c.model.setCurrent(0));
                until(c -> Goal.duration(rest.seconds()), rest.sentence());
            }
            case ProtocolStep.Spectrum spectrum -> courses().forEach(c -> c.probe(spectrum, clock));
        }
    }

    private void drive(ProtocolStep.Current step) {
        courses().forEach(c -> c.drive(step));
        if (turnsDisconnected(step.charge())) {
            return;
        }
        if (watcher.samplesPerCapacity() > 0) {
            march.limitStep(3600 * main.nominal() / main.density(step) / watcher.samplesPerCapacity());
        }
        double begun = clock;
        Stop stop = until(c -> c.goal(step.until(), step.charge()), step.sentence());
        if (stop.asAsked() && clock == begun) {
            atOnce.merge(
                    step.sentence(),
                    new AtOnce(main.ledger.cycle(), 1),
                    (a, _) -> new AtOnce(a.cycle(), a.times() + 1));
        }
        courses().forEach(c -> c.ledger.stopped(stop.words()));
    }

    private void hold(ProtocolStep.Hold step) {
        double gap = main.target(step) - main.model.terminal(main.z);
        boolean turns = Math.abs(gap) > (main.ledger.isOpen() ? OTHER_DIRECTION_V : 0);
        for (Course course : courses()) {
            double target = course.target(step);
            if (turns) {
                course.ledger.open(gap > 0, course.z);
            }
            course.model.setPotential(target);
        }
        if (turns && turnsDisconnected(gap > 0)) {
            return;
        }
        until(c -> c.goal(step.until(), true).orDuration(LONGEST_HOLD_S), step.sentence());
    }

    /// Particles lose their connection where a half cycle ends: whether any is left for the one that begins.
    private boolean turnsDisconnected(boolean charge) {
        stopIfDisconnected("any more after the %s of cycle %d"
                .formatted(charge ? "discharge" : "charge", main.ledger.cycle() - (charge ? 1 : 0)));
        if (stopped.isPresent()) {
            courses().forEach(c -> c.ledger.nothingConnected());
        }
        return stopped.isPresent();
    }

    private void stopIfDisconnected(String since) {
        if (main.model.isDisconnected()) {
            double percent = 100 * main.model.slow().mean(main.model.slow().connected);
            String left = percent < 1e-6 ? "" : String.format(Locale.ROOT, " (%.2g %% of the oxide)", percent);
            stopped = Optional.of("no particle is connected " + since + left);
        }
    }

    private interface GoalOf {
        Goal of(Course course);
    }

    private Stop until(GoalOf goals, String sentence) {
        double start = clock;
        for (Side side : sides) {
            side.tangent.aim(goals.of(side.up), goals.of(side.down));
        }
        March.Result result = march.until(goals.of(main), main.z, (elapsed, state) -> {
            main.ledger.sample(elapsed, state);
            for (Side side : sides) {
                side.up.ledger.sample(elapsed, side.up.z);
                side.down.ledger.sample(elapsed, side.down.z);
            }
            watcher.sample(start + elapsed, main.model.current(state), main.model.voltage(state));
            watcher.state(start + elapsed, main.model, state);
        });
        clock = start + result.seconds();
        courses().forEach(c -> c.ledger.passed(result.seconds()));
        if (!result.stop().asAsked()) {
            stopped = Optional.of(
                    "%s, in '%s' of cycle %d".formatted(result.stop().words(), sentence, main.ledger.cycle()));
        }
        return result.stop();
    }
}

package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.CircuitElement;
import org.interphase.measure.eis.circuit.ElementType;
import org.interphase.measure.eis.circuit.ParameterKind;

/// Draws sets of start values.
final class StartDraws {
    /// Shapes drawn for each automatic start, of which the one nearest to the spectrum is kept.
    private static final int TOURNAMENT = 10;
    /// Fewer starts are the best of this many.
    private static final int LEAST_TOURNAMENTS = 4;
    /// Decades around the spectrum's range in which relaxation times are drawn.
    private static final double BEYOND = 0.5;
    /// Standard deviation, in natural logarithms, of draws around a start.
    private static final double SPREAD = 0.8;

    private static final double SPREAD_OF_EXPONENT = 0.08;
    private static final double USUAL_EXPONENT = 0.8;

    private final Problem problem;
    private final Circuit circuit;
    private final List<CircuitBlock> blocks;
    private final BlockScales scales;
    private final SplittableRandom random;

    StartDraws(Problem problem, long seed) {
        this.problem = problem;
        this.circuit = problem.circuit();
        this.blocks = circuit.blocks();
        this.scales = new BlockScales(blocks, problem.spectrum(), problem.weights());
        this.random = new SplittableRandom(seed);
    }

    /// @return `number` sets of parameters, the first the most trusted
    List<double[]> draw(Starts starts, int number) throws FitRefusedException {
        return switch (starts) {
            case Starts.Automatic _ -> automatic(number, Map.of());
            case Starts.FromRelaxations(List<Relaxation> relaxations) -> around(fromRelaxations(relaxations), number);
            case Starts.Seeded(List<Relaxation> relaxations) -> {
                int seeded = relaxations.isEmpty() ? 0 : number / 2;
                List<double[]> all = new ArrayList<>(automatic(number - seeded, Map.of()));
                all.addAll(seeded == 0 ? List.of() : around(fromRelaxations(relaxations), seeded));
                yield all;
            }
            case Starts.Given(Map<String, Double> values) -> {
                Starts.check(circuit, values);
                yield values.size() == circuit.size() ? around(complete(values), number) : automatic(number, values);
            }
        };
    }

    private double[] complete(Map<String, Double> values) {
        double[] p = new double[circuit.size()];
        values.forEach((name, value) -> p[circuit.indexOf(name).orElseThrow()] = value);
        return p;
    }

    private List<double[]> automatic(int number, Map<String, Double> fixed) {
        List<Candidate> best = new ArrayList<>();
        for (int k = 0; k < Math.max(number, LEAST_TOURNAMENTS); k++) {
            Candidate winner = candidate();
            for (int i = 1; i < TOURNAMENT; i++) {
                Candidate other = candidate();
                winner = other.ssr < winner.ssr ? other : winner;
            }
            best.add(winner);
        }
        best.sort(Comparator.comparingDouble(candidate -> candidate.ssr));
        List<double[]> chosen = new ArrayList<>();
        for (Candidate candidate : best.subList(0, number)) {
            double[] p = candidate.p;
            fixed.forEach((name, value) -> p[circuit.indexOf(name).orElseThrow()] = value);
            chosen.add(p);
        }
        return chosen;
    }

    private Candidate candidate() {
        double[] p = shape(times());
        return new Candidate(p, scales.apply(p, problem));
    }

    private static final class Candidate {
        private final double[] p;
        private final double ssr;

        Candidate(double[] p, double ssr) {
            this.p = p;
            this.ssr = ssr;
        }
    }

    /// One relaxation time for every block, rising.
    private double[] times() {
        Extent extent = Extent.of(problem.spectrum());
        double from = -Math.log(extent.highestOmega()) - BEYOND * Math.log(10);
        double to = -Math.log(extent.lowestOmega()) + BEYOND * Math.log(10);
        double[] times = new double[blocks.size()];
        Arrays.setAll(times, _ -> Math.exp(from + (to - from) * random.nextDouble()));
        Arrays.sort(times);
        return times;
    }

    /// Blocks of unit size with these relaxation times; what a time does not fix is drawn. Of two rails, which
    /// no spectrum tells apart, that of the ions is taken for the one that conducts worse.
    private double[] shape(double[] times) {
        double[] p = new double[circuit.size()];
        for (int b = 0; b < blocks.size(); b++) {
            CircuitBlock block = blocks.get(b);
            boolean several = block.elements().size() > 2 || block.end() - block.first() > 3;
            double exponent = 0;
            for (int j = block.end() - 1; j >= block.first(); j--) {
                double factor = several ? Math.exp(SPREAD * random.nextGaussian()) : 1;
                double time = times[b] * factor;
                if (circuit.parameter(j).kind() == ParameterKind.EXPONENT) {
                    exponent = 0.4 + 0.6 * random.nextDouble();
                }
                p[j] = switch (circuit.parameter(j).kind()) {
                    case RESISTANCE -> factor;
                    case INDUCTANCE, CAPACITANCE, TIME -> time;
                    case ADMITTANCE -> Math.pow(time, exponent);
                    case WARBURG -> Math.sqrt(0.5 / time);
                    case EXPONENT -> exponent;
                };
            }
        }
        for (CircuitElement element : circuit.elements()) {
            if (element.type() == ElementType.TLMR) {
                Arrays.sort(p, element.firstParameter(), element.firstParameter() + 2);
                double electrons = p[element.firstParameter()];
                p[element.firstParameter()] = p[element.firstParameter() + 1];
                p[element.firstParameter() + 1] = electrons;
            }
        }
        return p;
    }

    private double[] fromRelaxations(List<Relaxation> relaxations) {
        List<Integer> arcs = new ArrayList<>();
        double[] times = times();
        double[] probe = shape(times);
        for (int b = 0; b < blocks.size(); b++) {
            if (!Double.isNaN(BlockTimes.of(circuit, blocks.get(b), probe))) {
                arcs.add(b);
            }
        }
        List<Relaxation> used = relaxations.stream()
                .sorted(Comparator.comparingDouble(Relaxation::r_ohm).reversed())
                .limit(arcs.size())
                .sorted(Comparator.comparingDouble(Relaxation::tau_s))
                .toList();
        for (int i = 0; i < used.size(); i++) {
            times[arcs.get(i)] = used.get(i).tau_s();
        }
        double[] p = shape(times);
        for (int i = 0; i < used.size(); i++) {
            usualExponents(blocks.get(arcs.get(i)), used.get(i).tau_s(), p);
        }
        scales.apply(p, problem);
        return p;
    }

    private void usualExponents(CircuitBlock block, double time, double[] p) {
        for (int j = block.first(); j < block.end(); j++) {
            if (circuit.parameter(j).kind() == ParameterKind.EXPONENT) {
                turn(p, j, USUAL_EXPONENT, 1 / time);
            }
        }
    }

    /// Another exponent at the same admittance at `omega`.
    private static void turn(double[] p, int j, double exponent, double omega) {
        p[j - 1] *= Math.pow(omega, p[j] - exponent);
        p[j] = exponent;
    }

    private List<double[]> around(double[] first, int number) {
        List<double[]> all = new ArrayList<>();
        all.add(first);
        while (all.size() < number) {
            double[] p = first.clone();
            for (CircuitBlock block : blocks) {
                scatter(block, p);
            }
            if (all.size() % 2 == 0) {
                scales.apply(p, problem);
            }
            all.add(p);
        }
        return all;
    }

    private void scatter(CircuitBlock block, double[] p) {
        double time = BlockTimes.of(circuit, block, p);
        Extent extent = Extent.of(problem.spectrum());
        double lowest = extent.lowestOmega();
        double omega = Double.isFinite(1 / time) ? Math.clamp(1 / time, lowest, extent.highestOmega()) : 10 * lowest;
        for (int j = block.first(); j < block.end(); j++) {
            if (circuit.parameter(j).kind() == ParameterKind.EXPONENT) {
                double drawn = p[j] + SPREAD_OF_EXPONENT * random.nextGaussian();
                turn(p, j, Math.clamp(drawn, 0.2, 1), omega);
            } else {
                p[j] *= Math.exp(SPREAD * random.nextGaussian());
            }
        }
    }
}

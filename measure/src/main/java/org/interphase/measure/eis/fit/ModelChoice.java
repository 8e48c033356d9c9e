package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.ParameterKind;
import org.interphase.numerics.InformationCriterion;

/// Circuits fitted to one spectrum, the best by Akaike's criterion first.
///
/// The criterion takes the misfit for noise. Where the spectrum departs from every circuit systematically it asks for
/// more and more elements, so that the parameters' identifiability has the last word.
public final class ModelChoice {
    /// @param difference of the criterion to the best circuit
    /// @param weight relative likelihood; all weights sum to 1
    public record Candidate(CircuitFit fit, double difference, double weight) {
        /// Whether a minimum was found, the spectrum determines every parameter, and no resistance is shared out
        /// between
        /// two arcs or lines of which it determines only the sum: there is one too many then.
        public boolean sound() {
            return isSound(fit);
        }
    }

    private final List<Candidate> candidates;
    private final List<String> refused;

    private ModelChoice(List<Candidate> candidates, List<String> refused) {
        this.candidates = List.copyOf(candidates);
        this.refused = List.copyOf(refused);
    }

    public static ModelChoice of(Spectrum spectrum, CircuitTemplate template, FitOptions options)
            throws FitRefusedException {
        return of(spectrum, template.circuits(), Starts.automatic(), options);
    }

    /// @throws FitRefusedException if none of the circuits can be fitted
    public static ModelChoice of(Spectrum spectrum, List<Circuit> circuits, Starts starts, FitOptions options)
            throws FitRefusedException {
        List<CircuitFit> fits = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Circuit circuit : circuits) {
            try {
                fits.add(CircuitFit.of(spectrum, circuit, starts, options));
            } catch (FitRefusedException e) {
                refused.add(e.sentence());
            }
        }
        if (fits.isEmpty()) {
            throw new FitRefusedException(refused.isEmpty() ? "there is no circuit to fit" : refused.getFirst());
        }
        return new ModelChoice(ranked(fits), refused);
    }

    /// Circuits of several families, each grown arc by arc until the criterion no longer falls. Where a series
    /// inductance or resistance of a circuit is not identifiable, the circuit without it is a candidate too: a
    /// spectrum that ends within its fastest arc says nothing of them, and that is no fault of the rest.
    ///
    /// @throws FitRefusedException if none of the circuits can be fitted
    public static ModelChoice grown(
            Spectrum spectrum, List<CircuitTemplate> templates, Starts starts, FitOptions options)
            throws FitRefusedException {
        List<List<Circuit>> ladders =
                templates.stream().flatMap(t -> t.ladders().stream()).toList();
        FitOptions single = new FitOptions(options.weighting(), options.starts(), options.seed(), false);
        Stream<List<Circuit>> climbing = options.allCores() ? ladders.parallelStream() : ladders.stream();
        List<CircuitGrowth> grown = climbing.map(ladder -> CircuitGrowth.of(spectrum, ladder, starts, single))
                .toList();
        List<CircuitFit> fits = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (CircuitGrowth growth : grown) {
            growth.fits().stream()
                    .filter(fit -> fits.stream()
                            .noneMatch(known -> known.circuit()
                                    .toString()
                                    .equals(fit.circuit().toString())))
                    .forEach(fits::add);
            refused.addAll(growth.refused());
        }
        if (fits.isEmpty()) {
            throw new FitRefusedException(refused.isEmpty() ? "there is no circuit to fit" : refused.getFirst());
        }
        return new ModelChoice(ranked(fits), refused);
    }

    private static List<Candidate> ranked(List<CircuitFit> fits) {
        double[] aicc =
                fits.stream().mapToDouble(fit -> fit.information().aicc()).toArray();
        double[] weights = InformationCriterion.weights(aicc);
        double least = Arrays.stream(aicc).filter(a -> !Double.isNaN(a)).min().orElse(Double.NaN);
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < aicc.length; i++) {
            ranked.add(new Candidate(fits.get(i), aicc[i] == least ? 0 : aicc[i] - least, weights[i]));
        }
        ranked.sort(Comparator.comparingDouble(c -> Double.isNaN(c.difference()) ? Double.MAX_VALUE : c.difference()));
        return ranked;
    }

    /// The best by the criterion first.
    public List<Candidate> candidates() {
        return candidates;
    }

    public Candidate best() {
        return candidates.getFirst();
    }

    /// The best of those whose parameters the spectrum all determines; the best of all where there is none such.
    public Candidate bestSound() {
        return candidates.stream().filter(Candidate::sound).findFirst().orElse(best());
    }

    /// As [Candidate#sound()], of any fit.
    public static boolean isSound(CircuitFit fit) {
        boolean all = fit.converged();
        for (int j = 0; j < fit.size(); j++) {
            all &= fit.identifiable(j);
        }
        return all
                && fit.splits().stream()
                        .noneMatch(split -> !split.sameElement()
                                && isOfAnArc(fit, split.first())
                                && isOfAnArc(fit, split.second()));
    }

    private static boolean isOfAnArc(CircuitFit fit, String parameter) {
        int j = fit.circuit().indexOf(parameter).orElseThrow();
        return fit.circuit().parameter(j).kind() == ParameterKind.RESISTANCE
                && fit.circuit().blocks().stream().noneMatch(b -> b.first() == j && b.end() == j + 1);
    }

    /// The same choice with a better fit of one of its circuits, ranked anew.
    public ModelChoice replacing(CircuitFit better) {
        List<CircuitFit> fits = candidates.stream()
                .map(c -> isOf(c, better.circuit()) ? better : c.fit())
                .toList();
        return new ModelChoice(ranked(fits), refused);
    }

    private static boolean isOf(Candidate candidate, Circuit circuit) {
        return candidate.fit().circuit().toString().equals(circuit.toString());
    }

    /// Why some circuits were not fitted.
    public List<String> refused() {
        return refused;
    }
}

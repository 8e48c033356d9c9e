package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.numerics.InformationCriterion;

/// Circuits fitted to one spectrum, the best by Akaike's criterion first.
///
/// The criterion takes the misfit for noise. Where the spectrum departs from every circuit systematically it asks for
/// more and more elements, so that the parameters' identifiability has the last word.
public final class ModelChoice {
    /// @param difference of the criterion to the best circuit
    /// @param weight relative likelihood; all weights sum to 1
    public record Candidate(CircuitFit fit, double difference, double weight) {
        /// Whether a minimum was found and the spectrum determines every parameter.
        public boolean sound() {
            boolean all = fit.converged();
            for (int j = 0; j < fit.size(); j++) {
                all &= fit.identifiable(j);
            }
            return all;
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

    /// Why some circuits were not fitted.
    public List<String> refused() {
        return refused;
    }
}

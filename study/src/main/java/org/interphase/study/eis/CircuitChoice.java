package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.CircuitTemplate;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.Starts;

/// One circuit for several spectra, so that bare and coated are described by the same resistances: least
/// sum of AICc
/// among the circuits whose parameters every spectrum determines, or among all where there is none such.
final class CircuitChoice {
    /// Enough to rank circuits; the chosen one is fitted again from all starts.
    private static final int STARTS = 10;

    private CircuitChoice() {}

    private record Ranked(Circuit circuit, double aicc, boolean sound) {}

    /// Empty where no circuit can be fitted to all of them.
    static Optional<Circuit> of(List<Spectrum> spectra, CircuitTemplate template) {
        List<Ranked> ranked = new ArrayList<>();
        for (Circuit circuit : template.circuits()) {
            ranked(circuit, spectra).ifPresent(ranked::add);
        }
        Comparator<Ranked> best = Comparator.comparing((Ranked r) -> !r.sound()).thenComparingDouble(Ranked::aicc);
        return ranked.stream().min(best).map(Ranked::circuit);
    }

    private static Optional<Ranked> ranked(Circuit circuit, List<Spectrum> spectra) {
        FitOptions options = FitOptions.standard().withStarts(STARTS).onAllCores();
        double sum = 0;
        boolean sound = true;
        for (Spectrum spectrum : spectra) {
            try {
                CircuitFit fit = CircuitFit.of(spectrum, circuit, Starts.automatic(), options);
                sum += fit.information().aicc();
                sound &= isSound(fit);
            } catch (FitRefusedException e) {
                // Too few points for this circuit: another one, with fewer elements, is chosen.
                return Optional.empty();
            }
        }
        return Double.isNaN(sum) ? Optional.empty() : Optional.of(new Ranked(circuit, sum, sound));
    }

    private static boolean isSound(CircuitFit fit) {
        boolean all = fit.converged();
        for (int j = 0; j < fit.size(); j++) {
            all &= fit.identifiable(j);
        }
        return all;
    }
}

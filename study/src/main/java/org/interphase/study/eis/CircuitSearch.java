package org.interphase.study.eis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.drt.Drt;
import org.interphase.measure.eis.drt.DrtOptions;
import org.interphase.measure.eis.drt.LambdaChoice;
import org.interphase.measure.eis.drt.Tail;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.CircuitTemplate;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.ModelChoice;
import org.interphase.measure.eis.fit.Relaxation;
import org.interphase.measure.eis.fit.Starts;

/// Which circuit a spectrum asks for: one to four arcs or transmission lines, with and without a tail, starting
/// from its distribution of relaxation times.
///
/// @param starts half of them from the distribution
record CircuitSearch(Spectrum spectrum, Starts starts) {
    /// Enough to rank circuits; the chosen one is fitted again from all starts.
    private static final int STARTS = 6;

    private static final double LAMBDA = 1e-3;
    private static final double SAME = 1e-9;

    /// With a tail, and without.
    static final List<CircuitTemplate> FAMILIES =
            List.of(CircuitTemplate.fullCell(), new CircuitTemplate(true, 1, 4, CircuitTemplate.Tail.NONE, false));

    static CircuitSearch of(Spectrum spectrum) {
        return new CircuitSearch(spectrum, Starts.seeded(relaxations(spectrum)));
    }

    /// Where the spectrum relaxes; empty where it has no distribution.
    private static List<Relaxation> relaxations(Spectrum spectrum) {
        DrtOptions quick = DrtOptions.defaults()
                .with(new LambdaChoice.Fixed(LAMBDA))
                .with(Tail.CAPACITOR)
                .withBootstrap(0, 1);
        return Drt.of(spectrum, quick) instanceof Drt drt
                ? drt.peaks().stream()
                        .filter(p -> p.resistance_ohm() > 0)
                        .map(p -> new Relaxation(p.tau_s(), p.resistance_ohm()))
                        .toList()
                : List.of();
    }

    /// @throws FitRefusedException if no circuit can be fitted
    ModelChoice among(List<CircuitTemplate> families, FitOptions options) throws FitRefusedException {
        return ModelChoice.grown(spectrum, families, starts, fewer(options));
    }

    private static FitOptions fewer(FitOptions options) {
        return options.withStarts(Math.min(STARTS, options.starts()));
    }

    /// The choice after the best sound circuit was fitted from all starts and is still the best sound one: a lower
    /// minimum may have parameters that the spectrum does not determine.
    ModelChoice settled(List<CircuitTemplate> families, FitOptions options) throws FitRefusedException {
        ModelChoice now = among(families, options);
        Set<String> refined = new HashSet<>();
        CircuitFit best = now.bestSound().fit();
        while (refined.add(best.circuit().toString())) {
            now = now.replacing(refined(best, options));
            best = now.bestSound().fit();
        }
        return now;
    }

    /// One circuit from all starts.
    CircuitFit fit(Circuit circuit, FitOptions options) throws FitRefusedException {
        return CircuitFit.of(spectrum, circuit, starts, options);
    }

    /// One circuit from few starts.
    CircuitFit quick(Circuit circuit, FitOptions options) throws FitRefusedException {
        return CircuitFit.of(spectrum, circuit, starts, fewer(options));
    }

    /// The same circuit from all starts; from the fit itself where none of them ends as low.
    CircuitFit refined(CircuitFit fit, FitOptions options) throws FitRefusedException {
        CircuitFit again = fit(fit.circuit(), options);
        return again.ssr() <= fit.ssr() * (1 + SAME)
                ? again
                : CircuitFit.of(spectrum, fit.circuit(), Starts.given(fit.circuit(), fit.copyValues()), options);
    }
}

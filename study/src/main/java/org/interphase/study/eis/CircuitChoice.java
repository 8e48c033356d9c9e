package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.CircuitTemplate;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.ModelChoice;

/// One circuit for several spectra, so that bare and coated are described by the same resistances: least sum of AICc
/// among the circuits whose parameters every spectrum determines, or among all where there is none such.
///
/// @param circuit the chosen one
/// @param fits of it, one for each spectrum in their order, from all starts
record CircuitChoice(Circuit circuit, List<CircuitFit> fits) {
    CircuitChoice {
        fits = List.copyOf(fits);
    }

    /// Starts that tell whether a circuit stays sound, before all are tried.
    private static final int SOME = 12;

    private record Ranked(List<CircuitFit> fits) {
        double aicc() {
            return fits.stream().mapToDouble(f -> f.information().aicc()).sum();
        }

        boolean sound() {
            return fits.stream().allMatch(ModelChoice::isSound);
        }
    }

    /// Whether every spectrum determines every parameter.
    boolean isSound() {
        return fits.stream().allMatch(ModelChoice::isSound);
    }

    /// Empty where no circuit can be fitted to all of them.
    ///
    /// @param options of the last fit; the search before it has fewer starts
    static Optional<CircuitChoice> of(List<Spectrum> spectra, List<CircuitTemplate> families, FitOptions options) {
        if (spectra.isEmpty()) {
            return Optional.empty();
        }
        List<CircuitSearch> searches =
                spectra.parallelStream().map(CircuitSearch::of).toList();
        List<Ranked> ranked = complete(searches, searched(searches, families, options), options);
        ranked.sort(Comparator.comparing((Ranked r) -> !r.sound()).thenComparingDouble(Ranked::aicc));
        Optional<CircuitChoice> first = Optional.empty();
        for (Ranked candidate : ranked) {
            if (first.isPresent() && !candidate.sound()) {
                break;
            }
            Optional<Ranked> settled = settled(searches, candidate, options);
            Optional<CircuitChoice> choice =
                    settled.map(r -> new CircuitChoice(r.fits().getFirst().circuit(), r.fits()));
            if (settled.isPresent() && (settled.get().sound() || !candidate.sound())) {
                return choice;
            }
            first = first.or(() -> choice);
        }
        return first;
    }

    /// Fits from some starts, and from all where the circuit is still sound then.
    private static Optional<Ranked> settled(List<CircuitSearch> searches, Ranked ranked, FitOptions options) {
        Optional<Ranked> some = refined(searches, ranked, options.withStarts(Math.min(SOME, options.starts())));
        return some.isPresent() && some.get().sound() ? refined(searches, some.get(), options) : some;
    }

    private static Optional<Ranked> refined(List<CircuitSearch> searches, Ranked ranked, FitOptions options) {
        return all(searches.size(), i -> searches.get(i).refined(ranked.fits().get(i), options))
                .map(Ranked::new);
    }

    /// What each spectrum was fitted with, by the circuit.
    private static List<Map<String, CircuitFit>> searched(
            List<CircuitSearch> searches, List<CircuitTemplate> families, FitOptions options) {
        return searches.parallelStream()
                .map(search -> {
                    Map<String, CircuitFit> byCircuit = new LinkedHashMap<>();
                    try {
                        search.among(families, options)
                                .candidates()
                                .forEach(c -> byCircuit.put(c.fit().circuit().toString(), c.fit()));
                    } catch (FitRefusedException e) {
                        // Too few points for any circuit: no common one is found then.
                        return byCircuit;
                    }
                    return byCircuit;
                })
                .toList();
    }

    /// Circuits fitted to every spectrum. One that only some were grown to is fitted to the others where those some
    /// determine it; it could not be chosen otherwise.
    private static List<Ranked> complete(
            List<CircuitSearch> searches, List<Map<String, CircuitFit>> searched, FitOptions options) {
        Map<String, CircuitFit> any = new LinkedHashMap<>();
        searched.forEach(fits -> fits.forEach(any::putIfAbsent));
        List<Ranked> ranked = new ArrayList<>();
        any.forEach((name, one) -> {
            List<CircuitFit> known = searched.stream()
                    .flatMap(fits -> Optional.ofNullable(fits.get(name)).stream())
                    .toList();
            if (known.size() == searches.size() || known.stream().allMatch(ModelChoice::isSound)) {
                all(searches.size(), i -> {
                            CircuitFit there = searched.get(i).get(name);
                            return there != null ? there : searches.get(i).quick(one.circuit(), options);
                        })
                        .map(Ranked::new)
                        .ifPresent(ranked::add);
            }
        });
        ranked.removeIf(r -> Double.isNaN(r.aicc()));
        return ranked;
    }

    private interface Fitting {
        CircuitFit of(int spectrum) throws FitRefusedException;
    }

    /// All fits side by side; empty where one of them is refused.
    private static Optional<List<CircuitFit>> all(int number, Fitting fitting) {
        List<Optional<CircuitFit>> fits = IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return Optional.of(fitting.of(i));
                    } catch (FitRefusedException e) {
                        // Too few points for this circuit: another one, with fewer elements, is chosen.
                        return Optional.<CircuitFit>empty();
                    }
                })
                .toList();
        return fits.stream().allMatch(Optional::isPresent)
                ? Optional.of(fits.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}

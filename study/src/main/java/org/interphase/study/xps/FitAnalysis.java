package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.ComponentNeed;
import org.interphase.measure.xps.fit.Contrast;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.fit.ReferenceNoise;
import org.interphase.measure.xps.fit.Simulation;
import org.interphase.measure.xps.fit.Systematics;
import org.interphase.measure.xps.fit.TestedFit;

/// A fit with all that says how far to trust it.
///
/// @param names of the spectra
/// @param areaUnit of the areas
/// @param needs whether the data need every component; empty where that was not asked
/// @param simulation copies fitted anew; empty where none was asked for
/// @param alternatives the same spectra under other choices
/// @param referenceNoise what the noise of measured line shapes does; empty where there are none
record FitAnalysis(
        PeakFit fit,
        List<String> names,
        String areaUnit,
        List<ComponentNeed> needs,
        Optional<Simulation> simulation,
        List<Systematics.Alternative> alternatives,
        Optional<ReferenceNoise> referenceNoise,
        FitRequest request) {
    /// Copies of measured line shapes, enough for a standard deviation within a sixth.
    private static final int REFERENCE_COPIES = 20;

    /// A χ² that differs by less is the same.
    private static final double LOWER = 0.05;

    FitAnalysis {
        names = List.copyOf(names);
        needs = List.copyOf(needs);
        alternatives = List.copyOf(alternatives);
    }

    /// @param found by the first search; another one is shown where the test of the components finds a lower χ²
    static FitAnalysis of(PeakFit found, List<String> names, String areaUnit, FitRequest request)
            throws XpsRefusedException {
        TestedFit tested = request.needs() ? TestedFit.of(found) : new TestedFit(found, List.of());
        PeakFit fit = tested.fit();
        Optional<Simulation> simulation = request.copies() == 0
                ? Optional.empty()
                : Optional.of(
                        request.bootstrap()
                                ? Simulation.bootstrap(fit, request.copies(), request.seed())
                                : Simulation.poisson(fit, request.copies(), request.seed()));
        return new FitAnalysis(
                fit,
                names,
                areaUnit,
                tested.needs(),
                simulation,
                request.systematics() ? Systematics.of(fit) : List.of(),
                request.systematics() ? ReferenceNoise.of(fit, REFERENCE_COPIES, request.seed()) : Optional.empty(),
                request);
    }

    /// Second spectrum less first.
    List<Contrast> contrasts() {
        return names.size() < 2 ? List.of() : fit.contrasts(0, 1);
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>(fit.troubles());
        warnings.addAll(FitDoubts.of(fit, names));
        needs.stream().filter(need -> !need.needed()).map(FitAnalysis::unneeded).forEach(warnings::add);
        simulation
                .filter(s -> s.failed() > 0)
                .ifPresent(s -> warnings.add(s.failed() + " of " + s.copies() + " simulated copies did not converge"));
        return warnings;
    }

    private static String unneeded(ComponentNeed need) {
        return need.chi2Rise() < LOWER
                ? "the data do not need the component " + need.component() + ": χ² is the same without it"
                : String.format(
                        Locale.ROOT,
                        "the data do not need the component %s: without it χ² rises by %.1f (%s)",
                        need.component(),
                        need.chi2Rise(),
                        FitText.probability(need.pValue()));
    }

    String simulationLabel() {
        return request.bootstrap() ? "bootstrap" : "poisson";
    }
}

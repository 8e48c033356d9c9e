package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.measure.xps.model.PeakModel;

/// A fit, and whether the data need each of its components. A fit with a component cannot be worse than one without
/// it: where the one without ends lower, the search had stopped in another minimum, and begins anew from there with
/// the component at no area.
///
/// @param fit the given one, or one with a lower χ²
/// @param needs of every component but those that others are tied to, and the only one of a model
public record TestedFit(PeakFit fit, List<ComponentNeed> needs) {
    /// χ² that differs by less is the same.
    private static final double LOWER = 1e-3;

    public TestedFit {
        needs = List.copyOf(needs);
    }

    private record Without(String component, PeakFit fit) {}

    public static TestedFit of(PeakFit given) throws XpsRefusedException {
        PeakFit fit = given;
        List<Without> smaller = withoutEach(fit);
        Optional<PeakFit> lowest = smaller.stream().map(Without::fit).min(Comparator.comparingDouble(PeakFit::chi2));
        if (lowest.isPresent() && lowest.get().chi2() < fit.chi2() - LOWER) {
            Optional<StartPoint> start = Optional.of(from(fit, lowest.get()));
            fit = PeakFit.of(fit.model(), regions(fit), fit.options(), start);
        }
        List<ComponentNeed> needs = new ArrayList<>();
        for (Without one : smaller) {
            needs.add(ComponentNeed.compare(one.component(), fit, one.fit()));
        }
        return new TestedFit(fit, needs);
    }

    private static List<Region> regions(PeakFit fit) {
        return fit.spectra().stream().map(FittedSpectrum::region).toList();
    }

    private static List<Without> withoutEach(PeakFit fit) throws XpsRefusedException {
        List<Without> smaller = new ArrayList<>();
        for (Component component : fit.model().components()) {
            Optional<PeakModel> model = without(fit.model(), component.name());
            if (model.isPresent()) {
                smaller.add(new Without(component.name(), PeakFit.of(model.get(), regions(fit), fit.options())));
            }
        }
        return smaller;
    }

    private static Optional<PeakModel> without(PeakModel model, String name) {
        try {
            return Optional.of(model.without(name))
                    .filter(smaller -> !smaller.components().isEmpty());
        } catch (XpsRefusedException e) {
            return Optional.empty();
        }
    }

    /// The minimum of the smaller model; what it has not stays where it was, without area.
    private static StartPoint from(PeakFit with, PeakFit without) {
        ParameterSplit split = with.split();
        double[] shared = with.minimum().shared();
        double[][] own = with.minimum().own();
        for (int b = 0; b < own.length; b++) {
            own[b] = own[b].clone();
            for (int j = 0; j < split.size(); j++) {
                double[] into = split.isShared[j] ? shared : own[b];
                into[split.index[j]] = start(split.parameters.get(j), into[split.index[j]], without, b);
            }
        }
        return new StartPoint(shared, own);
    }

    private static double start(ModelParameter parameter, double here, PeakFit without, int spectrum) {
        if (without.has(parameter.name())) {
            return without.value(spectrum, parameter.name());
        }
        return parameter.kind() == Kind.AREA ? Math.max(0, parameter.lower()) : here;
    }
}

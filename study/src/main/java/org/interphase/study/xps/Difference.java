package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.State;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.Systematics;
import org.interphase.numerics.Distributions;
import org.interphase.quantity.Measured;

/// How much a fraction differs between coated and bare in one state, from one joint fit with its covariance,
/// and what the analyst's choices do to it. The scatter between cells is not in it: contrasts of the study
/// add it.
///
/// @param bare mean over the bare sample's spectra in this state, in percent
/// @param coated the same of the coated sample
/// @param lowest difference that another background, splitting or tie gives
/// @param highest the same, the largest
record Difference(
        Observable observable,
        String coatedSample,
        State state,
        Answered bare,
        Answered coated,
        double lowest,
        double highest) {
    /// With more spectra the other choices are not computed.
    private static final int MOST_FOR_CHOICES = 40;

    Measured measured() {
        return coated.minus(bare).measured();
    }

    /// Of so large a difference where there is none, from the errors of the fit alone.
    double pValue() {
        Measured difference = measured();
        return Distributions.normalTwoSided(difference.value() / difference.u());
    }

    /// All fractions of a line in all states in which both a bare and a coated sample were measured.
    static List<Difference> of(LineFit line) {
        List<LineFit> others = others(line);
        List<Difference> differences = new ArrayList<>();
        line.model().findings().forEach((observable, components) -> {
            if (observable.unit().equals("%")) {
                for (List<List<Integer>> pair : pairs(line)) {
                    differences.add(of(line, others, observable, components, pair.get(0), pair.get(1)));
                }
            }
        });
        return differences;
    }

    private static Difference of(
            LineFit line,
            List<LineFit> others,
            Observable observable,
            List<String> components,
            List<Integer> bare,
            List<Integer> coated) {
        Answered below = mean(line, bare, components);
        Answered above = mean(line, coated, components);
        double lowest = above.value() - below.value();
        double highest = lowest;
        for (LineFit other : others) {
            double shifted = mean(other, coated, components).value()
                    - mean(other, bare, components).value();
            lowest = Math.min(lowest, shifted);
            highest = Math.max(highest, shifted);
        }
        CellRegion region = line.regions().get(coated.getFirst());
        return new Difference(observable, region.sample().title(), region.state(), below, above, lowest, highest);
    }

    private static List<LineFit> others(LineFit line) {
        List<LineFit> others = new ArrayList<>();
        if (line.size() > MOST_FOR_CHOICES || pairs(line).isEmpty()) {
            return others;
        }
        try {
            for (Systematics.Alternative alternative : Systematics.of(line.fit())) {
                if (alternative.fit().converged()) {
                    others.add(line.with(alternative.fit()));
                }
            }
        } catch (XpsRefusedException e) {
            // A choice that the model does not admit says nothing about the difference.
            return List.of();
        }
        return others;
    }

    private static Answered mean(LineFit line, List<Integer> spectra, List<String> components) {
        double sum = 0;
        ErrorSum error = ErrorSum.none();
        for (int i : spectra) {
            Answered one = line.fraction(i, components);
            sum += one.value() / spectra.size();
            error = error.plus(one.error(), 1.0 / spectra.size());
        }
        return new Answered(sum, error);
    }

    /// Spectra of a bare and of a coated sample in the same state, the bare ones first.
    static List<List<List<Integer>>> pairs(LineFit line) {
        List<List<List<Integer>>> pairs = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            CellRegion region = line.regions().get(i);
            String key = region.sample().id() + "\n" + region.state();
            if (region.sample().role() != Role.COATED || done.contains(key)) {
                continue;
            }
            done.add(key);
            List<Integer> bare = spectra(line, Role.BARE, region, false);
            if (!bare.isEmpty()) {
                pairs.add(List.of(bare, spectra(line, Role.COATED, region, true)));
            }
        }
        return pairs;
    }

    private static List<Integer> spectra(LineFit line, Role role, CellRegion like, boolean sameSample) {
        List<Integer> spectra = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            CellRegion region = line.regions().get(i);
            boolean wanted = region.sample().role() == role
                    && region.state().equals(like.state())
                    && (!sameSample || region.sample().id().equals(like.sample().id()));
            if (wanted) {
                spectra.add(i);
            }
        }
        return spectra;
    }
}

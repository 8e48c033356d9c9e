package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Kind;

/// How often a joint fit of two spectra sees a difference of fractions where there is none: pairs are
/// simulated with the
/// same fractions, the second with another intensity, and fitted together.
///
/// @param pairs simulated
/// @param failed fits that did not converge or left a parameter undetermined; they count as no difference
/// @param components names, as `rates`
/// @param rates of pairs whose p value lies below the level, for every component
public record ContrastTrial(int pairs, int failed, List<String> components, List<Double> rates) {
    public ContrastTrial {
        components = List.copyOf(components);
        rates = List.copyOf(rates);
    }

    /// @param truth the first spectrum of this fit is what the pairs are copies of
    /// @param intensity of the second spectrum over the first, background included
    /// @param level such as 0.05
    public static ContrastTrial of(PeakFit truth, double intensity, int pairs, double level, long seed)
            throws XpsRefusedException {
        if (!(intensity > 0) || pairs < 1 || !(level > 0 && level < 1)) {
            throw new XpsRefusedException("A trial needs a positive intensity, at least one pair and a level between 0"
                    + " and 1; found " + intensity + ", " + pairs + ", " + level + ".");
        }
        FittedSpectrum first = truth.spectra().getFirst();
        double[] model = first.copyModel();
        double[] second = model.clone();
        for (int i = 0; i < second.length; i++) {
            second[i] *= intensity;
        }
        StartPoint start = start(truth, intensity);
        PoissonCounts random = new PoissonCounts(seed);
        int[] seen = new int[truth.model().components().size()];
        int failed = 0;
        for (int k = 0; k < pairs; k++) {
            List<Region> pair = List.of(
                    Simulation.drawn(first.region(), model, random), Simulation.drawn(first.region(), second, random));
            PeakFit fit = PeakFit.of(truth.model(), pair, truth.options(), Optional.of(start));
            failed += fit.troubles().isEmpty() ? 0 : 1;
            List<Contrast> contrasts = fit.contrasts(0, 1);
            for (int c = 0; c < seen.length; c++) {
                seen[c] += contrasts.get(c).pValue() < level ? 1 : 0;
            }
        }
        List<Double> rates = new ArrayList<>();
        for (int count : seen) {
            rates.add((double) count / pairs);
        }
        return new ContrastTrial(
                pairs,
                failed,
                truth.model().components().stream()
                        .map(component -> component.name())
                        .toList(),
                rates);
    }

    /// Near the truth, as the search would end there anyhow.
    private static StartPoint start(PeakFit truth, double intensity) {
        ParameterSplit split = new ParameterSplit(truth.split().parameters, 2);
        double[] shared = new double[split.sharedCount];
        double[][] own = new double[2][split.ownCount];
        for (int j = 0; j < split.size(); j++) {
            String name = split.parameters.get(j).name();
            double value = truth.value(0, name);
            if (split.isShared[j]) {
                shared[split.index[j]] = value;
            } else {
                boolean scales = split.parameters.get(j).kind() == Kind.AREA || name.equals("background.b0");
                own[0][split.index[j]] = value;
                own[1][split.index[j]] = scales ? value * intensity : value;
            }
        }
        return new StartPoint(shared, own);
    }
}

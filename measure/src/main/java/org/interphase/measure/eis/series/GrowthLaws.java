package org.interphase.measure.eis.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.numerics.InformationCriterion;

/// Growth laws fitted to a resistance over rest time and compared by Akaike's criterion: nothing is assumed about
/// diffusion or reaction control.
///
/// With known standard deviations `AICc = χ² + 2p + 2p(p+1)/(N−p−1)`; with unknown ones that of
/// [InformationCriterion]. Source: K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference,
/// 2nd ed. (2002), chapter 2.
public final class GrowthLaws implements GrowthOutcome {

    private final List<GrowthFit> fits;
    private final List<String> failures;

    private GrowthLaws(List<GrowthFit> fits, List<String> failures) {
        this.fits = List.copyOf(fits);
        this.failures = List.copyOf(failures);
    }

    /// @param t rest times in any unit, not below zero; rates come out per this unit
    /// @param value resistances or other values
    /// @param sd standard deviations above zero; empty where unknown
    public static GrowthOutcome choose(double[] t, double[] value, double[] sd) {
        int n = t.length;
        if (value.length != n || (sd.length != 0 && sd.length != n)) {
            return new GrowthOutcome.Refused(
                    n + " times, " + value.length + " values and " + sd.length + " standard deviations");
        }
        if (!Arrays.stream(t).allMatch(v -> v >= 0 && Double.isFinite(v))
                || !Arrays.stream(value).allMatch(Double::isFinite)
                || !Arrays.stream(sd).allMatch(v -> v > 0 && Double.isFinite(v))) {
            return new GrowthOutcome.Refused(
                    "times must not be below zero, standard deviations above zero, and all numbers finite");
        }
        if (Arrays.stream(t).distinct().count() < 3) {
            return new GrowthOutcome.Refused("a law of growth needs three different times");
        }
        List<GrowthFit> fits = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (GrowthLaw law : GrowthLaw.values()) {
            new GrowthSearch(law, t, value, sd).run(fits, failures);
        }
        return new GrowthLaws(fits, failures);
    }

    /// In the order of [GrowthLaw], those that could be fitted.
    public List<GrowthFit> fits() {
        return fits;
    }

    /// One sentence for each law that could not.
    public List<String> failures() {
        return failures;
    }

    public Optional<GrowthFit> of(GrowthLaw law) {
        return fits.stream().filter(fit -> fit.law() == law).findFirst();
    }

    /// The law of the least criterion; empty where the series is too short for any.
    public Optional<GrowthFit> best() {
        return fits.stream().filter(fit -> !Double.isNaN(fit.aicc())).min(Comparator.comparingDouble(GrowthFit::aicc));
    }

    /// Akaike weights of [#fits()], summing to 1.
    public double[] weights() {
        return InformationCriterion.weights(
                fits.stream().mapToDouble(GrowthFit::aicc).toArray());
    }
}

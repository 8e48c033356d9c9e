package org.interphase.measure.xps.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Component;
import org.junit.jupiter.api.Test;

/// Searches that begin anywhere end in several minima.
class TestedFitTest {
    private static final double SAME = 1e-3;

    private static Component anywhere(String name, SplittableRandom random) throws XpsRefusedException {
        return ReferenceModels.doublet(name, random.nextDouble(160, 169), 4, 1000, 1.5);
    }

    /// A model holds all that a smaller one does, so that its least χ² is no higher.
    @Test
    void noFitEndsAboveOneWithFewerComponents() throws XpsRefusedException {
        Region region = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 4000.0), 12);
        SplittableRandom random = new SplittableRandom(3);
        int lowered = 0;
        for (int k = 0; k < 40; k++) {
            PeakFit fit = PeakFit.of(
                    MadeSpectra.model(anywhere("A", random), anywhere("B", random), anywhere("C", random)),
                    List.of(region),
                    FitOptions.defaults());
            TestedFit tested = TestedFit.of(fit);
            assertThat(tested.fit().chi2()).isLessThanOrEqualTo(fit.chi2());
            assertThat(tested.needs()).allMatch(need -> need.chi2Rise() >= -SAME);
            lowered += tested.fit().chi2() < fit.chi2() - 1 ? 1 : 0;
        }
        assertThat(lowered).as("searches that had stopped in a higher minimum").isPositive();
    }
}

package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A well determined resistance has a limit on both sides, in every draw of the noise.
class ProfileLikelihoodTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void bothLimitsLieWhereTheLinearIntervalHasThem(long seed) throws FitRefusedException {
        Spectrum spectrum = SyntheticSpectra.noisy(
                SyntheticSpectra.FULL_CELL,
                SyntheticSpectra.truth(),
                SyntheticSpectra.fullCellFrequencies(),
                0.003,
                new SplittableRandom(seed));
        CircuitFit fit = CircuitFit.of(
                spectrum,
                SyntheticSpectra.FULL_CELL,
                Starts.given(SyntheticSpectra.FULL_CELL, SyntheticSpectra.truth()),
                FitOptions.standard().withStarts(1));
        for (String name : new String[] {"R0", "R1", "R2", "R3"}) {
            Interval interval = ProfileLikelihood.interval(fit, 0.95, name);
            double half = 1.974 * fit.u(name);
            // The curvature of the model moves a limit by less than a fifth of its distance here.
            assertThat(interval.lower()).as(name).isBetween(fit.value(name) - 1.2 * half, fit.value(name) - 0.8 * half);
            assertThat(interval.upper()).as(name).isBetween(fit.value(name) + 0.8 * half, fit.value(name) + 1.2 * half);
        }
    }
}

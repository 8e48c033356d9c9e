package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitRefusesTest {
    private static final Circuit ARC = ReferenceFits.parse("R0-p(R1,CPE1)");
    private static final Spectrum GOOD =
            ARC.spectrum(SyntheticSpectra.frequencies(1, 1e5, 20), new double[] {10, 100, 1e-5, 0.9});

    private static String refusal(Spectrum spectrum, Circuit circuit, Starts starts, Weighting weighting) {
        FitOptions options = FitOptions.standard().withWeighting(weighting);
        FitRefusedException refused = catchThrowableOfType(
                FitRefusedException.class, () -> CircuitFit.of(spectrum, circuit, starts, options));
        assertThat(refused).isNotNull();
        assertThat(refused.sentence().lines()).hasSize(1);
        return refused.sentence();
    }

    private static String refusal(Spectrum spectrum) {
        return refusal(spectrum, ARC, Starts.automatic(), Weighting.modulus());
    }

    @Test
    void tooFewPointsAreRefused() {
        assertThat(refusal(GOOD.within(1e4, 3e4))).contains("4 parameters", "2 points give 4 numbers");
    }

    @Test
    void aSingleFrequencyIsRefused() {
        Spectrum single = Spectrum.of(new double[] {10, 10, 10, 10}, new double[] {1, 1, 1, 1}, new double[4]);
        assertThat(refusal(single)).contains("single frequency 10.0 Hz");
        assertThat(refusal(Spectrum.of(new double[0], new double[0], new double[0])))
                .contains("no points");
    }

    @Test
    void zerosAreRefused() {
        assertThat(refusal(Spectrum.of(new double[] {1, 2, 3}, new double[3], new double[3])))
                .contains("zero at every frequency");
        assertThat(refusal(Spectrum.of(new double[] {3, 2, 1}, new double[] {1, 0, 1}, new double[3])))
                .contains("at 2.0 Hz is zero");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void aStartThatIsNoValueIsRefused(double start) {
        assertThat(refusal(GOOD, ARC, Starts.given(Map.of("R1", start)), Weighting.modulus()))
                .contains("start value of R1", "above zero");
        assertThat(refusal(GOOD, ARC, Starts.given(ARC, 1, 1, start, 0.5), Weighting.modulus()))
                .contains("start value of CPE1_0");
    }

    @Test
    void anExponentAboveOneIsRefused() {
        assertThat(refusal(GOOD, ARC, Starts.given(Map.of("CPE1_1", 1.1)), Weighting.modulus()))
                .contains("at most 1");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThat(refusal(GOOD, ARC, Starts.given(Map.of("CPE1", 1.0)), Weighting.modulus()))
                .contains("no parameter 'CPE1'", "nearest: CPE1_0", "R0, R1, CPE1_0, CPE1_1");
        FitRefusedException shared = catchThrowableOfType(
                FitRefusedException.class,
                () -> JointFit.of(List.of(GOOD), ARC, Set.of("R7"), Starts.automatic(), FitOptions.standard()));
        assertThat(shared).hasMessageContaining("'R7'");
    }

    @Test
    void standardDeviationsMustBeThoseOfTheSpectrum() {
        assertThat(refusal(GOOD, ARC, Starts.automatic(), Weighting.sigma(new double[3], new double[20])))
                .contains("3 real", "20 points");
        assertThat(refusal(GOOD, ARC, Starts.automatic(), Weighting.sigma(new double[20], new double[20])))
                .contains("above zero");
    }

    @Test
    void aSpectrumOfASeriesIsNamed() {
        FitRefusedException refused = catchThrowableOfType(
                FitRefusedException.class,
                () -> SeriesFit.of(
                        List.of(GOOD, GOOD.within(1e4, 3e4)), ARC, Starts.automatic(), FitOptions.standard()));
        assertThat(refused).hasMessageStartingWith("spectrum 2 of the series: ");
        assertThat(catchThrowableOfType(
                        FitRefusedException.class,
                        () -> SeriesFit.of(List.of(), ARC, Starts.automatic(), FitOptions.standard())))
                .hasMessageContaining("no spectra");
    }

    @Test
    void anExtremeSpectrumIsFittedOrRefusedButNeverThrows() throws FitRefusedException {
        for (double size : new double[] {1e-200, 1e-12, 1e12, 1e150}) {
            Spectrum spectrum = Spectrum.of(
                    new double[] {1e-300, 1, 1e9, 1e200},
                    new double[] {size, 2 * size, -size, 0},
                    new double[] {size, -size, 0, -3 * size});
            CircuitFit fit = CircuitFit.of(
                    spectrum, ARC, Starts.automatic(), FitOptions.standard().withStarts(3));
            assertThat(fit.warnings()).isNotNull();
        }
    }

    @Test
    void aMistakeOfTheCallerIsNotTheUsers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitOptions.standard().withStarts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Starts.given(ARC, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relaxation(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relaxation(1, Double.NaN));
    }
}

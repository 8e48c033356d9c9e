package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static final double[] FREQUENCIES = SyntheticSpectra.frequencies(0.1, 1e6, 70);

    private static ModelChoice choice(String truth, CircuitTemplate template, double... p) throws FitRefusedException {
        Spectrum spectrum =
                SyntheticSpectra.noisy(ReferenceFits.parse(truth), p, FREQUENCIES, 0.003, new SplittableRandom(23));
        return ModelChoice.of(spectrum, template, FitOptions.standard().withStarts(20));
    }

    @Test
    void aTemplateListsItsCircuits() {
        assertThat(new CircuitTemplate(true, 1, 2, CircuitTemplate.Tail.CPE, true).circuits())
                .extracting(Circuit::toString)
                .containsExactly(
                        "L0-R0-p(R1,CPE1)-CPE2",
                        "L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                        "L0-R0-TLM1-CPE2",
                        "L0-R0-p(R1,CPE1)-TLM2-CPE3");
        assertThat(new CircuitTemplate(false, 0, 1, CircuitTemplate.Tail.NONE, true).circuits())
                .extracting(Circuit::toString)
                .containsExactly("R0-p(R1,CPE1)", "R0-TLM1", "R0-TLMD1");
        assertThat(CircuitTemplate.fullCell().circuits()).hasSize(8);
    }

    @Test
    void theNumberOfArcsIsFound() throws FitRefusedException {
        CircuitTemplate arcs = new CircuitTemplate(false, 1, 3, CircuitTemplate.Tail.NONE, false);
        ModelChoice choice = choice("R0-p(R1,CPE1)-p(R2,CPE2)", arcs, 20, 60, 1e-7, 0.9, 150, 1e-4, 0.8);
        assertThat(choice.bestSound().fit().circuit()).hasToString("R0-p(R1,CPE1)-p(R2,CPE2)");
        assertThat(choice.candidates().getLast().fit().circuit()).hasToString("R0-p(R1,CPE1)");
        assertThat(choice.candidates().getLast().difference()).isGreaterThan(100);
        double weights = choice.candidates().stream()
                .mapToDouble(ModelChoice.Candidate::weight)
                .sum();
        Tolerance.absolute(1e-12, "rounding").check("sum of weights", weights, 1);
    }

    @Test
    void aTransmissionLineIsPreferredToTheArcThatImitatesIt() throws FitRefusedException {
        CircuitTemplate template = new CircuitTemplate(false, 1, 1, CircuitTemplate.Tail.NONE, true);
        ModelChoice choice = choice("R0-TLM1", template, 20, 150, 60, 5e-5, 0.85);
        assertThat(choice.bestSound().fit().circuit()).hasToString("R0-TLM1");
    }

    @Test
    void aCircuitTooLargeForTheSpectrumIsNamed() throws FitRefusedException {
        Spectrum few = ReferenceFits.parse("R0-p(R1,CPE1)")
                .spectrum(SyntheticSpectra.frequencies(10, 1e4, 5), new double[] {20, 60, 1e-5, 0.9});
        ModelChoice choice = ModelChoice.of(
                few,
                new CircuitTemplate(false, 1, 4, CircuitTemplate.Tail.NONE, false),
                FitOptions.standard().withStarts(5));
        assertThat(choice.refused()).hasSize(2).allSatisfy(s -> assertThat(s).contains("needs more numbers"));
        assertThat(choice.candidates()).hasSize(2);
    }

    @Test
    void growingStopsWhereTheCriterionNoLongerFallsAndWhatIsNotThereIsLeftOut() throws FitRefusedException {
        Spectrum spectrum = SyntheticSpectra.noisy(
                ReferenceFits.parse("R0-p(R1,CPE1)"),
                new double[] {20, 150, 1e-5, 0.8},
                FREQUENCIES,
                0.003,
                new SplittableRandom(23));
        ModelChoice choice = ModelChoice.grown(
                spectrum,
                List.of(new CircuitTemplate(true, 1, 4, CircuitTemplate.Tail.NONE, false)),
                Starts.automatic(),
                FitOptions.standard().withStarts(10));
        // The spectrum has no inductance: without it the circuit has only parameters that are determined.
        assertThat(choice.bestSound().fit().circuit()).hasToString("R0-p(R1,CPE1)");
        assertThat(choice.candidates())
                .extracting(c -> c.fit().circuit().toString())
                .contains("L0-R0-p(R1,CPE1)", "R0-p(R1,CPE1)")
                .noneMatch(c -> c.contains("p(R4"));
    }

    @Test
    void aBetterFitOfACircuitTakesItsPlaceInTheRanking() throws FitRefusedException {
        CircuitTemplate arcs = new CircuitTemplate(false, 1, 2, CircuitTemplate.Tail.NONE, false);
        ModelChoice choice = choice("R0-p(R1,CPE1)-p(R2,CPE2)", arcs, 20, 60, 1e-7, 0.9, 150, 1e-4, 0.8);
        CircuitFit better = choice.best().fit();
        ModelChoice again = choice.replacing(better);
        assertThat(again.candidates()).hasSize(2);
        assertThat(again.best().fit()).isSameAs(better);
    }

    @Test
    void relaxationsOfAnotherAnalysisAreHalfOfTheStarts() throws FitRefusedException {
        Spectrum spectrum = ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)")
                .spectrum(FREQUENCIES, new double[] {20, 60, 1e-7, 0.9, 150, 1e-4, 0.8});
        CircuitFit fit = CircuitFit.of(
                spectrum,
                ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)"),
                Starts.seeded(List.of(new Relaxation(2e-6, 60), new Relaxation(5e-3, 150))),
                FitOptions.standard().withStarts(8));
        assertThat(fit.starts()).isEqualTo(8);
        Tolerance.relative(1e-8, "no noise").check("R1", fit.value("R1"), 60);
    }
}

package org.interphase.measure.xps.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private static final double SOURCE_eV = 1486.6;

    /// Lines as position and height over a sloped background with steps of 1 eV and the noise of counts.
    private static Survey survey(double... lines) throws XpsRefusedException {
        SplittableRandom random = new SplittableRandom(3);
        double[] energy = new double[1201];
        Arrays.setAll(energy, i -> i);
        double[] counts = new double[energy.length];
        for (int i = 0; i < energy.length; i++) {
            double expected = 500 + energy[i];
            for (int l = 0; l < lines.length; l += 2) {
                expected += lines[l + 1] * Math.exp(-0.5 * Math.pow((energy[i] - lines[l]) / 1.2, 2));
                expected += energy[i] > lines[l] ? 0.05 * lines[l + 1] : 0;
            }
            counts[i] = Math.max(0, expected + Math.sqrt(expected) * random.nextGaussian());
        }
        return Survey.of(energy, counts, SOURCE_eV, 0);
    }

    private static List<String> of(Survey survey, String certainty) {
        return survey.elements().stream()
                .filter(e -> e.certainty().equals(certainty))
                .map(Survey.Element::symbol)
                .toList();
    }

    @Test
    void anElementWithTwoLinesOfItsOwnIsCertain() throws XpsRefusedException {
        Survey survey = survey(285, 3000, 531, 4000, 163, 1500, 228, 1200);
        assertThat(of(survey, "certain")).containsExactlyInAnyOrder("C", "O", "S");
    }

    @Test
    void noiseAndStepsHoldNoElement() throws XpsRefusedException {
        assertThat(survey().elements()).isEmpty();
    }

    /// Without a floor the noise of a smooth spectrum is that of rounding, and all that bends is a line.
    @Test
    void aSpectrumWithoutNoiseHoldsOnlyTheElementsOfItsLines() throws XpsRefusedException {
        double[] energy = new double[2401];
        Arrays.setAll(energy, i -> 0.5 * i);
        double[] line = Arrays.stream(energy).map(e -> 2000 + 1.5 * e).toArray();
        double[] flat = Arrays.stream(energy).map(e -> 1000).toArray();
        double[] lines = Arrays.stream(energy)
                .map(e -> 2000
                        + 1.5 * e
                        + 20000 * Math.exp(-Math.pow((e - 284.8) / 0.96, 2))
                        + 30000 * Math.exp(-Math.pow((e - 532) / 0.96, 2))
                        + 1500 * Math.exp(-Math.pow((e - 24) / 1.2, 2))
                        + 4000 * Math.exp(-Math.pow((e - 978) / 7, 2))
                        + 600 / (1 + Math.exp(286 - e))
                        + 1500 / (1 + Math.exp(533.5 - e)))
                .toArray();
        assertThat(Survey.of(energy, line, SOURCE_eV, 0).elements()).isEmpty();
        assertThat(Survey.of(energy, flat, SOURCE_eV, 0).elements()).isEmpty();
        assertThat(of(Survey.of(energy, lines, SOURCE_eV, 0), "certain")).containsExactlyInAnyOrder("C", "O");
    }

    @Test
    void anElementWhoseSecondLineIsMissedIsNotListed() throws XpsRefusedException {
        // A peak at Si 2p of this height needs one at Si 2s.
        assertThat(survey(102, 4000).elements())
                .extracting(Survey.Element::symbol)
                .doesNotContain("Si");
    }

    @Test
    void anOverlapIsNamed() throws XpsRefusedException {
        Survey survey = survey(854, 4000, 872, 1500, 640.6, 1500, 67, 500, 1009, 700);
        assertThat(of(survey, "certain")).contains("Ni");
        assertThat(of(survey, "possible")).doesNotContain("Ni");
        assertThat(survey.elements().stream()
                        .filter(e -> e.symbol().equals("Mn"))
                        .flatMap(e -> e.overlaps().stream()))
                .allMatch(overlap -> overlap.equals("Mn 2p with Ni LMM"));
    }

    @Test
    void whatIsNoSurveyIsRefused() {
        assertThatThrownBy(() -> Survey.of(new double[] {1, 2}, new double[] {1, 2}, SOURCE_eV, 0))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining("A survey has at least 100 points over 200 eV");
    }

    @Test
    void aPlateauBeginsWhereTheSlopeEnds() throws XpsRefusedException {
        int n = 40;
        double[] time = new double[n];
        double[] u = new double[n];
        Arrays.setAll(time, i -> 15.0 * i);
        Arrays.fill(u, 0.5);
        double error = 0;
        double claimed = 0;
        int repeats = 200;
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < repeats; k++) {
            double[] value = new double[n];
            Arrays.setAll(value, i -> 30 - 0.08 * Math.min(time[i] - 250, 0) + 0.5 * random.nextGaussian());
            Plateau.Found found = Plateau.of(time, value, u);
            error += Math.pow(found.begin() - 250, 2) / repeats;
            claimed += Math.pow(found.beginU(), 2) / repeats;
            assertThat(found.chi2Fall()).isGreaterThan(9);
        }
        Tolerance.relative(0.2, "200 repeats give a standard deviation to 5 %, the likelihood is not quite normal")
                .check("spread against claim", Math.sqrt(error), Math.sqrt(claimed));
    }

    @Test
    void aSeriesThatDoesNotChangeHasNoBegin() throws XpsRefusedException {
        double[] time = {0, 1, 2, 3, 4, 5, 6};
        double[] value = {1, 1.1, 0.9, 1, 1.05, 0.95, 1};
        double[] u = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Plateau.of(time, value, u).chi2Fall()).isLessThan(9);
        time[3] = 1;
        assertThatThrownBy(() -> Plateau.of(time, value, u)).hasMessageContaining("Step 4");
    }

    @Test
    void aSingleLineIsCertainWhenStrongAndPossibleWhenWeak() throws XpsRefusedException {
        assertThat(of(survey(285, 4000, 531, 4000, 188, 4000), "certain")).contains("B");
        Survey weak = survey(285, 4000, 531, 4000, 188, 400);
        assertThat(of(weak, "certain")).doesNotContain("B");
        assertThat(of(weak, "possible")).contains("B");
    }

    @Test
    void whatAnAugerLineOfACertainElementMakesIsNoOtherElement() throws XpsRefusedException {
        // Nickel with its LMM lines at the places of Mn 2p, Fe 2p and Co 2p.
        Survey survey = survey(854, 9000, 872, 3500, 67, 2000, 111, 1200, 641, 2500, 710, 900, 778, 400);
        assertThat(of(survey, "certain")).containsExactly("Ni");
        assertThat(survey.elements().stream()
                        .filter(e -> e.symbol().equals("Co"))
                        .flatMap(e -> e.overlaps().stream()))
                .contains("Co 2p with Ni L3M23M23");
    }

    @Test
    void aSeriesThatTurnsBackHasNoPlateau() throws XpsRefusedException {
        double[] time = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] value = {1, 2, 3, 4, 4.6, 4, 3.4, 2.8};
        double[] u = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Plateau.of(time, value, u).unevenness()).isGreaterThan(3);
    }
}

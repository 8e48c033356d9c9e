package org.interphase.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Verdict.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictPropertiesTest {
    private final Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());

    /// A coating that does nothing at all, on cells that scatter as the prior says and 2.5 times as much. Few
    /// of these studies are equal within error: one of a dozen numbers lies outside by chance, and one cell
    /// of each cannot tell that cells scatter more. A mechanism that the coating would bring is not among
    /// them.
    @ParameterizedTest
    @CsvSource({"1, 1", "2.5, 3"})
    void aCoatingThatDoesNothingIsHardlyEverSaidToSuppress(double scatterFactor, int most) {
        int wrong = 0;
        for (int seed = 0; seed < 150; seed++) {
            Map<Mechanism, Word> words = judge.words(new GeneratedStudy(seed, scatterFactor, false).study());
            boolean any = words.entrySet().stream()
                    .anyMatch(e -> !e.getKey().isBroughtByCoating() && e.getValue() == Word.SUPPRESSED);
            wrong += any ? 1 : 0;
        }
        assertThat(wrong)
                .as("studies of 150 with a mechanism called suppressed")
                .isLessThanOrEqualTo(most);
    }

    /// Equal within error: no contrast of numbers exceeds twice its standard uncertainty, scatter between
    /// cells included, and no text sees a difference. Here most contrasts lie just inside, and all to the
    /// coating's favour.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.99})
    void whatIsEqualWithinErrorSuppressesNothing(double reach) {
        Random random = new Random(23);
        for (int seed = 0; seed < 150; seed++) {
            Case equal = EqualStudy.of(new GeneratedStudy(seed, 1, seed % 2 == 0).study(), reach, random);
            judge.words(equal)
                    .forEach((mechanism, word) ->
                            assertThat(word).as(mechanism.id()).isNotEqualTo(Word.SUPPRESSED));
        }
    }

    /// Evidence against a word, and replicates that show how much cells scatter, are findings too: without
    /// them a word can become surer. But it is never another than the whole study leans to.
    @Test
    void aWordThatIsDecidedOnlyWithoutSomeFindingsIsTheOneThatAllOfThemLeanTo() {
        Random random = new Random(5);
        int surer = 0;
        int lessSure = 0;
        for (int seed = 1000; seed < 1030; seed++) {
            Case study = new GeneratedStudy(seed, 1, true).study();
            Map<Mechanism, Word> whole = judge.words(study);
            Map<Mechanism, Double> leaning = judge.probabilities(study);
            for (int part = 1; part <= 4; part++) {
                List<Finding> rest = new ArrayList<>(study.findings());
                Collections.shuffle(rest, random);
                Case less = study.with(rest.subList(0, rest.size() * part / 5));
                for (Map.Entry<Mechanism, Word> entry : judge.words(less).entrySet()) {
                    Word before = whole.getOrDefault(entry.getKey(), Word.NOT_DECIDABLE);
                    double p = leaning.getOrDefault(entry.getKey(), Double.NaN);
                    lessSure += before != Word.NOT_DECIDABLE && entry.getValue() == Word.NOT_DECIDABLE ? 1 : 0;
                    if (before == Word.NOT_DECIDABLE && entry.getValue() != Word.NOT_DECIDABLE) {
                        surer++;
                        assertThat(entry.getValue() == Word.SUPPRESSED)
                                .as("%s, study %d", entry.getKey().id(), seed)
                                .isEqualTo(p > 0.5);
                    }
                }
            }
        }
        assertThat(surer).as("became decided").isLessThan(lessSure / 5);
    }

    /// Each ratio lies within one standard deviation of 1, as the prior scatter of two cells gives it.
    @Test
    void numbersThatAreEqualWithinTheirErrorSuppressNothing() {
        Map<Observable, Double> scatter = Map.of(
                Observable.DISCHARGE_CAPACITY, 0.04,
                Observable.INTERFACIAL_RESISTANCE, 0.2,
                Observable.OXYGENATED_SULFUR_FRACTION, 0.15,
                Observable.PHOSPHATE_FRACTION, 0.15,
                Observable.POLYSULFIDE_FRACTION, 0.15,
                Observable.SIMS_SULFATE_AT_CONTACT, 0.2,
                Observable.ROCK_SALT_THICKNESS, 0.3,
                Observable.SULFUR_INSIDE_PARTICLES, 0.3);
        Random random = new Random(17);
        for (int study = 0; study < 40; study++) {
            Paper paper = new Paper("equal").sample("bare", Role.BARE).sample("coated", Role.COATED);
            for (Observable observable : scatter.keySet().stream().sorted().toList()) {
                double u = Math.sqrt(2) * scatter.getOrDefault(observable, 0.0);
                double off = u * (2 * random.nextDouble() - 1);
                paper.cell(observable, "bare", "", Paper.cycle(100), 30, 0.3);
                paper.cell(observable, "coated", "", Paper.cycle(100), 30 * Math.exp(off), 0.3);
            }
            judge.words(paper.without())
                    .forEach((mechanism, word) ->
                            assertThat(word).as(mechanism.id()).isNotEqualTo(Word.SUPPRESSED));
        }
    }

    @Test
    void equalNumbersSuppressNothing() {
        Case equal = new Paper("equal")
                .sample("bare", Role.BARE)
                .sample("coated", Role.COATED)
                .value(Observable.DISCHARGE_CAPACITY, Paper.cycle(100), 120, 121)
                .value(Observable.INTERFACIAL_RESISTANCE, Paper.cycle(100), 251, 248)
                .value(Observable.OXYGENATED_SULFUR_FRACTION, Paper.cycle(100), 14.1, 14.0)
                .value(Observable.POLYSULFIDE_FRACTION, Paper.cycle(100), 30.2, 30.4)
                .value(Observable.ROCK_SALT_THICKNESS, Paper.cycle(100), 8.1, 8)
                .coated(Observable.CRACK_DENSITY, Paper.cycle(100), Trend.CONSTANT)
                .without();
        judge.words(equal)
                .forEach(
                        (mechanism, word) -> assertThat(word).as(mechanism.id()).isNotEqualTo(Word.SUPPRESSED));
    }

    @Test
    void removingFindingsNeverTurnsAWordIntoItsOpposite() {
        Random random = new Random(5);
        List<Case> studies = new ArrayList<>(List.of(Paper.a(), Paper.b(), Paper.c()));
        for (int seed = 500; seed < 512; seed++) {
            studies.add(new GeneratedStudy(seed, 1, true).study());
        }
        for (Case study : studies) {
            Map<Mechanism, Word> whole = judge.words(study);
            for (int trial = 0; trial < 3; trial++) {
                List<Finding> rest = new ArrayList<>(study.findings());
                Collections.shuffle(rest, random);
                Case part = study.with(rest.subList(0, rest.size() * (trial + 1) / 4));
                judge.words(part).forEach((mechanism, word) -> {
                    Word before = whole.getOrDefault(mechanism, Word.NOT_DECIDABLE);
                    assertThat(word == before || word == Word.NOT_DECIDABLE || before == Word.NOT_DECIDABLE)
                            .as("%s in %s: %s, then %s", mechanism.id(), study.name(), before, word)
                            .isTrue();
                });
            }
        }
    }

    @Test
    void withFewerFindingsLessIsDecided() {
        int[] decided = new int[3];
        for (int seed = 600; seed < 630; seed++) {
            Case study = new GeneratedStudy(seed, 1, true).study();
            List<Finding> findings = study.findings();
            decided[0] += decided(study.with(List.of()));
            decided[1] += decided(study.with(findings.subList(0, findings.size() / 2)));
            decided[2] += decided(study);
        }
        assertThat(decided[0]).isZero();
        assertThat(decided[1]).isLessThan(decided[2]);
    }

    private int decided(Case study) {
        return (int) judge.words(study).values().stream()
                .filter(w -> w != Word.NOT_DECIDABLE)
                .count();
    }

    @Test
    void aStudyWithoutFindingsDecidesNothingAndSaysSo() {
        Judgement judgement =
                judge.judge(new Paper("empty").sample("bare", Role.BARE).without());
        assertThat(judgement.verdicts()).hasSize(Mechanism.values().length).allSatisfy(v -> {
            assertThat(v.word()).isEqualTo(Word.NOT_DECIDABLE);
            assertThat(v.probability()).isEqualTo(v.prior());
        });
        assertThat(judgement.warnings()).anyMatch(w -> w.contains("no pair"));
    }

    @Test
    void simulatedFindingsEnterNoVerdictOnARealStudy() {
        Paper paper = new Paper("real").sample("bare", Role.BARE).sample("coated", Role.COATED);
        paper.value(Observable.POLYSULFIDE_FRACTION, Paper.cycle(100), 30, 28);
        Map<Mechanism, Double> measured = judge.probabilities(paper.without());
        paper.from(Origin.SIMULATED).value(Observable.OXYGENATED_SULFUR_FRACTION, Paper.cycle(100), 40, 1);
        assertThat(judge.probabilities(paper.without())).isEqualTo(measured);
        assertThat(judge.judge(paper.without()).notCounted()).containsValue("simulated");
    }

    /// The efficiency of a cycle, its discharge and its charge are two numbers and not three; printed and
    /// measured from a file is one and not two.
    @Test
    void aNumberAndWhatFollowsFromItCountOnce() {
        Paper paper = new Paper("once").sample("bare", Role.BARE).sample("coated", Role.COATED);
        paper.value(Observable.DISCHARGE_CAPACITY, Paper.cycle(50), 80, 150);
        Map<Mechanism, Double> once = judge.probabilities(paper.without());
        paper.value(Observable.CAPACITY_RETENTION, Paper.cycle(50), 45, 84);
        assertThat(judge.probabilities(paper.without())).isEqualTo(once);

        Paper both = new Paper("both").sample("bare", Role.BARE).sample("coated", Role.COATED);
        both.from(Origin.MEASURED).value(Observable.DISCHARGE_CAPACITY, Paper.cycle(50), 80, 150);
        Map<Mechanism, Double> measured = judge.probabilities(both.without());
        both.from(Origin.PUBLISHED).value(Observable.DISCHARGE_CAPACITY, Paper.cycle(50), 80, 150);
        assertThat(judge.probabilities(both.without())).isEqualTo(measured);
    }

    /// Four fragments from one instrument say less than one finding from each of two instruments.
    @Test
    void findingsOfOneTechniqueAreNotIndependent() {
        Paper fragments = new Paper("fragments").sample("bare", Role.BARE).sample("coated", Role.COATED);
        for (Observable observable :
                List.of(Observable.SIMS_SO2, Observable.SIMS_SO3, Observable.SIMS_SULFATE_AT_CONTACT)) {
            fragments.value(observable, Paper.cycle(100), 1, 0.6);
        }
        Paper techniques = new Paper("techniques").sample("bare", Role.BARE).sample("coated", Role.COATED);
        techniques.value(Observable.SIMS_SO3, Paper.cycle(100), 1, 0.6);
        techniques.value(Observable.SIMS_SULFATE_AT_CONTACT, Paper.cycle(100), 1, 0.6);
        techniques.value(Observable.OXYGENATED_SULFUR_FRACTION, Paper.cycle(100), 20, 12);
        assertThat(judge.probabilities(fragments.without()).getOrDefault(Mechanism.OXYGEN_LOSS, Double.NaN))
                .isLessThan(judge.probabilities(techniques.without()).getOrDefault(Mechanism.OXYGEN_LOSS, Double.NaN));
    }

    @Test
    void anAnalogueSaysLessThanTheCell() {
        Observable observable = Observable.OXYGENATED_SULFUR_FRACTION;
        Case cell = new Paper("cell")
                .sample("bare", Role.BARE)
                .sample("coated", Role.COATED)
                .value(observable, Paper.cycle(100), 20, 4)
                .without();
        Case liquid = new Paper("liquid")
                .sample("bare", Role.LIQUID_TWIN, "coating", "none")
                .sample("coated", Role.LIQUID_TWIN, "coating", "LiNbO3")
                .value(observable, Paper.cycle(100), 20, 4)
                .without();
        double direct = judge.probabilities(cell).getOrDefault(Mechanism.OXYGEN_LOSS, Double.NaN);
        double byAnalogy = judge.probabilities(liquid).getOrDefault(Mechanism.OXYGEN_LOSS, Double.NaN);
        assertThat(byAnalogy).isGreaterThan(0.5).isLessThan(direct);
    }

    @Test
    void theSameStudyGivesTheSameVerdictsInAnyOrderOfFindings() {
        Case study = Paper.c();
        List<Finding> turned = new ArrayList<>(study.findings());
        Collections.reverse(turned);
        Map<Mechanism, Double> once = judge.probabilities(study);
        Judge other = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        assertThat(other.probabilities(study)).isEqualTo(once);
        other.probabilities(study.with(turned))
                .forEach((mechanism, p) -> assertThat(Math.abs(p - once.getOrDefault(mechanism, Double.NaN)))
                        .as("%s: only rounding depends on the order", mechanism.id())
                        .isLessThan(1e-9));
    }
}

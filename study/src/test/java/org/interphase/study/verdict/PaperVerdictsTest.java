package org.interphase.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Verdict.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the printed numbers of the three papers carry.
class PaperVerdictsTest {
    private static Judgement a;
    private static Judgement b;
    private static Judgement c;

    @BeforeAll
    static void judge() {
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        a = judge.judge(Paper.a());
        b = judge.judge(Paper.b());
        c = judge.judge(Paper.c());
    }

    private static double p(Judgement judgement, Mechanism mechanism) {
        return judgement.of(mechanism).probability();
    }

    /// Oxygenated species grow with every cycle and less if coated; the S 2p shoulder is complete after the first
    /// cycles
    /// and the same in both.
    @Test
    void growthFromCycleToCycleSeparatesCarbonFromTheActiveMaterial() {
        assertThat(p(c, Mechanism.SE_OXIDATION_AT_CAM)).isGreaterThan(0.5);
        assertThat(c.of(Mechanism.SE_OXIDATION_AT_CARBON).word()).isEqualTo(Word.NOT_SUPPRESSED);
        assertThat(c.of(Mechanism.SE_OXIDATION_AT_CARBON).because().getFirst().text())
                .startsWith("polysulfide fraction");
        assertThat(c.of(Mechanism.CONTACT_REACTION).word()).isEqualTo(Word.SUPPRESSED);
    }

    @Test
    void withoutTheGrowthTheShoulderWouldSpeakAgainstTheActiveMaterialMore() {
        Case study = Paper.c();
        Case blind = study.with(study.findings().stream()
                .filter(f -> f.observable() != Observable.POLYSULFIDE_FRACTION
                        || !(f.value() instanceof FindingValue.Change change)
                        || change.against() instanceof FindingValue.Against.OtherSample)
                .toList());
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        assertThat(judge.probabilities(blind).getOrDefault(Mechanism.SE_OXIDATION_AT_CAM, Double.NaN))
                .isLessThan(p(c, Mechanism.SE_OXIDATION_AT_CAM));
        assertThat(judge.probabilities(blind).getOrDefault(Mechanism.SE_OXIDATION_AT_CARBON, Double.NaN))
                .isGreaterThan(p(c, Mechanism.SE_OXIDATION_AT_CARBON));
    }

    /// 22.72 to 11.06 % against 30.98 to 30.38 %.
    @Test
    void chemicalOxidationIsSuppressedInBAndElectrochemicalIsNotSettledByOnePair() {
        assertThat(b.of(Mechanism.OXYGEN_LOSS).word()).isEqualTo(Word.SUPPRESSED);
        assertThat(b.of(Mechanism.CONTACT_REACTION).word()).isEqualTo(Word.SUPPRESSED);
        Verdict oxidation = b.of(Mechanism.SE_OXIDATION_AT_CAM);
        assertThat(oxidation.word()).isEqualTo(Word.NOT_DECIDABLE);
        assertThat(oxidation.against().getFirst().text()).startsWith("polysulfide fraction");
        assertThat(oxidation.probability()).isLessThan(p(b, Mechanism.OXYGEN_LOSS) - 0.2);
    }

    @Test
    void theOperandoEdgeSpeaksForSuppressedOxidationInA() {
        assertThat(p(a, Mechanism.SE_OXIDATION_AT_CAM)).isGreaterThan(0.8);
        assertThat(p(a, Mechanism.REVERSIBLE_OXIDATION)).isGreaterThan(0.8);
        assertThat(p(a, Mechanism.INTERDIFFUSION)).isGreaterThan(0.8);
    }

    /// A nanometre of depleted electrolyte holds 0.34 mAh/g, so the slope is hardly evidence of it.
    @Test
    void theSlopeOfTheFirstChargeDecidesNothingAboutSpaceCharge() {
        assertThat(a.of(Mechanism.SPACE_CHARGE).word()).isEqualTo(Word.NOT_DECIDABLE);
        assertThat(p(a, Mechanism.SPACE_CHARGE)).isBetween(0.4, 0.7);
    }

    @Test
    void whatNoFindingTouchesKeepsItsPriorAndIsNotDecided() {
        assertThat(a.verdicts()).noneMatch(v -> v.mechanism() == Mechanism.SE_OXIDATION_AT_CARBON);
        assertThat(a.of(Mechanism.COATING_CONSUMPTION).probability()).isEqualTo(0.5);
        assertThat(a.of(Mechanism.COUNTER_ELECTRODE_GROWTH).word()).isEqualTo(Word.NOT_DECIDABLE);
    }

    @Test
    void everyVerdictShowsItsPriorHalvedAndDoubledAndWhatFlipsIt() {
        for (Judgement judgement : List.of(a, b, c)) {
            for (Verdict verdict : judgement.verdicts()) {
                assertThat(verdict.halved()).isLessThan(verdict.probability());
                assertThat(verdict.doubled()).isGreaterThan(verdict.probability());
                boolean spoken =
                        !verdict.because().isEmpty() || !verdict.against().isEmpty();
                assertThat(spoken && verdict.flips().isEmpty())
                        .as(verdict.mechanism().id())
                        .isFalse();
                verdict.flips()
                        .forEach(flip -> assertThat(flip.text()).containsPattern("(decidable|suppressed) at|never"));
            }
        }
    }

    /// At its flip value the prior gives the border of the word; computed here with the prior itself changed.
    @Test
    void thePriorAtItsFlipValueIsTheBorder() {
        Verdict verdict = b.of(Mechanism.OXYGEN_LOSS);
        double flip = verdict.flips().getFirst().valueAtFlip().orElseThrow();
        Judge other =
                new Judge(new CellScatter(Map.of()), Assumptions.standard().withPrior(Mechanism.OXYGEN_LOSS, flip));
        assertThat(other.probabilities(Paper.b()).getOrDefault(Mechanism.OXYGEN_LOSS, Double.NaN))
                .isCloseTo(0.9, Offset.offset(0.002));
    }

    @Test
    void aDecidingMeasurementIsNamedWithTheUncertaintyItNeeds() {
        Verdict verdict = c.of(Mechanism.SE_OXIDATION_AT_CAM);
        assertThat(verdict.wouldDecide()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.information()).isPositive().isLessThan(d.entropy());
            assertThat(d.uncertainty()).isBetween(0.05, 0.3);
        });
        assertThat(verdict.wouldDecide()).anyMatch(d -> d.observable().contains("without carbon"));
    }

    @Test
    void aAgainstBAndCIsFoundWithWhatCanExplainIt() {
        List<Contradiction> found = new Contradictions(new CellScatter(Map.of()), Assumptions.standard())
                .between(List.of(Paper.a(), Paper.b(), Paper.c()));
        Contradiction edge = found.stream()
                .filter(x -> x.one().study().equals("A")
                        && x.other().study().equals("B")
                        && x.observable().equals("S K edge shift / polysulfide fraction"))
                .findFirst()
                .orElseThrow();
        assertThat(edge.mechanism()).contains(Mechanism.SE_OXIDATION_AT_CAM);
        assertThat(edge.decibans()).isLessThan(-5);
        assertThat(outcome(edge, "probing depth")).isEqualTo(Contradiction.Outcome.POSSIBLE);
        assertThat(outcome(edge, "electrolyte")).isEqualTo(Contradiction.Outcome.EXCLUDED);
        assertThat(outcome(edge, "carbon in the composite")).isEqualTo(Contradiction.Outcome.EXCLUDED);
        assertThat(edge.untestable()).anyMatch(e -> e.name().equals("beam damage"));
        Contradiction withC = found.stream()
                .filter(x -> x.one().study().equals("A") && x.other().study().equals("C"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome(withC, "carbon in the composite")).isEqualTo(Contradiction.Outcome.POSSIBLE);
        assertThat(outcome(withC, "electrolyte")).isEqualTo(Contradiction.Outcome.POSSIBLE);
        assertThat(found)
                .anyMatch(x -> x.observable().equals("polysulfide fraction")
                        && x.one().statement().endsWith("absent")
                        && x.other().statement().endsWith("30.98 %"));
        assertThat(found)
                .noneMatch(x -> x.one().study().equals("B") && x.other().study().equals("C"));
    }

    private static Contradiction.Outcome outcome(Contradiction contradiction, String name) {
        return contradiction.tested().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}

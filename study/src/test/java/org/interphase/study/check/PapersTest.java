package org.interphase.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the printed numbers of the three papers carry by themselves.
class PapersTest {
    private static final String A = "nmc811-lgps-linbox";
    private static final String B = "sc-nmc532-lgps-lnto";
    private static final String C = "ncm622-li6ps5cl";

    private static Manifest study(String name) throws InputException {
        return ManifestReader.read(
                StudyFolder.open(ReferenceFolder.repositoryRoot().resolve("studies/" + name)));
    }

    private static List<Check> checks(String name, String rule) throws InputException {
        return SmallStudy.of(rule, study(name));
    }

    private static Check of(List<Check> checks, String subject) {
        return checks.stream()
                .filter(c -> c.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {A, B, C})
    void everyEntryOfTheThreePapersCanBeUsed(String name) throws InputException {
        assertThat(study(name).publication().refused()).isEmpty();
        assertThat(study(name).publication().entries()).hasSizeGreaterThan(30);
    }

    @Test
    void theFadeOfPaperBIsCompound() throws InputException {
        List<Check> fade = checks(B, "fade");
        Check compound = of(fade, "coated, compound");
        Check linear = of(fade, "coated, linear");
        Check absolute = of(fade, "coated, absolute");
        Tolerance digits = Tolerance.absolute(5e-5, "last digit of the reference value");
        digits.check("compound", SmallStudy.computed(compound), 0.0912);
        digits.check("linear", SmallStudy.computed(linear), 0.0732);
        digits.check("absolute", SmallStudy.computed(absolute), 0.1024);
        assertThat(compound.passed()).isEqualTo(Optional.of(true));
        assertThat(linear.passed()).isEqualTo(Optional.of(false));
        assertThat(linear.flips()).anySatisfy(f -> {
            assertThat(f.assumption()).contains("cycles that the loss is counted over");
            // (139.8 − 88.6) / 139.8 / 0.085 %, less the digits of the two capacities
            assertThat(f.atFlip()).isBetween(425.0, 436.0);
        });
    }

    @Test
    void theResistanceOfPaperBCannotBeComparedWithoutAnArea() throws InputException {
        Check check = of(checks(B, "area-specific-resistance"), "coated");
        assertThat(check.passed()).isEmpty();
        assertThat(check.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Lacking.class,
                        l -> assertThat(l.missing()).singleElement().asString().contains("area"));
        assertThat(check.statement()).contains("1400", "248", "cannot be compared without an area", "5.65");
        Tolerance.relative(1e-12, "one quotient")
                .check("flip", check.flips().getFirst().atFlip(), 248.0 / 1400);
    }

    @Test
    void twoPercentOnPaperBsParticlesAreEightToNineNanometres() throws InputException {
        Check check = of(checks(B, "coating-thickness"), "coated");
        assertThat(check.statement()).contains("7.8 to 9.4 nm for a coating of 6.0 to 5.0 g/cm³");
        assertThat(check.assumed()).anySatisfy(i -> assertThat(i.name()).contains("density of the coating"));
        assertThat(check.flips()).anySatisfy(f -> assertThat(f.assumption()).contains("density of the coating"));
        assertThat(check.passed()).isEqualTo(Optional.of(true));
    }

    @Test
    void theOptimumOfPaperAIsNotIonic() throws InputException {
        Check check = of(checks(A, "ionic-drop"), "coated-10nm");
        Tolerance.absolute(0.005, "0.2 mV to two digits").check("drop in mV", SmallStudy.computed(check), 0.198);
        assertThat(check.statement()).contains("'coated' does better than 'coated-10nm' cannot come from the ionic");
        assertThat(check.flips()).anySatisfy(f -> {
            assertThat(f.assumption()).startsWith("coating conductivity");
            // 10 mV instead of 0.198 mV
            assertThat(f.atFlip()).isBetween(1.1e-9, 1.3e-9);
        });
        assertThat(check.flips()).anySatisfy(f -> assertThat(f.assumption()).contains("C-rate"));
    }

    @Test
    void aDepletedNanometreHoldsLessThanASlope() throws InputException {
        Check a = of(checks(A, "space-charge"), "bare");
        Check b = of(checks(B, "space-charge"), "bare");
        Tolerance twoDigits = Tolerance.absolute(0.005, "two printed digits");
        twoDigits.check("A, mAh/g per nm", SmallStudy.computed(a), 0.14);
        twoDigits.check("B, mAh/g per nm", SmallStudy.computed(b), 0.34);
        assertThat(a.statement()).contains("at 0.17 m²/g", "not a space-charge layer", "turns over");
        assertThat(b.statement()).contains("at 0.43 m²/g", "not a space-charge layer", "turns over");
    }

    @Test
    void paperCsOxygenatedSpeciesGrowWhileTheShoulderSaturates() throws InputException {
        Check check = of(checks(C, "growth"), "coated");
        assertThat(check.statement())
                .containsPattern("Keep growing with cycling: .*phosphate.*SIMS sulfate at the contact")
                .contains("Saturate early: polysulfide fraction")
                .contains("the active material feeds the first, carbon or collector can feed the second");
    }

    @Test
    void whatThePapersComputeThemselvesAgrees() throws InputException {
        for (String name : List.of(A, B, C)) {
            assertThat(Rules.apply(StudyNumbers.of(study(name))).stream()
                            .filter(c -> c.passed().equals(Optional.of(false)))
                            .map(Check::name))
                    .isSubsetOf("Loss per cycle: coated, linear");
        }
    }

    @Test
    void theOtherNumbersOfTheKnowledgeBaseComeOut() throws InputException {
        Tolerance.absolute(0.05, "printed digit")
                .check("oxygen", SmallStudy.computed(checks(B, "oxygen-onset").getFirst()), 76.7);
        Tolerance.absolute(0.05, "printed digit")
                .check("void", SmallStudy.computed(checks(B, "porosity").getFirst()), 8.2);
        Tolerance.absolute(0.005, "printed digit")
                .check("shell", SmallStudy.computed(checks(A, "reaction-depth").getFirst()), 0.957);
        List<Check> fade = checks(C, "fade");
        Tolerance four = Tolerance.absolute(5e-5, "reference values to four digits");
        four.check("bare 1 to 50", SmallStudy.computed(of(fade, "bare, cycle 1 to 50")), 1.27155);
        four.check("bare 50 to 200", SmallStudy.computed(of(fade, "bare, cycle 50 to 200")), 0.904752);
        four.check("coated 50 to 200", SmallStudy.computed(of(fade, "coated, cycle 50 to 200")), 0.414949);
    }

    @Test
    void everyStatementAgainstAPaperSaysWhereItTurnsOver() throws InputException {
        for (String name : List.of(A, B, C)) {
            for (Check check : Rules.apply(StudyNumbers.of(study(name)))) {
                if (check.passed().equals(Optional.of(false))
                        || check.statement().contains("cannot")) {
                    assertThat(check.flips().isEmpty() && !check.statement().contains("turns over"))
                            .as(check.name() + ": " + check.statement())
                            .isEqualTo(check.statement().contains("with another cell without an area"));
                }
            }
        }
    }
}

package org.interphase.study.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.study.check.Check;
import org.interphase.study.check.Rules;
import org.interphase.study.check.StudyNumbers;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static List<Effect> all() {
        return Effects.ranked(Library.studies().stream()
                .flatMap(e -> Effects.of(e.name(), e.manifest(), e.manifest().published()).stream())
                .toList());
    }

    private static Manifest library(String name) {
        return Library.studies().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .manifest();
    }

    @Test
    void everyShippedPairIsReadWholeAndHasItsDoi() {
        assertThat(Library.studies()).hasSize(14).allSatisfy(entry -> {
            assertThat(entry.manifest().publication().refused())
                    .as(entry.name())
                    .isEmpty();
            assertThat(entry.manifest().reference().orElseThrow().doi()).startsWith("10.");
        });
        Set<String> works = Library.studies().stream()
                .map(e -> e.manifest().reference().orElseThrow().doi())
                .collect(Collectors.toSet());
        assertThat(works).hasSize(12);
    }

    @Test
    void whatDiffersInMoreThanTheCoatingIsKeptApart() {
        Set<String> apart = all().stream()
                .filter(e -> e.keptApart().isPresent())
                .map(Effect::study)
                .collect(Collectors.toSet());
        assertThat(apart)
                .contains("wang-2024-sulfide-and-ru", "du-2022-lini", "kong-2024-li2wo4", "yu-2022-li3po4")
                .doesNotContain("liu-2024-sulfide", "jangid-2024-nb2o5", "wang-2024-sulfide");
        List<Effect> efficiencies = all().stream()
                .filter(e -> e.observable() == Observable.COULOMBIC_EFFICIENCY && e.regime() == Regime.FIRST_CYCLES)
                .toList();
        // The clean pair stands first although a halide cell has a larger effect.
        assertThat(efficiencies.getFirst().study()).isEqualTo("jangid-2024-nb2o5");
        assertThat(efficiencies.stream()
                        .mapToDouble(e -> e.size().value())
                        .max()
                        .orElseThrow())
                .isGreaterThan(efficiencies.getFirst().size().value());
    }

    @Test
    void anEffectIsTheLogarithmOfARatioWithTheScatterOfCells() {
        Effect effect = Effects.of(
                        "j",
                        library("jangid-2024-nb2o5"),
                        library("jangid-2024-nb2o5").published())
                .getFirst();
        // Losses of 17.8 and 8.4 points, each ± hypot(printed error, 0.5 between cells).
        Tolerance.relative(1e-12, "closed form").check("size", effect.size().value(), Math.log(17.8 / 8.4));
        Tolerance.relative(1e-9, "closed form")
                .check("u", effect.size().u(), Math.hypot(Math.hypot(0.3, 0.5) / 17.8, Math.hypot(0.5, 0.5) / 8.4));
        assertThat(effect.low()).isLessThan(effect.size().value());
    }

    @Test
    void theRankingDoesNotDependOnTheOrderOfTheStudies() {
        List<Effect> forward = all();
        List<Effect> backward = Effects.ranked(forward.reversed());
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void aCoatingThatChangesNothingHasNoEffect() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", """
                title: T
                reference: {citation: A}
                samples: {bare: {role: bare}, coated: {role: coated}}
                published:
                  - {observable: discharge capacity, sample: bare, cycle: 1, value: 150.0, place: p}
                  - {observable: discharge capacity, sample: coated, cycle: 1, value: 150.0, place: p}
                  - {observable: Coulombic efficiency, sample: bare, cycle: 9, value: 99.9, place: p}
                  - {observable: Coulombic efficiency, sample: coated, cycle: 9, value: 99.9, place: p}
                """);
        List<Effect> effects = Effects.of("x", manifest, manifest.published());
        assertThat(effects.getFirst().size().value()).isZero();
        assertThat(effects.getFirst().low()).isNegative();
        // A loss of 0.1 points with an error of 0.5 has no sensible logarithm.
        assertThat(effects.getLast().size().u()).isNaN();
    }

    @Test
    void theChecksFindAnArealCapacityThatDoesNotFitItsLoading() {
        List<Check> areal = Rules.apply(StudyNumbers.of(library("liu-2024-sulfide"))).stream()
                .filter(c -> c.rule().id().equals("areal-capacity"))
                .toList();
        // 63.67 mg/cm²: 148.4 gives 9.45 (9.46 printed), 165.7 gives 10.55 (10.58), 172.8 gives 11.00 (11.44).
        assertThat(areal).hasSize(3);
        assertThat(areal.stream().filter(c -> c.samples().contains("coated")).map(Check::passed))
                .containsExactly(Optional.of(false));
    }
}

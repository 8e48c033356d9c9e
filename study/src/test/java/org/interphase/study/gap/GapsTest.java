package org.interphase.study.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.check.Rules;
import org.interphase.study.check.StudyNumbers;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final String HEAD = "title: T\nreference: {citation: A}\nsamples: {bare: {role: bare},"
            + " coated: {role: coated}}\npublished:\n";

    private static List<String> of(String text) throws InputException {
        return of(ManifestReader.read("study.yaml", text));
    }

    private static List<String> of(Manifest manifest) {
        return Gaps.of(manifest, Rules.apply(StudyNumbers.of(manifest))).stream()
                .map(Gap::sentence)
                .toList();
    }

    private static List<String> ofPaper(String name) throws InputException {
        return of(ManifestReader.read(
                StudyFolder.open(ReferenceFolder.repositoryRoot().resolve("studies/" + name))));
    }

    @Test
    void paperBIsAskedForTheAreaBehindItsResistances() throws InputException {
        assertThat(ofPaper("sc-nmc532-lgps-lnto"))
                .anyMatch(g -> g.contains("area of the electrode") && g.contains("1400 Ω") && g.contains("248 Ω"));
    }

    @Test
    void paperAIsAskedForRateAndWindowAlthoughARateIsAssumed() throws InputException {
        assertThat(ofPaper("nmc811-lgps-linbox"))
                .anyMatch(g -> g.startsWith("State the C-rate of 'bare' and 'coated'"))
                .anyMatch(g -> g.startsWith("State the lower voltage limit"))
                .anyMatch(g -> g.startsWith("State the upper voltage limit"))
                .anyMatch(g -> g.startsWith("State the loading of active material"));
    }

    @Test
    void paperCGivesItsConditionsAndIsNotAskedForThem() throws InputException {
        assertThat(ofPaper("ncm622-li6ps5cl"))
                .noneMatch(g -> g.startsWith("State the C-rate")
                        || g.contains("voltage limit")
                        || g.contains("stack pressure")
                        || g.contains("loading of active material"));
    }

    @Test
    void everyPaperIsAskedForReplicates() throws InputException {
        for (String name : List.of("nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl")) {
            assertThat(ofPaper(name)).anyMatch(g -> g.startsWith("State the number of cells"));
        }
    }

    @Test
    void tenSpectraOfASurfaceAreReplicates() throws InputException {
        assertThat(ofPaper("ncm622-li6ps5cl"))
                .filteredOn(g -> g.startsWith("State the number of cells") && g.contains("secondary-ion"))
                .singleElement()
                .asString()
                .doesNotContain("SIMS SO₂⁻ intensity");
    }

    @Test
    void aStudyWithOneSampleLacksTheOther() throws InputException {
        String one = """
                title: T
                reference: {citation: A}
                samples: {bare: {role: bare}}
                published:
                  - {observable: discharge capacity, sample: bare, cycle: 1, value: 8, place: p}
                """;
        assertThat(of(one)).anyMatch(g -> g.contains("role 'coated'"));
    }

    @Test
    void aNumberOfOneSideAsksForTheOtherUnlessItIsACoating() throws InputException {
        assertThat(of(HEAD + "  - {observable: discharge capacity, sample: bare, cycle: 7, value: 8, place: p}\n"))
                .anyMatch(g -> g.contains("value of the coated sample for discharge capacity at cycle 7"));
        assertThat(of(HEAD + "  - {observable: coating thickness, sample: coated, value: 8, place: p}\n"))
                .noneMatch(g -> g.contains("value of the bare sample"));
    }

    @Test
    void anEntryThatCannotBeUsedIsTheFirstGap() throws InputException {
        List<String> gaps = of(HEAD + "  - {observable: Coulombic efficiency, sample: bare, value: 850, place: p}\n"
                + "  - {observable: discharge capacity, sample: bare, cycle: 1, value: 8, place: p}\n");
        assertThat(gaps.getFirst()).contains("line 5").contains("850");
    }

    @Test
    void aStudyThatGivesEverythingThatItsNumbersNeedHasNoGap() throws InputException {
        String all =
                "title: T\nreference: {citation: A}\ncommon: {rate_C: 0.1, lower_cutoff_V: 2.5, upper_cutoff_V: 4.3,"
                        + " cutoff_reference_V: 0, temperature_C: 25, pressure_MPa: 50, cam_loading_mg_cm2: 7.0, composite_loading_mg_cm2: 10.0,"
                        + " cam_wt_percent: 70, lithium_mol_m3: 3e4, specific_surface_m2_g: 0.4}\n"
                        + "samples: {bare: {role: bare}, coated: {role: coated}, se: {role: electrolyte reference}}\npublished:\n"
                        + "  - {observable: discharge capacity, sample: bare, cycle: 7, value: 8, replicates: 3, place: p}\n"
                        + "  - {observable: discharge capacity, sample: coated, cycle: 7, value: 9, replicates: 3, place: p}\n"
                        + "  - {observable: oxidation limit, sample: se, value: 2.1, place: p}\n";
        assertThat(of(all)).isEmpty();
    }
}

package org.interphase.study.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditStudyTest {
    /// Two papers, audited once for all tests that only look.
    @TempDir
    static Path once;

    private static Path nmc811;
    private static Path nmc532;
    private static Json nmc532Object;

    @TempDir
    Path folder;

    @BeforeAll
    static void auditTwoPapers() throws InputException, IOException {
        nmc811 = copy(once, "nmc811-lgps-linbox");
        AuditStudy.audit(nmc811);
        nmc532 = copy(once, "sc-nmc532-lgps-lnto");
        nmc532Object = AuditStudy.audit(nmc532).json();
    }

    private Path copy(String study) throws IOException {
        return copy(folder, study);
    }

    private static Path copy(Path folder, String study) throws IOException {
        Path target = folder.resolve(study);
        Files.createDirectories(target);
        Files.copy(
                ReferenceFolder.repositoryRoot().resolve("studies/" + study).resolve("study.yaml"),
                target.resolve("study.yaml"));
        return target;
    }

    private static List<Json.Fields> objects(Json json, String key) {
        List<Json.Fields> objects = new ArrayList<>();
        if (json instanceof Json.Fields fields && fields.find(key) instanceof Json.Array array) {
            array.items().forEach(i -> objects.add((Json.Fields) i));
        }
        return objects;
    }

    @Test
    void theObjectHasTheKeysThatOtherProgramsRelyOn() {
        Json json = nmc532Object;
        Json.Fields fields = (Json.Fields) json;
        for (String key :
                List.of("findings", "contrasts", "checks", "verdicts", "contradictions", "gaps", "report", "seconds")) {
            assertThat(fields.find(key)).as(key).isNotNull();
        }
        assertThat(objects(json, "checks")).hasSizeGreaterThan(15).allSatisfy(c -> {
            for (String key : List.of("name", "passed", "computed", "printed", "tolerance")) {
                assertThat(c.find(key)).as(key).isNotNull();
            }
        });
        assertThat(objects(json, "verdicts")).isNotEmpty().allSatisfy(v -> {
            for (String key :
                    List.of("mechanism", "verdict", "probability", "because", "against", "flips", "would_decide")) {
                assertThat(v.find(key)).as(key).isNotNull();
            }
        });
        assertThat(nmc532.resolve("report/audit.html")).isRegularFile();
        assertThat(nmc532.resolve("results/audit/checks.csv")).content().contains("Loss per cycle: coated, compound");
    }

    @Test
    void thePageTellsChecksGapsAndEvidence() {
        assertThat(nmc811.resolve("report/audit.html"))
                .content()
                .contains("Arithmetic checks", "What is missing", "Evidence", "Assumed", "Verdicts")
                .contains("not a space-charge layer")
                .contains("State the C-rate");
    }

    @Test
    void twoAuditsAreTheSameBytes() throws InputException, IOException {
        Path study = copy("nmc811-lgps-linbox");
        byte[] first = Files.readAllBytes(nmc811.resolve("report/audit.html"));
        byte[] object = Files.readAllBytes(nmc811.resolve("results/audit/audit.json"));
        AuditStudy.audit(study);
        assertThat(Files.readAllBytes(study.resolve("report/audit.html"))).isEqualTo(first);
        assertThat(Files.readAllBytes(study.resolve("results/audit/audit.json")))
                .isEqualTo(object);
    }

    @Test
    void aStudyWithBadEntriesAndOneSampleStillAnswers() throws InputException, IOException {
        Files.writeString(folder.resolve("study.yaml"), """
                title: T
                reference: {citation: A}
                samples: {bare: {role: bare}}
                published:
                  - {observable: Coulombic efficiency, sample: bare, cycle: 1, value: 850, place: p}
                  - {observable: charge capacity, sample: bare, cycle: 1, value: 100.0, place: p}
                  - {observable: discharge capacity, sample: bare, cycle: 1, value: 90.0, place: p}
                  - {observable: Coulombic efficiency, sample: bare, cycle: 1, value: 80.0, place: p}
                """);
        Answer answer = AuditStudy.audit(folder);
        assertThat(answer.text()).contains("850").contains("role 'coated'").contains("do not agree");
        assertThat(objects(answer.json(), "verdicts")).isEmpty();
    }

    @Test
    void aBrokenManifestWritesNothing() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "title: T\nsamples: {bare: {role: bear}}\n");
        assertThatThrownBy(() -> AuditStudy.audit(folder)).isInstanceOf(InputException.class);
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void comparingThePapersFindsThatTheyDisagreeAboutSulfur() throws InputException {
        List<Path> studies = List.of(nmc811, nmc532);
        Answer answer = CompareStudies.compare(FormatRegistry.load(), studies, true, Progress.silent());
        assertThat(answer.text())
                .contains("Contradiction about polysulfide fraction")
                .contains("nmc811-lgps-linbox: polysulfide fraction of bare: absent")
                .contains("probing depth: possible");
        assertThat(objects(answer.json(), "contradictions")).isNotEmpty().allSatisfy(c -> {
            assertThat(c.find("observable")).isNotNull();
            assertThat(c.find("studies")).isNotNull();
            assertThat(c.find("explanations_tested")).isNotNull();
        });
        assertThat(objects(answer.json(), "table")).anySatisfy(row -> {
            assertThat(row.find("values")).isInstanceOfSatisfying(Json.Fields.class, v -> {
                assertThat(v.find("sc-nmc532-lgps-lnto")).isNotNull();
                assertThat(v.find("jangid-2024-nb2o5")).isNotNull();
            });
        });
    }

    @Test
    void theThirdPaperIsJudgedFromItsWordsToo() throws InputException, IOException {
        Answer answer = AuditStudy.audit(copy("ncm622-li6ps5cl"));
        assertThat(objects(answer.json(), "verdicts")).isNotEmpty();
        assertThat(answer.text()).contains("Keep growing with cycling").contains("Saturate early");
    }

    @Test
    void withoutTheLibraryOnlyTheNamedStudiesAreRanked() throws InputException {
        Answer answer = CompareStudies.compare(FormatRegistry.load(), List.of(nmc532), false, Progress.silent());
        assertThat(answer.text()).doesNotContain("jangid").contains("sc-nmc532-lgps-lnto");
    }
}

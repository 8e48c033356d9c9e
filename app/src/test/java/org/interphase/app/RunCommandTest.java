package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.study.json.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example study from its files to its report, and what happens when something in it is wrong.
class RunCommandTest {
    /// The numbers of `docs/cell.md`, printed there with one decimal.
    private static final Tolerance MODEL = Tolerance.absolute(0.06, "one decimal in docs/cell.md");

    /// The example as it was after one run, for all tests that only look; nothing in it may be changed.
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path once;

    @SuppressWarnings("NullAway.Init")
    private static Path ran;

    @SuppressWarnings("NullAway.Init")
    private static CommandRun firstRun;

    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");

    @BeforeAll
    static void runTheExample() throws IOException {
        ran = ExampleStudy.copyTo(once);
        firstRun = CommandRun.of("run", ran.toString(), "--json");
    }

    @BeforeEach
    void copy() throws IOException {
        study = ExampleStudy.copyTo(temp);
    }

    @Test
    void theModelsCapacitiesComeOutOfTheFilesBesideThePrintedOnes() {
        CommandRun run = firstRun;
        assertThat(run.code()).isZero();
        MODEL.check("bare 1", finding(run, "discharge capacity", "bare", "cycle 1", "simulated"), 158.2);
        MODEL.check("bare 50", finding(run, "discharge capacity", "bare", "cycle 50", "simulated"), 90.4);
        MODEL.check("bare 200", finding(run, "discharge capacity", "bare", "cycle 200", "simulated"), 16.3);
        MODEL.check("coated 1", finding(run, "discharge capacity", "coated", "cycle 1", "simulated"), 179.6);
        MODEL.check("coated 200", finding(run, "discharge capacity", "coated", "cycle 200", "simulated"), 83.8);
        assertThat(finding(run, "discharge capacity", "coated", "cycle 50", "published"))
                .isEqualTo(153);
    }

    @Test
    void aChangedFileOfPhasesIsComputedAnew() throws IOException {
        Path phases = Files.writeString(
                study.resolve("raw/phases.csv"),
                "formula,energy_eV_per_atom\nLi2O,-2.0\nLi2S,-1.5\nLiCl,-2.1\nLi3PS4,-0.9\n");
        Path manifest = study.resolve("study.yaml");
        String text = Files.readString(manifest);
        int at = text.indexOf("\nthermodynamics:");
        assertThat(at).isPositive();
        Files.writeString(
                manifest,
                text.substring(0, at)
                        + "\nthermodynamics: {cathode: Li2O, electrolyte: Li2S, phases: raw/phases.csv}\n");
        CommandRun.of("run", study.toString(), "--only", "thermodynamics");
        CommandRun same = CommandRun.of("run", study.toString(), "--only", "thermodynamics");
        assertThat(same.out()).contains("Nothing changed");
        Files.writeString(phases, Files.readString(phases).replace("-0.9", "-1.4"));
        CommandRun changed = CommandRun.of("run", study.toString(), "--only", "thermodynamics");
        assertThat(changed.out()).doesNotContain("Nothing changed");
    }

    @Test
    void everyLinkOfTheReportLeadsToAPlaceInIt() throws IOException {
        String html = Files.readString(ran.resolve("report/index.html"));
        List<String> targets = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .map(r -> r.group(1))
                .toList();
        assertThat(targets).contains("audit-gaps");
        assertThat(targets).allSatisfy(t -> assertThat(html).contains("id=\"" + t + "\""));
    }

    @Test
    void simulatedAndPublishedFindingsAreNeverContrastedWithEachOther() {
        CommandRun run = firstRun;
        List<Json> contrasts = array(run.json(), "contrasts");
        assertThat(contrasts).isNotEmpty();
        assertThat(contrasts)
                .allSatisfy(c -> assertThat(text((Json.Fields) c, "origin")).isIn("simulated", "published"));
        Json.Fields capacity = (Json.Fields) contrasts.stream()
                .filter(c -> text((Json.Fields) c, "design").equals("coated − bare at cycle 200")
                        && text((Json.Fields) c, "observable").equals("discharge capacity")
                        && text((Json.Fields) c, "origin").equals("published"))
                .findFirst()
                .orElseThrow();
        assertThat(number(capacity, "difference")).isEqualTo(60);
        assertThat(number(capacity, "u_cell")).isPositive();
        assertThat(number(capacity, "p_value_scatter_halved")).isLessThan(number(capacity, "p_value_scatter_doubled"));
    }

    /// In another folder of the same name, too.
    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(ran.resolve("report/index.html"));
        byte[] findings = Files.readAllBytes(ran.resolve("results/findings.csv"));
        CommandRun.of("run", study.toString());
        assertThat(Files.readAllBytes(study.resolve("report/index.html"))).isEqualTo(first);
        assertThat(Files.readAllBytes(study.resolve("results/findings.csv"))).isEqualTo(findings);
    }

    @Test
    void nothingChangedIsToldAndTheAnswerIsTheSame() {
        Json.Fields first = firstRun.json();
        Json.Fields second = CommandRun.of("run", ran.toString(), "--json").json();
        assertThat(second.find("unchanged")).isEqualTo(new Json.Flag(true));
        assertThat(array(second, "findings")).hasSameSizeAs(array(first, "findings"));
    }

    @Test
    void aChangedManifestIsComputedAnew() throws IOException {
        ExampleStudy.copyResults(ran, study);
        Path manifest = study.resolve("study.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("cycles: [1, 50, 200]", "cycles: [1, 100]"));
        CommandRun run = CommandRun.of("run", study.toString(), "--json");
        assertThat(run.json().find("unchanged")).isNull();
        assertThat(finding(run, "discharge capacity", "bare", "cycle 100", "simulated"))
                .isBetween(22.0, 86.0);
    }

    /// Files that are simulated show the way; they must not move a verdict on the printed, real cells.
    @Test
    void verdictsAreThoseOfTheAuditBecauseSimulatedFilesAreNoEvidence() {
        CommandRun run = firstRun;
        CommandRun audit = CommandRun.of("audit", study.toString(), "--json");
        assertThat(text(run, "verdicts")).isEqualTo(text(audit, "verdicts")).contains("se-oxidation-at-carbon");
        assertThat(text(run, "checks")).isEqualTo(text(audit, "checks")).contains("tolerance");
    }

    /// The files themselves say that they are simulated; a manifest that keeps it to itself changes nothing.
    @Test
    void simulatedFilesStaySimulatedWhateverTheManifestSays() throws IOException {
        CommandRun audit = CommandRun.of("audit", study.toString(), "--json");
        Path manifest = study.resolve("study.yaml");
        String text = Files.readString(manifest);
        int from = text.indexOf("\nsimulated: >-");
        int to = text.indexOf("\n# What holds", from);
        Files.writeString(manifest, text.substring(0, from) + text.substring(to));
        CommandRun run = CommandRun.of("run", study.toString(), "--json");
        assertThat(run.json().find("simulated")).isEqualTo(new Json.Flag(false));
        assertThat(array(run.json(), "findings"))
                .filteredOn(f -> text((Json.Fields) f, "source").contains(".mpt"))
                .hasSizeGreaterThan(20)
                .allSatisfy(f -> assertThat(text((Json.Fields) f, "origin")).isEqualTo("simulated"));
        assertThat(array(run.json(), "findings"))
                .noneSatisfy(f -> assertThat(text((Json.Fields) f, "origin")).isEqualTo("measured"));
        assertThat(text(run, "verdicts")).isEqualTo(text(audit, "verdicts"));
    }

    private static String text(CommandRun run, String key) {
        return Json.object()
                .put(key, Objects.requireNonNull(run.json().find(key)))
                .toText();
    }

    @Test
    void theReportSaysSimulatedAndNeedsNoNetwork() throws IOException {
        String html = Files.readString(ran.resolve("report/index.html"));
        assertThat(html).contains("The raw files of this study are simulated");
        assertThat(html).doesNotContainPattern("(src|href)=\"https?://").doesNotContain("<script");
    }

    @Test
    void aReferenceWithoutACellIsNotShownWithTheCathodeOfTheOthers() throws IOException {
        assertThat(Files.readString(study.resolve("study.yaml"))).contains("title: Li6PS5Cl as made");
        String html = Files.readString(ran.resolve("report/index.html"));
        int table = html.indexOf("LiNi0.6Co0.2Mn0.2O2");
        assertThat(html.substring(0, html.indexOf("Charge and discharge")))
                .contains("bare NCM622")
                .doesNotContain("Li6PS5Cl as made");
        assertThat(table).isPositive();
    }

    @Test
    void aBrokenFileIsAGapAndTheRestStillRuns() throws IOException {
        Files.write(study.resolve("raw/coated.mpt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        CommandRun run = CommandRun.of("run", study.toString(), "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(array(run.json(), "failures")).hasSize(1);
        assertThat(((Json.Text) array(run.json(), "gaps").getFirst()).value()).contains("coated.mpt");
        MODEL.check("bare still there", finding(run, "discharge capacity", "bare", "cycle 1", "simulated"), 158.2);
        assertThat(Files.readString(study.resolve("report/index.html"))).contains("coated.mpt");
    }

    @Test
    void aPathThatLeavesTheFolderIsRefused() throws IOException {
        Path manifest = study.resolve("study.yaml");
        Files.writeString(temp.resolve("secret.mpt"), "secret");
        Files.writeString(manifest, Files.readString(manifest).replace("raw/bare.mpt", "../secret.mpt"));
        CommandRun run = CommandRun.of("run", study.toString(), "--only", "cycling", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("leads out of it").doesNotContain("\"secret\"");
    }

    @Test
    void aLinkThatLeavesTheFolderIsRefused() throws IOException {
        Path outside = Files.copy(study.resolve("raw/bare.mpt"), temp.resolve("outside.mpt"));
        Files.delete(study.resolve("raw/bare.mpt"));
        Files.createSymbolicLink(study.resolve("raw/bare.mpt"), outside);
        CommandRun run = CommandRun.of("run", study.toString(), "--only", "cycling", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("leads out of it");
    }

    @Test
    void aWrongKeyIsRefusedWithItsLineAndTheNearestAndNothingIsWritten() throws IOException {
        Path manifest = study.resolve("study.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("\nmeasurements:", "\nmeasurments:"));
        int line = Files.readAllLines(manifest).indexOf("measurments:") + 1;
        CommandRun run = CommandRun.of("run", study.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("line " + line + ", column 1")
                .contains("Did you mean 'measurements'?")
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(study.resolve("results")).doesNotExist();
    }

    @Test
    void rawFilesAreNeverChanged() throws IOException {
        try (Stream<Path> files = Files.list(study.resolve("raw"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(ran.resolve("raw").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    private static double finding(CommandRun run, String observable, String sample, String state, String origin) {
        return array(run.json(), "findings").stream()
                .map(Json.Fields.class::cast)
                .filter(f -> text(f, "observable").equals(observable)
                        && text(f, "sample").equals(sample)
                        && text(f, "state").equals(state)
                        && text(f, "origin").equals(origin))
                .map(f -> number(f, "value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + observable + " of " + sample + " at " + state));
    }

    private static List<Json> array(Json.Fields fields, String key) {
        return fields.find(key) instanceof Json.Array a ? a.items() : List.of();
    }

    private static String text(Json.Fields fields, String key) {
        return fields.find(key) instanceof Json.Text(String value) && value != null ? value : "";
    }

    private static double number(Json.Fields fields, String key) {
        return switch (fields.find(key)) {
            case Json.Real r -> r.value();
            case Json.Whole w -> w.value();
            case null, default -> Double.NaN;
        };
    }
}

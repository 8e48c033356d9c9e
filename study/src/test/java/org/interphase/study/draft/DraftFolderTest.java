package org.interphase.study.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits, versions, undo and redo on a study in a folder.
class DraftFolderTest {
    @TempDir
    Path temporary;

    private StudyFolder study;
    private DraftFolder folder;

    @BeforeEach
    void aNewStudy() throws InputException {
        study = NewStudy.create(temporary.resolve("Prüfling 1"), "LiNbO3: on NMC");
        folder = new DraftFolder(study);
    }

    private StudyDraft done(Edit... edits) throws InputException {
        EditOutcome outcome = folder.edit(folder.draft().version(), List.of(edits));
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return outcome.draft();
    }

    private static Edit.Assign assign(String sample, Optional<String> cell, State state, String... files) {
        return new Edit.Assign(List.of(files), sample, "cycling", cell, state, Json.object());
    }

    @Test
    void aNewStudyIsReadAndCommented() throws InputException {
        StudyDraft draft = folder.draft();
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.manifest().orElseThrow().title()).isEqualTo("LiNbO3: on NMC");
        assertThat(draft.manifest().orElseThrow().measurements()).isEmpty();
        assertThat(draft.text()).contains("title: \"LiNbO3: on NMC\"").contains("# A study compares");
        assertThat(draft.undo()).isZero();
        assertThat(study.root().resolve("raw")).isDirectory();
        assertThatThrownBy(() -> NewStudy.create(study.root(), "again"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("left as it is");
    }

    @Test
    void aStudyWithoutSamplesIsADraftAndNoProblem() throws InputException {
        StudyDraft draft = done(new Edit.RemoveSample("bare"), new Edit.RemoveSample("coated"));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.manifest().orElseThrow().samples()).isEmpty();
        assertThat(draft.text()).contains("# cam_mass_mg: {value: 8.0");
    }

    @Test
    void samplesAreAddedChangedAndRemoved() throws InputException {
        Json.Fields keys = Json.object()
                .put("title", "5 nm LNO")
                .put("role", "coated")
                .put("coating", "no")
                .put("cam_mass_mg", 7.61);
        done(new Edit.AddSample("LNO-5", keys));
        StudyDraft draft = done(
                new Edit.ChangeSample(
                        "LNO-5",
                        "area_cm2",
                        new Json.Text("0,785"),
                        OptionalDouble.of(0.008),
                        Optional.of("die: 10 mm")),
                new Edit.ChangeSample(
                        "bare", "cathode", new Json.Text("LiNiO2"), OptionalDouble.empty(), Optional.empty()));
        assertThat(draft.text())
                .contains(
                        "  LNO-5:\n    title: 5 nm LNO\n    role: coated\n    coating: \"no\"\n    cam_mass_mg: 7.61\n")
                .contains("    area_cm2: {value: 0.785, u: 0.008, source: \"die: 10 mm\"}\n")
                .contains("    # cathode: LiNi0.8Mn0.1Co0.1O2");
        assertThat(draft.manifest().orElseThrow().sample("LNO-5")).isPresent();
        assertThatThrownBy(() -> done(new Edit.AddSample("bare", keys))).hasMessageContaining("which the study has");
        assertThatThrownBy(() -> done(new Edit.ChangeSample(
                        "bare", "cathod", new Json.Text("x"), OptionalDouble.empty(), Optional.empty())))
                .hasMessageContaining("Did you mean 'cathode'?");
        assertThatThrownBy(() -> done(new Edit.ChangeSample(
                        "bare", "cam_mass_mg", new Json.Text("heavy"), OptionalDouble.empty(), Optional.empty())))
                .hasMessageContaining("a number for 'cam_mass_mg'");
    }

    @Test
    void aRefusedEditLeavesTheFileAsItWas() throws InputException, IOException {
        byte[] before = Files.readAllBytes(study.manifest());
        assertThatThrownBy(() ->
                        done(new Edit.Title("new"), assign("nobody", Optional.empty(), State.unspecified(), "raw/a")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("study.yaml, line ");
        assertThat(Files.readAllBytes(study.manifest())).isEqualTo(before);
        assertThat(folder.draft().undo()).isZero();
    }

    @Test
    void filesAreAssignedAssignedAnewAndTakenAway() throws InputException {
        State cycle = State.of(StateAxis.CYCLE, 50).with(StateAxis.TEMPERATURE, 25.5);
        done(assign("bare", Optional.empty(), State.unspecified(), "raw/a.mpr", "raw/b.mpr"));
        StudyDraft draft = done(assign("coated", Optional.of("A: 1"), cycle, "raw/ü (1), x.mpr"));
        assertThat(draft.text())
                .contains("measurements:\n  - {sample: bare, technique: cycling, file: raw/a.mpr, cell: 1}\n"
                        + "  - {sample: bare, technique: cycling, file: raw/b.mpr, cell: 2}\n"
                        + "  - {sample: coated, technique: cycling, file: \"raw/ü (1), x.mpr\", cell: \"A: 1\","
                        + " cycle: 50, temperature_C: 25.5}\n");
        Measurement last = draft.manifest().orElseThrow().measurements().getLast();
        assertThat(last.files()).containsExactly("raw/ü (1), x.mpr");
        assertThat(last.cell()).isEqualTo("A: 1");
        assertThat(last.state()).isEqualTo(cycle);

        draft = done(assign("coated", Optional.empty(), State.unspecified(), "raw/b.mpr"));
        assertThat(draft.manifest().orElseThrow().measurements())
                .extracting(Measurement::sample, Measurement::cell)
                .containsExactly(tuple("bare", "1"), tuple("coated", "1"), tuple("coated", "A: 1"));

        assertThatThrownBy(() -> done(new Edit.RemoveSample("coated")))
                .hasMessageContaining("2 files that are assigned");
        draft = done(new Edit.Unassign(List.of("raw/a.mpr", "raw/b.mpr", "raw/ü (1), x.mpr", "raw/none")));
        assertThat(draft.manifest().orElseThrow().measurements()).isEmpty();
        assertThat(draft.text()).contains("measurements: []");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void filesOfOneNamedCellContinueEachOther() throws InputException {
        StudyDraft draft = done(assign("bare", Optional.of("3"), State.unspecified(), "raw/2.mpr", "raw/1.mpr"));
        assertThat(draft.manifest().orElseThrow().measurements())
                .extracting(Measurement::files)
                .containsExactly(List.of("raw/2.mpr", "raw/1.mpr"));
        draft = done(new Edit.Unassign(List.of("raw/2.mpr")));
        assertThat(draft.manifest().orElseThrow().measurements())
                .extracting(Measurement::files)
                .containsExactly(List.of("raw/1.mpr"));
    }

    @Test
    void aStaleVersionIsAConflictWithTheCurrentDraft() throws InputException {
        String old = folder.draft().version();
        done(new Edit.Title("one"));
        EditOutcome outcome = folder.edit(old, List.of(new Edit.Title("two")));
        assertThat(outcome).isInstanceOf(EditOutcome.Conflict.class);
        assertThat(outcome.draft().manifest().orElseThrow().title()).isEqualTo("one");
        assertThat(folder.undo(old)).isInstanceOf(EditOutcome.Conflict.class);
        assertThat(folder.edit(folder.draft().version(), List.of(new Edit.Title("one"))))
                .isInstanceOf(EditOutcome.Unchanged.class);
    }

    @Test
    void undoAndRedoSurviveARestartAndGiveTheOldBytes() throws InputException, IOException {
        byte[] original = Files.readAllBytes(study.manifest());
        done(new Edit.Title("one"));
        done(new Edit.Title("two"));
        byte[] last = Files.readAllBytes(study.manifest());
        DraftFolder restarted = new DraftFolder(StudyFolder.open(study.root()));
        restarted.undo(restarted.draft().version());
        EditOutcome outcome = restarted.undo(restarted.draft().version());
        assertThat(Files.readAllBytes(study.manifest())).isEqualTo(original);
        assertThat(outcome.draft().undo()).isZero();
        assertThat(outcome.draft().redo()).isEqualTo(2);
        assertThat(restarted.undo(outcome.draft().version())).isInstanceOf(EditOutcome.Unchanged.class);
        restarted.redo(restarted.draft().version());
        restarted.redo(restarted.draft().version());
        assertThat(Files.readAllBytes(study.manifest())).isEqualTo(last);
    }

    @Test
    void aChangeByAnotherProgramIsAStepOfItsOwn() throws InputException, IOException {
        done(new Edit.Title("one"));
        String byHand = Files.readString(study.manifest()).replace("title: one", "title: by hand # mine");
        Files.writeString(study.manifest(), byHand);
        assertThat(folder.draft().undo()).isEqualTo(2);
        done(new Edit.Title("three"));
        EditOutcome outcome = folder.undo(folder.draft().version());
        assertThat(outcome.draft().text()).isEqualTo(byHand);
        outcome = folder.undo(outcome.draft().version());
        assertThat(outcome.draft().manifest().orElseThrow().title()).isEqualTo("one");
    }

    @Test
    void aTextByHandIsTakenWholeOrRefusedWithItsPlace() throws InputException {
        String version = folder.draft().version();
        assertThatThrownBy(() -> folder.replace(version, "title: t\nsampels: {}\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("samples");
        EditOutcome outcome = folder.replace(version, "title: t\nsamples: {}\n");
        assertThat(outcome.draft().text()).isEqualTo("title: t\nsamples: {}\n");
        assertThatThrownBy(() -> folder.replace(outcome.draft().version(), "title: \uD800\nsamples: {}\n"))
                .isInstanceOf(InputException.class);
    }

    @Test
    void aRefusedFileIsShownWithItsProblem() throws IOException, InputException {
        Files.writeString(study.manifest(), "title: t\nsamples:\n  a: {role: bar}\n");
        StudyDraft draft = folder.draft();
        assertThat(draft.manifest()).isEmpty();
        assertThat(draft.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.column()).isPositive();
            assertThat(p.sentence()).contains("Did you mean 'bare'?");
        });
    }

    @Test
    void aDamagedHistoryIsLeftOutWithAWarning() throws InputException, IOException {
        done(new Edit.Title("one"));
        Path index = study.root().resolve(".interphase/undo/index.json");
        for (String broken : List.of(
                "",
                "{",
                "{\"states\": [\"../../x\"], \"position\": 0}",
                "[1]",
                "{\"states\": [], \"position\": 0}",
                "{\"states\": [\"" + "0".repeat(64) + "\"], \"position\": 7}")) {
            Files.writeString(index, broken);
            StudyDraft draft = folder.draft();
            assertThat(draft.undo()).isZero();
            assertThat(draft.warnings()).singleElement().asString().contains("damaged");
            assertThat(draft.manifest()).isPresent();
        }
        StudyDraft draft = done(new Edit.Title("two"));
        assertThat(draft.undo()).isEqualTo(1);
        assertThat(draft.warnings()).isEmpty();
    }

    @Test
    void aStepWhoseTextWasChangedIsNotTaken() throws InputException, IOException {
        String original = folder.draft().version();
        done(new Edit.Title("one"));
        Files.writeString(study.root().resolve(".interphase/undo").resolve(original), "title: evil\n");
        EditOutcome outcome = folder.undo(folder.draft().version());
        assertThat(outcome).isInstanceOf(EditOutcome.Unchanged.class);
        assertThat(outcome.draft().manifest().orElseThrow().title()).isEqualTo("one");
    }

    @Test
    void theHistoryIsBounded() throws InputException, IOException {
        for (int i = 0; i < UndoJournal.MOST_STATES + 30; i++) {
            done(new Edit.Title("t" + i));
        }
        assertThat(folder.draft().undo()).isEqualTo(UndoJournal.MOST_STATES - 1);
        try (var files = Files.list(study.root().resolve(".interphase/undo"))) {
            assertThat(files.count()).isEqualTo(UndoJournal.MOST_STATES + 1L);
        }
    }

    @Test
    void noLinkLeadsOut() throws IOException, InputException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(study.root().resolve(".interphase"), elsewhere);
        assertThatThrownBy(() -> done(new Edit.Title("one"))).hasMessageContaining("a link to another place");
        Path other = temporary.resolve("other.yaml");
        Files.move(study.manifest(), other);
        Files.createSymbolicLink(study.manifest(), other);
        assertThatThrownBy(folder::draft).hasMessageContaining("a link to another place");
        try (var files = Files.list(elsewhere)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void editsAreReadFromJson() throws InputException {
        String json = """
                [{"op": "title", "title": "T"},
                 {"op": "add-sample", "id": "x", "title": "X", "role": "coated", "coating": "LiNbO3", "cathode": null},
                 {"op": "change-sample", "id": "x", "key": "cam_mass_mg", "value": 7.5, "u": 0.1, "source": "balance"},
                 {"op": "assign", "files": ["raw/a.mpr", "raw/p.mpr"], "sample": "x", "cell": 2,
                  "state": {"cycle": 3, "potential_V": 4.3}},
                 {"op": "set", "path": ["cycling", "cycles"], "value": [1, 50]}]""";
        List<Edit> edits = EditReader.read(
                JsonReader.read("edits", json), f -> Optional.of(f.contains("p.") ? "impedance" : "cycling"));
        assertThat(edits).hasSize(6);
        StudyDraft draft = done(edits.toArray(Edit[]::new));
        assertThat(draft.text()).contains("cycling:\n  cycles: [1, 50]\n").contains("technique: impedance");
        assertThat(draft.manifest()
                        .orElseThrow()
                        .measurements()
                        .getLast()
                        .state()
                        .at(StateAxis.POTENTIAL))
                .hasValue(4.3);
        for (String bad : List.of(
                "{}",
                "[1]",
                "[{\"op\": \"nothing\"}]",
                "[{\"op\": \"title\"}]",
                "[{\"op\": \"title\", \"title\": \"x\", \"more\": 1}]",
                "[{\"op\": \"assign\", \"files\": [], \"sample\": \"x\"}]",
                "[{\"op\": \"assign\", \"files\": [\"raw/a\"], \"sample\": \"x\", \"state\": {\"cyle\": 1}}]",
                "[{\"op\": \"set\", \"path\": [[]], \"value\": 1}]")) {
            assertThatThrownBy(() -> EditReader.read(JsonReader.read("edits", bad), _ -> Optional.of("cycling")))
                    .isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> EditReader.read(
                        JsonReader.read("e", "[{\"op\":\"assign\",\"files\":[\"raw/a\"],\"sample\":\"x\"}]"),
                        _ -> Optional.empty()))
                .hasMessageContaining("whose technique is known");
    }

    @Test
    void aCopyLeavesResultsAndHistoryBehind() throws InputException, IOException {
        done(new Edit.Title("one"));
        Files.writeString(study.root().resolve("raw/a.mpr"), "bytes");
        Files.createDirectories(study.root().resolve("results"));
        Files.writeString(study.root().resolve("results/findings.csv"), "x");
        Files.createSymbolicLink(study.root().resolve("raw/link"), temporary);
        StudyFolder copy = NewStudy.copy(study.root(), temporary.resolve("copy"));
        assertThat(copy.root().resolve("raw/a.mpr")).hasContent("bytes");
        assertThat(copy.root().resolve("results")).doesNotExist();
        assertThat(copy.root().resolve(".interphase")).doesNotExist();
        assertThat(copy.root().resolve("raw/link")).doesNotExist();
        assertThat(new DraftFolder(copy).draft().text().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(study.manifest()));
        assertThatThrownBy(() -> NewStudy.copy(study.root(), copy.root())).isInstanceOf(InputException.class);
    }
}

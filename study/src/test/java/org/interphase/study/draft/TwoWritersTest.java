package org.interphase.study.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two writers on one study never lose a change, whatever they do.
class TwoWritersTest {
    @TempDir
    Path temporary;

    /// Random edits, undo and redo by two writers, each with the version it saw last. A list of texts beside it, kept
    /// by the test in the simplest way, says what the study must be after each step.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomStepsNeverLoseAChangeAndUndoGivesTheOriginal(long seed) throws Exception {
        Path example = ReferenceFolder.repositoryRoot().resolve("studies/ncm622-li6ps5cl");
        StudyFolder study = NewStudy.copy(example, temporary.resolve("study"));
        byte[] original = Files.readAllBytes(study.manifest());
        List<String> comments = Files.readString(study.manifest())
                .lines()
                .filter(l -> l.strip().startsWith("#"))
                .toList();
        List<DraftFolder> writers = List.of(new DraftFolder(study), new DraftFolder(study));
        List<String> seen = new ArrayList<>(
                List.of(writers.get(0).draft().version(), writers.get(1).draft().version()));
        List<String> states = new ArrayList<>(List.of(Files.readString(study.manifest())));
        int at = 0;
        Random random = new Random(seed);
        int conflicts = 0;
        int undone = 0;
        for (int step = 0; step < 60; step++) {
            int w = random.nextInt(2);
            int kind = random.nextInt(10);
            EditOutcome outcome;
            try {
                outcome = switch (kind) {
                    case 0, 1 -> writers.get(w).undo(seen.get(w));
                    case 2 -> writers.get(w).redo(seen.get(w));
                    default -> writers.get(w).edit(seen.get(w), List.of(edit(random, step)));
                };
            } catch (InputException refused) {
                assertThat(Files.readString(study.manifest())).isEqualTo(states.get(at));
                continue;
            }
            if (outcome instanceof EditOutcome.Conflict) {
                conflicts++;
                assertThat(seen.get(w)).isNotEqualTo(outcome.draft().version());
            } else if (outcome instanceof EditOutcome.Done done) {
                if (kind <= 1) {
                    at--;
                    undone++;
                } else if (kind == 2) {
                    at++;
                } else {
                    states.subList(at + 1, states.size()).clear();
                    states.add(done.draft().text());
                    at++;
                }
            }
            seen.set(w, outcome.draft().version());
            assertThat(Files.readString(study.manifest())).isEqualTo(states.get(at));
            assertThat(outcome.draft().problems()).isEmpty();
            assertThat(outcome.draft().undo()).isEqualTo(at);
            assertThat(outcome.draft().redo()).isEqualTo(states.size() - 1 - at);
            assertThat(states.get(at).lines().filter(l -> l.strip().startsWith("#")))
                    .containsSubsequence(comments);
        }
        assertThat(conflicts).isPositive();
        assertThat(undone).isPositive();
        while (writers.get(0).undo(writers.get(0).draft().version()) instanceof EditOutcome.Done) {
            at--;
        }
        assertThat(at).isZero();
        assertThat(Files.readAllBytes(study.manifest())).isEqualTo(original);
    }

    private static Edit edit(Random random, int step) {
        String word = List.of("plain", "no", "1e3", "a: b", "Größe\nµm", "# x", "'q'", "-")
                .get(random.nextInt(8));
        return switch (random.nextInt(8)) {
            case 0 -> new Edit.Title(word + step);
            case 1 ->
                new Edit.AddSample(
                        "s" + step, Json.object().put("role", "coated").put("coating", word));
            case 2 ->
                new Edit.ChangeSample(
                        "coated",
                        "area_cm2",
                        new Json.Real(0.5 + step / 100.0),
                        random.nextBoolean() ? OptionalDouble.of(0.01) : OptionalDouble.empty(),
                        random.nextBoolean() ? Optional.of(word) : Optional.empty());
            case 3 ->
                new Edit.ChangeSample(
                        "bare", "preparation", new Json.Text(word), OptionalDouble.empty(), Optional.empty());
            case 4 -> new Edit.RemoveSample("s" + random.nextInt(60));
            case 5 -> new Edit.Unassign(List.of("raw/f" + random.nextInt(4), "raw/f" + random.nextInt(4)));
            case 6 -> new Edit.Set(List.of("cycling", "cycles"), new Json.Array(List.of(new Json.Whole(1 + step))));
            default ->
                new Edit.Assign(
                        List.of("raw/f" + random.nextInt(2), "raw/f" + (2 + random.nextInt(2))),
                        random.nextBoolean() ? "bare" : "coated",
                        "cycling",
                        random.nextBoolean() ? Optional.of(word) : Optional.empty(),
                        random.nextBoolean() ? State.of(StateAxis.CYCLE, step) : State.unspecified(),
                        Json.object());
        };
    }

    @Test
    void twoThreadsThatTryAgainAfterAConflictGetEveryChangeIn() throws Exception {
        StudyFolder study = NewStudy.create(temporary.resolve("study"), "T");
        int each = 20;
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            tasks.add(() -> add(new DraftFolder(study), name, each));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isEqualTo(each);
            }
        }
        assertThat(new DraftFolder(study).draft().manifest().orElseThrow().samples())
                .hasSize(2 + 2 * each);
        assertThat(new DraftFolder(study).draft().undo()).isEqualTo(2 * each);
    }

    /// The same from two programs: the lock is one of the system, not of this process.
    @Test
    void twoProgramsThatTryAgainAfterAConflictGetEveryChangeIn() throws Exception {
        StudyFolder study = NewStudy.create(temporary.resolve("study"), "T");
        int each = 12;
        List<Process> programs = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            programs.add(writer(study, name, each));
        }
        for (Process program : programs) {
            assertThat(program.waitFor()).isZero();
        }
        assertThat(new DraftFolder(study).draft().manifest().orElseThrow().samples())
                .hasSize(2 + 2 * each);
        assertThat(new DraftFolder(study).draft().undo()).isEqualTo(2 * each);
    }

    /// A writer that is killed in the middle of its work leaves a study that can be read and written on.
    @Test
    void aKilledProgramLeavesAReadableStudy() throws Exception {
        StudyFolder study = NewStudy.create(temporary.resolve("study"), "T");
        DraftFolder folder = new DraftFolder(study);
        for (int kill = 1; kill <= 4; kill++) {
            int before = folder.draft().manifest().orElseThrow().samples().size();
            Process program = writer(study, "k" + kill + "x", 100_000);
            while (folder.draft().manifest().orElseThrow().samples().size() < before + kill) {
                Thread.onSpinWait();
            }
            program.destroyForcibly().waitFor();
            StudyDraft left = folder.draft();
            assertThat(left.problems()).isEmpty();
            assertThat(left.warnings()).isEmpty();
            EditOutcome outcome = folder.edit(left.version(), List.of(new Edit.Title("after kill " + kill)));
            assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
            assertThat(folder.undo(outcome.draft().version()).draft().text()).isEqualTo(left.text());
        }
    }

    private static Process writer(StudyFolder study, String name, int wanted) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        study.root().toString(),
                        name,
                        Integer.toString(wanted))
                .inheritIO()
                .start();
    }

    /// A program of its own that adds samples.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws InputException {
            DraftFolder folder = new DraftFolder(StudyFolder.open(Path.of(arguments[0])));
            int wanted = Integer.parseInt(arguments[2]);
            if (add(folder, arguments[1], wanted) != wanted) {
                throw new IllegalStateException("a change was lost");
            }
        }
    }

    private static int add(DraftFolder folder, String name, int wanted) throws InputException {
        int added = 0;
        String version = folder.draft().version();
        while (added < wanted) {
            Edit edit = new Edit.AddSample(name + added, Json.object().put("role", "bare"));
            EditOutcome outcome = folder.edit(version, List.of(edit));
            added += outcome instanceof EditOutcome.Done ? 1 : 0;
            version = outcome.draft().version();
        }
        return added;
    }
}

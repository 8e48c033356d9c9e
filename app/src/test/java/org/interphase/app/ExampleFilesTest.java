package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The raw files of the example study: what `simulate.sh` writes, and what an analysis that knows nothing of
/// the model gets back out of them.
class ExampleFilesTest {
    private static final Path ROOT = ReferenceFolder.repositoryRoot();
    private static final Path STUDY = ROOT.resolve("studies/ncm622-li6ps5cl");
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private Path temp = Path.of("");

    /// The command of the script, its variables filled in.
    private CommandRun script(String sample, int seed, Path raw) throws IOException {
        String text = Files.readString(STUDY.resolve("simulate.sh")).replace("\\\n", " ");
        String line = text.lines()
                .filter(l -> l.contains("/interphase\""))
                .findFirst()
                .orElseThrow();
        String[] words = line.strip()
                .replace("\"", "")
                .replace("$root", ROOT.toString())
                .replace("$study", STUDY.toString())
                .replace("$raw", raw.toString())
                .replace("$sample", sample)
                .replace("$seed", Integer.toString(seed))
                .split("\\s+", -1);
        String[] command = Arrays.copyOfRange(words, 1, words.length + 1);
        command[command.length - 1] = "--json";
        return CommandRun.of(command);
    }

    @ParameterizedTest
    @CsvSource({"bare, 1", "coated, 2"})
    void theScriptStillWritesTheFilesThatAreKept(String sample, int seed) throws IOException {
        CommandRun run = script(sample, seed, temp);
        assertThat(run.code()).as(run.err()).isZero();
        for (String name : List.of("", "-cycle-1", "-cycle-50", "-cycle-200")) {
            String file = sample + name + ".mpt";
            assertThat(temp.resolve(file))
                    .as("%s; after a change of the model run simulate.sh", file)
                    .hasSameBinaryContentAs(STUDY.resolve("raw").resolve(file));
        }
        assertThat(EisRun.real(state(run.json(), 1), "connected_fraction")).isLessThan(1);
    }

    @Test
    void theFilesAreSmall() throws IOException {
        try (Stream<Path> files = Files.list(STUDY.resolve("raw"))) {
            assertThat(files.mapToLong(f -> f.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    /// The truth is known: the film resistance of the cell that was simulated.
    @Test
    void theAnalysisFindsTheResistanceThatWasSimulated() throws IOException {
        Path study = ExampleStudy.copyTo(temp);
        Json.Fields run = CommandRun.of("run", study.toString(), "--json").json();
        Json.Fields simulated = CommandRun.of(
                        "cell",
                        "simulate",
                        ROOT.resolve("cells/ncm622-li6ps5cl-bare.yaml").toString(),
                        "--protocol",
                        "life",
                        "--json")
                .json();
        for (int cycle : new int[] {50, 200}) {
            // Taken in the charge of the cycle, before the contact that it costs is lost.
            double truth = EisRun.real(state(simulated, cycle - 1), "film_resistance_ohm_cm2");
            double found = EisRun.array(run, "findings").stream()
                    .map(Json.Fields.class::cast)
                    .filter(f -> EisRun.text(f, "observable").equals("area-specific resistance")
                            && EisRun.text(f, "sample").equals("bare")
                            && EisRun.text(f, "state").equals("cycle " + cycle))
                    .mapToDouble(f -> EisRun.real(f, "value"))
                    .findFirst()
                    .orElseThrow();
            Tolerance.relative(0.01, "charge transfer and ions in the composite share the arc; noise 0.2 % of |Z|")
                    .check("cycle " + cycle, found, truth);
        }
    }

    private static Json.Fields state(Json.Fields answer, int cycle) {
        Json.Fields fields = (Json.Fields) EisRun.array(answer, "cycles").get(cycle - 1);
        return (Json.Fields) java.util.Objects.requireNonNull(fields.find("states"));
    }
}

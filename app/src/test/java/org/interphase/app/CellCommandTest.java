package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellCommandTest {
    private static final String CELL = ReferenceFolder.repositoryRoot()
            .resolve("cells/nmc532-lgps-lnto.yaml")
            .toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void aSimulatedRunIsReadBackAsACyclersFile() throws IOException {
        Path series = temp.resolve("run.bdf.csv");
        CommandRun simulated = CommandRun.of("cell", "simulate", CELL, "--series", series.toString(), "--json");
        assertThat(simulated.code()).isZero();
        assertThat(simulated.json().find("cycles")).isNotNull();
        assertThat(Files.readAllLines(series).getFirst()).startsWith("Test Time / s,Voltage / V,Current / A");
        CommandRun cycling = CommandRun.of("cycling", series.toString(), "--mass-mg", "6.594", "--json");
        assertThat(cycling.code()).isZero();
        assertThat(cycling.json().find("half_cycles")).isNotNull();
    }

    @Test
    void theSameCommandPrintsTheSame() {
        CommandRun once = CommandRun.of("cell", "eis", CELL, "--per-decade", "2", "--json");
        CommandRun again = CommandRun.of("cell", "eis", CELL, "--per-decade", "2", "--json");
        assertThat(once.code()).isZero();
        assertThat(once.out()).isEqualTo(again.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cell",
                "cell simulate",
                "cell eis CELL --per-decade 0",
                "cell simulate CELL --volumes 0",
                "cell sweep CELL"
            })
    void wrongUsageEndsWithTwo(String line) {
        CommandRun run = CommandRun.of(line.replace("CELL", CELL).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set area=-1", "--without nothing", "--protocol nothing", "--with nothing"})
    void aRefusalIsOneSentenceAndWritesNothing(String option) {
        Path series = temp.resolve("none.csv");
        String[] words = ("cell simulate " + CELL + " " + option + " --series " + series).split(" ");
        CommandRun run = CommandRun.of(words);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("interphase: ").hasLineCount(1);
        assertThat(series).doesNotExist();
    }
}

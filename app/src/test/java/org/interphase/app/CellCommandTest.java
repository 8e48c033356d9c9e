package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// As somebody would meet it: a factor on the loss that leaves no particle, over a life of 200 cycles.
    @Test
    void aCellThatLosesEveryParticleEndsInOneSentence() throws IOException {
        Path bare = ReferenceFolder.repositoryRoot().resolve("cells/ncm622-li6ps5cl-bare.yaml");
        String lost = Files.readString(bare) + "contact_classes:\n  - {share: 1, loss_factor: 1000}\n";
        Path cell = Files.writeString(temp.resolve("lost.yaml"), lost);
        Path out = temp.resolve("life");
        CommandRun run =
                CommandRun.of("cell", "simulate", cell.toString(), "--protocol", "life", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Ended because: no particle is connected any more after the charge of cycle 1 (0.0010 % of"
                        + " the oxide).")
                .contains("188.5");
        assertThat(out.resolve("cycling.mpt")).exists();
        CommandRun spectrum = CommandRun.of("cell", "eis", cell.toString(), "--cycles", "1");
        assertThat(spectrum.code()).isEqualTo(1);
        assertThat(spectrum.err()).contains("found an end after 1 cycle.").contains("no particle is connected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set cathode.thickness_nm=39 | found '39 nm'",
                "--set cathode.particle_radius=-1 | found '-1 µm'",
                "--set temperature=25 | For degrees Celsius: temperature='45 °C'",
                "--set thickness=39 | Did you mean 'cathode.thickness' or 'separator.thickness' or 'coating.thickness'",
                "--protocol  | a protocol of the cell (life, rate) or a file, found nothing of that name"
            })
    void aRefusalSaysWhatWouldDo(String option, String words) {
        String[] two = option.split(" ", 2);
        CommandRun run = CommandRun.of("cell", "simulate", CELL, two[0], two.length > 1 ? two[1].strip() : "");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(words).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sweep --vary area=1:2:2 --vary area=3:4:2 | each number once",
                "sweep --vary area=1:2:0 | with N from 1 to 100000",
                "fit --data STUDY --free interface.areal_resistance | a number that the cell has a value for",
                "fit --data STUDY --free area --free area | each number once",
                "fit --data STUDY --predict Nothing | the beginning of a datum's name, found 'Nothing'"
            })
    void aSweepOrFitOfNothingIsRefused(String line, String words) {
        Path study = ReferenceFolder.repositoryRoot().resolve("studies/sc-nmc532-lgps-lnto");
        String[] parts = ("cell " + line).replace("STUDY", study.toString()).split(" ");
        String[] command = new String[parts.length + 1];
        System.arraycopy(parts, 0, command, 0, 2);
        command[2] = CELL;
        System.arraycopy(parts, 2, command, 3, parts.length - 2);
        CommandRun run = CommandRun.of(command);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(words).hasLineCount(1);
    }

    @Test
    void aMisspeltKeyIsNamedInPlaceOfTheOneThatIsMissing() throws IOException {
        String text = Files.readString(Path.of(CELL)).replace("  particle_radius:", "  particle_radios:");
        Path cell = Files.writeString(temp.resolve("radios.yaml"), text);
        assertThat(CommandRun.of("cell", "simulate", cell.toString()).err())
                .contains("expected the key 'cathode.particle_radius', found 'particle_radios'.")
                .hasLineCount(1);
        String none = text.substring(0, text.indexOf("protocols:")).replace("radios", "radius");
        Path bare = Files.writeString(temp.resolve("none.yaml"), none);
        assertThat(CommandRun.of("cell", "simulate", bare.toString()).err())
                .contains("rate: expected a file, for the cell names no protocols, found nothing of that name.");
    }

    @Test
    void anEmptyFileIsNoCell() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.yaml"), "# nothing\n\n");
        assertThat(CommandRun.of("cell", "simulate", empty.toString()).err())
                .contains("expected a cell: keys such as 'title', 'material' and 'cathode', found an empty file");
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

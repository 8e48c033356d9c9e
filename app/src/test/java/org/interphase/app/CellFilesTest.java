package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that a simulation writes, read back by the commands for real files.
class CellFilesTest {
    private static final String CELL = ReferenceFolder.repositoryRoot()
            .resolve("cells/nmc532-lgps-lnto.yaml")
            .toString();

    @TempDir
    private Path temp = Path.of("");

    private Path protocol(String... sentences) throws IOException {
        return Files.write(temp.resolve("protocol.txt"), List.of(sentences));
    }

    private CommandRun simulate(Path protocol, String... more) {
        List<String> words = Stream.concat(
                        Stream.of(
                                "cell",
                                "simulate",
                                CELL,
                                "--protocol",
                                protocol.toString(),
                                "--volumes",
                                "8",
                                "--shells",
                                "12",
                                "--json"),
                        Stream.of(more))
                .toList();
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void aFolderGetsFilesThatOurOwnReadersTakeForSimulated() throws IOException {
        Path protocol = protocol(
                "Charge at C/5 until 4.4 V vs Li",
                "Rest for 10 minutes",
                "EIS 1 MHz to 1 Hz",
                "Discharge at C/5 until 2.5 V vs Li",
                "Repeat 2 times");
        Path out = temp.resolve("life");
        CommandRun run = simulate(protocol, "--out", out.toString(), "--noise-mV", "0.1", "--noise-percent", "0.1");
        assertThat(run.code()).as(run.err()).isZero();
        for (String name : List.of("cycling.mpt", "impedance-cycle-1.mpt", "impedance-cycle-2.mpt")) {
            CommandRun inspected = CommandRun.of("inspect", out.resolve(name).toString(), "--json");
            assertThat(inspected.out()).as(name).contains("\"simulated\" : true");
            assertThat(Files.readString(out.resolve(name), StandardCharsets.ISO_8859_1))
                    .contains("SIMULATED")
                    .doesNotContain(temp.toString());
        }
        for (String name : List.of("voltage.svg", "life.svg", "impedance.svg", "profiles.svg", "losses.svg")) {
            assertThat(Files.readString(out.resolve(name))).contains("<svg", "imulated");
        }
        assertThat(Files.readString(out.resolve("findings.csv")))
                .contains("disconnected fraction", "rock-salt thickness", "simulated", "detection_limit")
                .doesNotContain("measured");
        Json.Fields cycling = CommandRun.of(
                        "cycling", out.resolve("cycling.mpt").toString(), "--mass-mg", "6.594", "--json")
                .json();
        double charge =
                EisRun.real((Json.Fields) EisRun.array(cycling, "half_cycles").getFirst(), "charge_Ah");
        double model =
                EisRun.real((Json.Fields) EisRun.array(run.json(), "cycles").getFirst(), "charge_mAh_per_g");
        Tolerance.relative(1e-4, "a counter of 1 nAh over 1.2 mAh; area 0.785 cm² at 8.4 mg/cm²")
                .check("charge", 1e3 * charge / 6.594e-3, model);
    }

    @Test
    void theSameSeedWritesTheSameBytesAndAnotherDoesNot() throws IOException {
        Path protocol = protocol("Charge at 1C until 100 mAh/g", "EIS 1 kHz to 1 Hz");
        List<Path> folders = List.of(temp.resolve("a"), temp.resolve("b"), temp.resolve("c"));
        for (int i = 0; i < folders.size(); i++) {
            String seed = i == 2 ? "2" : "1";
            String folder = folders.get(i).toString();
            simulate(protocol, "--out", folder, "--seed", seed, "--noise-mV", "1", "--noise-percent", "1");
        }
        for (String name : List.of("cycling.mpt", "impedance-cycle-1.mpt", "findings.csv", "losses.svg")) {
            assertThat(folders.get(0).resolve(name))
                    .hasSameBinaryContentAs(folders.get(1).resolve(name));
        }
        assertThat(Files.mismatch(
                        folders.get(0).resolve("cycling.mpt"), folders.get(2).resolve("cycling.mpt")))
                .isNotNegative();
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHas() throws IOException {
        Path protocol = protocol(
                "Charge at C/5 until 4.4 V vs Li",
                "Discharge at C/5 until 2.5 V vs Li",
                "Discharge at C/5 for 100 hours",
                "EIS 1 kHz to 1 Hz");
        Path out = temp.resolve("stopped");
        CommandRun run = simulate(protocol, "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.json().find("complete")).isEqualTo(new Json.Flag(false));
        assertThat(EisRun.text(run.json(), "stopped_because"))
                .contains("ithium")
                .contains("'Discharge at C/5 for 100 hours' of cycle 1");
        assertThat(EisRun.array(run.json(), "cycles")).hasSize(1);
        assertThat(out.resolve("cycling.mpt")).exists();
        assertThat(out.resolve("voltage.svg")).exists();
    }

    @Test
    void anImpedanceFileIsTestedAndFittedLikeARealOne() {
        Path file = temp.resolve("z.mpt");
        CommandRun run = CommandRun.of(
                "cell", "eis", CELL, "--out", file.toString(), "--noise-percent", "0.2", "--seed", "4", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields validity =
                CommandRun.of("eis", "kk", file.toString(), "--json").json();
        assertThat(EisRun.text(validity, "verdict")).isEqualTo("ok");
        assertThat(CommandRun.of("inspect", file.toString(), "--json").out()).contains("\"simulated\" : true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--out FOLDER/no/where", "--out FILE", "--cycler FOLDER/no/where.mpt", "--impedance FOLDER"})
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheRun(String option) throws IOException {
        Path protocol = protocol("Charge at 1C until 50 mAh/g");
        String words = option.replace("FOLDER", temp.toString()).replace("FILE", protocol.toString());
        CommandRun run = simulate(protocol, words.split(" ", -1));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("interphase: ").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--noise-percent 101", "--record-mV 0.01", "--record-fine-mV 0", "--cycles 0", "--noise-mV -1"})
    void aWrongSettingIsWrongUsage(String option) throws IOException {
        assertThat(simulate(protocol("Charge at 1C until 50 mAh/g"), option.split(" ", -1))
                        .code())
                .isEqualTo(2);
    }
}

package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exit codes, help and messages as other programs and people rely on them.
class CommandLineTest {
    private static final String BDF = "Test Time / s,Voltage / V,Current / A,Cycle Count / 1\n";

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "audit", "compare", "init", "inspect", "convert", "cycling", "thermo", "formats", "doctor"
            })
    void everyCommandHelpsWithAnExample(String command) {
        CommandRun help = CommandRun.of(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Example: interphase " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "run", "audit", "compare", "inspect --wrong", "convert x", "cycling dqdv x"})
    void wrongUsageEndsWithTwo(String line) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("interphase: ")
                .containsPattern("Try 'interphase[a-z ]* --help'\\.")
                .doesNotContain("\tat ", "Usage:");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void aWrongNumberOnTheCommandLineIsToldInPlainWords() {
        assertThat(CommandRun.of("cycling", "x.mpr", "--mass-mg", "7,6").err())
                .contains("'7,6' is not a number; the decimal mark is a point")
                .doesNotContain("double");
        assertThat(CommandRun.of("cycling", "dqdv", "x.mpr", "--half-cycle", "one")
                        .err())
                .contains("'one' is not a whole number");
        assertThat(CommandRun.of("frobnicate").err()).contains("not understood: 'frobnicate'");
    }

    @Test
    void convertLeavesAFolderAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        CommandRun run = CommandRun.of("convert", twoCycles().toString(), "--out", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a file to write", "a folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void initOnAFileIsRefusedWithoutTheNameOfAnException() throws IOException {
        CommandRun run = CommandRun.of("init", twoCycles().toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("found a file").doesNotContain("Exception");
    }

    @Test
    void aTableWithoutRowsIsCalledThat() throws IOException {
        Path head = Files.writeString(temp.resolve("head.bdf.csv"), BDF);
        assertThat(CommandRun.of("inspect", head.toString()).err()).contains("found a table without rows");
    }

    @Test
    void aRunThatNeverChargesHasNoHalfCycleToShow() throws IOException {
        Path rest = Files.writeString(temp.resolve("rest.bdf.csv"), BDF + "0,3.7,0,1\n60,3.7,0,1\n120,3.7,0,1\n");
        CommandRun run = CommandRun.of("cycling", "dqdv", rest.toString(), "--half-cycle", "1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no half cycle at all");
    }

    @Test
    void aNameWithALineBreakStaysInOneLine() {
        CommandRun run = CommandRun.of("inspect", temp.resolve("a\nb.csv").toString());
        assertThat(run.err()).hasLineCount(1).contains("a·b.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "cycling"})
    void anAbsentFileIsOneSentence(String command) {
        CommandRun run = CommandRun.of(command, temp.resolve("none.mpr").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.mpr").contains("expected a file").hasLineCount(1);
    }

    @Test
    void aCellOfTwoCyclesGoesThroughInspectConvertAndCycling() throws IOException {
        Path file = twoCycles();
        Json.Fields inspected =
                CommandRun.of("inspect", file.toString(), "--json").json();
        assertThat(inspected.find("technique")).isEqualTo(new Json.Text("cycling"));
        assertThat(inspected.find("reader")).isEqualTo(new Json.Text("bdf-csv"));

        Json.Fields table = CommandRun.of("cycling", file.toString(), "--json").json();
        assertThat(((Json.Array) java.util.Objects.requireNonNull(table.find("half_cycles"))).items())
                .hasSize(4);
        assertThat(((Json.Array) java.util.Objects.requireNonNull(table.find("cycles"))).items())
                .hasSize(2);

        Path out = temp.resolve("out.csv");
        assertThat(CommandRun.of("convert", file.toString(), "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(out).get(0)).startsWith("time,voltage,current");
        assertThat(Files.readAllLines(out).get(1)).startsWith("s,V,A");

        Path bdf = temp.resolve("again.bdf.csv");
        CommandRun.of("convert", file.toString(), "--out", bdf.toString(), "--bdf");
        Json.Fields again = CommandRun.of("cycling", bdf.toString(), "--json").json();
        assertThat(halfCycles(again)).isEqualTo(halfCycles(table));
    }

    @Test
    void convertNeverOverwritesItsInput() throws IOException {
        Path file = twoCycles();
        byte[] before = Files.readAllBytes(file);
        CommandRun run = CommandRun.of("convert", file.toString(), "--out", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void dqdvConservesTheCharge() throws IOException {
        Path file = twoCycles();
        Json.Fields curve = CommandRun.of("cycling", "dqdv", file.toString(), "--half-cycle", "1", "--json")
                .json();
        assertThat(((Json.Real) java.util.Objects.requireNonNull(curve.find("integral_Ah"))).value())
                .isCloseTo(
                        ((Json.Real) java.util.Objects.requireNonNull(curve.find("charge_Ah"))).value(),
                        org.assertj.core.data.Percentage.withPercentage(1e-10));
    }

    @Test
    void aHalfCycleThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        CommandRun run = CommandRun.of("cycling", "dqdv", twoCycles().toString(), "--half-cycle", "99");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a half cycle from 1 to 4").contains("half cycle 99");
    }

    @Test
    void withoutMassAndAreaThereIsNoNumberPerGramOrArea() throws IOException {
        String json = CommandRun.of("cycling", twoCycles().toString(), "--json").out();
        assertThat(json).contains("\"capacity_mAh_per_g\" : null").contains("\"capacity_mAh_per_cm2\" : null");
    }

    @Test
    void initWritesAStudyThatIsReadAndNeverOverwritesOne() throws IOException {
        Path study = temp.resolve("mine");
        assertThat(CommandRun.of("init", study.toString()).code()).isZero();
        CommandRun second = CommandRun.of("init", study.toString());
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("left as it is");
        CommandRun run = CommandRun.of("run", study.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("no file 'raw/bare.mpr'");
    }

    @Test
    void doctorFindsThisMachineFit() {
        assertThat(CommandRun.of("doctor", "--json").json().find("good")).isEqualTo(new Json.Flag(true));
    }

    private static String halfCycles(Json.Fields answer) {
        return java.util.Objects.requireNonNull(answer.find("half_cycles")).toText();
    }

    private Path twoCycles() throws IOException {
        StringBuilder text = new StringBuilder(BDF);
        for (int i = 0; i < 400; i++) {
            boolean charging = i / 100 % 2 == 0;
            double s = i % 100 / 100.0;
            text.append(i * 60)
                    .append(',')
                    .append(charging ? 3.6 + 0.6 * s : 4.1 - 0.6 * s)
                    .append(',');
            text.append(charging ? "0.001" : "-0.001")
                    .append(',')
                    .append(i / 200 + 1)
                    .append('\n');
        }
        return Files.writeString(temp.resolve("cell.bdf.csv"), text);
    }

    /// ESC that clears the screen and a mark that turns the direction, in a title that a file holds.
    @Test
    void whatAFileHoldsNeverSteersTheTerminal() throws IOException {
        Path file = temp.resolve("cell.dta");
        Files.writeString(file, """
                EXPLAIN
                TAG\tEISPOT
                TITLE\tLABEL\tbad\u001b[2J\u202Ecell\tTest
                ZCURVE\tTABLE
                \tPt\tFreq\tZreal\tZimag
                \t#\tHz\tohm\tohm
                \t0\t1000\t30\t-40
                \t1\t10\t35.5\t-45
                """);
        for (String form : new String[] {"", "--json"}) {
            CommandRun run =
                    CommandRun.of(("inspect " + file + " " + form).strip().split(" "));
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("bad").doesNotContain("\u001b", "\u202E");
        }
        CommandRun refused = CommandRun.of("inspect", temp + "/no\u001b[2Jfile");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).doesNotContain("\u001b").hasLineCount(1);
    }

    @Test
    void aPackedAthenaProjectIsNamedAndNotSaidToNeedUnpacking() throws IOException {
        Path file = temp.resolve("nickel.prj");
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
        CommandRun run = CommandRun.of("inspect", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("an Athena project", "not analysed yet").doesNotContain("Unpack");
    }
}

package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `eis …` says of input that it cannot use: one sentence that names the file, nothing on standard output.
class EisRefusalTest {
    private static final String ARC = "R0-p(R1,CPE1)";

    @TempDir
    private Path temp = Path.of("");

    private String good = "";

    @BeforeEach
    void write() throws IOException {
        good = write("good.csv", EisRun.Pellet.usual().text(0));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static String refused(String... question) {
        CommandRun run = EisRun.plain(question);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("interphase: ").doesNotContain("….", "fault", "..");
        return run.err().strip();
    }

    private static String wrong(String... question) {
        CommandRun run = EisRun.plain(question);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        return run.err().lines().findFirst().orElseThrow();
    }

    @Test
    void fewerNumbersThanParametersAreCounted() throws IOException {
        String few = write("few.csv", "frequency_Hz,z_re_ohm,z_im_ohm\n1000,10,-3\n100,12,-4\n");
        assertThat(refused("fit", few, "--circuit", ARC))
                .contains("few.csv", "2 points from 100 Hz to 1.0 kHz")
                .endsWith("The circuit R0-p(R1,CPE1) has 4 parameters, and 2 points give 4 numbers; a fit needs more"
                        + " numbers than parameters.");
        assertThat(refused("fit", few)).contains("few.csv", "more numbers than parameters");
        assertThat(refused("kk", few)).contains("few.csv").endsWith("A test of validity needs 5 points, found 2.");
        assertThat(refused("drt", few)).contains("few.csv", "needs 6 different frequencies, found 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "drt", "fit"})
    void anImaginaryPartThatIsPositiveThroughoutIsAskedAbout(String command) throws IOException {
        String turned = write("turned.csv", EisRun.Pellet.usual().text(0).replace(",-", ","));
        assertThat(refused(command, turned))
                .isEqualTo(
                        "interphase: turned.csv: expected a negative imaginary part somewhere, as capacitors and arcs"
                                + " have, found a positive one at every frequency. Does the column hold −Im Z? Then its header"
                                + " should say so, as in '-Im(Z)/Ohm'.");
        String named = write("named.csv", Files.readString(Path.of(turned)).replace("z_im_ohm", "-Im(Z)/Ohm"));
        assertThat(EisRun.plain(command, named).code()).isZero();
    }

    @Test
    void aShortedCableMayBeInductiveThroughout() throws IOException {
        String text = "frequency_Hz,z_re_ohm,z_im_ohm\n"
                + List.of(1e3, 1e4, 1e5, 1e6).stream()
                        .map(f -> String.format(Locale.ROOT, "%g,0.1,%.12g%n", f, 2 * Math.PI * f * 1e-6))
                        .collect(Collectors.joining());
        var fit = EisRun.json("fit", write("cable.csv", text), "--circuit", "L0-R0");
        Tolerance.relative(1e-9, "twelve digits").check("L", EisRun.real(fit, "parameters", "L0", "value"), 1e-6);
    }

    @Test
    void aSingleFrequencyIsNoSpectrum() throws IOException {
        StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
        for (int i = 0; i < 20; i++) {
            text.append("1000,").append(100 + i).append(",-").append(20 + i).append('\n');
        }
        String single = write("single.csv", text.toString());
        assertThat(refused("fit", single, "--circuit", ARC))
                .contains("20 points at 1.0 kHz. The spectrum has the single frequency 1000.0 Hz");
        assertThat(refused("fit", single)).contains("single frequency");
        assertThat(refused("kk", single)).endsWith("All points have the same frequency.");
        assertThat(refused("drt", single)).contains("6 different frequencies, found 1");
        assertThat(refused("arrhenius", single, single, "--temperatures-K", "300,280"))
                .contains("single.csv", "single frequency");
    }

    @Test
    void aValueThatIsNoNumberIsLeftOutAndSaid() throws IOException {
        String[] lines = EisRun.Pellet.usual().text(0).split("\n", -1);
        lines[7] = lines[7].substring(0, lines[7].indexOf(',')) + ",NaN,-3";
        var fit = EisRun.json("fit", write("nan.csv", String.join("\n", lines)), "--circuit", "R0-p(R1,CPE1)-CPE2");
        assertThat(EisRun.real(fit, "points")).isEqualTo(36);
        assertThat(EisRun.texts(fit, "warnings")).anySatisfy(w -> assertThat(w).contains("1 row", "left out"));
        Tolerance.relative(1e-6, "one point less").check("R1", EisRun.real(fit, "parameters", "R1", "value"), 500);
    }

    /// Kilohm and milliohm in one file are converted column by column; volts are no impedance.
    @Test
    void unitsThatDifferBetweenColumnsAreConvertedOrRefused() throws IOException {
        StringBuilder mixed = new StringBuilder("f/kHz,Z'/kOhm,Z''/mOhm\n");
        StringBuilder volts = new StringBuilder("f/Hz,Z'/Ohm,Z''/V\n");
        EisRun.Pellet.usual().text(0).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            mixed.append(Double.parseDouble(cells[0]) / 1e3)
                    .append(',')
                    .append(Double.parseDouble(cells[1]) / 1e3)
                    .append(',')
                    .append(Double.parseDouble(cells[2]) * 1e3)
                    .append('\n');
            volts.append(line).append('\n');
        });
        var fit = EisRun.json("fit", write("mixed.csv", mixed.toString()), "--circuit", "R0-p(R1,CPE1)-CPE2");
        Tolerance.relative(1e-7, "units only").check("R1", EisRun.real(fit, "parameters", "R1", "value"), 500);
        assertThat(refused("fit", write("volts.csv", volts.toString()), "--circuit", ARC))
                .contains("volts.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R0-p(R1,CPX1) | position 9: | found 'CPX'. Did you mean CPE?",
                "R0-p(R1,CPE1  | position 13: | found the end. The group is not closed.",
                "R0-p(R1,R1)   | position 9: | R1 already stands at position 6; number the elements.",
                "R0--R1        | position 4: | found '-'.",
                "''            | position 1: | found the end."
            })
    void anErrorInTheCircuitHasItsPosition(String circuit, String position, String end) {
        assertThat(refused("fit", good, "--circuit", circuit))
                .contains("circuit", position)
                .endsWith(end);
    }

    @Test
    void startValuesThatCannotBeAreNamed() {
        assertThat(refused("fit", good, "--circuit", ARC, "--start", "Q1=3"))
                .endsWith(
                        "The circuit R0-p(R1,CPE1) has no parameter 'Q1' (nearest: R1; all: R0, R1, CPE1_0, CPE1_1).");
        assertThat(refused("fit", good, "--circuit", ARC, "--start", "R1=-3"))
                .endsWith("The start value of R1 must be a number above zero, not -3.0.");
        assertThat(refused("fit", good, "--circuit", ARC, "--start", "CPE1_1=2"))
                .contains("at most 1, not 2.0.");
        assertThat(wrong("fit", good, "--circuit", ARC, "--start", "R1=abc")).contains("'abc' is not a number");
        assertThat(wrong("fit", good, "--start", "R1=2")).contains("--start needs --circuit");
    }

    @Test
    void aSpectrumOrARangeThatIsNotThereIsNamedWithWhatIs() {
        assertThat(refused("fit", good, "--circuit", ARC, "--spectrum", "2"))
                .endsWith("good.csv: expected spectrum 1, the only one, found spectrum 2.");
        assertThat(refused("kk", good, "--spectrum", "0")).contains("found spectrum 0.");
        assertThat(refused("drt", good, "--from-Hz", "1e9"))
                .endsWith(
                        "good.csv: expected a range that holds points between 1.0 Hz and 1.0 MHz, found one without any.");
        assertThat(wrong("kk", good, "--from-Hz", "-1")).contains("--from-Hz must be above zero");
        assertThat(wrong("kk", good, "--type", "foo")).contains("complex, real or imag");
        assertThat(wrong("drt", good, "--lambda", "abc")).contains("'abc'");
    }

    @Test
    void aCyclingFileIsNoSpectrum() throws IOException {
        String cycling = write(
                "cycling.csv",
                "Test Time / s,Voltage / V,Current / A\n0,3.1,0.001\n10,3.2,0.001\n20,3.3,0.001\n30,3.4,0.001\n");
        assertThat(refused("fit", cycling, "--circuit", ARC)).contains("cycling.csv", "impedance");
        String measured = ReferenceFolder.require("data/cycler/neware_uio.csv").toString();
        assertThat(refused("kk", measured))
                .contains("neware_uio.csv: expected an impedance spectrum", "found none in this file (Neware");
    }

    @Test
    void arrheniusNamesWhatIsMissing() throws IOException {
        assertThat(refused("arrhenius", good, good))
                .endsWith("expected a temperature in the file, found none. State one for each file with"
                        + " --temperatures-K.");
        assertThat(refused("arrhenius", good, good, "--temperatures-K", "300,300"))
                .contains("found 300.00, 300.00 K. An activation energy needs two different temperatures");
        assertThat(refused("arrhenius", good, good, "--temperatures-K", "300,310", "--resistance", "R7"))
                .contains("found 'R7'.");
        assertThat(wrong("arrhenius", good, good, "--temperatures-K", "300")).contains("2 files");
        assertThat(wrong("arrhenius", good, good, "--temperatures-K", "300,310", "--thickness-um", "3"))
                .contains("both --thickness-um and --area-cm2");
    }

    @Test
    void nothingIsWrittenWhereTheAnalysisIsRefused() {
        Path figure = temp.resolve("figure.svg");
        refused("fit", good, "--circuit", "R0-", "--out", figure.toString());
        assertThat(figure).doesNotExist();
        assertThat(refused(
                        "fit",
                        good,
                        "--circuit",
                        ARC,
                        "--out",
                        temp.resolve("none/figure.svg").toString()))
                .contains("folder");
    }
}

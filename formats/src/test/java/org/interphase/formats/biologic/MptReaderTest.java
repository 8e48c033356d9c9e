package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.interphase.formats.biologic.BioLogicFixtures.lines;

import java.util.List;
import java.util.Map;
import org.interphase.data.ChargeCounter;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MptReaderTest {
    private static final String SHORT = """
            EC-Lab ASCII FILE
            Nb header lines : 3
            time/s	Ewe/V	I/mA	Ns
            0.0	3.5	1.0	0
            1.0	3.6	-1.0	1
            """;

    private static SourceFile file(String text) throws InputException {
        return SourceFile.of("run.mpt", BioLogicFixtures.latin1(text));
    }

    private static Reading read(String text) throws InputException {
        return new MptReader().read(file(text));
    }

    private static CyclingRun run(String text) throws InputException {
        return (CyclingRun) read(text).datasets().getFirst();
    }

    private static List<String> names(Dataset dataset) {
        return dataset.table().columns().stream().map(Column::name).toList();
    }

    @Test
    void anExportWithDecimalCommasIsReadUnderEcLabsNames() throws InputException {
        Reading reading = new MptReader().read(SourceFile.of("run.mpt", BioLogicFixtures.text()));
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(reading.format()).isEqualTo("EC-Lab ASCII, decimal comma");
        assertThat(names(run))
                .containsExactly(
                        "time",
                        "voltage",
                        "current",
                        "mode",
                        "Ns",
                        "dq/mA.h",
                        "(Q-Qo)/mA.h",
                        "Capacitance charge/µF",
                        "cycle number",
                        "P/W");
        assertThat(run.copyTime_s()).containsExactly(0, 60, 120);
        assertThat(run.copyVoltage_V()).containsExactly(3, 3.1, 3.05);
        assertThat(run.copyCurrent_A()).containsExactly(0, 2e-3, -2e-3);
        assertThat(run.copyCycle().orElseThrow()).containsExactly(0, 0, 1);
        assertThat(((ChargeCounter.Signed) run.counter()).at(1)).isCloseTo(2e-3 / 60, within(1e-19));
        assertThat(run.table().find("Capacitance charge/µF").orElseThrow().unit())
                .isEqualTo("µF");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void theHeaderBecomesMetadataInItsOwnWords() throws InputException {
        CyclingRun run = (CyclingRun) new MptReader()
                .read(SourceFile.of("run.mpt", BioLogicFixtures.text()))
                .datasets()
                .getFirst();

        assertThat(run.title()).isEqualTo("Modulo Bat");
        assertThat(run.metadata())
                .containsExactly(
                        Map.entry("Technique", "Modulo Bat"),
                        Map.entry("Run on channel", "5 (SN 69651)"),
                        Map.entry("Acquisition started on", "12/08/2022 14:36:53.355"),
                        Map.entry("File", "cell_01_MB_C05.mpr"),
                        Map.entry("Software", "EC-Lab for windows v11.43"),
                        Map.entry("Comments", "coated; 25 °C"),
                        Map.entry("Mass of active material", "7,826 mg"),
                        Map.entry("Electrode surface area", "0,785 cm²"));
    }

    @Test
    void aTextAndABinaryFileOfOneRunShareNamesAndMetadata() throws InputException {
        CyclingRun text = (CyclingRun) new MptReader()
                .read(SourceFile.of("run.mpt", BioLogicFixtures.text()))
                .datasets()
                .getFirst();
        CyclingRun binary = (CyclingRun) new MprReader()
                .read(SourceFile.of(
                        "run.mpr", BioLogicFixtures.chargeAndDischarge(3).bytes()))
                .datasets()
                .getFirst();

        for (String key : List.of("Technique", "Run on channel", "Acquisition started on", "File", "Software")) {
            assertThat(binary.metadata()).containsEntry(key, text.metadata().get(key));
        }
        assertThat(names(binary)).contains("mode", "Ns", "dq/mA.h", "(Q-Qo)/mA.h");
    }

    @Test
    void theTitleIsEnoughToBeRecognised() throws InputException {
        assertThat(new MptReader().probe(file(SHORT).probe())).isEqualTo(Confidence.CERTAIN);
        assertThat(new MptReader().probe(file("BT-Lab ASCII FILE\n").probe())).isEqualTo(Confidence.CERTAIN);
        assertThat(new MptReader().probe(file("a text\twith tabs\n").probe())).isEqualTo(Confidence.NO);
        assertThat(FormatRegistry.load().read(file(SHORT)).reader()).isEqualTo("biologic-mpt");
    }

    @Test
    void anExportWithoutHeaderIsRecognisedByItsColumns() throws InputException {
        String text = SHORT.lines().skip(2).reduce("", (a, b) -> a + b + "\n");
        Reading reading = read(text);

        assertThat(new MptReader().probe(file(text).probe())).isEqualTo(Confidence.LIKELY);
        assertThat(reading.format()).isEqualTo("EC-Lab ASCII without header");
        assertThat(((CyclingRun) reading.datasets().getFirst()).copyCurrent_A()).containsExactly(1e-3, -1e-3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/20/2024 23:59:59.500;11/21/2024 00:00:01.000",
                "02/03/2024 23:59:59.500;02/04/2024 00:00:01.000",
                "31/12/2023 23:59:59.500;01/01/2024 00:00:01.000",
                "11/20/2024 10.38.41.5;11/20/2024 10.38.43.0",
                "11/20/2024 10:38:41,5;11/20/2024 10:38:43,0"
            })
    void datesInTheTimeColumnAreCountedFromTheFirst(String stamps) throws InputException {
        String[] cells = stamps.split(";", -1);
        CyclingRun run = run("BT-Lab ASCII FILE\nNb header lines : 3\ntime/s\tEcell/V\tI/mA\n" + cells[0]
                + "\t4.1\t0.0\n" + cells[1] + "\t4.2\t450.0\n");

        // The resolution of a date in seconds since 1970, 2.4e-7 s.
        assertThat(run.copyTime_s()).containsExactly(new double[] {0, 1.5}, within(1e-6));
        assertThat(run.copyVoltage_V()).containsExactly(4.1, 4.2);
        assertThat(names(run)).contains("time/s");
    }

    @Test
    void aLastLineThatIsCutIsLeftOutAndSaid() throws InputException {
        Reading reading = read(SHORT + "2.0\t3.7");
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(run.size()).isEqualTo(2);
        assertThat(run.incomplete()).hasValue("The last line, 6, is cut off and was left out.");
        assertThat(reading.warnings()).containsExactly("The last line, 6, is cut off and was left out.");
    }

    @Test
    void columnsThatNoRowHoldsAndColumnsWithoutNameAreReported() throws InputException {
        Reading reading = read(lines(
                "EC-Lab ASCII FILE",
                "Nb header lines : 3",
                "time/s;Ewe/V;;I/mA;Ewe-Ece/V;",
                "0.0;3.5;7;1.0",
                "1.0;3.6;8;1.0"));

        assertThat(names(reading.datasets().getFirst())).containsExactly("time", "voltage", "current", "column 3");
        assertThat(reading.warnings())
                .containsExactly(
                        "A column without a name is kept as 'column 3'.",
                        "The header announces column 'Ewe-Ece/V', which no row holds.");
    }

    @Test
    void aWrongNumberOfHeaderLinesIsFoundOut() throws InputException {
        assertThat(run(SHORT.replace(": 3", ": 4")).size()).isEqualTo(2);
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() {
        assertThatThrownBy(() -> read(SHORT.replace(": 3", ": 62")))
                .isInstanceOf(InputException.class)
                .hasMessage("run.mpt, line 2: expected 62 header lines, found 5 lines in the whole file."
                        + " The file may be cut off.");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        String text = "EC-Lab ASCII FILE\nNb header lines : 3\ntime/s\tEwe/V\tI/mA\n";

        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining("rows of data");
    }

    @Test
    void aFileWithoutEcLabsColumnsIsRefused() {
        assertThatThrownBy(() -> read("EC-Lab ASCII FILE\nNb header lines : 3\na\tb\n1\t2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3: expected the names of EC-Lab's columns");
    }

    @Test
    void aWordInTheVoltageIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(SHORT.replace("3.6", "x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 5: expected a number in column 'Ewe/V', found 'x'");
    }

    @Test
    void semicolonsOfASpreadsheetAreUnderstood() throws InputException {
        CyclingRun run = run("""
                EC-Lab ASCII FILE;;;
                Nb header lines : 5;;;
                ;;;
                Modulo Bat;;;
                time/s;Ewe/V;I/mA;Ns
                0,0;3,5;1,0;0
                1,0;3,6;-1,0;1
                """);

        assertThat(run.title()).isEqualTo("Modulo Bat");
        assertThat(run.copyVoltage_V()).containsExactly(3.5, 3.6);
    }

    @Test
    void anImpedanceExportIsASpectrum() throws InputException {
        String columns = lines("freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm;time/s;<Ewe>/V;<I>/mA", "1.0E6;90.0;-1.0;5.0;3.0;0.0");
        String titled =
                lines("EC-Lab ASCII FILE", "Nb header lines : 5", "", "Galvano Electrochemical Impedance Spectroscopy");

        for (String text : List.of(columns, titled + columns)) {
            ImpedanceSpectrum spectrum =
                    (ImpedanceSpectrum) read(text).datasets().getFirst();
            assertThat(spectrum.frequency_Hz(0)).isEqualTo(1e6);
            assertThat(spectrum.real_ohm(0)).isEqualTo(90);
            assertThat(spectrum.imaginary_ohm(0)).isEqualTo(1);
            assertThat(spectrum.others()).extracting(Column::name).containsExactly("time/s", "<Ewe>/V", "<I>/mA");
        }
    }

    @Test
    void loopsAndRepeatedSweepsAreSpectraOfTheirOwn() throws InputException {
        String rows = "1.0E3;90.0;1.0;1\n1.0E2;95.0;2.0;1\n1.0E1;99.0;3.0;1\n".replace(';', '\t');
        String columns = lines("freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm;Ns");
        String looped = lines(
                "EC-Lab ASCII FILE",
                "Nb header lines : 7",
                "",
                "Potentio Electrochemical Impedance Spectroscopy",
                "Loop 0 from point number 0 to 1",
                "Loop 1 from point number 2 to 2");

        assertThat(read(columns + rows + rows).datasets())
                .hasSize(2)
                .allMatch(d -> d.table().rows() == 3);
        assertThat(read(looped + columns + rows).datasets())
                .extracting(d -> d.table().rows())
                .containsExactly(2, 1);
    }

    @Test
    void anImpedanceTechniqueWithoutAPointIsATable() throws InputException {
        Reading reading = read(lines("freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm;time/s", "0.0;0.0;0.0;5.0"));

        assertThat(reading.datasets().getFirst()).isInstanceOf(GenericTable.class);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("holds no impedance"));
    }

    @Test
    void impedanceWithinACyclingTechniqueStaysARun() throws InputException {
        CyclingRun run = run(lines("mode;time/s;Ewe/V;I/mA;freq/Hz", "1;0.0;3.5;1.0;0.0", "1;1.0;3.5;1.0;1000.0"));

        assertThat(((NumberColumn) run.table().find("freq/Hz").orElseThrow()).copyValues())
                .containsExactly(0, 1000);
    }

    @Test
    void currentAndChargeAreFoundInWhatTheExportHas() throws InputException {
        CyclingRun separate = run(lines(
                "time/s;Ewe/V;I/mA;Q charge/mA.h;Q discharge/mA.h", "0.0;3.5;1.0;0.0;0.0", "3600.0;3.6;1.0;1.0;0.0"));
        CyclingRun summed = run(lines("time/s;Ewe/V;I/mA;dq/mA.h", "0.0;3.5;1.0;0.0", "3600.0;3.6;1.0;1.0"));
        CyclingRun joined = run(lines(
                "time/s;Ewe/V;I/mA;Q charge/discharge/mA.h;half cycle",
                "0.0;3.5;1.0;0.5;0",
                "1.0;3.6;1.0;1.0;0",
                "2.0;3.6;-1.0;-0.25;1",
                "3.0;3.6;-1.0;-0.5;1",
                "4.0;3.6;1.0;0.1;2"));
        CyclingRun derived = run(lines("time/s;Ewe/V;(Q-Qo)/mA.h", "0.0;3.5;0.5", "3600.0;3.6;1.5"));

        assertThat(((ChargeCounter.Separate) separate.counter()).chargeAt(1)).isEqualTo(1e-3);
        assertThat(((ChargeCounter.Signed) summed.counter()).at(1)).isEqualTo(1e-3);
        assertThat(((ChargeCounter.Signed) joined.counter()).copyValues())
                .containsExactly(new double[] {0.5e-3, 1e-3, 0.75e-3, 0.5e-3, 0.6e-3}, within(1e-18));
        assertThat(derived.copyCurrent_A()).containsExactly(0, 1e-3);
        assertThat(joined.provenance().assumed()).anyMatch(s -> s.contains("added by the reader"));
    }
}

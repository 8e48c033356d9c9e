package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MprReaderTest {
    private static Reading read(byte[] bytes) throws InputException {
        return new MprReader().read(SourceFile.of("cell.mpr", bytes));
    }

    private static CyclingRun run(MprWriter writer) throws InputException {
        return (CyclingRun) read(writer.bytes()).datasets().getFirst();
    }

    private static double[] values(Dataset dataset, String name) {
        return ((NumberColumn) dataset.table().find(name).orElseThrow()).copyValues();
    }

    private static List<String> names(Dataset dataset) {
        return dataset.table().columns().stream().map(Column::name).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 10, 11})
    void everyVersionOfTheDataModuleGivesTheSameRun(int version) throws InputException {
        CyclingRun run = run(BioLogicFixtures.chargeAndDischarge(version));

        assertThat(run.size()).isEqualTo(21);
        assertThat(run.time_s(20)).isEqualTo(1200);
        assertThat(run.voltage_V(10)).isCloseTo(3 + 20.0 / 60, within(3e-7));
        assertThat(run.current_A(5)).isEqualTo(2e-3);
        assertThat(run.current_A(15)).isEqualTo(-2e-3);
        assertThat(run.copyStep().orElseThrow()[20]).isEqualTo(2);
        assertThat(run.counter()).isInstanceOfSatisfying(ChargeCounter.Signed.class, counter -> {
            assertThat(counter.at(10)).isCloseTo(20e-3 / 60, within(1e-17));
            assertThat(counter.at(20)).isCloseTo(0, within(1e-17));
        });
        assertThat(run.incomplete()).isEmpty();
    }

    @Test
    void theServiceFileNamesTheReaderAndTheMagicIsEnough() throws InputException {
        byte[] bytes = BioLogicFixtures.chargeAndDischarge(3).bytes();
        SourceFile unnamed = SourceFile.of("data.bin", bytes);

        assertThat(new MprReader().probe(unnamed.probe())).isEqualTo(Confidence.CERTAIN);
        assertThat(FormatRegistry.load().read(unnamed).reader()).isEqualTo("biologic-mpr");
    }

    @Test
    void flagsAreUnpackedFromTheirByteUnderEcLabsNames() throws InputException {
        MprWriter writer = new MprWriter(3)
                .technique(0x0B)
                .flags(BioLogicFixtures.ALL_FLAGS)
                .column(4, 'd')
                .column(6, 'f');
        CyclingRun run = run(writer.row(0b1011_0110, 0, 3).row(0b0000_1001, 1, 3));

        assertThat(values(run, "mode")).containsExactly(2, 1);
        assertThat(values(run, "ox/red")).containsExactly(1, 0);
        assertThat(values(run, "error")).containsExactly(0, 1);
        assertThat(values(run, "control changes")).containsExactly(1, 0);
        assertThat(values(run, "Ns changes")).containsExactly(1, 0);
        assertThat(values(run, "counter inc.")).containsExactly(1, 0);
    }

    @Test
    void idsThatShareTheirLowByteAreToldApart() throws InputException {
        MprWriter writer = new MprWriter(11)
                .software("11.61")
                .technique(0x1D)
                .column(32, 'f')
                .column(174, 'f')
                .column(430, 'f')
                .column(112, 'f')
                .column(880, 'd')
                .column(211, 'f')
                .column(467, 'd');
        Dataset table = read(writer.row(1, 2, 3, 4, 5, 6, 7).bytes()).datasets().getFirst();

        assertThat(names(table))
                .containsExactly(
                        "freq/Hz",
                        "<Ewe/V>",
                        "Phase(Zwe-ce)/deg",
                        "C21-2/µF-2",
                        "Energy we/W.h",
                        "E1/V",
                        "Q charge/discharge/mA.h");
        assertThat(values(table, "Energy we/W.h")).containsExactly(5);
        assertThat(table.provenance().assumed()).anyMatch(s -> s.contains("Column id 112"));
    }

    @ParameterizedTest
    @CsvSource({"11.43,P/W", "11.52,P/W", "11.60,Pwe/W", "11.62,Pwe/W", "1.80,P/W", "?,P/W"})
    void aRenamedColumnHasTheNameOfTheSoftwareThatRecordedIt(String software, String name) throws InputException {
        MprWriter writer = new MprWriter(11)
                .software(software)
                .technique(0x1D)
                .column(32, 'f')
                .column(70, 'f');

        assertThat(names(read(writer.row(1, 2).bytes()).datasets().getFirst())).containsExactly("freq/Hz", name);
    }

    @ParameterizedTest
    @CsvSource({"B,200,column 9001 (1 byte)", "H,50000,column 9001 (2 bytes)", "I,4000000000,column 9001 (4 bytes)"})
    void oneUnknownIdIsKeptByTheSizeThatIsLeft(char type, double value, String name) throws InputException {
        MprWriter writer = new MprWriter(3)
                .column(4, 'd')
                .column(9001, type)
                .column(6, 'f')
                .column(8, 'f');
        Reading reading =
                read(writer.row(1, value, 3.5, 0.5).row(2, 0, 3.25, 0.25).bytes());
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(values(run, name)).containsExactly(value, 0);
        assertThat(run.copyVoltage_V()).containsExactly(3.5, 3.25);
        assertThat(reading.warnings()).singleElement().asString().contains("9001", name);
    }

    @Test
    void anUnknownIdOfEightBytesIsKeptInTwoHalvesWithoutLoss() throws InputException {
        MprWriter writer =
                new MprWriter(3).column(9001, 'd').column(4, 'd').column(6, 'f').column(8, 'f');
        CyclingRun run = run(writer.row(-1.25, 1, 3, 0));
        long low = (long) values(run, "column 9001 (8 bytes) low")[0];
        long high = (long) values(run, "column 9001 (8 bytes) high")[0];

        assertThat(Double.longBitsToDouble(high << 32 | low)).isEqualTo(-1.25);
    }

    @Test
    void anUnknownIdWithoutRoomIsLeftOutAndNamed() throws InputException {
        MprWriter writer = new MprWriter(3).column(4, 'd').emptyColumn(482).emptyColumn(9001);
        writer.column(6, 'f').column(8, 'f');
        Reading reading = read(writer.row(1, 3, 0).bytes());

        assertThat(names(reading.datasets().getFirst())).containsExactly("time", "voltage", "current");
        assertThat(String.join(" ", reading.warnings())).contains("482", "9001", "no room");
    }

    @Test
    void ofSeveralUnknownIdsOnlyWhatIsCertainIsRead() throws InputException {
        MprWriter writer = new MprWriter(3)
                .column(4, 'd')
                .column(9001, 'H')
                .column(13, 'd')
                .column(9002, 'f')
                .column(6, 'f')
                .column(8, 'f');
        Reading reading = read(writer.row(60, 1, 99, 2, 3.5, 0.5).bytes());
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(names(run)).containsExactly("time", "voltage", "current");
        assertThat(run.time_s(0)).isEqualTo(60);
        assertThat(run.voltage_V(0)).isEqualTo(3.5);
        assertThat(run.current_A(0)).isEqualTo(0.5e-3);
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("id 9001", "'(Q-Qo)/mA.h'", "id 9002", "left out");
    }

    @Test
    void severalUnknownIdsOfTheLargestSizeAreAllKept() throws InputException {
        MprWriter writer = new MprWriter(3).column(4, 'd').column(9001, 'Q').column(9002, 'Q');
        writer.column(6, 'f').column(8, 'f');
        CyclingRun run = run(writer.row(1, 7, 8, 3, 0));

        assertThat(values(run, "column 9001 (8 bytes) low")).containsExactly(7);
        assertThat(values(run, "column 9002 (8 bytes) low")).containsExactly(8);
    }

    @Test
    void aPresumedSizeThatTheRecordContradictsIsNotUsed() throws InputException {
        MprWriter writer =
                new MprWriter(3).column(4, 'd').column(80, 'd').column(6, 'f').column(8, 'f');
        Reading reading = read(writer.row(1, 2, 3.5, 0).bytes());
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(run.voltage_V(0)).isEqualTo(3.5);
        assertThat(names(run)).contains("column 80 (8 bytes) low").doesNotContain("Rp/Ohm");
        assertThat(reading.warnings()).singleElement().asString().contains("Column id 80 ('Rp/Ohm')");
    }

    @Test
    void aFileCutInsideItsDataIsReadToTheLastWholeRecord() throws InputException {
        MprWriter writer = BioLogicFixtures.chargeAndDischarge(11);
        int recordLength = 1 + 2 + 2 + 8 + 4 + 4 + 4 + 8 + 8 + 8 + 4;
        byte[] cut = Arrays.copyOf(writer.bytes(), writer.firstRecord() + 5 * recordLength + 17);
        Reading reading = read(cut);
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(run.size()).isEqualTo(5);
        assertThat(run.copyTime_s()).containsExactly(0, 60, 120, 180, 240);
        assertThat(run.incomplete()).hasValueSatisfying(why -> assertThat(why).contains("5 of 21"));
        assertThat(reading.warnings()).anyMatch(w -> w.contains("5 of 21"));
    }

    @Test
    void aFileCutBeforeItsFirstRecordIsRefusedWithItsPlace() {
        MprWriter writer = BioLogicFixtures.chargeAndDischarge(3);
        int length = writer.firstRecord() + 10;

        assertThatThrownBy(() -> read(Arrays.copyOf(writer.bytes(), length)))
                .isInstanceOf(InputException.class)
                .hasMessage("cell.mpr, byte " + length + ": expected a first record, found the end of the file.");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 500, 2530, 2600})
    void aFileCutBeforeItsDataIsRefused(int length) {
        byte[] cut = Arrays.copyOf(BioLogicFixtures.chargeAndDischarge(3).bytes(), length);

        assertThatThrownBy(() -> read(cut)).isInstanceOf(InputException.class).hasMessageContaining("data");
    }

    @Test
    void aFileCutAfterItsDataIsCompleteAndSaysSo() throws InputException {
        byte[] whole = BioLogicFixtures.chargeAndDischarge(3).bytes();
        Reading reading = read(Arrays.copyOf(whole, whole.length - 100));
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(run.size()).isEqualTo(21);
        assertThat(run.incomplete()).isEmpty();
        assertThat(reading.warnings()).containsExactly("The file ends inside module 'VMP LOG'.");
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 22, 1, 0xFFFFFFFFL})
    void aWrongNumberOfRecordsIsRefused(long count) {
        byte[] bytes =
                BioLogicFixtures.chargeAndDischarge(3).statedRecords(count).bytes();

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(InputException.class).hasMessageContaining("records");
    }

    @Test
    void aFileWithoutRecordsIsRefused() {
        byte[] bytes = new MprWriter(3).column(4, 'd').column(6, 'f').bytes();

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("data module without any");
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() {
        byte[] bytes = new MprWriter(5).column(4, 'd').row(1).bytes();

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("version 0, 2, 3, 10 and later, found version 5");
    }

    @Test
    void theSameFlagTwiceIsRefused() {
        byte[] bytes = new MprWriter(3).flags(1, 1).column(4, 'd').row(1, 1).bytes();

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("the same flag twice");
    }

    @Test
    void whereTheFileHasNoCurrentItIsChargeOverTime() throws InputException {
        MprWriter writer =
                new MprWriter(11).technique(4).column(4, 'd').column(7, 'd').column(6, 'f');
        writer.row(10, 0, 3).row(20, 0.01, 3).row(20, 0.0, 3).row(50, -0.06, 3);
        CyclingRun run = run(writer);

        assertThat(run.copyCurrent_A()).containsExactly(new double[] {0, 3.6e-3, 3.6e-3, -7.2e-3}, within(1e-15));
        assertThat(run.provenance().assumed()).anyMatch(s -> s.startsWith("The file has no current"));
        assertThat(((ChargeCounter.Signed) run.counter()).copyValues())
                .containsExactly(new double[] {0, 1e-5, 1e-5, -5e-5}, within(1e-18));
    }

    @Test
    void atRestTheCurrentIsZeroAndSaidToBeAssumed() throws InputException {
        CyclingRun byTechnique = run(
                new MprWriter(3).technique(0x0B).column(4, 'd').column(6, 'f').row(0, 3));
        CyclingRun byMode =
                run(new MprWriter(3).flags(1).column(4, 'd').column(6, 'f').row(3, 0, 3));

        assertThat(byTechnique.copyCurrent_A()).containsExactly(0);
        assertThat(byMode.copyCurrent_A()).containsExactly(0);
        assertThat(byMode.provenance().assumed()).anyMatch(s -> s.contains("at rest"));
    }

    @Test
    void withoutCurrentAndChargeTheFileIsATable() throws InputException {
        Reading reading =
                read(new MprWriter(3).column(4, 'd').column(6, 'f').row(0, 3).bytes());

        assertThat(reading.datasets().getFirst()).isInstanceOf(GenericTable.class);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("neither current nor charge"));
    }

    @Test
    void anImpedanceTechniqueIsASpectrumWithAllItsColumns() throws InputException {
        MprWriter writer = new MprWriter(11)
                .technique(0x1D)
                .column(32, 'f')
                .column(37, 'f')
                .column(38, 'f');
        writer.column(4, 'd').column(77, 'f').column(76, 'f');
        Dataset table =
                read(writer.row(1e6, 90, -1, 5, 3, 0).bytes()).datasets().getFirst();

        assertThat(table.technique()).isEqualTo("impedance");
        assertThat(names(table)).containsExactly("frequency", "z_re", "z_im", "time/s", "<Ewe>/V", "<I>/mA");
        assertThat(values(table, "z_im")).containsExactly(1);
    }

    @Test
    void aChargeThatStartsAnewWithEachLoopIsNoCounter() throws InputException {
        MprWriter writer = new MprWriter(3).technique(0x19).loops(0, 2, 4);
        writer.column(4, 'd').column(6, 'f').column(8, 'f').column(434, 'f');
        writer.row(1, 3, 20, 0.02).row(2, 3, 20, 0.04).row(9, 3, 20, 0.02).row(10, 3, 20, 0.04);
        Reading reading = read(writer.bytes());

        assertThat(((CyclingRun) reading.datasets().getFirst()).counter()).isInstanceOf(ChargeCounter.None.class);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("'(Q-Qo)/C' starts anew"));
    }

    @Test
    void metadataHasTheKeysOfTheTextExport() throws InputException {
        assertThat(run(BioLogicFixtures.chargeAndDischarge(3)).metadata())
                .containsEntry("Technique", "Modulo Bat")
                .containsEntry("Run on channel", "5 (SN 69651)")
                .containsEntry("Acquisition started on", "12/08/2022 14:36:53.355")
                .containsEntry("Software", "EC-Lab for windows v11.43")
                .containsEntry("File", "cell_01_MB_C05.mpr")
                .containsEntry("Directory", "C:\\data\\")
                .containsEntry("Device serial number", "1705")
                .containsEntry("Electrode material", "NCM622")
                .containsEntry("Electrolyte", "Li6PS5Cl")
                .containsEntry("Comments", "coated; 25 °C")
                .containsEntry("Mass of active material", "7.826 mg")
                .containsEntry("Characteristic mass", "7.826 mg")
                .containsEntry("Electrode surface area", "0.785 cm²")
                .containsEntry("Battery capacity", "1.68 mA.h")
                .containsEntry("Column ids", "1 2 3 21 31 65 131 39 4 20 6 8 7 13 467 468");
    }

    @Test
    void ofAnOldFileOnlyTechniqueAndStartAreRead() throws InputException {
        assertThat(run(BioLogicFixtures.chargeAndDischarge(0)).metadata())
                .containsOnlyKeys("Technique", "Acquisition started on", "Column ids")
                .containsEntry("Acquisition started on", "12/08/2022 14:36:53.355");
    }
}

package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdaReaderTest {
    private final NdaReader reader = new NdaReader();

    private Reading read(byte[] bytes) throws InputException {
        return reader.read(SourceFile.of("small.nda", bytes));
    }

    private CyclingRun run(byte[] bytes) throws InputException {
        return (CyclingRun) read(bytes).datasets().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29
            })
    void everyVersionTellsOfTheSameTest(int version) throws InputException {
        byte[] file = NdaFixture.version(version);
        if (version <= 4) {
            // These versions store no energy.
            CyclingRun run = run(file);
            assertThat(run.copyTime_s()).containsExactly(SmallTest.TOTAL_TIME);
            assertThat(run.copyVoltage_V()).containsExactly(SmallTest.VOLTAGE);
            assertThat(run.copyCurrent_A()).containsExactly(SmallTest.CURRENT);
            assertThat(SmallTest.numbers(run, "Chg. Cap.(Ah)", 4)).containsExactly(0, 2 / 3600.0, 0, 0);
            assertThat(SmallTest.numbers(run, "DChg. Cap.(Ah)", 4)).containsExactly(0, 0, 0, 4 / 3600.0);
            assertThat(run.copyCycle().orElseThrow()).containsExactly(1, 1, 2, 2);
            assertThat(SmallTest.words(run, "Step Type").get(3)).isEqualTo("CC DChg");
        } else {
            SmallTest.check(run(file), 1, 1, 2, 2);
        }
    }

    @Test
    void bts90FilesCountCyclesByDirectionAndSkipAuxiliaryRecords() throws InputException {
        for (int version : new int[] {129, 130}) {
            Reading reading = read(NdaFixture.version(version));
            SmallTest.check((CyclingRun) reading.datasets().getFirst(), 1, 1, 1, 1);
            assertThat(reading.format()).contains("BTS 9.0");
            assertThat(reading.warnings()).anyMatch(w -> w.startsWith("1 records of another kind"));
            assertThat(reading.datasets().getFirst().provenance().assumed())
                    .anyMatch(a -> a.contains("no cycle number"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 56, 60})
    void bts91FilesOfAnyRecordLengthAreRead(int length) throws InputException {
        CyclingRun run = run(NdaFixture.bts91(length));
        SmallTest.check(run, 1, 1, 2, 2);
        assertThat(SmallTest.words(run, "Date").get(1)).isEqualTo("2024-01-15 10:30:10.500");
        if (length >= 56) {
            assertThat(SmallTest.numbers(run, "T1(°C)", 4)).containsExactly(23.5, 24.5, 25.5, 26.5);
        }
    }

    @Test
    void blocksOfBts91AreJoined() throws InputException {
        SmallTest.check(run(NdaFixture.bts91InTwoBlocks()), 1, 1, 2, 2);
    }

    @Test
    void datesOfTheCalendarAndOfUtcAreTold() throws InputException {
        CyclingRun calendar = run(NdaFixture.version(29));
        CyclingRun utc = run(NdaFixture.version(22));
        assertThat(SmallTest.words(calendar, "Date"))
                .containsExactly(
                        "2024-01-15 10:30:00", "2024-01-15 10:30:10", "2024-01-15 10:30:10", "2024-01-15 10:30:30");
        assertThat(SmallTest.words(utc, "Date")).isEqualTo(SmallTest.words(calendar, "Date"));
        assertThat(utc.provenance().assumed()).anyMatch(a -> a.contains("UTC"));
        assertThat(calendar.provenance().assumed()).noneMatch(a -> a.contains("UTC"));
    }

    @Test
    void theHeadIsToldAsMetadata() throws InputException {
        CyclingRun run = run(NdaFixture.version(29));
        assertThat(run.metadata())
                .containsEntry("active mass (mg)", "12.5")
                .containsEntry("start time", "2024-01-15 10:29:58")
                .containsEntry("remarks", "coated cathode")
                .containsEntry("nda version", "29");
    }

    @Test
    void auxiliaryChannelsBecomeColumnsWithGapsWhereTheyHaveNoValue() throws InputException {
        byte[] data = Arrays.copyOfRange(NdaFixture.version(29), 2090 + 503, NdaFixture.version(29).length);
        byte[] aux = new LittleEndian()
                .raw(NdaFixture.auxiliary(2, 1, 0.1234, 25.3))
                .raw(NdaFixture.auxiliary(2, 3, -0.5, -12.5))
                .raw(NdaFixture.auxiliary(1, 4, 0, 30))
                .toBytes();
        CyclingRun run = run(NdaFixture.file(29, data, aux));
        assertThat(SmallTest.numbers(run, "V2(V)", 4)).containsExactly(0.1234, Double.NaN, -0.5, Double.NaN);
        assertThat(SmallTest.numbers(run, "T2(°C)", 4)).containsExactly(25.3, Double.NaN, -12.5, Double.NaN);
        assertThat(SmallTest.numbers(run, "T1(°C)", 4)[3]).isEqualTo(30);
    }

    @Test
    void pointsOutOfOrderAreSortedAndRepeatedOnesDroppedWithAWarning() throws InputException {
        byte[] file = NdaFixture.version(8);
        int length = NdaFixture.recordLength(8);
        int first = file.length - 4 * length;
        byte[] shuffled = file.clone();
        System.arraycopy(file, first + length, shuffled, first, length);
        System.arraycopy(file, first, shuffled, first + length, length);
        SmallTest.check(run(shuffled), 1, 1, 2, 2);

        byte[] longer = new LittleEndian()
                .raw(file)
                .raw(Arrays.copyOfRange(file, first, first + length))
                .toBytes();
        // The data section is given as the rest of the file, as in real files of version 8.
        Arrays.fill(longer, 68, 72, (byte) 0);
        Reading reading = read(longer);
        SmallTest.check((CyclingRun) reading.datasets().getFirst(), 1, 1, 2, 2);
        assertThat(reading.warnings()).anyMatch(w -> w.startsWith("1 data points are stored twice"));
    }

    @Test
    void aCutOffFileIsReadAsFarAsItGoesAndMarkedIncomplete() throws InputException {
        byte[] file = NdaFixture.version(29);
        CyclingRun run = run(Arrays.copyOf(file, file.length - 86 - 40));
        assertThat(run.size()).isEqualTo(2);
        assertThat(run.incomplete())
                .hasValueSatisfying(reason -> assertThat(reason).contains("ends before"));
    }

    @Test
    void dataAreFoundByTheirPatternWhereTheHeadDoesNotSay() throws InputException {
        byte[] file = NdaFixture.version(29);
        Arrays.fill(file, 64, 72, (byte) 0);
        CyclingRun run = run(file);
        SmallTest.check(run, 1, 1, 2, 2);
        assertThat(run.provenance().assumed()).anyMatch(a -> a.contains("pattern"));
    }

    @Test
    void aZipWithOneNdaIsReadAndNamedAsGiven() throws Exception {
        byte[] zip = zip("small.nda", NdaFixture.version(8));
        SourceFile file = SourceFile.of("small.nda.zip", zip);
        assertThat(reader.probe(file.probe())).isEqualTo(Confidence.CERTAIN);
        CyclingRun run = (CyclingRun) reader.read(file).datasets().getFirst();
        SmallTest.check(run, 1, 1, 2, 2);
        assertThat(run.provenance().sha256()).isEqualTo(file.sha256());
    }

    @Test
    void unknownVersionsAndForeignFilesAreRefusedInOneSentence() {
        byte[] file = NdaFixture.version(29);
        file[14] = 77;
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small.nda, byte 14: expected nda version 1 to 29, 129 or 130, found version 77");
        byte[] newer = NdaFixture.version(130);
        newer[14] = (byte) 131;
        assertThatThrownBy(() -> read(newer)).hasMessageContaining("version 131");
        assertThatThrownBy(() -> read(new byte[500])).hasMessageContaining("begins with NEWARE");
    }

    @Test
    void aFileWithoutDataPointsIsRefused() {
        byte[] empty = NdaFixture.file(29, new byte[0], new byte[0]);
        assertThatThrownBy(() -> read(empty)).isInstanceOf(InputException.class).hasMessageContaining("data section");
    }

    @Test
    void theMagicIsEnoughToBeCertain() throws InputException {
        assertThat(reader.probe(SourceFile.of("a", NdaFixture.version(1)).probe()))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(reader.probe(SourceFile.of("a.nda", new byte[100]).probe())).isEqualTo(Confidence.NO);
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}

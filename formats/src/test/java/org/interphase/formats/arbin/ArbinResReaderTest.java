package org.interphase.formats.arbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.TextColumn;
import org.interphase.formats.Confidence;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;

class ArbinResReaderTest {
    private static final int PAGE = 4096;

    private final ArbinResReader reader = new ArbinResReader();

    private Reading read(byte[] bytes) throws InputException {
        return reader.read(SourceFile.of("cell.res", bytes));
    }

    @Test
    void testsAreSeparatedAndSortedByTheirDataPoints() throws IOException, InputException {
        Reading reading = read(ResFixture.twoTests());
        assertThat(reading.format()).isEqualTo("Arbin res, Results File 5.26");
        assertThat(reading.datasets()).hasSize(3);
        CyclingRun coated = (CyclingRun) reading.datasets().getFirst();
        assertThat(coated.title()).isEqualTo("coated cell");
        assertThat(coated.copyTime_s()).containsExactly(0, 10, 20);
        assertThat(coated.copyCurrent_A()).containsExactly(0.5, 0.5, -0.5);
        assertThat(coated.copyVoltage_V()).containsExactly(3.0009999, 3.0020001, 3.0030000);
        assertThat(coated.copyCycle().orElseThrow()).containsExactly(1, 1, 2);
        ChargeCounter.Separate counter = (ChargeCounter.Separate) coated.counter();
        assertThat(counter.copyCharge()).containsExactly(0, 0.001, 0.001);
        assertThat(counter.copyDischarge()).containsExactly(0, 0, 0.0005);
        CyclingRun bare = (CyclingRun) reading.datasets().get(1);
        assertThat(bare.title()).isEqualTo("bare cell");
        assertThat(bare.copyTime_s()).containsExactly(0, 10);
    }

    @Test
    void whatTheDatabaseSaysOfATestIsKept() throws IOException, InputException {
        Reading reading = read(ResFixture.twoTests());
        assertThat(reading.datasets().getFirst().metadata())
                .containsEntry("Comments", "24 °C")
                .containsEntry("MASS", "0.5")
                .containsEntry("Start_DateTime", "2016-08-05 12:00:00.000")
                .doesNotContainKey("Notes");
        assertThat(reading.datasets().get(1).metadata()).containsEntry("MASS", "0.75");
        TextColumn dates = (TextColumn)
                reading.datasets().getFirst().table().find("DateTime").orElseThrow();
        assertThat(dates.at(0)).isEqualTo("2016-08-05 16:21:23.000");
        assertThat(dates.at(2)).isEqualTo("2016-08-05 16:21:43.000");
    }

    @Test
    void theCyclersStatisticsAreATableOfTheirOwn() throws IOException, InputException {
        GenericTable table =
                (GenericTable) read(ResFixture.twoTests()).datasets().get(2);
        assertThat(table.title()).isEqualTo("coated cell, statistics");
        assertThat(numbers(table.table().find("Data_Point").orElseThrow())).containsExactly(2, 3);
        assertThat(numbers(table.table().find("Vmax_On_Cycle").orElseThrow())).containsExactly(4.25, 3.5);
    }

    @Test
    void auxiliaryChannelsBecomeColumns() throws IOException, InputException {
        Reading reading = read(ResFixture.twoTests());
        CyclingRun coated = (CyclingRun) reading.datasets().getFirst();
        var temperature = coated.table().find("Aux_Temperature_1 cell surface").orElseThrow();
        assertThat(temperature.unit()).isEqualTo("C");
        assertThat(numbers(temperature)).containsExactly(24.25, 24.5, Double.NaN);
        assertThat(numbers(coated.table().find("Aux_Voltage_2").orElseThrow()))
                .containsExactly(Double.NaN, Double.NaN, 1.5);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("Auxiliary channels"));
    }

    private static double[] numbers(org.interphase.data.Column column) {
        return ((NumberColumn) column).copyValues();
    }

    @Test
    void manyRowsKeepTheirOrderOverPages() throws IOException, InputException {
        byte[] bytes = ResFixture.database(db -> {
            Table samples = ResFixture.samples(db);
            for (int point = 2000; point >= 1; point--) {
                ResFixture.sample(samples, 1, point, point * 0.5, 0.001 * point, 0, 0);
            }
        });
        CyclingRun run = (CyclingRun) read(bytes).datasets().getFirst();
        assertThat(run.size()).isEqualTo(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(run.time_s(i)).isEqualTo((i + 1) * 0.5);
        }
        assertThat(run.title()).isEqualTo("cell.res");
    }

    @Test
    void aDatabaseWithoutTheTableOfSamplesIsRefused() throws IOException {
        byte[] bytes = ResFixture.database(db -> ResFixture.global(db).addRow(1, "x", 1, 1.0, "", 1f, null));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected a table 'Channel_Normal_Table'");
        byte[] empty = ResFixture.database(ResFixture::samples);
        assertThatThrownBy(() -> read(empty)).hasMessageContaining("an empty table");
        assertThatThrownBy(() -> read(new byte[10_000])).hasMessageContaining("no 'Standard Jet DB'");
    }

    @Test
    void linkedTablesAreNotFollowed() throws IOException {
        byte[] bytes =
                ResFixture.database(db -> db.createLinkedTable("Channel_Normal_Table", "/tmp/other.mdb", "Secrets"));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected a table 'Channel_Normal_Table'");
    }

    @Test
    void aTableDefinitionThatGoesOnAtItselfIsRefused() throws IOException {
        byte[] bytes = ResFixture.twoTests();
        int page = lastPage(bytes, 2);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(page * PAGE + 4, page);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("byte " + page * PAGE + ": expected a Jet page whose references end");
    }

    @Test
    void aRowThatHasMovedToItselfIsRefused() throws IOException {
        byte[] bytes = ResFixture.twoTests();
        int page = lastPage(bytes, 1);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int place = buffer.getShort(page * PAGE + 14) & 0x1FFF;
        buffer.putShort(page * PAGE + 14, (short) (place | 0x4000));
        buffer.putInt(page * PAGE + place, page << 8);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one that leads back to itself");
    }

    private static int lastPage(byte[] bytes, int kind) {
        for (int page = bytes.length / PAGE - 1; page > 0; page--) {
            if (bytes[page * PAGE] == kind && bytes[page * PAGE + 12] != 0) {
                return page;
            }
        }
        throw new IllegalStateException("no page of kind " + kind);
    }

    @Test
    void aDatabaseCutOffIsRefused() throws IOException {
        byte[] bytes = ResFixture.twoTests();
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(InputException.class);
    }

    @Test
    void datesOutsideOfHistoryAreLeftEmpty() {
        assertThat(ResTest.date(25569)).isEqualTo("1970-01-01 00:00:00.000");
        assertThat(ResTest.date(Double.NaN)).isEmpty();
        assertThat(ResTest.date(-1)).isEmpty();
        assertThat(ResTest.date(1e300)).isEmpty();
    }

    @Test
    void theSignatureAndTheEndingMakeCertain() throws IOException, InputException {
        byte[] bytes = ResFixture.twoTests();
        assertThat(reader.probe(SourceFile.of("x.res", bytes).probe())).isEqualTo(Confidence.CERTAIN);
        assertThat(reader.probe(SourceFile.of("x.mdb", bytes).probe())).isEqualTo(Confidence.POSSIBLE);
        assertThat(reader.probe(SourceFile.of("x.res", new byte[64]).probe())).isEqualTo(Confidence.NO);
    }
}

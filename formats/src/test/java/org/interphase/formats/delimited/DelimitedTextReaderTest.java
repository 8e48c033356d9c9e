package org.interphase.formats.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.formats.fixture.InventedRun.Sample;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class DelimitedTextReaderTest {
    private static SourceFile file(String text) throws InputException {
        return SourceFile.of("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Dataset read(String text) throws InputException {
        return new DelimitedTextReader().read(file(text)).datasets().getFirst();
    }

    @Test
    void aTableWithoutKnownNamesIsAPlainTable() throws InputException {
        Reading reading = FixtureRuns.readAs("delimited-text", "table.csv");
        assertThat(reading.datasets().getFirst()).isInstanceOfSatisfying(GenericTable.class, table -> {
            assertThat(table.table().columns().stream().map(Column::name)).containsExactly("x", "y", "remark");
            assertThat(((NumberColumn) table.table().find("y").orElseThrow()).at(2))
                    .isEqualTo(-3.5e-2);
        });
    }

    @Test
    void namesThatMeanTimeVoltageAndCurrentMakeARun() throws InputException {
        CyclingRun run = FixtureRuns.run(FixtureRuns.readAs("delimited-text", "named_run.csv"));
        Tolerance minutes = Tolerance.relative(4e-16, "minutes printed with all digits, times 60");
        FixtureRuns.checkAll("time", run.copyTime_s(), Sample::time_s, minutes);
        FixtureRuns.checkAll("voltage", run.copyVoltage_V(), Sample::voltage_V, minutes);
        FixtureRuns.checkAll("current", run.copyCurrent_A(), Sample::current_A, minutes);
        FixtureRuns.checkCycles(run);
        assertThat(run.provenance().assumed()).anyMatch(s -> s.contains("positive on charge"));
    }

    @Test
    void aGermanTableIsReadWithItsCommas() throws InputException {
        FixtureRuns.checkCycles(FixtureRuns.checked("delimited-text", "german.csv"));
    }

    @Test
    void missingUnitsAreAssumedAndSaid() throws InputException {
        Reading reading = new DelimitedTextReader().read(file("Time,Voltage,Current\n0,3.7,1\n1,3.8,1\n"));
        assertThat(reading.datasets().getFirst()).isInstanceOf(CyclingRun.class);
        assertThat(reading.warnings()).contains("Column 'Current' names no unit; amperes are taken.");
    }

    @Test
    void lettersCountOnlyWithTheirUnits() throws InputException {
        assertThat(read("t,U,I\n0,3.7,1\n1,3.8,1\n")).isInstanceOf(GenericTable.class);
        assertThat(read("t/s,U/V,I/mA\n0,3.7,1\n1,3.8,1\n")).isInstanceOf(CyclingRun.class);
        assertThat(read("time /s\tI /mA\tE /V\n0\t1\t3.7\n1\t1\t3.8\n"))
                .isInstanceOfSatisfying(
                        CyclingRun.class, run -> assertThat(run.current_A(0)).isEqualTo(1e-3));
    }

    @Test
    void aRowOfUnitsIsUnderstood() throws InputException {
        assertThat(read("time,voltage,current\nmin,mV,A\n1,3700,1\n2,3800,1\n"))
                .isInstanceOfSatisfying(CyclingRun.class, run -> {
                    assertThat(run.time_s(0)).isEqualTo(60);
                    assertThat(run.voltage_V(0)).isEqualTo(3.7);
                });
    }

    @Test
    void aDecimalCommaBetweenCommasIsRefusedNotMisread() {
        assertThatThrownBy(() -> read("time,voltage,current\n0,0,3,7,0,1\n1,0,3,8,0,1\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("semicolons");
    }

    @Test
    void wordsAloneAndBinaryDataAreRefused() {
        assertThatThrownBy(() -> read("a,b\nc,d\n")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new DelimitedTextReader().read(SourceFile.of("a.csv", new byte[] {1, 2, 0, 3})))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void onlyTextWithNumbersSideBySideIsClaimed() throws InputException {
        DelimitedTextReader reader = new DelimitedTextReader();
        assertThat(reader.probe(file("x y\n1 2\n").probe())).isEqualTo(Confidence.POSSIBLE);
        assertThat(reader.probe(file("Dear reader,\nnothing to see\n").probe())).isEqualTo(Confidence.NO);
        assertThat(reader.probe(
                        SourceFile.of("a", new byte[] {'1', ',', '2', 0}).probe()))
                .isEqualTo(Confidence.NO);
    }

    @Test
    void theRealOcvTableIsAPlainTable() throws InputException {
        Reading reading =
                FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/cycler/ampworks_nmc.csv")));
        assertThat(reading.reader()).isEqualTo("delimited-text");
        GenericTable table = (GenericTable) reading.datasets().getFirst();
        assertThat(table.table().rows()).isEqualTo(343);
        NumberColumn volts = (NumberColumn) table.table().find("Volts").orElseThrow();
        assertThat(volts.at(0)).isEqualTo(3.656778573989868);
        assertThat(volts.at(342)).isEqualTo(4.400004863739014);
    }

    @Test
    void aTableWithAFrequencyIsNoCyclingRun() throws InputException {
        assertThat(read("time/s,freq/Hz,Voltage/V,Current/A\n0,10,3.7,1\n1,5,3.8,1\n"))
                .isInstanceOf(GenericTable.class);
    }

    @Test
    void aCounterWithoutAUnitIsLeftAloneAndOneCounterTellsTheSign() throws InputException {
        Reading bare = new DelimitedTextReader()
                .read(file(
                        "Time/s,Voltage/V,Current/A,Charge Capacity,Discharge Capacity\n0,3.7,1,0,0\n1,3.8,1,1,0\n"));
        assertThat(((CyclingRun) bare.datasets().getFirst()).counter()).isInstanceOf(ChargeCounter.None.class);
        assertThat(bare.warnings()).singleElement().asString().contains("'Charge Capacity'");

        Reading discharge = new DelimitedTextReader()
                .read(file("Time [s],Voltage [V],Current [A],Discharge capacity [A.h]\n0,4,3600,0\n1,3.9,3600,1\n"));
        assertThat(((CyclingRun) discharge.datasets().getFirst()).current_A(1)).isEqualTo(-3600);
        assertThat(discharge.warnings()).anyMatch(w -> w.contains("turned round"));
    }

    @Test
    void markupAndOtherFormatsOfTextAreNotClaimed() throws InputException {
        for (String text : new String[] {
            "<?xml version=\"1.0\"?>\n<a>1 2 3</a>\n",
            "{\"a\": [1, 2]}\n",
            "VAMAS Surface\n1 2\n",
            "data_LiF\n_cell 1 2\n"
        }) {
            assertThat(new DelimitedTextReader().probe(file(text).probe()))
                    .as(text)
                    .isEqualTo(Confidence.NO);
        }
    }

    @Test
    void rowsLongerThanTheHeaderAreRefused() {
        assertThatThrownBy(() -> read("a;b\n1.5;2;3\n2.5;3;4\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2 cells as in the header");
    }
}

package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.Confidence;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class NewareCsvReaderTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "one multiplication by the unit's factor");

    static final String FLAT = """
            DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(µA),Voltage(mV),Capacity(mAs),\
            Chg. Cap.(mAs),DChg. Cap.(mAs),Energy(mWs),Date,LgD,
            1,1,1,CC Chg,00:00:00.000,00:00:00.000,200000,3600.0,0,0,0,0,2024-01-15 10:30:00.000,,
            2,1,1,CC Chg,00:00:10.500,00:00:10.500,200000,3700.0,2100,2100,0,7665,2024-01-15 10:30:10.500,,
            3,2,2,CC DChg,00:00:00.000,00:00:10.500,-200000,3650.0,0,0,0,0,2024-01-15 10:30:10.500,,
            4,2,2,CC DChg,25:00:20.000,25:00:30.500,-200000,3500.0,4000,0,4000,14300,2024-01-16 11:30:30.500,,
            """;

    static final String NESTED = """
            Cycle Index,Chg. Cap.(Ah),DChg. Cap.(Ah),Chg. Time,DChg. Time
            ,Step Index,Step Number,Step Type,Step Time,Capacity(Ah),End Voltage(V),T1 End T(?)
            ,,DataPoint,Time,Total Time,Current(A),Voltage(V),Capacity(Ah),T1(?)
            1,0.02,0.00,00:00:10,00:00:00,1,1,Rest,00:00:05,0.00,3.6000,25.1
            ,,1,00:00:00,00:00:00,0.00000,3.6000,0.000,25.0
            ,,2,00:00:05,00:00:05,0.00000,3.6000,0.000,25.1
            ,2,2,CC Chg,00:00:10,0.02,3.7000,25.2
            ,,3,00:00:10,00:00:15,7.20000,3.7000,0.020,25.2
            2,0.00,0.03,00:00:00,00:00:20
            ,1,3,CC DChg,00:00:20,0.03,3.5000,25.3
            ,,4,00:00:20,00:00:35,-5.40000,3.5000,0.030,25.3
            """;

    private final NewareCsvReader reader = new NewareCsvReader();

    private Reading read(byte[] bytes) throws InputException {
        return reader.read(SourceFile.of("export.csv", bytes));
    }

    private CyclingRun run(String text, Charset charset) throws InputException {
        return (CyclingRun) read(text.getBytes(charset)).datasets().getFirst();
    }

    private CyclingRun run(String text) throws InputException {
        return run(text, StandardCharsets.UTF_8);
    }

    @Test
    void aFlatExportIsReadInTheUnitsOfItsHeads() throws InputException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
            CyclingRun run = run(FLAT, charset);
            assertThat(run.copyTime_s()).containsExactly(0, 10.5, 10.5, 90030.5);
            ROUNDING.check("voltage", run.voltage_V(1), 3.7);
            ROUNDING.check("current", run.current_A(3), -0.2);
            ChargeCounter.Separate counter = (ChargeCounter.Separate) run.counter();
            ROUNDING.check("charge", counter.chargeAt(1), 2.1 / 3600);
            ROUNDING.check("discharge", counter.dischargeAt(3), 4 / 3600.0);
            assertThat(run.copyCycle().orElseThrow()).containsExactly(1, 1, 2, 2);
            assertThat(run.copyStep().orElseThrow()).containsExactly(1, 1, 2, 2);
            assertThat(SmallTest.numbers(run, "Time", 4)).containsExactly(0, 10.5, 0, 90020);
            assertThat(SmallTest.words(run, "Date").getLast()).isEqualTo("2024-01-16 11:30:30.500");
            assertThat(run.table().find("Energy(mWs)").orElseThrow().unit()).isEqualTo("mWs");
            assertThat(run.provenance().assumed()).isEmpty();
        }
    }

    @Test
    void microAmperesAreToldFromChineseInEveryEncoding() throws InputException {
        String latin = FLAT;
        String chinese = FLAT.replace("µ", "μ").replace("LgD", "温度");
        assertThat(run(latin, StandardCharsets.ISO_8859_1).current_A(0)).isCloseTo(0.2, within());
        CyclingRun run = run(chinese, Charset.forName("GB18030"));
        assertThat(run.current_A(0)).isCloseTo(0.2, within());
        assertThat(run.table().find("温度")).isPresent();
        assertThat(run(latin.replace("µA", "?A"), StandardCharsets.US_ASCII).current_A(0))
                .isCloseTo(0.2, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-15);
    }

    @Test
    void aNestedExportGivesTheRunAndItsOwnTables() throws InputException {
        Reading reading = read(NESTED.getBytes(StandardCharsets.US_ASCII));
        assertThat(reading.format()).isEqualTo("Neware BTSDA text, nested in 3 levels");
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        assertThat(run.copyTime_s()).containsExactly(0, 5, 15, 35);
        assertThat(run.copyCurrent_A()).containsExactly(0, 0, 7.2, -5.4);
        assertThat(run.copyCycle().orElseThrow()).containsExactly(1, 1, 1, 2);
        assertThat(run.copyStep().orElseThrow()).containsExactly(1, 1, 2, 1);
        assertThat(SmallTest.words(run, "Step Type")).containsExactly("Rest", "Rest", "CC Chg", "CC DChg");
        assertThat(SmallTest.numbers(run, "Step Number", 4)).containsExactly(1, 1, 2, 3);
        assertThat(run.table().find("T1(?)").orElseThrow().unit()).isEqualTo("°C");
        assertThat(((ChargeCounter.Magnitude) run.counter()).at(3)).isEqualTo(0.03);

        GenericTable cycles = (GenericTable) reading.datasets().get(1);
        assertThat(cycles.title()).isEqualTo("export.csv, cycles");
        assertThat(column(cycles, "DChg. Cap.(Ah)")).containsExactly(0, 0.03);
        assertThat(column(cycles, "Chg. Time")).containsExactly(10, 0);
        GenericTable steps = (GenericTable) reading.datasets().get(2);
        assertThat(column(steps, "End Voltage(V)")).containsExactly(3.6, 3.7, 3.5);
        assertThat(steps.table().find("T1 End T(?)").orElseThrow().unit()).isEqualTo("°C");
    }

    private static double[] column(GenericTable table, String name) {
        return ((NumberColumn) table.table().find(name).orElseThrow()).copyValues();
    }

    @Test
    void aNestedExportOfTwoLevelsIsReadToo() throws InputException {
        String twoLevels = """
                Step Index,Step Type,Step Time
                ,DataPoint,Total Time,Current(mA),Voltage(V)
                1,CC Chg,00:00:10
                ,1,00:00:00,200,3.6
                ,2,00:00:10,200,3.7
                2,CC DChg,00:00:20
                ,3,00:00:10,-200,3.65
                """;
        Reading reading = read(twoLevels.getBytes(StandardCharsets.US_ASCII));
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        assertThat(run.copyStep().orElseThrow()).containsExactly(1, 1, 2);
        assertThat(reading.datasets().get(1).title()).endsWith("steps");
    }

    @Test
    void utf16IsReadLikeUtf8() throws InputException {
        byte[] nested = ("\uFEFF" + NESTED).getBytes(StandardCharsets.UTF_16LE);
        CyclingRun run = (CyclingRun) read(nested).datasets().getFirst();
        assertThat(run.copyTime_s()).containsExactly(0, 5, 15, 35);
    }

    @Test
    void chineseHeadsWithUnsignedCurrentTakeTheDirectionFromTheStep() throws InputException {
        String text = """
                数据序号,循环号,工步号,工步类型,时间,总时间,电流(A),电压(V),容量(Ah),充电容量(Ah),放电容量(Ah)
                1,1,1,恒流充电,00:00:00,00:00:00,0.2,3.6,0,0,0
                2,1,1,恒流充电,00:00:10,00:00:10,0.2,3.7,0.5,0.5,0
                3,2,2,搁置,00:00:10,00:00:20,0,3.65,0,0,0
                4,2,3,恒流放电,00:00:10,00:00:30,0.2,3.5,0.25,0,0.25
                """;
        CyclingRun run = run(text, Charset.forName("GB18030"));
        assertThat(run.copyCurrent_A()).containsExactly(0.2, 0.2, 0, -0.2);
        assertThat(run.copyTime_s()).containsExactly(0, 10, 20, 30);
        assertThat(run.copyCycle().orElseThrow()).containsExactly(1, 1, 2, 2);
        assertThat(((ChargeCounter.Separate) run.counter()).dischargeAt(3)).isEqualTo(0.25);
        assertThat(run.provenance().assumed()).anyMatch(a -> a.contains("工步类型"));
    }

    @Test
    void relativeTimesOfBts7AreAddedUp() throws InputException {
        String text = """
                Record Index;Status;JumpTo;Cycle;Step;Cur(mA);Voltage(V);CapaCity(mAh);Relative Time(h:min:s.ms)
                1;CC_Chg;1;1;1;200,0;3,6000;0,0;0:00:00.000
                2;CC_Chg;1;1;1;200,0;3,7000;0,5;0:00:10.500
                3;CC_DChg;2;1;2;-200,0;3,6500;0,0;0:00:00.000
                4;CC_DChg;2;1;2;-200,0;3,5000;0,5;0:00:20.000
                """;
        CyclingRun run = run(text);
        assertThat(run.copyTime_s()).containsExactly(0, 10.5, 10.5, 30.5);
        ROUNDING.check("voltage", run.voltage_V(1), 3.7);
        ROUNDING.check("current", run.current_A(3), -0.2);
        assertThat(run.provenance().assumed()).anyMatch(a -> a.contains("times of the steps were added up"));
    }

    @Test
    void timesInMinutesAndHoursBecomeSeconds() throws InputException {
        String text = """
                Cycle Index,Step Index,Step Type,Total Time(min),Current(nA),Voltage(V)
                1,1,Rest,0,0,3.6
                1,1,Rest,2.5,5000000,3.6
                """;
        CyclingRun run = run(text);
        assertThat(run.copyTime_s()).containsExactly(0, 150);
        ROUNDING.check("current", run.current_A(1), 0.005);
        assertThat(run(text.replace("(min)", "(h)")).time_s(1)).isEqualTo(9000);
    }

    @Test
    void aMissingUnitIsAssumedAndSaid() throws InputException {
        CyclingRun run = run(FLAT.replace("Voltage(mV)", "Voltage"));
        assertThat(run.voltage_V(0)).isEqualTo(3600);
        assertThat(run.provenance().assumed()).containsExactly("Column 'Voltage' states no unit; it is read in V.");
    }

    @Test
    void aWrongCellIsRefusedWithItsLine() {
        assertThatThrownBy(() -> run(FLAT.replace("3700.0", "3700.O")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("export.csv, line 3: expected a number in column 'Voltage(mV)', found '3700.O'");
        assertThatThrownBy(() -> run(NESTED.replace("-5.40000", "x")))
                .hasMessageContaining("line 11: expected a number in column 'Current(A)'");
        assertThatThrownBy(() -> run("a,b\n1,2\n")).hasMessageContaining("column heads such as 'Voltage(V)'");
    }

    @Test
    void wideHeadsOverShortRowsAreRefusedBeforeMemoryIsTaken() {
        StringBuilder text = new StringBuilder("Cycle Index,Current(A),Voltage(V)");
        for (int c = 0; c < 4000; c++) {
            text.append(",c").append(c);
        }
        text.append('\n').repeat("1\n", 200_000);
        assertThatThrownBy(() -> run(text.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("rows about as");
        String nested = text.toString().replaceFirst("\n", "\n,DataPoint,Total Time,Current(A),Voltage(V)\n");
        assertThatThrownBy(() -> run(nested)).isInstanceOf(InputException.class);
    }

    @Test
    void headsOfTheExportAreRecognised() throws InputException {
        assertThat(probe(FLAT.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Confidence.CERTAIN);
        assertThat(probe(NESTED.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Confidence.CERTAIN);
        assertThat(probe(("\uFEFF" + FLAT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Confidence.CERTAIN);
        assertThat(probe("循环号,工步号,工步类型,电流(A),电压(V)".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(Confidence.LIKELY);
        assertThat(probe("循环号,工步号,工步类型,电流(A),电压(V)".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Confidence.LIKELY);
        assertThat(probe("time,voltage,current\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Confidence.NO);
    }

    private Confidence probe(byte[] bytes) throws InputException {
        return reader.probe(SourceFile.of("x.csv", bytes).probe());
    }
}

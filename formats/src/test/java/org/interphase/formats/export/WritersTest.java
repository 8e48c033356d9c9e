package org.interphase.formats.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Provenance;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureRuns;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static final Provenance OURS = new Provenance("a", "0", "test", false, List.of());

    private static String csv(Dataset dataset) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(dataset, out);
        return out.toString();
    }

    private static String bdf(CyclingRun run) throws IOException {
        StringBuilder out = new StringBuilder();
        BdfWriter.write(run, out);
        return out.toString();
    }

    private static Dataset readBack(String name, String text) throws InputException {
        return FormatRegistry.load()
                .read(SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8)))
                .datasets()
                .getFirst();
    }

    /// Doubles of every size, none of them round.
    private static double[] anyDoubles(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(n)
                .map(d -> (d - 0.5) * Math.pow(10, random.nextInt(-9, 9)))
                .toArray();
    }

    private static CyclingRun.Builder run(int n) {
        double[] time =
                new SplittableRandom(4).doubles(n).sorted().map(d -> d * 1e5).toArray();
        return CyclingRun.builder("x", OURS).samples(time, anyDoubles(5, n), anyDoubles(6, n));
    }

    private static GenericTable table(NumberColumn numbers, TextColumn words) {
        return new GenericTable("t", new Table(List.of(numbers, words)), Map.of(), OURS);
    }

    @Test
    void bdfReadsBackToTheLastBit() throws IOException, InputException {
        int n = 5000;
        double[] cycle = new double[n];
        double[] step = new double[n];
        java.util.Arrays.setAll(cycle, i -> Math.floorDiv(i, 100));
        java.util.Arrays.setAll(step, i -> Math.floorDiv(i, 10) % 7);
        CyclingRun run = run(n).cycle(cycle).step(step).build();
        String text = bdf(run);
        assertThat(text.lines().findFirst())
                .hasValue("Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step ID / 1");
        CyclingRun back = (CyclingRun) readBack("a.bdf.csv", text);
        assertThat(back.provenance().reader()).isEqualTo("bdf-csv");
        assertThat(back.copyTime_s()).isEqualTo(run.copyTime_s());
        assertThat(back.copyVoltage_V()).isEqualTo(run.copyVoltage_V());
        assertThat(back.copyCurrent_A()).isEqualTo(run.copyCurrent_A());
        assertThat(back.copyCycle()).contains(cycle);
        assertThat(back.copyStep()).contains(step);
    }

    @Test
    void csvReadsBackToTheLastBitWithItsRowOfUnits() throws IOException, InputException {
        CyclingRun run = run(5000)
                .others(List.of(NumberColumn.copyOf("Ewe noise", "mV", anyDoubles(9, 5000))))
                .build();
        String text = csv(run);
        assertThat(text.lines().limit(2)).containsExactly("time,voltage,current,Ewe noise", "s,V,A,mV");
        CyclingRun back = (CyclingRun) readBack("a.csv", text);
        assertThat(back.copyTime_s()).isEqualTo(run.copyTime_s());
        assertThat(back.copyVoltage_V()).isEqualTo(run.copyVoltage_V());
        assertThat(back.copyCurrent_A()).isEqualTo(run.copyCurrent_A());
        assertThat(((NumberColumn) back.table().find("Ewe noise").orElseThrow()).copyValues())
                .isEqualTo(anyDoubles(9, 5000));
    }

    @Test
    void everyFixtureSurvivesTheWayThroughBothWriters() throws IOException, InputException {
        for (String name :
                List.of("landt.csv", "maccor_thousandths.txt", "arbin_mits.csv", "pec.csv", "labels.bdf.csv")) {
            CyclingRun run = FixtureRuns.run(FormatRegistry.load().read(FixtureRuns.file(name)));
            for (String text : List.of(csv(run), bdf(run))) {
                CyclingRun back = (CyclingRun) readBack("a.csv", text);
                assertThat(back.copyTime_s()).as(name).isEqualTo(run.copyTime_s());
                assertThat(back.copyCurrent_A()).as(name).isEqualTo(run.copyCurrent_A());
            }
        }
    }

    @Test
    void countersKeepTheirValuesUnderTheLabelThatFits() throws IOException, InputException {
        double[] cycle = {1, 1, 2, 2};
        double[] zero = new double[4];
        Map<String, ChargeCounter> labels = new LinkedHashMap<>();
        labels.put("Charging Capacity / Ah", new ChargeCounter.Separate(new double[] {0, 1, 2, 3}, zero));
        labels.put("Cycle Charging Capacity / Ah", new ChargeCounter.Separate(new double[] {0, 1, 0, 1}, zero));
        labels.put("Step Charging Capacity / Ah", new ChargeCounter.Separate(new double[] {1, 0, 1, 2}, zero));
        labels.put("Step Discharging Capacity / Ah", new ChargeCounter.Separate(zero, new double[] {1, 0, 1, 2}));
        labels.put("Net Capacity / Ah", new ChargeCounter.Signed(new double[] {0, 1, 0, -1}));
        labels.put("Cumulative Capacity / Ah", new ChargeCounter.Magnitude(new double[] {0, 1, 2, 2}));
        labels.put("Step Cumulative Capacity / Ah", new ChargeCounter.Magnitude(new double[] {1, 0, 1, 0}));
        for (Map.Entry<String, ChargeCounter> entry : labels.entrySet()) {
            CyclingRun run = run(4).cycle(cycle).counter(entry.getValue()).build();
            String text = bdf(run);
            assertThat(text.lines().findFirst().orElseThrow().split(",")).contains(entry.getKey());
            ChargeCounter back = ((CyclingRun) readBack("a.bdf.csv", text)).counter();
            assertThat(back).usingRecursiveComparison().isEqualTo(entry.getValue());
        }
    }

    @Test
    void textsAreQuotedAndFormulasDisarmed() throws IOException {
        GenericTable table = table(
                NumberColumn.copyOf(
                        "=1+1", "-", new double[] {-1, Double.NaN, 1e300, -0.0, 0.1, Double.NEGATIVE_INFINITY}),
                new TextColumn("plain", List.of("a,b", "say \"x\"", "=HYPERLINK(1)", "-5", "@x", " two\nlines ")));
        assertThat(csv(table).lines())
                .containsExactly(
                        "'=1+1,plain",
                        "-,",
                        "-1,\"a,b\"",
                        "NaN,\"say \"\"x\"\"\"",
                        "1.0E300,'=HYPERLINK(1)",
                        "-0.0,-5",
                        "0.1,'@x",
                        "-Infinity,\" two lines \"");
    }

    @Test
    void extremeNumbersReadBack() throws IOException, InputException {
        double[] values = {
            0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e15, Math.nextUp(1e17), Math.nextUp(0.3), Double.NaN
        };
        List<String> words = java.util.Collections.nCopies(values.length, "w");
        GenericTable table = table(NumberColumn.copyOf("a", "", values), new TextColumn("b", words));
        NumberColumn back =
                (NumberColumn) readBack("a.csv", csv(table)).table().find("a").orElseThrow();
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.doubleToRawLongBits(back.at(i))).isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }
}

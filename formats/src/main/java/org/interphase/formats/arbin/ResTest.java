package org.interphase.formats.arbin;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.cycler.CyclingAssembler;

/// One test of a `.res`: its rows in the order of its data points, which is not always that of the table.
final class ResTest {
    private static final String TEST = "Test_ID";
    private static final String POINT = "Data_Point";
    private static final ColumnMap MAP = new ColumnMap(
            "arbin-res",
            List.of(
                    ColumnRule.of(ColumnRole.TIME, "Test_Time"),
                    ColumnRule.of(ColumnRole.VOLTAGE, "Voltage"),
                    ColumnRule.of(ColumnRole.CURRENT, "Current"),
                    ColumnRule.of(ColumnRole.CYCLE, "Cycle_Index"),
                    ColumnRule.of(ColumnRole.STEP, "Step_Index"),
                    ColumnRule.of(ColumnRole.CHARGE, "Charge_Capacity"),
                    ColumnRule.of(ColumnRole.DISCHARGE, "Discharge_Capacity")),
            CurrentSign.POSITIVE_ON_CHARGE,
            true);
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("Test_Time", "s"),
            Map.entry("Step_Time", "s"),
            Map.entry("Current", "A"),
            Map.entry("Voltage", "V"),
            Map.entry("Charge_Capacity", "Ah"),
            Map.entry("Discharge_Capacity", "Ah"),
            Map.entry("Charge_Energy", "Wh"),
            Map.entry("Discharge_Energy", "Wh"),
            Map.entry("dV/dt", "V/s"),
            Map.entry("Internal_Resistance", "Ω"),
            Map.entry("AC_Impedance", "Ω"),
            Map.entry("ACI_Phase_Angle", "°"),
            Map.entry("Vmax_On_Cycle", "V"),
            Map.entry("Charge_Time", "s"),
            Map.entry("Discharge_Time", "s"));
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double LAST_DAY = 2_958_465;
    private static final int MOST_TESTS = 200;

    private final SourceFile file;
    private final ResDatabase database;
    private final double id;
    private final int[] rows;
    private final boolean alone;

    private ResTest(SourceFile file, ResDatabase database, double id, int[] rows, boolean alone) {
        this.file = file;
        this.database = database;
        this.id = id;
        this.rows = rows;
        this.alone = alone;
    }

    /// The tests of a file, ordered by their number.
    static List<ResTest> of(SourceFile file, ResDatabase database) throws InputException {
        ResTable samples = database.samples();
        if (samples.rows() == 0) {
            throw file.refuse(Place.part(ResDatabase.NORMAL), "data points", "an empty table");
        }
        double[] ids = samples.numbers(TEST).orElse(new double[samples.rows()]);
        double[] distinct = Arrays.stream(ids).sorted().distinct().toArray();
        if (distinct.length > MOST_TESTS) {
            throw file.refuse(
                    Place.part(ResDatabase.NORMAL), "at most " + MOST_TESTS + " tests", distinct.length + " of them");
        }
        List<ResTest> tests = new ArrayList<>();
        for (double id : distinct) {
            tests.add(new ResTest(file, database, id, ordered(samples, ids, id), distinct.length == 1));
        }
        return tests;
    }

    private static int[] ordered(ResTable table, double[] ids, double id) {
        double[] point = table.numbers(POINT).orElse(new double[table.rows()]);
        return IntStream.range(0, table.rows())
                .filter(row -> Double.compare(ids[row], id) == 0)
                .boxed()
                .sorted((a, b) -> Double.compare(point[a], point[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    CyclingRun run(String reader, List<String> warnings) throws InputException {
        Map<String, String> about = about();
        List<Column> columns = new ArrayList<>(columns(database.samples(), rows));
        columns.addAll(auxiliary(about, warnings));
        CyclingAssembler assembler = new CyclingAssembler(
                file, reader, MAP, row -> Place.part(ResDatabase.NORMAL + ", row " + (rows[row] + 1)));
        int missing = database.samples().announced() - database.samples().rows();
        if (missing != 0) {
            String reason = "Table " + ResDatabase.NORMAL + " announces "
                    + database.samples().announced() + " rows, "
                    + database.samples().rows() + " were found; the file may be damaged.";
            assembler.incomplete(reason).warn(reason);
        }
        CyclingRun run = assembler.metadata(about).assemble(title(about), new Table(columns));
        warnings.addAll(assembler.warnings());
        return run;
    }

    private String title(Map<String, String> about) {
        String name = about.getOrDefault("Test_Name", "");
        return name.isEmpty() ? file.name() + (alone ? "" : ", test " + (long) id) : name;
    }

    /// The row of the global table that describes this test.
    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        database.table(ResDatabase.GLOBAL).ifPresent(global -> {
            double[] ids = global.numbers(TEST).orElse(new double[0]);
            for (int row = 0; row < ids.length; row++) {
                if (Double.compare(ids[row], id) == 0) {
                    global.describe(row).forEach(about::putIfAbsent);
                }
            }
        });
        about.computeIfPresent("Start_DateTime", (key, days) -> {
            String date = date(Double.parseDouble(days));
            return date.isEmpty() ? days : date;
        });
        return about;
    }

    /// The statistics that the cycler wrote at the end of each cycle.
    Optional<GenericTable> statistics(String reader) {
        ResTable table = database.table(ResDatabase.STATISTIC).orElse(null);
        if (table == null || table.rows() == 0) {
            return Optional.empty();
        }
        double[] ids = table.numbers(TEST).orElse(new double[table.rows()]);
        int[] own = ordered(table, ids, id);
        if (own.length == 0) {
            return Optional.empty();
        }
        Map<String, String> about = about();
        return Optional.of(new GenericTable(
                title(about) + ", statistics",
                new Table(columns(table, own)),
                about,
                file.provenance(reader, false, List.of())));
    }

    private static List<Column> columns(ResTable table, int[] rows) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.names().size(); c++) {
            String name = table.names().get(c);
            if (table.isText(c) || name.equals("DateTime")) {
                boolean date = !table.isText(c);
                double[] days = date ? table.numbers(name).orElseThrow() : new double[0];
                columns.add(new TextColumn(
                        name,
                        Arrays.stream(rows)
                                .mapToObj(row -> date ? date(days[row]) : table.text(name, row))
                                .toList()));
            } else {
                double[] values = table.numbers(name).orElseThrow();
                double[] own =
                        Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
                columns.add(NumberColumn.adopt(name, UNITS.getOrDefault(name, ""), own));
            }
        }
        return columns;
    }

    /// Days since 30 December 1899, to the millisecond, in the time zone of the cycler's computer; empty where the
    /// number is no date.
    static String date(double days) {
        return days > 0 && days < LAST_DAY
                ? WRITTEN.format(DAY_ZERO.plusNanos(Math.round(days * 86_400_000) * 1_000_000))
                : "";
    }

    private List<NumberColumn> auxiliary(Map<String, String> about, List<String> warnings) {
        ResTable table = database.table(ResDatabase.AUXILIARY).orElse(null);
        if (table == null || table.rows() == 0) {
            return List.of();
        }
        double[] points = database.samples().numbers(POINT).orElse(new double[0]);
        double[] own = points.length == 0
                ? points
                : Arrays.stream(rows).mapToDouble(row -> points[row]).toArray();
        ResAuxiliary channels = new ResAuxiliary(table, database.table(ResDatabase.AUXILIARY_NAMES));
        List<NumberColumn> columns = channels.columns(id, about.getOrDefault("Channel_Index", ""), own);
        if (!columns.isEmpty()) {
            warnings.add("Auxiliary channels are read from a description; no file with any was at hand.");
        }
        return columns;
    }
}

package org.interphase.formats.cycler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.interphase.data.ChargeCounter;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.Durations;
import org.interphase.formats.text.Timestamps;
import org.jspecify.annotations.Nullable;

/// Turns the columns of one cycler file into a [CyclingRun].
///
/// Time may be numbers, durations (`0d 01:02:03`) or, where no time column is there, time stamps. The current is turned
/// positive on charge. The columns that became time, voltage and current leave the table; all others stay in it under
/// their own names. Rows without time, voltage or current are dropped and counted in a warning.
public final class CyclingAssembler {
    private final SourceFile file;
    private final String reader;
    private final ColumnMap map;
    private final IntFunction<Place> placeOfRow;
    private final List<String> assumed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private Timestamps.DayOrder dayOrder = Timestamps.DayOrder.MONTH_FIRST;
    private boolean simulated;
    private @Nullable String incomplete;

    /// @param placeOfRow where row `i` stands in the file, for messages
    public CyclingAssembler(SourceFile file, String reader, ColumnMap map, IntFunction<Place> placeOfRow) {
        this.file = file;
        this.reader = reader;
        this.map = map;
        this.placeOfRow = placeOfRow;
    }

    public CyclingAssembler assume(String sentence) {
        assumed.add(sentence);
        return this;
    }

    public CyclingAssembler warn(String sentence) {
        warnings.add(sentence);
        return this;
    }

    public CyclingAssembler metadata(Map<String, String> entries) {
        metadata.putAll(entries);
        return this;
    }

    public CyclingAssembler dayOrder(Timestamps.DayOrder order) {
        this.dayOrder = order;
        return this;
    }

    public CyclingAssembler simulated(boolean simulated) {
        this.simulated = simulated;
        return this;
    }

    public CyclingAssembler incomplete(@Nullable String reason) {
        this.incomplete = reason;
        return this;
    }

    /// Sentences for [org.interphase.formats.Reading#warnings()], complete once [#assemble] has run.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// @throws InputException if time, voltage or current is missing or is not numbers, or no row is left
    public CyclingRun assemble(String title, Table table) throws InputException {
        Map<ColumnRole, Assigned> roles = assign(table);
        double[] time = time(roles);
        double[] voltage = numbers(require(roles, ColumnRole.VOLTAGE));
        double[] current = current(roles);
        int[] kept = completeRows(time, voltage, current);
        if (kept.length == 0) {
            throw file.refuse(
                    Place.whole(), "samples with time, voltage and current", table.rows() + " rows without any");
        }
        if (kept.length < table.rows()) {
            warnings.add((table.rows() - kept.length) + " of " + table.rows()
                    + " rows lack time, voltage or current and were dropped.");
        }
        time = select(time, kept);
        checkTime(time);
        if (!map.signIsStated()) {
            assumed.add(signSentence());
        }
        CyclingRun.Builder run = CyclingRun.builder(title, file.provenance(reader, simulated, assumed))
                .samples(time, select(voltage, kept), select(current, kept))
                .counter(counter(roles, kept))
                .others(others(table, roles, kept))
                .metadata(metadata)
                .incomplete(incomplete);
        optional(roles, ColumnRole.CYCLE, kept).ifPresent(run::cycle);
        optional(roles, ColumnRole.STEP, kept).ifPresent(run::step);
        return run.build();
    }

    private record Assigned(Column column, ColumnRule rule) {}

    private Map<ColumnRole, Assigned> assign(Table table) {
        Map<ColumnRole, Assigned> roles = new EnumMap<>(ColumnRole.class);
        for (ColumnRule rule : map.rules()) {
            if (!roles.containsKey(rule.role())) {
                table.columns().stream()
                        .filter(c -> rule.matches(c.name()))
                        .findFirst()
                        .ifPresent(c -> roles.put(rule.role(), new Assigned(c, rule)));
            }
        }
        return roles;
    }

    private Assigned require(Map<ColumnRole, Assigned> roles, ColumnRole role) throws InputException {
        Assigned assigned = roles.get(role);
        if (assigned == null) {
            List<String> names = map.rules().stream()
                    .filter(r -> r.role() == role)
                    .map(r -> "'" + r.column() + "'")
                    .distinct()
                    .toList();
            throw file.refuse(
                    Place.whole(),
                    "a column for " + role.name().toLowerCase(java.util.Locale.ROOT) + " (" + String.join(" or ", names)
                            + ")",
                    "none of that name",
                    "Name it in a column map in study.yaml.");
        }
        return assigned;
    }

    private double[] numbers(Assigned assigned) throws InputException {
        return switch (assigned.column()) {
            case NumberColumn c -> scaled(c.copyValues(), assigned.rule().factor());
            case TextColumn c -> throw firstWord(c);
        };
    }

    private InputException firstWord(TextColumn column) {
        int row = 0;
        while (row < column.size() - 1 && isNumber(column.at(row))) {
            row++;
        }
        String cell = column.size() == 0 ? "" : column.at(row);
        return file.refuse(
                column.size() == 0 ? Place.whole() : placeOfRow.apply(row),
                "a number in column '" + column.name() + "'",
                "'" + cell + "'",
                "Check the decimal mark and the delimiter.");
    }

    private static boolean isNumber(String cell) {
        try {
            Double.parseDouble(cell);
            return true;
        } catch (NumberFormatException e) {
            return cell.isEmpty();
        }
    }

    private double[] time(Map<ColumnRole, Assigned> roles) throws InputException {
        Assigned assigned = roles.get(ColumnRole.TIME);
        Assigned clock = roles.get(ColumnRole.CLOCK);
        if (assigned == null && clock != null && clock.column() instanceof TextColumn stamps) {
            assumed.add("Test time is counted from the first time stamp in column '" + stamps.name() + "'"
                    + (dayOrder == Timestamps.DayOrder.MONTH_FIRST ? "." : ", read with the day before the month."));
            return sinceFirst(stamps);
        }
        Assigned time = require(roles, ColumnRole.TIME);
        return time.column() instanceof TextColumn words ? durations(words) : numbers(time);
    }

    private double[] durations(TextColumn column) throws InputException {
        double[] seconds = new double[column.size()];
        for (int row = 0; row < seconds.length; row++) {
            String cell = column.at(row);
            OptionalDouble duration = Durations.seconds(cell);
            if (duration.isEmpty() && !cell.isEmpty()) {
                throw file.refuse(
                        placeOfRow.apply(row),
                        "a duration such as 0d 01:02:03 in column '" + column.name() + "'",
                        "'" + cell + "'");
            }
            seconds[row] = duration.orElse(Double.NaN);
        }
        return seconds;
    }

    private double[] sinceFirst(TextColumn column) throws InputException {
        double[] seconds = new double[column.size()];
        for (int row = 0; row < seconds.length; row++) {
            OptionalDouble stamp = Timestamps.seconds(column.at(row), dayOrder);
            if (stamp.isEmpty()) {
                throw file.refuse(
                        placeOfRow.apply(row),
                        "a date with a time in column '" + column.name() + "'",
                        "'" + column.at(row) + "'");
            }
            seconds[row] = stamp.getAsDouble() - (row == 0 ? 0 : seconds[0]);
        }
        if (seconds.length > 0) {
            seconds[0] = 0;
        }
        return seconds;
    }

    private double[] current(Map<ColumnRole, Assigned> roles) throws InputException {
        double[] current = numbers(require(roles, ColumnRole.CURRENT));
        return switch (map.sign()) {
            case POSITIVE_ON_CHARGE -> current;
            case POSITIVE_ON_DISCHARGE -> scaled(current, -1);
            case FROM_STATE -> signed(current, require(roles, ColumnRole.STATE));
        };
    }

    private double[] signed(double[] magnitude, Assigned state) throws InputException {
        if (!(state.column() instanceof TextColumn words)) {
            throw file.refuse(
                    Place.whole(),
                    "words such as C, D and R in column '" + state.column().name() + "'",
                    "numbers");
        }
        for (int row = 0; row < magnitude.length; row++) {
            int sign = StateWord.of(words.at(row)).sign();
            magnitude[row] = sign == 0 ? magnitude[row] : sign * Math.abs(magnitude[row]);
        }
        return magnitude;
    }

    private String signSentence() {
        return switch (map.sign()) {
            case POSITIVE_ON_CHARGE -> "The current is taken as positive on charge; the file does not say.";
            case POSITIVE_ON_DISCHARGE -> "The current is taken as positive on discharge; the file does not say.";
            case FROM_STATE -> "The current is taken as a magnitude with the direction that the state column names.";
        };
    }

    private static int[] completeRows(double[] time, double[] voltage, double[] current) {
        int[] rows = new int[time.length];
        int n = 0;
        for (int i = 0; i < time.length; i++) {
            if (Double.isFinite(time[i]) && Double.isFinite(voltage[i]) && Double.isFinite(current[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private void checkTime(double[] time) {
        int falls = 0;
        int first = -1;
        for (int i = 1; i < time.length; i++) {
            if (time[i] < time[i - 1]) {
                falls++;
                first = first < 0 ? i : first;
            }
        }
        if (falls > 0) {
            warnings.add("Time falls " + falls + (falls == 1 ? " time" : " times") + ", first at sample " + (first + 1)
                    + "; such intervals carry no charge in an integration.");
        }
    }

    private ChargeCounter counter(Map<ColumnRole, Assigned> roles, int[] kept) throws InputException {
        Optional<double[]> net = optional(roles, ColumnRole.NET_CHARGE, kept);
        Optional<double[]> charge = optional(roles, ColumnRole.CHARGE, kept);
        Optional<double[]> discharge = optional(roles, ColumnRole.DISCHARGE, kept);
        Optional<double[]> step = optional(roles, ColumnRole.STEP_CHARGE, kept);
        if (charge.isPresent() && discharge.isPresent()) {
            return new ChargeCounter.Separate(charge.get(), discharge.get());
        }
        if (net.isPresent()) {
            return new ChargeCounter.Signed(net.get());
        }
        return step.isPresent() ? new ChargeCounter.Magnitude(step.get()) : new ChargeCounter.None();
    }

    private Optional<double[]> optional(Map<ColumnRole, Assigned> roles, ColumnRole role, int[] kept)
            throws InputException {
        Assigned assigned = roles.get(role);
        if (assigned == null) {
            return Optional.empty();
        }
        if (assigned.column() instanceof TextColumn words) {
            warnings.add("Column '" + words.name() + "' holds words where numbers were expected; it is kept as it is.");
            return Optional.empty();
        }
        return Optional.of(select(numbers(assigned), kept));
    }

    private static List<Column> others(Table table, Map<ColumnRole, Assigned> roles, int[] kept) {
        List<Column> used = new ArrayList<>();
        for (ColumnRole role : List.of(ColumnRole.TIME, ColumnRole.VOLTAGE, ColumnRole.CURRENT)) {
            Assigned assigned = roles.get(role);
            if (assigned != null) {
                used.add(assigned.column());
            }
        }
        return table.columns().stream()
                .filter(c -> used.stream().noneMatch(u -> u == c))
                .map(c -> rows(c, kept, table.rows()))
                .toList();
    }

    private static Column rows(Column column, int[] kept, int all) {
        if (kept.length == all) {
            return column;
        }
        return switch (column) {
            case NumberColumn c -> NumberColumn.adopt(c.name(), c.unit(), select(c.copyValues(), kept));
            case TextColumn c ->
                new TextColumn(c.name(), Arrays.stream(kept).mapToObj(c::at).toList());
        };
    }

    private static double[] select(double[] values, int[] rows) {
        if (rows.length == values.length) {
            return values;
        }
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }

    private static double[] scaled(double[] values, double factor) {
        if (factor != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
        }
        return values;
    }
}

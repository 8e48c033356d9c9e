package org.interphase.formats.cycler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.AssignedColumns.Assigned;
import org.interphase.formats.text.Durations;
import org.interphase.formats.text.Timestamps;
import org.jspecify.annotations.Nullable;

/// Turns the columns of one cycler file into a [CyclingRun].
///
/// Time may be numbers, durations (`0d 01:02:03`) or, where no time column is there, time stamps. The current is turned
/// positive on charge. The columns that became time, voltage and current leave the table; all others stay in it under
/// their own names. Rows without time, voltage or current are dropped and counted in a warning. The run is checked
/// against its own counters, step names and time stamps (see [RunChecks]).
public final class CyclingAssembler {
    private static final int STAMPS_LOOKED_AT = 2000;

    private final SourceFile file;
    private final String reader;
    private final ColumnMap map;
    private final IntFunction<Place> placeOfRow;
    private final List<String> assumed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private Timestamps.@Nullable DayOrder dayOrder;
    private boolean signCorrected;
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

    /// Reports columns that the format is not known to have; they stay in the table. None are reported if none are
    /// given.
    public CyclingAssembler unknownColumns(List<String> names) {
        if (!names.isEmpty()) {
            warnings.add("Columns without a known meaning are kept as they are: " + AssignedColumns.list(names) + ".");
        }
        return this;
    }

    public CyclingAssembler metadata(Map<String, String> entries) {
        metadata.putAll(entries);
        return this;
    }

    /// How dates whose year stands last are read; found from the stamps where it is not set and they tell.
    public CyclingAssembler dayOrder(Timestamps.DayOrder order) {
        this.dayOrder = order;
        return this;
    }

    /// Turns the current round, with a warning, where the file's own counters or step names contradict its sign.
    /// Without this the contradiction is only warned about.
    public CyclingAssembler correctingSign() {
        this.signCorrected = true;
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
        AssignedColumns columns = new AssignedColumns(file, map, table, placeOfRow);
        double[] time = time(columns);
        double[] voltage = columns.numbers(columns.require(ColumnRole.VOLTAGE));
        double[] current = current(columns);
        int[] kept = completeRows(time, voltage, current);
        if (kept.length == 0) {
            throw file.refuse(
                    Place.whole(),
                    "samples with time, voltage and current",
                    table.rows() == 0 ? "a table without rows" : table.rows() + " rows without any");
        }
        if (kept.length < table.rows()) {
            warnings.add((table.rows() - kept.length) + " of " + table.rows()
                    + " rows lack time, voltage or current and were dropped.");
        }
        time = AssignedColumns.select(time, kept);
        current = AssignedColumns.select(current, kept);
        ChargeCounter counter = counter(columns, current, kept);
        checkTime(columns, time, kept);
        RunChecks.chargeScale(time, current, counter).ifPresent(warnings::add);
        current = checkSign(columns, current, counter, kept);
        CyclingRun.Builder run = CyclingRun.builder(
                        title, file.provenance(reader, SimulatedMark.isIn(metadata, table), assumed))
                .samples(time, AssignedColumns.select(voltage, kept), current)
                .counter(counter)
                .others(columns.others(kept))
                .metadata(metadata)
                .incomplete(incomplete);
        optional(columns, ColumnRole.CYCLE, kept).ifPresent(run::cycle);
        optional(columns, ColumnRole.STEP, kept).ifPresent(run::step);
        return run.build();
    }

    private double[] time(AssignedColumns columns) throws InputException {
        Optional<Assigned> clock = columns.find(ColumnRole.CLOCK);
        if (columns.find(ColumnRole.TIME).isEmpty() && clock.isPresent()) {
            assumed.add("Test time is counted from the first time stamp in column '"
                    + clock.get().column().name() + "'.");
            return clock.get().column() instanceof TextColumn stamps
                    ? sinceFirst(stamps)
                    : sinceFirst(columns.numbers(clock.get()));
        }
        Assigned time = columns.require(ColumnRole.TIME);
        return time.column() instanceof TextColumn words ? durations(words) : columns.numbers(time);
    }

    private double[] durations(TextColumn column) throws InputException {
        double[] seconds = new double[column.size()];
        for (int row = 0; row < seconds.length; row++) {
            String cell = column.at(row);
            OptionalDouble duration = Durations.seconds(cell);
            if (duration.isEmpty() && !cell.isEmpty()) {
                throw file.refuse(
                        placeOfRow.apply(row),
                        "a number or a duration such as 0d 01:02:03 in column '" + column.name() + "'",
                        "'" + cell + "'",
                        "Check the decimal mark; a date with a time needs the role 'clock'.");
            }
            seconds[row] = duration.orElse(Double.NaN);
        }
        return seconds;
    }

    private double[] sinceFirst(TextColumn column) throws InputException {
        Timestamps.DayOrder order = orderOf(column);
        double[] seconds = new double[column.size()];
        for (int row = 0; row < seconds.length; row++) {
            OptionalDouble stamp = Timestamps.seconds(column.at(row), order);
            if (stamp.isEmpty() && !column.at(row).isEmpty()) {
                throw file.refuse(
                        placeOfRow.apply(row),
                        "a date with a time in column '" + column.name() + "'",
                        "'" + column.at(row) + "'");
            }
            seconds[row] = stamp.orElse(Double.NaN);
        }
        return sinceFirst(seconds);
    }

    private static double[] sinceFirst(double[] seconds) {
        double first =
                Arrays.stream(seconds).filter(Double::isFinite).findFirst().orElse(0);
        for (int row = 0; row < seconds.length; row++) {
            seconds[row] -= first;
        }
        return seconds;
    }

    private Timestamps.DayOrder orderOf(TextColumn stamps) {
        if (dayOrder != null) {
            return dayOrder;
        }
        int stride = Math.max(1, stamps.size() / STAMPS_LOOKED_AT);
        Optional<Timestamps.DayOrder> proven = Timestamps.dayOrder(IntStream.range(0, stamps.size())
                .filter(i -> i % stride == 0 || i == stamps.size() - 1)
                .mapToObj(stamps::at)
                .toList());
        return proven.orElse(Timestamps.DayOrder.MONTH_FIRST);
    }

    private double[] current(AssignedColumns columns) throws InputException {
        double[] current = columns.numbers(columns.require(ColumnRole.CURRENT));
        if (!map.signIsStated()) {
            assumed.add(signSentence());
        }
        return switch (map.sign()) {
            case POSITIVE_ON_CHARGE -> current;
            case POSITIVE_ON_DISCHARGE -> AssignedColumns.turned(current);
            case FROM_STATE -> signed(current, columns.require(ColumnRole.STATE));
        };
    }

    /// Gives each magnitude the direction of its step. A sample in a step of another kind (paused, suspended) keeps a
    /// sign that the file writes; where the file writes magnitudes only, it takes that of the sample before.
    private double[] signed(double[] magnitude, Assigned state) throws InputException {
        if (!(state.column() instanceof TextColumn words)) {
            throw file.refuse(
                    Place.whole(),
                    "words such as C, D and R in column '" + state.column().name() + "'",
                    "numbers");
        }
        boolean unsigned = Arrays.stream(magnitude).noneMatch(i -> i < 0);
        StateWord.Reader reader = new StateWord.Reader();
        int before = 1;
        int inferred = 0;
        for (int row = 0; row < magnitude.length; row++) {
            int sign = reader.sign(words.at(row));
            if (sign != 0) {
                magnitude[row] = sign * Math.abs(magnitude[row]);
                before = sign;
            } else if (unsigned && magnitude[row] > 0) {
                magnitude[row] *= before;
                inferred++;
            }
        }
        if (inferred > 0) {
            warnings.add(inferred + (inferred == 1 ? " sample carries" : " samples carry")
                    + " current in a step that is neither charge nor discharge; the direction of the sample before was "
                    + "taken.");
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

    private double[] checkSign(AssignedColumns columns, double[] current, ChargeCounter counter, int[] kept)
            throws InputException {
        RunChecks.Agreement agreement = RunChecks.withCounter(current, counter);
        boolean counts = columns.find(ColumnRole.CHARGE).isPresent()
                || columns.find(ColumnRole.DISCHARGE).isPresent();
        if (agreement == RunChecks.Agreement.UNKNOWN && counts) {
            agreement = RunChecks.withCounter(current, oneSided(columns, kept));
        }
        Optional<Assigned> state = columns.find(ColumnRole.STATE);
        if (agreement == RunChecks.Agreement.UNKNOWN
                && state.isPresent()
                && state.get().column() instanceof TextColumn words) {
            agreement = RunChecks.withStates(current, words, kept);
        }
        if (agreement == RunChecks.Agreement.CONFIRMED) {
            assumed.remove(signSentence());
        }
        if (agreement != RunChecks.Agreement.CONTRADICTED) {
            return current;
        }
        String seen = "The file's own charge counters or step names say that it charges while the current is negative";
        if (!signCorrected) {
            warnings.add(seen + "; the sign was left as it is.");
            return current;
        }
        assumed.remove(signSentence());
        warnings.add(seen + ": the current was turned round.");
        return AssignedColumns.turned(current);
    }

    /// A counter of charge or of discharge alone, which tells nothing of the other but tells the sign.
    private ChargeCounter oneSided(AssignedColumns columns, int[] kept) throws InputException {
        Optional<double[]> charge = optional(columns, ColumnRole.CHARGE, kept);
        Optional<double[]> discharge = optional(columns, ColumnRole.DISCHARGE, kept);
        double[] none = new double[kept.length];
        return new ChargeCounter.Separate(charge.orElse(none), discharge.orElse(none));
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

    private void checkTime(AssignedColumns columns, double[] time, int[] kept) {
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
        RunChecks.duration(time).ifPresent(warnings::add);
        Optional<Assigned> clock = columns.find(ColumnRole.CLOCK);
        if (clock.isPresent()
                && columns.find(ColumnRole.TIME).isPresent()
                && clock.get().column() instanceof TextColumn stamps) {
            RunChecks.clockScale(time, stamps, kept, orderOf(stamps)).ifPresent(warnings::add);
        }
    }

    private ChargeCounter counter(AssignedColumns columns, double[] current, int[] kept) throws InputException {
        Optional<double[]> net = optional(columns, ColumnRole.NET_CHARGE, kept);
        Optional<double[]> charge = optional(columns, ColumnRole.CHARGE, kept);
        Optional<double[]> discharge = optional(columns, ColumnRole.DISCHARGE, kept);
        Optional<double[]> step = optional(columns, ColumnRole.STEP_CHARGE, kept);
        if (charge.isPresent() && discharge.isPresent()) {
            return new ChargeCounter.Separate(charge.get(), discharge.get());
        }
        if (net.isPresent()) {
            boolean unsigned = RunChecks.risesBothWays(current, net.get());
            return unsigned ? new ChargeCounter.Magnitude(net.get()) : new ChargeCounter.Signed(net.get());
        }
        return step.isPresent() ? new ChargeCounter.Magnitude(step.get()) : new ChargeCounter.None();
    }

    private Optional<double[]> optional(AssignedColumns columns, ColumnRole role, int[] kept) throws InputException {
        Optional<Assigned> assigned = columns.find(role);
        if (assigned.isEmpty()) {
            return Optional.empty();
        }
        if (assigned.get().column() instanceof TextColumn words) {
            warnings.add("Column '" + words.name() + "' holds words where numbers were expected; it is kept as it is.");
            return Optional.empty();
        }
        double[] numbers = AssignedColumns.select(columns.numbers(assigned.get()), kept);
        return Arrays.stream(numbers).allMatch(Double::isNaN) ? Optional.empty() : Optional.of(numbers);
    }
}

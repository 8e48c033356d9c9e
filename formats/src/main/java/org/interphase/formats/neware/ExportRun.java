package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
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

/// Assigns the columns of a text export to their roles, with the units of their heads, and makes the run.
final class ExportRun {
    private static final ExportColumn DERIVED_TIME = ExportColumn.of("Total Time");

    private final SourceFile file;
    private final String reader;
    private final Notes notes;
    private final List<ExportColumn> heads;
    private final List<Column> columns;
    private List<String> warnings = List.of();

    ExportRun(SourceFile file, String reader, Notes notes, List<ExportColumn> heads, List<Column> columns) {
        this.file = file;
        this.reader = reader;
        this.notes = notes;
        this.heads = new ArrayList<>(heads);
        this.columns = new ArrayList<>(columns);
    }

    /// Whether the column numbers or names cycles or steps.
    static boolean isNumbering(ExportColumn head) {
        return head.role()
                .filter(role -> role == ColumnRole.CYCLE || role == ColumnRole.STEP || role == ColumnRole.STATE)
                .isPresent();
    }

    /// The values of a column at the given rows; empty where a row is −1.
    static Column spread(Column column, int[] rows) {
        return switch (column) {
            case NumberColumn c ->
                NumberColumn.adopt(
                        c.name(),
                        c.unit(),
                        Arrays.stream(rows)
                                .mapToDouble(r -> r < 0 ? Double.NaN : c.at(r))
                                .toArray());
            case TextColumn c ->
                new TextColumn(
                        c.name(),
                        Arrays.stream(rows).mapToObj(r -> r < 0 ? "" : c.at(r)).toList());
        };
    }

    CyclingRun assemble(IntFunction<Place> placeOfRow) throws InputException {
        if (find(ColumnRole.TIME).isEmpty()) {
            deriveTotalTime();
        }
        signCurrent();
        ColumnMap map = new ColumnMap("neware", rules(), CurrentSign.POSITIVE_ON_CHARGE, true);
        CyclingAssembler assembler = new CyclingAssembler(file, reader, map, placeOfRow);
        notes.assumed().forEach(assembler::assume);
        notes.warnings().forEach(assembler::warn);
        CyclingRun run = assembler.metadata(notes.metadata()).assemble(file.name(), new Table(columns));
        warnings = assembler.warnings();
        return run;
    }

    /// Complete once [#assemble] has run.
    List<String> warnings() {
        return warnings;
    }

    private Optional<Integer> find(ColumnRole role) {
        for (int c = 0; c < heads.size(); c++) {
            if (heads.get(c).role().filter(role::equals).isPresent()) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private List<ColumnRule> rules() {
        List<ColumnRule> rules = new ArrayList<>();
        for (ExportColumn head : heads) {
            Optional<ColumnRole> role = head.role();
            if (role.isEmpty() || role.get() == ColumnRole.STATE) {
                continue;
            }
            // Spans of time have been brought to seconds already.
            OptionalDouble factor = role.get() == ColumnRole.TIME ? OptionalDouble.of(1) : head.factor(role.get());
            boolean known = factor.isPresent();
            if (known) {
                rules.add(new ColumnRule(role.get(), head.name(), factor.getAsDouble()));
            } else if (head.unit().isEmpty()) {
                notes.assume("Column '" + head.name() + "' states no unit; it is read in "
                        + role.get().unit() + ".");
                rules.add(ColumnRule.of(role.get(), head.name()));
            } else {
                notes.warn("Column '" + head.name() + "' is in a unit that is not known; it is kept as it is.");
            }
        }
        return rules;
    }

    /// Test time from the time within each step: a step begins where its number changes or its time falls.
    private void deriveTotalTime() {
        Optional<double[]> within = stepTime();
        if (within.isEmpty()) {
            return;
        }
        double[] time = within.get();
        Optional<Integer> step = find(ColumnRole.STEP);
        Optional<Integer> cycle = find(ColumnRole.CYCLE);
        double[] total = new double[time.length];
        double start = 0;
        for (int i = 0; i < time.length; i++) {
            boolean begins = i > 0 && (time[i] < time[i - 1] || changes(step, i) || changes(cycle, i));
            start += begins ? time[i - 1] : 0;
            total[i] = start + time[i];
        }
        notes.assume("The file holds no test time; the times of the steps were added up.");
        heads.add(DERIVED_TIME);
        columns.add(NumberColumn.adopt(DERIVED_TIME.name(), "s", total));
    }

    private Optional<double[]> stepTime() {
        for (int c = 0; c < heads.size(); c++) {
            if (heads.get(c).isStepTime() && columns.get(c) instanceof NumberColumn numbers) {
                return Optional.of(numbers.copyValues());
            }
        }
        return Optional.empty();
    }

    private boolean changes(Optional<Integer> column, int row) {
        return column.isPresent()
                && columns.get(column.get()) instanceof NumberColumn numbers
                && numbers.at(row) != numbers.at(row - 1);
    }

    /// Some exports write the current of a discharge without its sign. Where no discharging row has a negative current,
    /// the word of the step gives the direction.
    private void signCurrent() {
        Optional<Integer> current = find(ColumnRole.CURRENT);
        Optional<Integer> state = find(ColumnRole.STATE);
        if (current.isEmpty()
                || state.isEmpty()
                || !(columns.get(current.get()) instanceof NumberColumn numbers)
                || !(columns.get(state.get()) instanceof TextColumn words)) {
            return;
        }
        double[] values = numbers.copyValues();
        boolean unsigned = false;
        for (int row = 0; row < values.length; row++) {
            if (StepWord.direction(words.at(row)) < 0) {
                if (values[row] < 0) {
                    return;
                }
                unsigned |= values[row] > 0;
            }
        }
        if (!unsigned) {
            return;
        }
        for (int row = 0; row < values.length; row++) {
            values[row] *= StepWord.direction(words.at(row)) < 0 ? -1 : 1;
        }
        columns.set(current.get(), NumberColumn.adopt(numbers.name(), numbers.unit(), values));
        notes.assume(
                "The current is taken as a magnitude with the direction that column '" + words.name() + "' names.");
    }
}

package org.interphase.formats.cycler;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;

/// The columns of one table that play a role.
final class AssignedColumns {
    private static final int MOST_NAMED = 12;

    private final SourceFile file;
    private final ColumnMap map;
    private final Table table;
    private final IntFunction<Place> placeOfRow;
    private final Map<ColumnRole, Assigned> roles = new EnumMap<>(ColumnRole.class);

    /// @param factor from the column's unit to the role's
    record Assigned(Column column, double factor) {}

    AssignedColumns(SourceFile file, ColumnMap map, Table table, IntFunction<Place> placeOfRow) {
        this.file = file;
        this.map = map;
        this.table = table;
        this.placeOfRow = placeOfRow;
        for (ColumnRule rule : map.rules()) {
            if (!roles.containsKey(rule.role())) {
                table.columns().stream()
                        .filter(c -> rule.matches(c.name()))
                        .findFirst()
                        .ifPresent(c -> roles.put(rule.role(), new Assigned(c, rule.factor())));
            }
        }
    }

    Optional<Assigned> find(ColumnRole role) {
        return Optional.ofNullable(roles.get(role));
    }

    Assigned require(ColumnRole role) throws InputException {
        Assigned assigned = roles.get(role);
        if (assigned != null) {
            return assigned;
        }
        String names = map.rules().stream()
                .filter(r -> r.role() == role)
                .map(r -> "'" + r.column() + "'")
                .distinct()
                .collect(Collectors.joining(" or "));
        throw file.refuse(
                Place.whole(),
                "a column for " + role.name().toLowerCase(Locale.ROOT) + (names.isEmpty() ? "" : " (" + names + ")"),
                "columns " + list(table.columns().stream().map(Column::name).toList()),
                "Name it in a column map in study.yaml.");
    }

    /// The numbers in the role's unit, in an array of their own.
    double[] numbers(Assigned assigned) throws InputException {
        return switch (assigned.column()) {
            case NumberColumn c -> scaled(c.copyValues(), assigned.factor());
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

    /// The columns that keep their names in the run: all but time, voltage and current.
    List<Column> others(int[] kept) {
        List<Column> used = List.of(ColumnRole.TIME, ColumnRole.VOLTAGE, ColumnRole.CURRENT).stream()
                .flatMap(r -> find(r).stream())
                .map(Assigned::column)
                .toList();
        return table.columns().stream()
                .filter(c -> used.stream().noneMatch(u -> u == c))
                .map(c -> rows(c, kept))
                .toList();
    }

    private Column rows(Column column, int[] kept) {
        if (kept.length == table.rows()) {
            return column;
        }
        return switch (column) {
            case NumberColumn c -> NumberColumn.adopt(c.name(), c.unit(), select(c.copyValues(), kept));
            case TextColumn c ->
                new TextColumn(c.name(), Arrays.stream(kept).mapToObj(c::at).toList());
        };
    }

    static double[] select(double[] values, int[] rows) {
        if (rows.length == values.length) {
            return values;
        }
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }

    /// Turns every sign round in place, without making zeros negative.
    static double[] turned(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.0 - values[i];
        }
        return values;
    }

    /// Multiplies in place; by 1/1000 it divides by 1000, which rounds once instead of twice.
    static double[] scaled(double[] values, double factor) {
        double divisor = 1 / factor;
        boolean divides = Math.abs(factor) < 1 && divisor == Math.rint(divisor);
        for (int i = 0; i < values.length && factor != 1; i++) {
            values[i] = divides ? values[i] / divisor : values[i] * factor;
        }
        return values;
    }

    /// Names in quotes, shortened after a dozen.
    static String list(List<String> names) {
        String shown = names.stream().limit(MOST_NAMED).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? shown + " and " + (names.size() - MOST_NAMED) + " more" : shown;
    }
}

package org.interphase.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The numbers of a figure as comma-separated values (RFC 4180, UTF-8): one group of columns for each mark, a row of
/// names, a row of units, then the numbers with all their digits; a gap is an empty cell.
///
/// A name that begins like a formula (`=`, `+`, `-`, `@`) is given a leading apostrophe, because spreadsheets would
/// compute it.
public final class FigureData {
    private record Column(String name, String unit, int size, IntToDoubleFunction at) {}

    private FigureData() {}

    public static String csv(Figure figure) {
        List<Column> columns = columns(figure);
        StringBuilder out = new StringBuilder();
        appendRow(out, columns.stream().map(c -> text(c.name())).toList());
        appendRow(out, columns.stream().map(c -> text(c.unit())).toList());
        int rows = columns.stream().mapToInt(Column::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            appendNumbers(out, columns, row);
        }
        return out.toString();
    }

    private static List<Column> columns(Figure figure) {
        List<Column> columns = new ArrayList<>();
        boolean several = figure.panels().size() > 1;
        for (int p = 0; p < figure.panels().size(); p++) {
            Panel panel = figure.panels().get(p);
            String prefix = several ? (char) ('a' + p % 26) + ": " : "";
            for (Mark mark : panel.marks()) {
                addColumns(columns, prefix + mark.label() + ", ", panel, mark);
            }
        }
        return columns;
    }

    /// How many numbers [#csv(Figure)] would hold.
    public static long count(Figure figure) {
        return columns(figure).stream().mapToLong(Column::size).sum();
    }

    private static void addColumns(List<Column> columns, String prefix, Panel panel, Mark mark) {
        Axis x = panel.x();
        Axis y = panel.y();
        switch (mark) {
            case Mark.Line m -> {
                add(columns, prefix + x.label(), x.unit(), m.x());
                add(columns, prefix + y.label(), y.unit(), m.y());
            }
            case Mark.Points m -> {
                add(columns, prefix + x.label(), x.unit(), m.x());
                add(columns, prefix + x.label() + ", standard uncertainty", x.unit(), m.ux());
                add(columns, prefix + y.label(), y.unit(), m.y());
                add(columns, prefix + y.label() + ", standard uncertainty", y.unit(), m.uy());
            }
            case Mark.Band m -> {
                add(columns, prefix + x.label(), x.unit(), m.x());
                add(columns, prefix + y.label() + ", low", y.unit(), m.low());
                add(columns, prefix + y.label() + ", high", y.unit(), m.high());
            }
            case Mark.Bars m -> {
                add(columns, prefix + x.label(), x.unit(), m.x());
                add(columns, prefix + y.label(), y.unit(), m.height());
                add(columns, prefix + y.label() + ", standard uncertainty", y.unit(), m.u());
            }
            case Mark.Steps m -> {
                add(columns, prefix + x.label() + ", edges", x.unit(), m.edges());
                add(columns, prefix + y.label(), y.unit(), m.height());
            }
            case Mark.HeatMap m -> addHeatMap(columns, prefix, panel, m);
            case Mark.Rule m -> {
                Axis axis = m.direction() == Mark.Direction.VERTICAL ? x : y;
                add(columns, prefix + axis.label(), axis.unit(), Numbers.copyOf(m.at()));
            }
            case Mark.Note m -> {
                add(columns, prefix + x.label(), x.unit(), Numbers.copyOf(m.x()));
                add(columns, prefix + y.label(), y.unit(), Numbers.copyOf(m.y()));
            }
        }
    }

    /// Centre of each cell and its number.
    private static void addHeatMap(List<Column> columns, String prefix, Panel panel, Mark.HeatMap m) {
        int n = m.values().size();
        columns.add(new Column(
                prefix + panel.x().label(),
                panel.x().unit(),
                n,
                i -> centre(panel.x().scale(), m.xFrom(), m.xTo(), i % m.columns(), m.columns())));
        columns.add(new Column(
                prefix + panel.y().label(),
                panel.y().unit(),
                n,
                i -> centre(panel.y().scale(), m.yFrom(), m.yTo(), i / m.columns(), m.rows())));
        columns.add(new Column(prefix + "value", m.unit(), n, m.values()::at));
    }

    private static double centre(Scale scale, double from, double to, int cell, int cells) {
        double share = (cell + 0.5) / cells;
        return scale == Scale.LOGARITHMIC ? from * StrictMath.pow(to / from, share) : from + (to - from) * share;
    }

    private static void add(List<Column> columns, String name, String unit, Numbers numbers) {
        if (!numbers.isEmpty()) {
            columns.add(new Column(name, unit, numbers.size(), numbers::at));
        }
    }

    private static void appendRow(StringBuilder out, List<String> cells) {
        out.append(String.join(",", cells)).append("\r\n");
    }

    private static void appendNumbers(StringBuilder out, List<Column> columns, int row) {
        for (int c = 0; c < columns.size(); c++) {
            if (c > 0) {
                out.append(',');
            }
            Column column = columns.get(c);
            double value = row < column.size() ? column.at().applyAsDouble(row) : Double.NaN;
            if (Double.isFinite(value)) {
                out.append(
                        value == Math.rint(value) && Math.abs(value) < 1e15
                                ? Long.toString((long) value)
                                : Double.toString(value));
            }
        }
        out.append("\r\n");
    }

    private static String text(String raw) {
        String safe = !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0 ? "'" + raw : raw;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

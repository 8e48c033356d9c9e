package org.interphase.formats.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Table;

/// Regions of one file as one table, one after another: `binding_energy` or `kinetic_energy`, `intensity` and
/// `transmission`, NaN where a region lacks one of them, then the instrument's columns that every region has.
/// Where there are several regions, a last column `dataset` counts them from 1.
public final class JoinedRegions {
    private static final int MOST_CANONICAL = 3;

    private JoinedRegions() {}

    private record Label(String name, String unit) {
        static Label of(Column column) {
            return new Label(column.name(), column.unit());
        }
    }

    /// @param regions at least one
    public static Table table(List<PhotoelectronSpectrum> regions) {
        List<Table> tables = regions.stream().map(PhotoelectronSpectrum::table).toList();
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        List<Label> labels = new ArrayList<>();
        for (int r = 0; r < tables.size(); r++) {
            tables.get(r).columns().stream()
                    .limit(regions.get(r).copyTransmission().isPresent() ? MOST_CANONICAL : MOST_CANONICAL - 1)
                    .map(Label::of)
                    .filter(l -> !labels.contains(l))
                    .forEach(labels::add);
        }
        tables.getFirst().columns().stream()
                .map(Label::of)
                .distinct()
                .filter(l -> !labels.contains(l))
                .filter(l -> tables.stream().allMatch(t -> find(t, l).isPresent()))
                .forEach(labels::add);
        return joined(tables, labels);
    }

    private static Optional<NumberColumn> find(Table table, Label label) {
        for (Column column : table.columns()) {
            if (column instanceof NumberColumn numbers && Label.of(column).equals(label)) {
                return Optional.of(numbers);
            }
        }
        return Optional.empty();
    }

    private static Table joined(List<Table> tables, List<Label> labels) {
        int rows = tables.stream().mapToInt(Table::rows).sum();
        List<Column> columns = new ArrayList<>();
        for (Label label : labels) {
            double[] values = new double[rows];
            Arrays.fill(values, Double.NaN);
            int from = 0;
            for (Table table : tables) {
                Optional<NumberColumn> part = find(table, label);
                if (part.isPresent()) {
                    System.arraycopy(part.get().copyValues(), 0, values, from, table.rows());
                }
                from += table.rows();
            }
            columns.add(NumberColumn.adopt(label.name(), label.unit(), values));
        }
        double[] dataset = new double[rows];
        int from = 0;
        for (int t = 0; t < tables.size(); t++) {
            Arrays.fill(dataset, from, from + tables.get(t).rows(), t + 1.0);
            from += tables.get(t).rows();
        }
        columns.add(NumberColumn.adopt("dataset", "1", dataset));
        return new Table(columns);
    }
}

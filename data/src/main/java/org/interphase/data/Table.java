package org.interphase.data;

import java.util.List;
import java.util.Optional;

/// Columns of equal length, in the order of the file.
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.getFirst().size()) {
                throw new IllegalArgumentException("column '" + column.name() + "' has " + column.size() + " rows, '"
                        + columns.getFirst().name() + "' has "
                        + columns.getFirst().size());
            }
        }
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}

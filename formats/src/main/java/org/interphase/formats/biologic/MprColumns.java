package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.formats.biologic.MprColumn.Known;
import org.interphase.formats.biologic.MprColumn.Storage;
import org.interphase.formats.biologic.MprColumn.ValueType;

/// The table of column ids, read from `columns.tsv` beside this class.
final class MprColumns {
    private static final MprColumns INSTANCE = new MprColumns(EcLabTables.rows("columns.tsv"));

    private final Map<Integer, MprColumn> byId = new LinkedHashMap<>();
    private final Map<String, String> unitByName = new LinkedHashMap<>();

    private MprColumns(List<List<String>> rows) {
        for (List<String> cells : rows) {
            MprColumn column = column(cells);
            byId.put(column.id(), column);
            unitByName.put(column.name(), column.unit());
            column.renamed().values().forEach(name -> unitByName.put(name, column.unit()));
        }
    }

    static MprColumns table() {
        return INSTANCE;
    }

    Optional<MprColumn> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All entries by rising id.
    List<MprColumn> all() {
        return new ArrayList<>(byId.values());
    }

    /// Whether EC-Lab is known to print a column of this name.
    boolean hasName(String name) {
        return unitByName.containsKey(name);
    }

    /// The unit in a column's name: from the table, or what follows the last slash for names that are not in it.
    String unitOf(String name) {
        String listed = unitByName.get(name);
        if (listed != null) {
            return listed;
        }
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(slash + 1);
    }

    private static MprColumn column(List<String> cells) {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String entry : cells.subList(5, cells.size())) {
            int equals = entry.indexOf('=');
            renamed.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return new MprColumn(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2),
                storage(cells.get(3)),
                Known.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                renamed);
    }

    private static Storage storage(String text) {
        return text.startsWith("flag:")
                ? new Storage(ValueType.U1, Integer.parseInt(text.substring(5), 16))
                : new Storage(ValueType.valueOf(text.toUpperCase(Locale.ROOT)), 0);
    }
}

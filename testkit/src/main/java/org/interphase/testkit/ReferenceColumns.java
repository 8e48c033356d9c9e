package org.interphase.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reference data as the tests read them: texts, and the columns of comma-separated tables by their header. A test that
/// asks for a file that this machine lacks is skipped.
public final class ReferenceColumns {
    private ReferenceColumns() {}

    /// Columns by their header, in the order of the file.
    ///
    /// @param relative to the folder of references
    public static Map<String, double[]> read(String relative) {
        List<String> lines = text(relative).lines().toList();
        String[] names = lines.getFirst().split(",", -1);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int j = 0; j < names.length; j++) {
            int column = j;
            columns.put(
                    names[j].strip(),
                    lines.stream()
                            .skip(1)
                            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                            .toArray());
        }
        return columns;
    }

    /// The column of a name, which must be there.
    public static double[] column(Map<String, double[]> table, String name) {
        double[] column = table.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + table.keySet());
        }
        return column;
    }

    public static String text(String relative) {
        try {
            return Files.readString(ReferenceFolder.require(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.interphase.measure.xps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.testkit.ReferenceFolder;

/// Reads the reference spectra for tests: columns of a CSV file by their header.
public final class Spectra {
    private Spectra() {}

    public static Map<String, double[]> columns(String name) {
        try {
            List<String> lines = Files.readAllLines(ReferenceFolder.require("reference/spectra/xps/" + name));
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] column(Map<String, double[]> table, String name) {
        double[] column = table.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + table.keySet());
        }
        return column;
    }

    public static String text(String name) {
        try {
            return Files.readString(ReferenceFolder.require("reference/spectra/xps/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

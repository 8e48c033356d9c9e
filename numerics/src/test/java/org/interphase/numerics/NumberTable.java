package org.interphase.numerics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// A table of numbers beside the tests: comma-separated, lines with `#` are remarks.
final class NumberTable {
    private final double[][] rows;

    private NumberTable(double[][] rows) {
        this.rows = rows;
    }

    static NumberTable of(String resource) {
        return new NumberTable(lines(resource)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));
    }

    static java.util.stream.Stream<String> lines(String resource) {
        try (InputStream in = NumberTable.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return rows.length;
    }

    double[] row(int i) {
        return rows[i];
    }

    double[] column(int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }
}

package org.interphase.measure.cycling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Provenance;

/// The least that tests need to read a table of numbers with a header.
final class RunFile {
    private final List<String> header;
    private final List<String[]> rows;

    private RunFile(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    /// @param firstColumn name of the first column: lines before the header are skipped
    static RunFile of(Path file, String firstColumn) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int at = 0;
            while (!lines.get(at).split(",", -1)[0].equals(firstColumn)) {
                at++;
            }
            List<String> header = Arrays.asList(lines.get(at).split(",", -1));
            List<String[]> rows = lines.subList(at + 1, lines.size()).stream()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length >= header.size())
                    .toList();
            return new RunFile(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return rows.size();
    }

    String text(int row, String column) {
        return rows.get(row)[header.indexOf(column)];
    }

    double number(int row, String column) {
        String cell = text(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    double[] column(String name) {
        double[] values = new double[size()];
        Arrays.setAll(values, row -> number(row, name));
        return values;
    }

    /// The normalised inputs of the reference folder, without counter.
    static CyclingRun reference(Path file) {
        return builder(of(file, "test_time_s")).build();
    }

    static CyclingRun reference(Path file, ChargeCounter counter) {
        return builder(of(file, "test_time_s")).counter(counter).build();
    }

    private static CyclingRun.Builder builder(RunFile table) {
        return CyclingRun.builder("test", provenance())
                .samples(table.column("test_time_s"), table.column("voltage_V"), table.column("current_A"))
                .cycle(table.column("cycle"))
                .step(table.column("step"));
    }

    static Provenance provenance() {
        return new Provenance("test.csv", "0", "test", false, List.of());
    }
}

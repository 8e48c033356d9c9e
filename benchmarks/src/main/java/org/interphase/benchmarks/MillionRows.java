package org.interphase.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a cycler's text file of a million rows: 200 cycles at constant current, in the Battery Data Format.
/// Run with the file's path as only argument.
public final class MillionRows {
    private static final int ROWS = 1_000_000;
    private static final int HALF_CYCLE_ROWS = 2_500;

    private MillionRows() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Count / 1\n");
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < ROWS; i++) {
                int half = i / HALF_CYCLE_ROWS;
                double s = (i % HALF_CYCLE_ROWS) / (double) HALF_CYCLE_ROWS;
                boolean charging = half % 2 == 0;
                double voltage = charging ? 3.5 + 0.8 * s * s : 4.2 - 0.9 * s * s;
                row.setLength(0);
                row.append(i * 10).append('.').append(i % 10).append("000,");
                row.append(Math.round(voltage * 1e6) / 1e6).append(',').append(charging ? "0.000274" : "-0.000274");
                row.append(',')
                        .append(half / 2 + 1)
                        .append(',')
                        .append(half + 1)
                        .append('\n');
                out.append(row);
            }
        }
    }
}

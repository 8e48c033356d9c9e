package org.interphase.study.cell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the cell model says beside what the three papers print: each number with the command that prints it.
public final class PaperTable {
    private static final int COLUMNS = 8;

    private PaperTable() {}

    /// One number.
    ///
    /// @param study name of the paper's study
    /// @param of what the number is of
    /// @param measured as the paper prints it, mAh/g where nothing else is said
    /// @param model as the command prints it
    /// @param kind fitted or predicted, and by what
    /// @param assumed what it rests on that the paper does not say
    /// @param command what stands behind `interphase cell simulate`
    /// @param key where the answer has it: `charge N` and `discharge N` of a cycle, `efficiency N-M` the mean
    ///     in percent
    public record Row(
            String study,
            String of,
            String measured,
            String model,
            String kind,
            String assumed,
            String command,
            String key) {}

    /// All of them, in the order of the page.
    public static List<Row> rows() {
        try (InputStream in = PaperTable.class.getResourceAsStream("papers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks papers.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PaperTable::row)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the jar's papers.tsv cannot be read", e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("a line of papers.tsv has " + cells.length + " cells: " + line);
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    /// The numbers of one study as a table of the page on the papers.
    public static String markdown(String study) {
        StringBuilder table = new StringBuilder("| of | paper | model | fitted or predicted | assumed | printed by |\n")
                .append("|---|---|---|---|---|---|\n");
        for (Row row : rows()) {
            if (row.study().equals(study)) {
                table.append("| ")
                        .append(String.join(" | ", row.of(), row.measured(), row.model(), row.kind(), row.assumed()))
                        .append(" | `cell simulate ")
                        .append(row.command())
                        .append("`, ")
                        .append(row.key())
                        .append(" |\n");
            }
        }
        return table.toString();
    }
}

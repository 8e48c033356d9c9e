package org.interphase.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The page of figures that the tests of the last build measured (see [Figures]).
public final class FiguresTable {
    private record Row(Figures.Kind kind, double value, String required, String test) {
        Row with(Row other) {
            return switch (kind) {
                case LAST -> other;
                // Of these NaN is both, so that what was no number does not vanish behind one.
                case LARGEST -> Double.compare(Math.max(value, other.value), value) == 0 ? this : other;
                case LEAST -> Double.compare(Math.min(value, other.value), value) == 0 ? this : other;
            };
        }
    }

    /// `2. …` before `10. …`, the rest by its letters.
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(FiguresTable::number).thenComparing(Comparator.naturalOrder());

    private FiguresTable() {}

    private static int number(String what) {
        int dot = what.indexOf(". ");
        boolean numbered = dot > 0 && what.chars().limit(dot).allMatch(Character::isDigit);
        return numbered ? Integer.parseInt(what.substring(0, dot)) : Integer.MAX_VALUE;
    }

    /// Prints the page for the repository in `args[0]`, or the folder where it is started.
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(page(rows(Path.of(args.length > 0 ? args[0] : "."))));
    }

    private static Map<String, Map<String, Row>> rows(Path repository) throws IOException {
        Map<String, Map<String, Row>> areas = new TreeMap<>();
        for (Path file : files(repository)) {
            for (String line : Files.readAllLines(file)) {
                String[] cell = line.split("\t", -1);
                Row row = new Row(Figures.Kind.valueOf(cell[2]), Double.parseDouble(cell[3]), cell[4], cell[5]);
                areas.computeIfAbsent(cell[0], area -> new TreeMap<>(BY_NUMBER)).merge(cell[1], row, Row::with);
            }
        }
        return areas;
    }

    private static List<Path> files(Path repository) throws IOException {
        try (Stream<Path> modules = Files.list(repository)) {
            return modules.map(module -> module.resolve(Figures.FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String page(Map<String, Map<String, Row>> areas) {
        List<String> lines = new ArrayList<>();
        lines.add("# Measured in the tests");
        lines.add(
                "What the tests of one build measured, beside what is required. Written by `./measured` after `./build`; a");
        lines.add("figure decides nothing here, the test named beside it asserts the limit. Speeds are in");
        lines.add("[benchmarks](../benchmarks/README.md).");
        areas.forEach((area, rows) -> {
            lines.add("");
            lines.add("## " + area);
            lines.add("| what | measured | required | test |");
            lines.add("|---|---|---|---|");
            rows.forEach((what, row) -> lines.add(
                    "| %s | %s | %s | `%s` |".formatted(what, digits(row.value()), row.required(), row.test())));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

package org.interphase.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Keeps what a test has measured beside its verdict, so that a build says not only that a limit holds but by how
/// much. Each call appends one line to `target/measured.tsv` of the module under test, begun anew by each run of tests;
/// [FiguresTable] makes the page docs/measured.md from all of them. A figure decides nothing: tests assert.
public final class Figures {
    static final String FILE = "target/measured.tsv";

    /// How several figures of one name become one.
    enum Kind {
        LAST,
        LARGEST,
        LEAST
    }

    private static boolean begun;

    private Figures() {}

    /// One figure; where a name comes twice, the last one counts.
    ///
    /// @param area what is judged, such as `cell`
    /// @param what the quantity with its unit, without a tabulator
    /// @param required the limit as a reader would say it, such as `< 1e-5`
    public static void measured(String area, String what, double value, String required) {
        keep(Kind.LAST, area, what, value, required);
    }

    /// A figure of which many are measured and the largest counts.
    public static void largest(String area, String what, double value, String required) {
        keep(Kind.LARGEST, area, what, value, required);
    }

    /// A figure of which many are measured and the least counts.
    public static void least(String area, String what, double value, String required) {
        keep(Kind.LEAST, area, what, value, required);
    }

    /// The largest relative deviation of many from what is expected; an expected 0 counts absolutely.
    public static void deviation(String area, String what, double actual, double expected, String required) {
        double scale = expected == 0 ? 1 : Math.abs(expected);
        keep(Kind.LARGEST, area, what, Math.abs(actual - expected) / scale, required);
    }

    private static synchronized void keep(Kind kind, String area, String what, double value, String required) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .orElse("–"));
        String line =
                String.format(Locale.ROOT, "%s\t%s\t%s\t%.17g\t%s\t%s%n", area, what, kind, value, required, test);
        try {
            Path file = Path.of(FILE);
            Files.createDirectories(file.toAbsolutePath().getParent());
            StandardOpenOption how = begun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException("The measured figure could not be kept in " + FILE, e);
        }
    }
}

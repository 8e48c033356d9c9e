package org.interphase.formats.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.interphase.formats.Probe;

/// A line of text looked at as the names of columns: which names it holds, as [ColumnLabel#key()]s.
public final class HeaderLine {
    private static final char[] DELIMITERS = {'\t', ';', ',', '|', ' '};
    private static final int LINES_OF_A_PROBE = 200;
    private static final int FEWEST_LETTERS = 3;

    private final Set<String> keys;

    private HeaderLine(Set<String> keys) {
        this.keys = keys;
    }

    /// The names with every delimiter that the line could have, so that none is missed.
    public static HeaderLine of(String line) {
        if (!hasWords(line)) {
            return new HeaderLine(Set.of());
        }
        Set<String> keys = new HashSet<>();
        for (char delimiter : DELIMITERS) {
            if (line.indexOf(delimiter) >= 0) {
                for (String cell : DelimitedTable.cells(line, delimiter)) {
                    keys.add(ColumnLabel.of(cell).key());
                    keys.add(ColumnLabel.key(cell));
                }
            }
        }
        return new HeaderLine(keys);
    }

    /// Whether there are letters other than those of an exponent: rows of numbers need no closer look.
    private static boolean hasWords(String line) {
        int letters = 0;
        for (int i = 0; i < line.length() && letters < FEWEST_LETTERS; i++) {
            char c = line.charAt(i);
            letters += Character.isLetter(c) && c != 'e' && c != 'E' ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS;
    }

    /// The first line of a probe that meets the condition.
    public static Optional<String> inProbe(Probe probe, Predicate<HeaderLine> condition) {
        if (probe.looksBinary()) {
            return Optional.empty();
        }
        return probe.text()
                .lines()
                .limit(LINES_OF_A_PROBE)
                .filter(line -> condition.test(of(line)))
                .findFirst();
    }

    public boolean hasAll(String... names) {
        for (String name : names) {
            if (!keys.contains(name)) {
                return false;
            }
        }
        return true;
    }

    public boolean hasAny(String... names) {
        for (String name : names) {
            if (keys.contains(name)) {
                return true;
            }
        }
        return false;
    }
}

package org.interphase.formats.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The lines above a table, where instruments write what they know of the test, one `key: value` to a line.
public final class Preamble {
    private static final int MOST_LINES = 200;
    private static final int LONGEST = 2000;

    private Preamble() {}

    /// Keys and values of the lines in `[from, end)`, counted from 0: split at the first colon, or at the first tab,
    /// comma or semicolon that comes before it. Lines without any of these, without a value, or very long ones are
    /// left out; of equal keys the first counts.
    public static Map<String, String> pairs(TextLines lines, int from, int end) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = from; i < Math.min(end, from + MOST_LINES); i++) {
            if (lines.end(i) - lines.start(i) <= LONGEST) {
                addPair(pairs, lines.line(i));
            }
        }
        return pairs;
    }

    private static void addPair(Map<String, String> pairs, String line) {
        String text = line.replaceFirst("^\\s*[#%~!]+\\s*", "").replace('\u00FF', ' ');
        int split = 0;
        while (split < text.length() && ":\t,;".indexOf(text.charAt(split)) < 0) {
            split++;
        }
        if (split == 0 || split >= text.length()) {
            return;
        }
        String key = text.substring(0, split).strip();
        String rest = text.substring(split + 1);
        char delimiter = rest.indexOf('\t') >= 0 || text.charAt(split) == '\t' ? '\t' : ',';
        List<String> cells = rest.indexOf('"') >= 0 || rest.indexOf(delimiter) >= 0
                ? DelimitedTable.cells(rest, delimiter)
                : List.of(rest.strip());
        String value = cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(", "));
        if (!key.isEmpty() && !value.isEmpty()) {
            pairs.putIfAbsent(key, value);
        }
    }
}

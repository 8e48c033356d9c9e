package org.interphase.formats.maccor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TextLines;

/// What stands above Maccor's table: a title line with several entries (`Date of Test:`, `Filename:`, `Procedure:` …)
/// or
/// one entry to a line.
final class MaccorPreamble {
    private static final Pattern ENTRY =
            Pattern.compile("(Today''?s Date|Date of Test|Filename|Tester Channel|Procedure"
                    + "|Comment/Barcode|Comment|Description)\\s*:?[\\t, ]*([^\\t]*?)(?=\\s*(?:Today''?s Date|Date of Test|Filename"
                    + "|Tester Channel|Procedure|Comment/Barcode|Comment|Description)\\s*:|\\t|$)");
    private static final int MOST_LINES = 40;
    private static final int LONGEST = 1000;

    private MaccorPreamble() {}

    static Map<String, String> read(TextLines lines, int header) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header, MOST_LINES); i++) {
            String line = lines.line(i).replace('\u00FF', ' ');
            Matcher entry = ENTRY.matcher(line.length() > LONGEST ? "" : line);
            while (entry.find()) {
                String value = entry.group(2).strip();
                if (!value.isEmpty()) {
                    entries.putIfAbsent(entry.group(1).replace("''", "'"), value);
                }
            }
        }
        Preamble.pairs(lines, 0, header).forEach((key, value) -> {
            if (entries.keySet().stream().noneMatch(known -> key.startsWith(known) || key.startsWith("Today"))) {
                entries.put(key, value);
            }
        });
        return entries;
    }
}

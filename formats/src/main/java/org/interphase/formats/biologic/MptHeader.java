package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TextLines;

/// What stands above the rows of a text export: a title line, the number of header lines, the technique, lines of
/// `key : value`, the technique's parameters, and the names of the columns. The title and all below it up to the
/// names may be missing.
final class MptHeader {
    static final String EC_LAB = "EC-Lab ASCII FILE";
    static final String BT_LAB = "BT-Lab ASCII FILE";

    private static final int LONGEST = 5000;
    private static final int FEWEST_NAMES = 2;
    private static final Pattern COUNT = Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,6})\\D*");
    private static final Pattern SOFTWARE = Pattern.compile("(.{1,40}) \\(software\\)");
    private static final Pattern LOOP = Pattern.compile("Loop \\d+ from point number (\\d{1,9}) to \\d+");

    private final String title;
    private final char delimiter;
    private final List<String> names;
    private final int firstRow;
    private final LinkedHashMap<String, String> metadata = new LinkedHashMap<>();
    private final List<Integer> loopStarts = new ArrayList<>();
    private Optional<String> technique = Optional.empty();

    private MptHeader(TextLines lines, String title, int nameLine) {
        this.title = title;
        this.delimiter = delimiter(lines.line(nameLine));
        this.names = names(lines.line(nameLine), delimiter);
        this.firstRow = nameLine + 1;
        for (int i = 2; i < nameLine; i++) {
            add(lines.line(i));
        }
        technique.ifPresent(t -> metadata.putFirst("Technique", t));
    }

    /// @throws InputException if no line with names of EC-Lab's columns is found
    static MptHeader of(TextLines lines) throws InputException {
        String first = lines.count() == 0 ? "" : lines.line(0).strip();
        boolean titled = first.startsWith(EC_LAB) || first.startsWith(BT_LAB);
        int stated = titled && lines.count() > 1 ? statedNameLine(lines.line(1)) : 0;
        if (stated >= lines.count()) {
            throw lines.file()
                    .refuse(
                            Place.line(2),
                            (stated + 1) + " header lines",
                            lines.count() + " lines in the whole file",
                            "The file may be cut off.");
        }
        String title = titled ? first.substring(0, EC_LAB.length() - " FILE".length()) : "EC-Lab ASCII without header";
        if (knownNames(lines.line(stated)) >= (titled ? 1 : FEWEST_NAMES)) {
            return new MptHeader(lines, title, stated);
        }
        for (int i = 0; titled && i < Math.min(lines.count(), LONGEST); i++) {
            if (isNameLine(lines.line(i))) {
                return new MptHeader(lines, title, i);
            }
        }
        throw lines.file()
                .refuse(
                        Place.line(stated + 1L),
                        "the names of EC-Lab's columns, such as time/s and Ewe/V",
                        "'" + lines.line(stated).strip() + "'");
    }

    private static int statedNameLine(String line) {
        Matcher m = COUNT.matcher(line.strip());
        return m.matches() ? Math.max(0, Integer.parseInt(m.group(1)) - 1) : 0;
    }

    /// Whether a line names columns of EC-Lab.
    static boolean isNameLine(String line) {
        return knownNames(line) >= FEWEST_NAMES;
    }

    private static long knownNames(String line) {
        MprColumns known = MprColumns.table();
        return names(line, delimiter(line)).stream().filter(known::hasName).count();
    }

    private static char delimiter(String line) {
        return line.indexOf('\t') < 0 && line.indexOf(';') >= 0 ? ';' : '\t';
    }

    private static List<String> names(String line, char delimiter) {
        List<String> names = new ArrayList<>(DelimitedTable.cells(line, delimiter));
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    private void add(String line) {
        String text = withoutDelimiters(line);
        Matcher loop = LOOP.matcher(text);
        Matcher software = SOFTWARE.matcher(text);
        int colon = (text + " ").indexOf(" : ");
        if (loop.matches()) {
            int start = Integer.parseInt(loop.group(1));
            if (start > 0) {
                loopStarts.add(start);
            }
        } else if (colon > 0) {
            String value = text.substring(Math.min(colon + 3, text.length())).strip();
            if (!value.isEmpty()) {
                metadata.merge(text.substring(0, colon).strip(), value, (a, b) -> a + "; " + b);
            }
        } else if (software.matches()) {
            metadata.put("Software", software.group(1));
        } else if (technique.isEmpty() && metadata.isEmpty() && !text.isEmpty()) {
            technique = Optional.of(text);
        }
    }

    private static String withoutDelimiters(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ';' || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    /// Which program wrote the file, and whether it left the header out.
    String title() {
        return title;
    }

    /// Tab, or a semicolon where the file was saved again by another program.
    char delimiter() {
        return delimiter;
    }

    /// Names of the columns; a name may be empty.
    List<String> names() {
        return names;
    }

    /// First line of data, counted from 0.
    int firstRow() {
        return firstRow;
    }

    Optional<String> technique() {
        return technique;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /// First rows of the loops after the first, counted from 0.
    List<Integer> loopStarts() {
        return loopStarts;
    }
}

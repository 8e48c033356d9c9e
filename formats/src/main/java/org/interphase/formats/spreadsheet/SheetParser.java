package org.interphase.formats.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;
import org.jspecify.annotations.Nullable;

/// Reads the XML parts of a workbook (Office Open XML, ECMA-376 part 1, section 18) as a stream: nothing is kept but
/// the row at hand. Formulas are ignored, their stored results are read. Parts are UTF-8, as all programs write them.
final class SheetParser {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_ROWS = 1 << 21;
    private static final int MOST_STRINGS = 1 << 22;
    private static final int MOST_CHARACTERS = 1 << 26;

    private final SourceFile file;
    private final String part;
    private final XMLStreamReader xml;
    private int depth;

    /// @throws InputException if no XML begins here
    SheetParser(SourceFile file, String part, InputStream in) throws InputException {
        this.file = file;
        this.part = part;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            this.xml = factory.createXMLStreamReader(decoded(in));
        } catch (IOException | XMLStreamException e) {
            throw damaged(e);
        }
    }

    /// The part as characters without a byte-order mark. Decoded here and not by the parser, because that writes its
    /// own complaint about bad bytes to standard error.
    private static Reader decoded(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /// Receives rows in their order.
    interface RowVisitor {
        void visit(SheetRow row) throws InputException;
    }

    /// @param id relation that leads to the sheet's part
    record SheetEntry(String name, String id) {}

    /// The sheets of `workbook.xml` in their order.
    List<SheetEntry> sheets() throws InputException {
        List<SheetEntry> sheets = new ArrayList<>();
        while (next()) {
            if (starts("sheet") && sheets.size() < Limits.COLUMNS) {
                sheets.add(new SheetEntry(attribute("name"), relationId()));
            }
        }
        return sheets;
    }

    private String relationId() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Targets by their identifiers, from `workbook.xml.rels`.
    Map<String, String> relations() throws InputException {
        Map<String, String> targets = new HashMap<>();
        while (next()) {
            if (starts("Relationship") && targets.size() < Limits.COLUMNS) {
                targets.put(attribute("Id"), attribute("Target"));
            }
        }
        return targets;
    }

    /// The strings that cells refer to by number.
    List<String> sharedStrings() throws InputException {
        List<String> strings = new ArrayList<>();
        long characters = 0;
        while (next()) {
            if (starts("si")) {
                String string = text("si");
                characters += string.length();
                if (strings.size() == MOST_STRINGS || characters > MOST_CHARACTERS) {
                    throw refuse(
                            "at most " + MOST_STRINGS + " shared strings of " + MOST_CHARACTERS + " characters",
                            "more");
                }
                strings.add(string);
            }
        }
        return strings;
    }

    /// All rows of a sheet.
    void rows(List<String> shared, RowVisitor visitor) throws InputException {
        SheetRow row = new SheetRow();
        int rows = 0;
        while (next()) {
            if (starts("row")) {
                if (++rows > MOST_ROWS) {
                    throw refuse("at most " + MOST_ROWS + " rows", "more");
                }
                row.start(rows);
                cells(row, shared);
                visitor.visit(row);
            }
        }
    }

    private void cells(SheetRow row, List<String> shared) throws InputException {
        int column = 0;
        while (next() && !ends("row")) {
            if (starts("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column : column(reference);
                if (column >= Limits.COLUMNS) {
                    throw refuse("at most " + Limits.COLUMNS + " columns", "a cell '" + reference + "'");
                }
                cell(row, column, attribute("t"), shared);
                column++;
            }
        }
    }

    private void cell(SheetRow row, int column, String type, List<String> shared) throws InputException {
        String value = null;
        while (next() && !ends("c")) {
            if (starts("v")) {
                value = text("v");
            } else if (starts("is")) {
                value = text("is");
            }
        }
        if (value == null || value.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> row.set(column, Double.NaN, shared(value, shared));
            case "inlineStr", "str" -> row.set(column, Double.NaN, value);
            case "e" -> row.set(column, Double.NaN, null);
            default -> row.set(column, number(value), null);
        }
    }

    private String shared(String value, List<String> shared) throws InputException {
        double index = number(value);
        if (!(index >= 0 && index < shared.size())) {
            throw refuse("a shared string below " + shared.size(), "number '" + value + "'");
        }
        return shared.get((int) index);
    }

    private double number(String value) throws InputException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw refuse("a number", "'" + value + "'");
        }
    }

    /// Letters of a reference such as `AB12`, counted from 0; a large number where they are too many.
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 5); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    private boolean next() throws InputException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw refuse("elements nested at most " + DEEPEST + " deep", "deeper ones");
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /// The text within the current element and those inside it, but for phonetic hints.
    private String text(String element) throws InputException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        int outside = depth - 1;
        while (next() && !(ends(element) && depth == outside)) {
            phonetic = starts("rPh") || (phonetic && !ends("rPh"));
            if (xml.isCharacters() && !phonetic) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw refuse("a text of at most " + LONGEST_TEXT + " characters", "a longer one");
                }
            }
        }
        return text.toString();
    }

    private boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    private boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private InputException damaged(Exception e) throws InputException {
        Throwable cause = e;
        while (cause != null && !(cause instanceof ZipParts.TooLong)) {
            cause = cause.getCause();
        }
        return cause != null
                ? refuse("XML within the limits", "more than is allowed")
                : refuse(
                        "well-formed XML",
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private InputException refuse(String expected, String found) {
        return file.refuse(Place.part(part), expected, found);
    }
}

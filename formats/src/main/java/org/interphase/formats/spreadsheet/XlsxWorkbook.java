package org.interphase.formats.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;
import org.interphase.formats.spreadsheet.SheetParser.SheetEntry;
import org.jspecify.annotations.Nullable;

/// A workbook in the .xlsx format: names of its sheets, and their rows as a stream.
///
/// Own and small instead of a general library, because a stranger's file must not make the reader allocate by a cell's
/// address (`ZZZZZZ1`), a formula's range or an entity.
final class XlsxWorkbook {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final SourceFile file;
    private final List<String> strings = new ArrayList<>();
    private final Map<String, String> partOfSheet = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();

    private XlsxWorkbook(SourceFile file) {
        this.file = file;
    }

    /// @throws InputException if this is no workbook, or it is damaged or too large
    static XlsxWorkbook open(SourceFile file) throws InputException {
        XlsxWorkbook workbook = new XlsxWorkbook(file);
        List<SheetEntry> sheets = new ArrayList<>();
        Map<String, String> relations = new HashMap<>();
        new ZipParts(file).visit((name, part) -> {
            switch (name) {
                case WORKBOOK -> sheets.addAll(new SheetParser(file, name, part).sheets());
                case RELATIONS -> relations.putAll(new SheetParser(file, name, part).relations());
                case STRINGS -> workbook.strings.addAll(new SheetParser(file, name, part).sharedStrings());
                default -> {}
            }
        });
        if (sheets.isEmpty()) {
            throw file.refuse(Place.part(WORKBOOK), "a workbook with sheets", "none");
        }
        for (SheetEntry sheet : sheets) {
            String target = relations.getOrDefault(sheet.id(), "");
            workbook.sheetNames.add(sheet.name());
            workbook.partOfSheet.put(target.startsWith("/") ? target.substring(1) : "xl/" + target, sheet.name());
        }
        return workbook;
    }

    /// Names in the order of the workbook.
    List<String> sheetNames() {
        return List.copyOf(sheetNames);
    }

    /// Receives the rows of one sheet after the other, in the order in which the archive holds them.
    interface SheetVisitor {
        /// @return who takes this sheet's rows; null to leave it out
        SheetParser.@Nullable RowVisitor sheet(String name) throws InputException;
    }

    void visit(SheetVisitor visitor) throws InputException {
        new ZipParts(file).visit((part, in) -> {
            String sheet = partOfSheet.get(part);
            SheetParser.RowVisitor rows = sheet == null ? null : visitor.sheet(sheet);
            if (rows != null) {
                new SheetParser(file, part, in).rows(strings, rows);
            }
        });
    }
}

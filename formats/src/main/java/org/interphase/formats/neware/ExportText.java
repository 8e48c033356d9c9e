package org.interphase.formats.neware;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Dialect;
import org.interphase.formats.text.TextLines;

/// The lines of a text export, and where its column heads stand.
///
/// A flat export has one line of heads. A nested one has one line per level (cycle, step, record), each beginning with
/// one more empty cell than the one before; its records are the last level.
final class ExportText {
    private static final int SEARCHED_LINES = 100;
    private static final int FREE_CELLS = 1 << 20;
    private static final int CELLS_PER_BYTE = 16;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private final TextLines lines;
    private final Dialect dialect;
    private final int headLine;
    private final List<List<ExportColumn>> levels;

    private ExportText(TextLines lines, Dialect dialect, int headLine, List<List<ExportColumn>> levels) {
        this.lines = lines;
        this.dialect = dialect;
        this.headLine = headLine;
        this.levels = levels;
    }

    /// Finds the heads; empty where no line of the first hundred names a voltage and a current.
    static Optional<ExportText> of(SourceFile original) throws InputException {
        SourceFile file = inBytesPerCharacter(original);
        TextLines lines = linesOf(file);
        for (int line = 0; line < Math.min(SEARCHED_LINES, lines.count()); line++) {
            for (char delimiter : DELIMITERS) {
                List<ExportColumn> heads = heads(lines.line(line), delimiter);
                if (isRecordLevel(heads)) {
                    return Optional.of(at(lines, line, delimiter, heads));
                }
            }
        }
        return Optional.empty();
    }

    private static ExportText at(TextLines lines, int line, char delimiter, List<ExportColumn> heads) {
        int depth = leadingEmpty(heads);
        List<List<ExportColumn>> levels = new ArrayList<>();
        levels.add(heads.subList(depth, heads.size()));
        for (int level = depth - 1, above = line - 1; level >= 0 && above >= 0; level--, above--) {
            List<ExportColumn> outer = heads(lines.line(above), delimiter);
            if (leadingEmpty(outer) != level) {
                break;
            }
            levels.addFirst(outer.subList(level, outer.size()));
        }
        Dialect dialect = new Dialect(delimiter, decimalMark(lines, line, delimiter));
        return new ExportText(lines, dialect, line, levels);
    }

    private static boolean isRecordLevel(List<ExportColumn> heads) {
        return heads.stream()
                        .anyMatch(
                                h -> h.role().filter(ColumnRole.VOLTAGE::equals).isPresent())
                && heads.stream()
                        .anyMatch(
                                h -> h.role().filter(ColumnRole.CURRENT::equals).isPresent());
    }

    private static List<ExportColumn> heads(String line, char delimiter) {
        List<ExportColumn> heads = new ArrayList<>();
        DelimitedTable.cells(line, delimiter).forEach(cell -> heads.add(ExportColumn.of(cell)));
        while (!heads.isEmpty() && heads.getLast().name().isEmpty()) {
            heads.removeLast();
        }
        return heads;
    }

    private static int leadingEmpty(List<ExportColumn> heads) {
        int n = 0;
        while (n < heads.size() && heads.get(n).name().isEmpty()) {
            n++;
        }
        return n;
    }

    /// A comma where cells are separated by something else and a number below the heads is written with one.
    private static char decimalMark(TextLines lines, int headLine, char delimiter) {
        if (delimiter == ',' || headLine + 1 >= lines.count()) {
            return '.';
        }
        boolean comma = DelimitedTable.cells(lines.line(headLine + 1), delimiter).stream()
                .anyMatch(cell -> cell.matches("[-+]?\\d{1,20},\\d{1,20}"));
        return comma ? ',' : '.';
    }

    /// The same text in UTF-8 where it is in UTF-16, so that lines can be blanked byte by byte.
    private static SourceFile inBytesPerCharacter(SourceFile file) throws InputException {
        byte[] b = file.bytes();
        boolean utf16 = b.length >= 2
                && ((b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) || (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF));
        return utf16
                ? SourceFile.of(file.name(), new String(b, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8))
                : file;
    }

    /// UTF-8 as [TextLines] finds it; text that is none is GB 2312 where all of it is valid GB 2312, which a lone micro
    /// sign of Latin-1 is not.
    private static TextLines linesOf(SourceFile file) throws InputException {
        byte[] bytes = file.bytes();
        boolean chinese = !isValid(bytes, StandardCharsets.UTF_8) && isValid(bytes, Charset.forName("GB2312"));
        return chinese ? TextLines.of(file, NdaHead.CHINESE) : TextLines.of(file);
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    TextLines lines() {
        return lines;
    }

    Dialect dialect() {
        return dialect;
    }

    /// Line of the heads of the records, counted from 0.
    int headLine() {
        return headLine;
    }

    boolean isNested() {
        return levels.size() > 1;
    }

    /// Heads of all levels, the records last.
    List<List<ExportColumn>> levels() {
        return List.copyOf(levels);
    }

    List<ExportColumn> recordHeads() {
        return levels.getLast();
    }

    /// Empty cells before the first cell of a record.
    int depth() {
        return levels.size() - 1;
    }

    /// Cells that the text may be taken to hold. A row shorter than its heads is filled up with empty cells, so wide
    /// heads
    /// over short rows would ask for far more memory than the file has bytes.
    long mostCells() {
        return FREE_CELLS + (long) CELLS_PER_BYTE * lines.file().length();
    }

    /// The lines with every one blanked that is no record, so that those left keep their numbers.
    TextLines recordLines() throws InputException {
        SourceFile file = lines.file();
        byte[] bytes = file.bytes().clone();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            if (!isRecord(bytes, start, end)) {
                Arrays.fill(bytes, start, end, (byte) ' ');
            }
            start = end + 1;
        }
        return linesOf(SourceFile.of(file.name(), bytes));
    }

    private boolean isRecord(byte[] bytes, int start, int end) {
        int n = 0;
        while (start + n < end && bytes[start + n] == (byte) dialect.delimiter()) {
            n++;
        }
        return n >= depth();
    }
}

package org.interphase.formats.cycler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Reads the table of a cycler's text file into a run: rows, column map, [CyclingAssembler]. A last row that is cut off
/// is dropped and the run marked incomplete.
public final class TextRun {
    private final FormatSpec spec;
    private final TextLines lines;
    private final TableLayout layout;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> assumed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private DelimitedOptions options = DelimitedOptions.automatic();
    private String format;
    private boolean excessAllowed;
    private boolean signCorrected;

    /// @param layout where the table stands
    public TextRun(FormatSpec spec, TextLines lines, TableLayout layout) {
        this.spec = spec;
        this.lines = lines;
        this.layout = layout;
        this.format = spec.title();
    }

    /// Names the dialect for [Reading#format()].
    public TextRun format(String name) {
        this.format = name;
        return this;
    }

    public TextRun metadata(Map<String, String> entries) {
        metadata.putAll(entries);
        return this;
    }

    public TextRun assume(String sentence) {
        assumed.add(sentence);
        return this;
    }

    public TextRun warn(String sentence) {
        warnings.add(sentence);
        return this;
    }

    public TextRun options(DelimitedOptions given) {
        this.options = given;
        return this;
    }

    /// Filled cells beyond the header are dropped instead of refused.
    public TextRun allowingExcess() {
        this.excessAllowed = true;
        return this;
    }

    /// As [CyclingAssembler#correctingSign()].
    public TextRun correctingSign() {
        this.signCorrected = true;
        return this;
    }

    /// The rows of the table; the last one is left out where it is cut off.
    public DelimitedTable.Rows rows() throws InputException {
        DelimitedTable table = layout.table(lines).droppingCutTail();
        return (excessAllowed ? table.allowingExcess() : table).read();
    }

    /// Reads with the names of one maker.
    public Reading read(Vocabulary vocabulary) throws InputException {
        return read(vocabulary.match(layout.names(), layout.units()));
    }

    /// Reads with column names that are matched already.
    public Reading read(Vocabulary.Match match) throws InputException {
        match.assumed().forEach(this::assume);
        return read(rows(), match.map(), match.unknown());
    }

    /// Reads rows that are at hand.
    ///
    /// @param unknown names of columns to report
    public Reading read(DelimitedTable.Rows rows, ColumnMap map, List<String> unknown) throws InputException {
        SourceFile file = lines.file();
        CyclingAssembler assembler = new CyclingAssembler(file, spec.name(), map, rows::place).metadata(metadata);
        assumed.forEach(assembler::assume);
        warnings.forEach(assembler::warn);
        options.dayOrder().ifPresent(assembler::dayOrder);
        if (signCorrected) {
            assembler.correctingSign();
        }
        rows.cutTail().ifPresent(place -> {
            String sentence = "The file ends in the middle of " + place + "; that row was dropped.";
            assembler.warn(sentence).incomplete(sentence);
        });
        CyclingRun run = assembler
                .unknownColumns(unknown.stream()
                        .filter(name -> holdsData(rows.table(), name))
                        .toList())
                .assemble(file.name(), rows.table());
        return new Reading(format, spec.name(), List.of(run), assembler.warnings());
    }

    private static boolean holdsData(Table table, String name) {
        return table.find(name)
                .map(c -> !(c instanceof NumberColumn numbers) || hasNumber(numbers))
                .orElse(false);
    }

    private static boolean hasNumber(NumberColumn column) {
        for (int row = 0; row < column.size(); row++) {
            if (!Double.isNaN(column.at(row))) {
                return true;
            }
        }
        return false;
    }
}

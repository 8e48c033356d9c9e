package org.interphase.formats.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.interphase.data.Column;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.TextRun;
import org.interphase.formats.cycler.Vocabularies;
import org.interphase.formats.cycler.Vocabulary;
import org.interphase.formats.impedance.ImpedanceText;
import org.interphase.formats.impedance.UnnamedSpectrum;
import org.interphase.formats.text.ColumnLabel;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Any delimited table of numbers that no other reader claims.
///
/// If time, voltage and current are all named by words of [Vocabularies#GENERAL], and no column is a frequency, it is a
/// cycling run; a name of one letter (`t`, `U`, `I`) counts only with its unit. Otherwise it is a table without a
/// technique; three columns without names that can be frequency, real and imaginary part are a spectrum (see
/// [UnnamedSpectrum]).
public final class DelimitedTextReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "delimited-text",
            "delimited text",
            "table",
            List.of("csv", "txt", "tsv", "dat"),
            List.of(
                    new Layout("any table of numbers below a line of names", Proof.PROVEN, "ampworks: SOC, Volts"),
                    new Layout(
                            "names that mean time, voltage and current: a cycling run",
                            Proof.ASSUMED,
                            "tables of our own writers"),
                    new Layout(
                            "frequency, Re and ±Im without a line of names: a spectrum by its numbers",
                            Proof.PROVEN,
                            "exampleData.csv (impedance.py), LIB_data.txt (pyDRTtools)"),
                    new Layout("numbers without a line of names", Proof.ASSUMED, "two-column patterns")),
            "rules in the documentation of TableFinder and Vocabularies");
    private static final Pattern NUMBER_IN_A_ROW = Pattern.compile(
            "\\d[\\d.,eE+-]*[\"\\s]*[\\t;,|]|\\d[\\d.,eE+-]*[ \\t]+[+-]?[.\\d]|[\\t;,|][\"\\s]*[+-]?[.\\d]");
    /// Markup, JSON, VAMAS (ISO 14976), crystallographic files and Athena projects hold numbers, but no such table.
    private static final Pattern NO_TABLE =
            Pattern.compile("\\s*(<|\\{|VAMAS|# Athena project|#?[^\\n]*\\n*data_\\S+\\s)");
    private static final Pattern FREQUENCY = Pattern.compile("freq.*|f");
    private static final int LOOKED_AT = 4096;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (probe.size() == 0 || probe.looksBinary()) {
            return Confidence.NO;
        }
        String text = probe.text();
        if (NO_TABLE.matcher(text).lookingAt() || probe.isReport()) {
            return Confidence.NO;
        }
        boolean numbers = NUMBER_IN_A_ROW
                        .matcher(text.substring(0, Math.min(LOOKED_AT, text.length())))
                        .find()
                || NUMBER_IN_A_ROW.matcher(text.substring(text.length() / 2)).find();
        return numbers ? Confidence.POSSIBLE : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        TableLayout layout = TableFinder.find(lines, DelimitedOptions.automatic());
        Vocabulary.Match match = Vocabularies.GENERAL.match(layout.names(), layout.units());
        if (match.isRun() && isUnmistakable(layout, match) && !hasFrequency(layout)) {
            TextRun run = new TextRun(SPEC, lines, layout)
                    .format("delimited text, a cycling run by its column names")
                    .metadata(preamble(lines, layout))
                    .correctingSign();
            match.assumed().forEach(run::warn);
            return run.read(match);
        }
        return table(file, lines, layout);
    }

    /// An impedance spectrum may hold time, voltage and current, too.
    private static boolean hasFrequency(TableLayout layout) {
        return layout.names().stream()
                .anyMatch(n -> FREQUENCY.matcher(ColumnLabel.of(n).key()).matches());
    }

    private static boolean isUnmistakable(TableLayout layout, Vocabulary.Match match) {
        for (ColumnRole role : List.of(ColumnRole.TIME, ColumnRole.VOLTAGE, ColumnRole.CURRENT)) {
            boolean bare = match.map().rules().stream()
                    .filter(r -> r.role() == role)
                    .findFirst()
                    .filter(r -> ColumnLabel.of(r.column()).key().length() == 1)
                    .filter(r -> layout.units()
                            .get(layout.names().indexOf(r.column()))
                            .isEmpty())
                    .isPresent();
            if (bare) {
                return false;
            }
        }
        return true;
    }

    private static Reading table(SourceFile file, TextLines lines, TableLayout layout) throws InputException {
        DelimitedTable.Rows rows = layout.table(lines).droppingCutTail().read();
        if (rows.table().rows() == 0 || rows.table().columns().stream().noneMatch(DelimitedTextReader::hasNumbers)) {
            throw file.refuse(
                    Place.line(layout.firstRow() + 1L),
                    "rows of numbers",
                    rows.table().rows() == 0
                            ? "a table without rows"
                            : rows.table().rows() + " rows without any",
                    "Name the delimiter and the header line in a column map in study.yaml.");
        }
        if (layout.headerLine() < 0 && UnnamedSpectrum.isLikely(rows.table())) {
            return new ImpedanceText(SPEC, file)
                    .metadata(preamble(lines, layout))
                    .assume(UnnamedSpectrum.ASSUMED)
                    .add(file.name(), layout.table(lines), UnnamedSpectrum.map(layout.names()))
                    .reading("delimited text, an impedance spectrum by its numbers");
        }
        List<String> assumed = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (layout.headerLine() < 0) {
            assumed.add("The file names no columns; they are numbered.");
        }
        rows.cutTail()
                .ifPresent(
                        place -> warnings.add("The file ends in the middle of " + place + "; that row was dropped."));
        GenericTable dataset = new GenericTable(
                file.name(), rows.table(), preamble(lines, layout), file.provenance(SPEC.name(), false, assumed));
        return new Reading("delimited text", SPEC.name(), List.of(dataset), warnings);
    }

    private static boolean hasNumbers(Column column) {
        return column instanceof NumberColumn;
    }

    private static Map<String, String> preamble(TextLines lines, TableLayout layout) {
        return Preamble.pairs(lines, 0, layout.headerLine() >= 0 ? layout.headerLine() : layout.firstRow());
    }
}

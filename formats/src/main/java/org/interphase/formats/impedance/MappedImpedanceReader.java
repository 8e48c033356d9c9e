package org.interphase.formats.impedance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Reads an impedance table through a column map that a user wrote. Not found by itself: whoever holds such a map
/// builds one.
///
/// The map must name the frequency, and real and imaginary part or modulus and phase; every role that it names must
/// find a column. Columns of a file without names are called `column 1`, `column 2` and so on.
public final class MappedImpedanceReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "impedance-map",
            "impedance as delimited text through a column map",
            "impedance",
            List.of("csv", "txt", "tsv", "dat"),
            List.of(new Layout("as the map says", Proof.PROVEN, "the readers that are built on the same map")),
            "study.yaml");

    private final ImpedanceMap map;
    private final DelimitedOptions options;

    /// @param map which columns are what, in which unit, with which sign
    /// @param options what is known of delimiter, decimal mark and header line
    public MappedImpedanceReader(ImpedanceMap map, DelimitedOptions options) {
        this.map = map;
        this.options = options;
    }

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return probe.looksBinary() ? Confidence.NO : Confidence.POSSIBLE;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        TableLayout layout = layout(lines);
        for (ImpedanceRule rule : map.rules()) {
            if (!isNamed(rule.role(), layout.names())) {
                throw refuse(file, layout, rule);
            }
        }
        int top = layout.headerLine() >= 0 ? layout.headerLine() : layout.firstRow();
        return new ImpedanceText(SPEC, file)
                .metadata(Preamble.pairs(lines, 0, top))
                .add(file.name(), layout.table(lines), map)
                .reading("impedance through the column map '" + map.name() + "'");
    }

    private TableLayout layout(TextLines lines) throws InputException {
        Optional<Integer> header =
                options.headerLine().isPresent() ? Optional.empty() : TableFinder.line(lines, this::namesEveryRole);
        return header.isPresent() ? TableFinder.below(lines, header.get(), options) : TableFinder.find(lines, options);
    }

    private boolean namesEveryRole(String line) {
        for (char delimiter : options.delimiter().map(List::of).orElse(List.of('\t', ';', ',', '|', ' '))) {
            List<String> cells = DelimitedTable.cells(line, delimiter);
            if (map.rules().stream().allMatch(rule -> isNamed(rule.role(), cells))) {
                return !map.rules().isEmpty();
            }
        }
        return false;
    }

    private boolean isNamed(ImpedanceRole role, List<String> names) {
        return map.rules().stream()
                .filter(r -> r.role() == role)
                .anyMatch(r -> names.stream().anyMatch(r::matches));
    }

    private static InputException refuse(SourceFile file, TableLayout layout, ImpedanceRule rule) {
        String names = layout.names().stream().limit(12).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
        return file.refuse(
                Place.line(Math.max(1, layout.headerLine() + 1)),
                "a column '" + rule.column() + "' for the "
                        + rule.role().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " as the column map says",
                "columns " + names,
                "Names are compared without regard to case, blanks and underscores.");
    }
}

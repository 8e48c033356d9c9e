package org.interphase.formats.delimited;

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
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.TextRun;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Reads a delimited text through a column map that a user wrote. Not found by itself: the study builds one where its
/// manifest holds a map.
///
/// The map must name time (or a clock), voltage and current, and every role that it names must find a column. A time
/// may hold numbers or durations; a clock holds dates with a time of day, or seconds.
public final class DelimitedReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "delimited-map",
            "delimited text through a column map",
            "cycling",
            List.of("csv", "txt", "tsv", "dat"),
            List.of(new Layout("as the map says", Proof.PROVEN, "the readers that are built on the same map")),
            "study.yaml");

    private final ColumnMap map;
    private final DelimitedOptions options;

    /// @param map which columns are what, in which unit, with which sign
    /// @param options what is known of delimiter, decimal mark, header line and order of dates
    public DelimitedReader(ColumnMap map, DelimitedOptions options) {
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
        checkRoles(file, layout);
        List<String> unknown = layout.names().stream()
                .filter(name -> map.rules().stream().noneMatch(r -> r.matches(name)))
                .toList();
        TextRun run = new TextRun(SPEC, lines, layout).options(options);
        return run.read(run.rows(), map, unknown);
    }

    /// Below the line that names all the columns of the map, if there is one; otherwise where a table is found.
    private TableLayout layout(TextLines lines) throws InputException {
        Optional<Integer> header =
                options.headerLine().isPresent() ? Optional.empty() : TableFinder.line(lines, this::namesEveryRole);
        return header.isPresent() ? TableFinder.below(lines, header.get(), options) : TableFinder.find(lines, options);
    }

    private boolean namesEveryRole(String line) {
        for (char delimiter : options.delimiter().map(List::of).orElse(List.of('\t', ';', ',', '|', ' '))) {
            List<String> cells = DelimitedTable.cells(line, delimiter);
            if (map.rules().stream().allMatch(rule -> roleIsNamed(rule.role(), cells))) {
                return !map.rules().isEmpty();
            }
        }
        return false;
    }

    private boolean roleIsNamed(ColumnRole role, List<String> names) {
        return map.rules().stream()
                .filter(r -> r.role() == role)
                .anyMatch(r -> names.stream().anyMatch(r::matches));
    }

    private void checkRoles(SourceFile file, TableLayout layout) throws InputException {
        for (ColumnRule rule : map.rules()) {
            if (!roleIsNamed(rule.role(), layout.names())) {
                String names = layout.names().stream()
                        .limit(12)
                        .map(n -> "'" + n + "'")
                        .collect(Collectors.joining(", "));
                throw file.refuse(
                        Place.line(Math.max(1, layout.headerLine() + 1)),
                        "a column '" + rule.column() + "' for "
                                + rule.role().name().toLowerCase(Locale.ROOT) + " as the column map says",
                        "columns " + names,
                        "Names are compared without regard to case, blanks and underscores.");
            }
        }
    }
}

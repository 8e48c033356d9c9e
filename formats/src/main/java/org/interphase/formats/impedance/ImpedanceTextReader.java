package org.interphase.formats.impedance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
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
import org.interphase.formats.text.Dialect;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Any delimited text whose columns are named as those of an impedance spectrum (see [ImpedanceVocabulary]): exports of
/// many instruments, tables of scripts, and what `convert` writes.
public final class ImpedanceTextReader implements FormatReader {
    private static final String NAME = "impedance-text";
    private static final int LINES_OF_A_PROBE = 200;
    private static final int LONGEST_HEADER = 4096;
    private static final char[] DELIMITERS = {'\t', ';', ',', '|', ' '};
    private static final Pattern WIDE_GAP = Pattern.compile("\\s{2,}");
    private static final Pattern COMMENT = Pattern.compile("^\\s*[#%~!]+\\s*");

    @Override
    public FormatSpec spec() {
        return new FormatSpec(
                NAME,
                "impedance as delimited text with named columns",
                "impedance",
                List.of("csv", "txt", "tsv", "dat"),
                List.of(
                        new Layout("CH Instruments", Proof.PROVEN, "exampleDataCHInstruments (CHI660E)"),
                        new Layout("PowerSuite", Proof.PROVEN, "exampleDataPowersuite"),
                        new Layout(
                                "Parstat, with the rows of the steady state before the sweep",
                                Proof.PROVEN,
                                "exampleDataParstat"),
                        new Layout("Novocontrol WinDETA: Freq., Zs', Zs''", Proof.PROVEN, "Example2a, s04147-140deg"),
                        new Layout(
                                "modulus and phase, several sweeps by loop_index",
                                Proof.PROVEN,
                                "Sample2_PEIS_AtRest of hybrid-drt against the points published with it"),
                        new Layout(
                                "other names and units: kΩ, mΩ, kHz, MHz, rad/s, −Im, −phase, radians",
                                Proof.ASSUMED,
                                "tables of our own"),
                        new Layout(
                                "Nova (Autolab): Frequency (Hz), Z' (Ω), -Z'' (Ω)",
                                Proof.ASSUMED,
                                "names in public readers")),
                "names in ImpedanceVocabulary; docs/formats-impedance.md");
    }

    @Override
    public Confidence probe(Probe probe) {
        if (probe.looksBinary()) {
            return Confidence.NO;
        }
        // A probe shows UTF-8 byte by byte; the minus, the primes and the Ω of a header may be of several.
        String text = probe.text();
        String utf8 = new String(probe.latin1().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return hasHeader(text) || hasHeader(utf8) ? Confidence.LIKELY : Confidence.NO;
    }

    private static boolean hasHeader(String text) {
        return text.lines().limit(LINES_OF_A_PROBE).anyMatch(ImpedanceTextReader::isHeader);
    }

    /// Whether a line names the columns of a spectrum, between any delimiters.
    private static boolean isHeader(String line) {
        return names(line)
                .map(n -> match(n.names()))
                .filter(m -> m.isSpectrum() || m.isPerArea())
                .isPresent();
    }

    /// @param delimiter between the names; empty where they stand apart by two blanks or more
    private record Names(List<String> names, Optional<Character> delimiter) {}

    private static Optional<Names> names(String header) {
        String line = COMMENT.matcher(header).replaceFirst("");
        if (line.length() > LONGEST_HEADER || line.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        for (char delimiter : DELIMITERS) {
            if (line.indexOf(delimiter) >= 0) {
                List<String> cells = DelimitedTable.cells(line, delimiter);
                ImpedanceVocabulary.Match match = match(cells);
                if (match.isSpectrum() || match.isPerArea()) {
                    return Optional.of(new Names(cells, Optional.of(delimiter)));
                }
            }
        }
        List<String> apart = List.of(WIDE_GAP.split(line.strip()));
        return match(apart).isSpectrum() ? Optional.of(new Names(apart, Optional.empty())) : Optional.empty();
    }

    private static ImpedanceVocabulary.Match match(List<String> names) {
        return ImpedanceVocabulary.match(names, names.stream().map(n -> "").toList());
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, ImpedanceTextReader::isHeader)
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line that names frequency and impedance (such as Frequency/Hz, Re(Z)/Ohm, -Im(Z)/Ohm)",
                        "none",
                        "Name the columns in a column map."));
        TableLayout layout = layout(lines, header);
        ImpedanceVocabulary.Match match = ImpedanceVocabulary.match(layout.names(), units(layout));
        if (match.isPerArea()) {
            throw file.refuse(
                    Place.line(header + 1L),
                    "the impedance of the whole cell in ohms",
                    "an impedance per area in column '" + match.perArea().orElse("") + "'",
                    "Export it without the area, or divide by the area and name the unit Ω.");
        }
        ImpedanceText text = new ImpedanceText(spec(), file).metadata(Preamble.pairs(lines, 0, header));
        DelimitedTable.Rows rows =
                layout.table(lines).allowingExcess().droppingCutTail().read();
        rows.cutTail()
                .ifPresent(place -> text.warn("The file ends in the middle of " + place + "; that row was dropped."));
        ImpedanceVocabulary.Match scaled = match.withPhaseOf(rows.table());
        scaled.assumed().forEach(text::assume);
        for (int i = 0; i < Math.min(header, LINES_OF_A_PROBE); i++) {
            StatedConditions.temperature_C(lines.line(i)).ifPresent(t -> text.state(StateAxis.TEMPERATURE, t));
        }
        return text.add(file.name(), rows.table(), rows::place, scaled.map()).reading("impedance as delimited text");
    }

    private static TableLayout layout(TextLines lines, int header) throws InputException {
        Names names = names(lines.line(header)).orElseThrow();
        if (names.delimiter().isPresent()) {
            char delimiter = names.delimiter().get();
            return TableFinder.below(lines, header, DelimitedOptions.automatic().withDelimiter(delimiter));
        }
        List<String> none = new ArrayList<>(names.names().stream().map(n -> "").toList());
        return new TableLayout(new Dialect(' ', '.'), header, header + 1, names.names(), none);
    }

    /// Units from a row below the names only: those in the names are read, with their case, by the vocabulary.
    private static List<String> units(TableLayout layout) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < layout.names().size(); i++) {
            boolean inName = layout.names().get(i).contains(layout.units().get(i));
            units.add(inName ? "" : layout.units().get(i));
        }
        return units;
    }
}

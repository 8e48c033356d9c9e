package org.interphase.formats.photoelectron;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Any delimited text whose header names a binding or kinetic energy: exports of CasaXPS and LG4X, tables of
/// scripts, and what `convert` writes. Several regions may stand side by side, each behind its energy, or one
/// below another, each below its header. Two columns without names are read by [UnnamedRegion].
public final class EnergyTextReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "xps-text",
            "photoelectron spectra as delimited text",
            "xps",
            List.of("csv", "txt", "tsv", "dat", "asc"),
            List.of(
                    new Layout(
                            "CasaXPS columns: BE_…, CPS_…, components, background, envelope",
                            Proof.PROVEN,
                            "20240220_Au_MPPipTFSI4AMSIol3_C_1s, O_1s, S_2p, survey; 20240228_…_Au_4f"),
                    new Layout(
                            "CasaXPS report: Cycle …, K.E., Counts, …, B.E., CPS, …",
                            Proof.PROVEN,
                            "FeO_analyzed_lineshapes_cols against FeO_analyzed.vms"),
                    new Layout("LG4X: BE/eV, PE: … eV", Proof.PROVEN, "0-150W_NiW… against 0-150W.vms; C1s_sample, Ef"),
                    new Layout("E_kin, comma, hv=…eV", Proof.PROVEN, "clean_Au_4f"),
                    new Layout(
                            "a title, then falling energy and counts without names",
                            Proof.PROVEN,
                            "MnO, MnO2, Mn2p_Mn2O3 against Mn_references.vms; Ni2p_Ni_metal, Ni2pCo2pFe2p_NiO"),
                    new Layout(
                            "several regions side by side or one below another; decimal comma; written by convert",
                            Proof.ASSUMED,
                            "files of our own")),
            "the files themselves; docs/formats-xps.md");
    private static final int LINES_OF_A_PROBE = 100;
    private static final int LONGEST_HEADER = 1 << 15;
    private static final char[] DELIMITERS = {'\t', ';', ',', '|', ' '};
    private static final Pattern COMMENT = Pattern.compile("^\\s*[#%~!]+\\s*");
    private static final Pattern WIDE_GAP = Pattern.compile("\\s{2,}");
    private static final int MOST_TABLES = 2_000;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (probe.looksBinary()) {
            return Confidence.NO;
        }
        String text = probe.text();
        String utf8 = new String(probe.latin1().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (text.lines().limit(LINES_OF_A_PROBE).anyMatch(EnergyTextReader::isHeader)
                || utf8.lines().limit(LINES_OF_A_PROBE).anyMatch(EnergyTextReader::isHeader)) {
            return Confidence.LIKELY;
        }
        return UnnamedRegion.isLikely(text) ? Confidence.LIKELY : Confidence.NO;
    }

    /// The names in a line and what separates them; empty where no energy with a further column is among them.
    record Names(List<String> names, char delimiter) {}

    static Optional<Names> names(String line) {
        if (line.length() > LONGEST_HEADER || line.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String header = COMMENT.matcher(line).replaceFirst("");
        for (char delimiter : DELIMITERS) {
            if (header.indexOf(delimiter) < 0) {
                continue;
            }
            List<String> cells = delimiter == ' '
                    ? List.of(WIDE_GAP.split(header.strip()))
                    : DelimitedTable.cells(header, delimiter);
            if (cells.size() > 1 && isShort(cells) && hasEnergy(cells)) {
                return Optional.of(new Names(cells, delimiter));
            }
        }
        List<String> words = List.of(header.strip().split("\\s+"));
        return words.size() > 1 && words.size() < 9 && hasEnergy(words.subList(0, 1))
                ? Optional.of(new Names(words, ' '))
                : Optional.empty();
    }

    private static boolean hasEnergy(List<String> cells) {
        return cells.stream().anyMatch(c -> EnergyName.kind(c).isPresent());
    }

    /// Values behind a key are no names: `Binding Energy: 1350` or `BE, 284.8, reference`.
    private static boolean isShort(List<String> cells) {
        return cells.stream().filter(c -> !c.isBlank()).noneMatch(c -> c.length() > 200 || isNumber(c));
    }

    private static boolean isNumber(String cell) {
        return cell.chars().noneMatch(Character::isLetter) && cell.chars().anyMatch(Character::isDigit);
    }

    private static boolean isHeader(String line) {
        return names(line).isPresent();
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        RegionReading reading = new RegionReading(SPEC, file);
        Optional<Integer> first = TableFinder.line(lines, EnergyTextReader::isHeader);
        if (first.isEmpty()) {
            UnnamedRegion.read(lines, reading);
            return reading.reading("energy and intensity without names");
        }
        int from = 0;
        int header = first.get();
        for (int tables = 0; header >= 0; tables++) {
            if (tables == MOST_TABLES) {
                throw file.refuse(Place.line(header + 1L), "at most " + MOST_TABLES + " tables", "more");
            }
            int next = nextHeader(lines, header + 1);
            int end = next < 0 ? lines.count() : endOfTable(lines, header, next);
            new EnergyTable(lines, reading, from, header, end).addRegions(layout(lines, header));
            from = end;
            header = next;
        }
        if (reading.isEmpty()) {
            throw file.refuse(
                    Place.line(first.get() + 1L), "a table of energies and intensities below the names", "none");
        }
        return reading.reading("photoelectron spectra as delimited text");
    }

    private static TableLayout layout(TextLines lines, int header) throws InputException {
        Names names = names(lines.line(header)).orElseThrow();
        TableLayout found =
                TableFinder.below(lines, header, DelimitedOptions.automatic().withDelimiter(names.delimiter()));
        List<String> named = new ArrayList<>(names.names());
        while (named.size() > 1 && named.getLast().isBlank()) {
            named.removeLast();
        }
        List<String> units = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            units.add(i < found.units().size() ? found.units().get(i) : "");
            if (named.get(i).isBlank()) {
                named.set(i, "column " + (i + 1));
            }
        }
        return new TableLayout(found.dialect(), header, found.firstRow(), named, units);
    }

    private static int nextHeader(TextLines lines, int from) {
        for (int i = from; i < lines.count(); i++) {
            if (EnergyTable.startsWithLetter(lines, i) && isHeader(lines.line(i))) {
                return i;
            }
        }
        return -1;
    }

    /// The first line behind the rows that is text, such as the title of the next region.
    private static int endOfTable(TextLines lines, int header, int next) {
        int end = header + 1;
        boolean rows = false;
        while (end < next) {
            boolean words = EnergyTable.startsWithLetter(lines, end);
            if (words && rows) {
                return end;
            }
            rows = rows || (!words && !lines.isBlank(end));
            end++;
        }
        return end;
    }
}

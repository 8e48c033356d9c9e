package org.interphase.formats.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.Dataset;
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
import org.interphase.formats.cycler.CyclingAssembler;
import org.interphase.formats.cycler.Vocabularies;
import org.interphase.formats.cycler.Vocabulary;
import org.interphase.formats.text.ColumnLabel;
import org.jspecify.annotations.Nullable;

/// Arbin's Excel export: the samples stand in sheets named `Channel_…`, split into several where they are many
/// (`Channel_33_1`, `Channel_33_2`). Each channel becomes one run. Charts and statistics are left out.
public final class ArbinXlsxReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "arbin-xlsx",
            "Arbin Excel workbook",
            "cycling",
            List.of("xlsx"),
            List.of(new Layout(
                    "sheets Channel_… with Test_Time(s), Current(A), Voltage(V)",
                    Proof.ASSUMED,
                    "names of sheets and columns in navani and batterydf")),
            "navani's and batterydf's readers; ECMA-376 for the workbook");
    private static final Pattern CONTINUED = Pattern.compile("(.*\\d)_(\\d+)");
    private static final int HEADER_WITHIN = 50;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        boolean workbook = probe.startsWith("PK\u0003\u0004")
                && (probe.latin1().contains("xl/") || probe.latin1().contains("[Content_Types].xml"));
        return workbook ? Confidence.LIKELY : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        XlsxWorkbook workbook = XlsxWorkbook.open(file);
        List<String> channels = workbook.sheetNames().stream()
                .filter(ArbinXlsxReader::isChannel)
                .toList();
        if (channels.isEmpty()) {
            throw file.refuse(
                    Place.part("workbook"),
                    "a sheet named Channel_…, as Arbin exports them",
                    "sheets " + String.join(", ", workbook.sheetNames()),
                    "Save another laboratory's sheet as CSV and name its columns in a column map.");
        }
        Map<String, ChannelSheet> sheets = new LinkedHashMap<>();
        workbook.visit(name -> {
            if (!isChannel(name)) {
                return null;
            }
            ChannelSheet sheet = new ChannelSheet(file, name);
            sheets.put(name, sheet);
            return sheet;
        });
        List<String> warnings = new ArrayList<>();
        List<Dataset> runs = new ArrayList<>();
        for (List<SheetTable> parts : byChannel(channels, sheets).values()) {
            runs.add(assemble(file, parts, warnings));
        }
        if (runs.isEmpty()) {
            throw file.refuse(
                    Place.part("sheet " + channels.getFirst()),
                    "a row with Test_Time(s), Current(A) and Voltage(V)",
                    "none within the first " + HEADER_WITHIN + " rows");
        }
        return new Reading(SPEC.title(), SPEC.name(), runs, warnings);
    }

    private static boolean isChannel(String sheet) {
        String lower = sheet.toLowerCase(Locale.ROOT);
        return lower.startsWith("channel") && !lower.contains("chart") && !lower.contains("statis");
    }

    /// Sheets of one channel in the order of their numbers, a sheet without number first.
    private static Map<String, List<SheetTable>> byChannel(List<String> order, Map<String, ChannelSheet> sheets) {
        Map<String, TreeMap<Integer, SheetTable>> channels = new LinkedHashMap<>();
        for (String name : order) {
            ChannelSheet sheet = sheets.get(name);
            if (sheet != null && sheet.table != null) {
                Matcher continued = CONTINUED.matcher(name);
                boolean numbered = continued.matches() && continued.group(2).length() < 7;
                channels.computeIfAbsent(numbered ? continued.group(1) : name, k -> new TreeMap<>())
                        .put(numbered ? Integer.parseInt(continued.group(2)) : 0, sheet.table);
            }
        }
        Map<String, List<SheetTable>> parts = new LinkedHashMap<>();
        channels.forEach((channel, tables) -> parts.put(channel, List.copyOf(tables.values())));
        return parts;
    }

    private static Dataset assemble(SourceFile file, List<SheetTable> parts, List<String> warnings)
            throws InputException {
        SheetTable all = parts.getFirst();
        for (SheetTable part : parts.subList(1, parts.size())) {
            all.append(part);
        }
        List<String> units =
                all.names().stream().map(n -> ColumnLabel.of(n).unit()).toList();
        Vocabulary.Match match = Vocabularies.ARBIN.match(all.names(), units);
        CyclingAssembler assembler =
                new CyclingAssembler(file, SPEC.name(), match.map(), all::place).unknownColumns(match.unknown());
        Dataset run = assembler.assemble(file.name() + ", " + all.sheet(), all.table());
        warnings.addAll(assembler.warnings());
        return run;
    }

    /// Waits for the row of names, then collects.
    private static final class ChannelSheet implements SheetParser.RowVisitor {
        private final SourceFile file;
        private final String name;
        private @Nullable SheetTable table;
        private int seen;

        ChannelSheet(SourceFile file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public void visit(SheetRow row) throws InputException {
            if (table != null) {
                table.add(row);
            } else if (seen++ < HEADER_WITHIN) {
                List<String> names = new ArrayList<>();
                for (int c = 0; c < row.size(); c++) {
                    String text = row.text(c);
                    names.add(text == null ? "column " + (c + 1) : text.strip());
                }
                List<String> units = names.stream().map(n -> "").toList();
                if (Vocabularies.ARBIN.match(names, units).isRun()) {
                    table = new SheetTable(file, name, names);
                }
            }
        }
    }
}

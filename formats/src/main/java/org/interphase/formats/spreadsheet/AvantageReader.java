package org.interphase.formats.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Limits;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;
import org.jspecify.annotations.Nullable;

/// Reads the Excel export of Thermo's Avantage: each sheet with a row `Binding Energy (E)` and a row of units
/// below it is one region; fitted components stay beside the data. Peak tables and quantifications are left
/// out.
public final class AvantageReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "avantage-xlsx",
            "Thermo Avantage Excel workbook",
            "xps",
            List.of("xlsx"),
            List.of(
                    new Layout("binding energy, counts per second, fitted peaks", Proof.PROVEN, "Hard_carbon_Thermo"),
                    new Layout(
                            "kinetic energy; counts; several levels of a profile", Proof.ASSUMED, "files of our own")),
            "the file itself; ECMA-376 for the workbook");
    private static final int HEADER_WITHIN = 60;
    private static final int MOST_ROWS = 1 << 20;

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
        Map<String, RegionSheet> sheets = new LinkedHashMap<>();
        workbook.sheetNames().forEach(name -> sheets.put(name, new RegionSheet(file, name)));
        workbook.visit(sheets::get);
        RegionReading reading = new RegionReading(SPEC, file);
        for (RegionSheet sheet : sheets.values()) {
            if (sheet.isRegion()) {
                sheet.addTo(reading);
            }
        }
        if (reading.isEmpty()) {
            throw file.refuse(
                    Place.part("workbook"),
                    "a sheet of Avantage with a row 'Binding Energy (E)' and counts below it",
                    "sheets " + String.join(", ", workbook.sheetNames()),
                    "Save another laboratory's sheet as CSV with named columns.");
        }
        return reading.reading(SPEC.title());
    }

    /// One sheet: rows above the names, names, units, numbers.
    private static final class RegionSheet implements SheetParser.RowVisitor {
        private final SourceFile file;
        private final String name;
        private final Map<String, String> above = new LinkedHashMap<>();
        private @Nullable List<String> names;
        private @Nullable List<String> units;
        private final List<double[]> rows = new ArrayList<>();
        private int seen;
        private long cells;

        RegionSheet(SourceFile file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public void visit(SheetRow row) throws InputException {
            if (names == null) {
                head(row);
            } else if (units == null) {
                units = texts(row, row.size());
            } else if (Double.isFinite(row.number(0))) {
                int width = Math.min(Limits.COLUMNS, row.size());
                cells += width;
                if (rows.size() == MOST_ROWS || cells > Limits.CELLS) {
                    throw file.refuse(Place.part("sheet " + name), "at most " + MOST_ROWS + " rows", "more");
                }
                double[] values = new double[width];
                for (int c = 0; c < width; c++) {
                    values[c] = row.number(c);
                }
                rows.add(values);
            }
        }

        private void head(SheetRow row) {
            List<String> texts = texts(row, row.size());
            String first = texts.isEmpty() ? "" : texts.getFirst().toLowerCase(Locale.ROOT);
            if (seen++ >= HEADER_WITHIN) {
                return;
            }
            if (first.startsWith("binding energy") || first.startsWith("kinetic energy")) {
                names = texts;
            } else if (first.endsWith(".vgd")) {
                above.put("file", texts.getFirst());
            } else if (texts.size() > 1 && !first.isBlank()) {
                above.putIfAbsent(texts.getFirst(), String.join(" ", texts.subList(1, texts.size())));
            }
        }

        private static List<String> texts(SheetRow row, int size) {
            List<String> texts = new ArrayList<>();
            for (int c = 0; c < Math.min(size, Limits.COLUMNS); c++) {
                String text = row.text(c);
                double number = row.number(c);
                texts.add(text != null ? text.strip() : Double.isNaN(number) ? "" : Double.toString(number));
            }
            return texts;
        }

        boolean isRegion() {
            return names != null && units != null && !rows.isEmpty();
        }

        void addTo(RegionReading reading) throws InputException {
            List<String> labels = names == null ? List.of() : names;
            List<String> below = units == null ? List.of() : units;
            int width = rows.stream().mapToInt(r -> r.length).max().orElse(0);
            if ((long) width * rows.size() > 8 * cells + 1_000_000) {
                throw file.refuse(Place.part("sheet " + name), "rows of about equal length", "rows of up to " + width);
            }
            boolean binding = labels.getFirst().toLowerCase(Locale.ROOT).startsWith("binding");
            String regionName = name.replaceFirst("(?i)\\s*scan$", "");
            Region region =
                    new Region(name, regionName).energy(column(0), binding).metadata(above);
            boolean hasIntensity = false;
            for (int c = 1; c < width; c++) {
                double[] values = column(c);
                if (Arrays.stream(values).allMatch(Double::isNaN)) {
                    continue;
                }
                String label = c < labels.size() ? labels.get(c) : "";
                String unit = c < below.size() ? below.get(c).replaceFirst("\\s*/\\s*", "/") : "";
                if (!hasIntensity) {
                    region.intensity(values, unit.toLowerCase(Locale.ROOT).contains("/s"));
                    hasIntensity = true;
                } else {
                    region.other(NumberColumn.adopt(label.isEmpty() ? "column " + (c + 1) : label, unit, values));
                }
            }
            if (hasIntensity) {
                reading.add(region, Place.part("sheet " + name));
            }
        }

        private double[] column(int index) {
            return rows.stream()
                    .mapToDouble(r -> index < r.length ? r[index] : Double.NaN)
                    .toArray();
        }
    }
}

package org.interphase.formats.specs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.interphase.formats.text.TextLines;

/// Reads the XY export of SPECS: settings behind a comment prefix, then rows of numbers; one dataset for every
/// run of rows, which is a region, or one of its cycles, scans or channels where these were exported apart.
public final class SpecsXyReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "specs-xy",
            "SPECS XY export",
            "xps",
            List.of("xy"),
            List.of(
                    new Layout(
                            "SpecsLab Prodigy 4: binding energy, separate scans",
                            Proof.PROVEN,
                            "MgFe2O4_small against regular.vms, the same survey"),
                    new Layout("SpecsLab 2: kinetic energy, scaling factors", Proof.PROVEN, "specsxy_example"),
                    new Layout(
                            "counts; transmission, error and external channels; other prefixes",
                            Proof.ASSUMED,
                            "files of our own")),
            "the files themselves");
    private static final Pattern START =
            Pattern.compile("\\s*\\S{0,4}\\s*Created by:\\s+SpecsLab|[\\s\\S]{0,400}XY-Serializer");
    private static final Pattern ENTRY = Pattern.compile("([^:]{1,60}?)\\s*:\\s*(.*)");
    private static final Pattern PREFIX = Pattern.compile("\\s*(\\S{1,4})\\s.*");
    private static final int MOST_ENTRIES = 300;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return START.matcher(probe.text()).lookingAt() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        Export export = new Export(file, new RegionReading(SPEC, file));
        Matcher matcher = PREFIX.matcher(lines.count() == 0 ? "" : lines.line(0));
        String prefix = matcher.matches() ? matcher.group(1) : "#";
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i).strip();
            if (line.startsWith(prefix)) {
                export.setting(line.substring(prefix.length()), i);
            } else if (!line.isEmpty()) {
                export.row(line, i);
            }
        }
        export.endRows();
        if (export.reading.isEmpty()) {
            throw file.refuse(Place.whole(), "rows of energy and counts", "none");
        }
        return export.reading.reading("SPECS XY");
    }

    /// What was read so far: settings of the export, of the group and of the region, and the rows since.
    private static final class Export {
        private final SourceFile file;
        private final RegionReading reading;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Map<String, String> regional = new LinkedHashMap<>();
        private final List<double[]> rows = new ArrayList<>();
        private String part = "";
        private List<String> labels = List.of();
        private boolean inRegion;
        private int firstRow;

        Export(SourceFile file, RegionReading reading) {
            this.file = file;
            this.reading = reading;
        }

        void setting(String text, int line) throws InputException {
            endRows();
            String comment = text.strip();
            if (comment.startsWith("values in kinetic energy") || comment.startsWith("values in binding energy")) {
                settings.put("Energy Axis", comment.contains("kinetic") ? "Kinetic Energy" : "Binding Energy");
            }
            Matcher entry = ENTRY.matcher(comment);
            if (comment.length() > 2000 || !entry.matches()) {
                return;
            }
            String key = entry.group(1).strip();
            switch (key) {
                case "Region" -> {
                    regional.clear();
                    part = "";
                    inRegion = true;
                    regional.put(key, entry.group(2));
                }
                case "Cycle", "External Channel Data Cycle" -> part = comment;
                case "ColumnLabels" -> labels = List.of(entry.group(2).strip().split("\\s+"));
                default -> {
                    Map<String, String> target = inRegion ? regional : settings;
                    if (target.size() < MOST_ENTRIES || key.equals("Group")) {
                        (key.equals("Group") ? settings : target).put(key, entry.group(2));
                    }
                }
            }
            firstRow = line + 1;
        }

        void row(String line, int index) throws InputException {
            String[] cells = line.split("[\\s,;]+", Limits.COLUMNS);
            double[] values = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                try {
                    values[i] = cells[i].length() > 60 ? Double.NaN : Double.parseDouble(cells[i]);
                } catch (NumberFormatException e) {
                    throw file.refuse(Place.line(index + 1L), "a row of numbers", "'" + line + "'");
                }
            }
            if (values.length < 2 || (!rows.isEmpty() && rows.getFirst().length != values.length)) {
                throw file.refuse(
                        Place.line(index + 1L),
                        rows.isEmpty()
                                ? "an energy and counts"
                                : rows.getFirst().length + " numbers as in the row above",
                        "'" + line + "'");
            }
            rows.add(values);
        }

        void endRows() throws InputException {
            if (rows.isEmpty()) {
                return;
            }
            boolean external = part.startsWith("External");
            boolean binding = axis().contains("binding");
            String name = regional.getOrDefault("Region", "");
            Region region = new Region(part.isEmpty() ? name : name + ", " + part, name)
                    .energy(column(0), binding)
                    .intensity(column(1), isRate())
                    .source_eV(number("Excitation Energy"))
                    .passEnergy_eV(number("Pass Energy"))
                    .dwell_s(number("Dwell Time"))
                    .scans(part.contains("Scan:") ? 1 : number("Number of Scans"))
                    .metadata(regional)
                    .metadata(settings);
            if (external) {
                region.assume("An external channel was exported: its numbers are no electron counts.");
            }
            for (int c = 2; c < rows.getFirst().length; c++) {
                String label = c < labels.size() ? labels.get(c) : "column " + (c + 1);
                if (label.toLowerCase(Locale.ROOT).startsWith("transmission")) {
                    region.transmission(column(c));
                } else {
                    region.other(NumberColumn.adopt(label, "", column(c)));
                }
            }
            rows.clear();
            reading.add(region, Place.line(firstRow + 1L));
        }

        private double[] column(int index) {
            return rows.stream().mapToDouble(r -> r[index]).toArray();
        }

        private String axis() {
            String kinetic = settings.getOrDefault("Kinetic Energy Axis", "");
            String stated = kinetic.isEmpty() ? "" : kinetic.equals("yes") ? "kinetic" : "binding";
            return settings.getOrDefault("Energy Axis", stated).toLowerCase(Locale.ROOT);
        }

        private boolean isRate() {
            return labels.size() > 1
                    ? labels.get(1).equals("counts/s")
                    : settings.getOrDefault("Counts Per Second", "").equals("yes")
                            || settings.getOrDefault("Count Rate", "").contains("Second");
        }

        private double number(String key) {
            try {
                String text = regional.getOrDefault(key, "");
                return text.isEmpty() || text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}

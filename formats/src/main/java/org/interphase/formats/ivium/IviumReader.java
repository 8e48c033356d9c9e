package org.interphase.formats.ivium;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.impedance.ImaginarySign;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceRole;
import org.interphase.formats.impedance.ImpedanceRule;
import org.interphase.formats.impedance.ImpedanceText;

/// Reads the impedance of Ivium's `.idf` (one measurement) and `.ids` (several). Both are binary shells around text:
/// settings as `key=value`, and for each measurement the word `primary_data`, a number of columns, a number of rows,
/// and
/// rows of real part, imaginary part and frequency.
public final class IviumReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "ivium-idf",
            "Ivium .idf and .ids, impedance",
            "impedance",
            List.of("idf", "ids"),
            List.of(
                    new Layout(
                            ".idf and .ids, Impedance at constant E",
                            Proof.PROVEN,
                            "pyimpspec_data.idf, .ids against the same spectrum in other formats, to their 6 digits"),
                    new Layout("other impedance methods", Proof.ASSUMED, "the same block of data")),
            "the files themselves; docs/formats-impedance.md");
    private static final Pattern BLOCK = Pattern.compile("primary_data\\s{1,40}(\\d{1,3})\\s{1,40}(\\d{1,7})\\s*");
    private static final String NUMBER = "([+-]?\\d{1,20}(?:[.,]\\d{1,20})?(?:[eE][+-]?\\d{1,4})?)";
    private static final Pattern ROW =
            Pattern.compile(NUMBER + "\\s{1,8}" + NUMBER + "\\s{1,8}" + NUMBER + "[ \\t]{0,8}\\r?\\n?");
    private static final Pattern ENTRY = Pattern.compile("([A-Z][A-Za-z ._]{1,30})=([\\x20-\\x7e]{1,80})\\r?\\n");
    private static final int LOOKED_BACK = 65_536;
    private static final String IMPEDANCE = "Impedance";

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.latin1();
        boolean ivium = probe.looksBinary() && text.contains("\nMethod=") && text.contains("\nTechnique=");
        return ivium ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        ImpedanceText spectra = new ImpedanceText(SPEC, file);
        List<String> otherMethods = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        int from = 0;
        int added = 0;
        while (block.find()) {
            Map<String, String> entries = entries(text, Math.max(from, block.start() - LOOKED_BACK), block.start());
            String method = entries.getOrDefault("Method", IMPEDANCE);
            if (!method.equals(IMPEDANCE) || !block.group(1).equals("3")) {
                otherMethods.add(method);
            } else {
                added++;
                add(spectra, text, block, entries, entries.getOrDefault("Title", file.name()) + " " + added, file);
            }
            from = block.end();
        }
        if (spectra.isEmpty()) {
            throw file.refuse(
                    Place.whole(),
                    "an impedance measurement of Ivium",
                    otherMethods.isEmpty() ? "no block of data" : "method " + otherMethods.getFirst(),
                    "Other methods of .idf and .ids are not read; export them as text.");
        }
        if (!otherMethods.isEmpty()) {
            spectra.warn(otherMethods.size() + " measurements of other methods were left out.");
        }
        return spectra.reading("Ivium data file");
    }

    private static Map<String, String> entries(String text, int from, int to) {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text).region(from, to);
        while (entry.find()) {
            entries.put(entry.group(1), entry.group(2));
        }
        return entries;
    }

    private static void add(
            ImpedanceText spectra,
            String text,
            Matcher block,
            Map<String, String> entries,
            String title,
            SourceFile file)
            throws InputException {
        int stated = Integer.parseInt(block.group(2));
        List<double[]> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text).region(block.end(), text.length());
        while (rows.size() < stated && row.lookingAt()) {
            rows.add(new double[] {number(row.group(1)), number(row.group(2)), number(row.group(3))});
            row.region(row.end(), text.length());
        }
        if (rows.isEmpty()) {
            throw file.refuse(
                    Place.offset(block.start()),
                    "rows of real part, imaginary part and frequency",
                    "none of " + stated);
        }
        if (rows.size() < stated) {
            spectra.warn("A block of data states " + stated + " points and holds " + rows.size() + ".");
        }
        Table table = new Table(List.of(column("frequency", rows, 2), column("Z'", rows, 0), column("Z''", rows, 1)));
        long at = block.start();
        spectra.metadata(entries).add(title, table, r -> Place.offset(at), map());
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static NumberColumn column(String name, List<double[]> rows, int index) {
        return NumberColumn.adopt(
                name, "", rows.stream().mapToDouble(r -> r[index]).toArray());
    }

    private static ImpedanceMap map() {
        return new ImpedanceMap(
                "ivium",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "frequency"),
                        ImpedanceRule.of(ImpedanceRole.REAL, "Z'"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "Z''")),
                ImaginarySign.NEGATIVE_IS_CAPACITIVE);
    }
}

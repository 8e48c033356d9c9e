package org.interphase.formats.bdf;

import java.util.List;
import java.util.Locale;
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
import org.interphase.formats.cycler.TextRun;
import org.interphase.formats.cycler.Vocabularies;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.HeaderLine;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// The Battery Data Format as delimited text: preferred labels (`Test Time / s`), machine names (`test_time_second`)
/// and
/// the names of earlier versions (`test_time_s`); other units than the default ones are converted.
///
/// Positive current charges, by the format's definition. A file whose own counters or step types contradict that, as
/// BattMo's do, has its current turned round, with a warning. Capacities that a file accumulates are taken as the
/// cycler's charge counter: charging and discharging apart, else net, else throughput.
public final class BdfReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "bdf-csv",
            "Battery Data Format CSV",
            "cycling",
            List.of("bdf", "bdf.csv", "csv"),
            List.of(
                    new Layout(
                            "machine names (test_time_second …)",
                            Proof.PROVEN,
                            "DLR LNMO half cell, BaSyTec; its time is 3600 times too large and warned about"),
                    new Layout(
                            "preferred labels (Test Time / s …)",
                            Proof.ASSUMED,
                            "the ontology; files of our own writer"),
                    new Layout("other units, legacy names, semicolons", Proof.ASSUMED, "the format's ontology"),
                    new Layout(
                            "BattMo's: hours, positive current discharges",
                            Proof.ASSUMED,
                            "a cellpy sample, looked at")),
            "Battery Data Alliance, battery-data-format: readme and ontology 1.1");
    private static final Pattern LABEL = Pattern.compile("(?i)\"?\\s*(test time|unix time|voltage|current) / \\w+");
    private static final Pattern MACHINE_NAME =
            Pattern.compile("(?i)\\b(test_time_(milli)?second|voltage_volt|current_ampere)\\b");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        Optional<String> header = HeaderLine.inProbe(probe, BdfReader::isHeader);
        if (header.isEmpty()) {
            return Confidence.NO;
        }
        String name = probe.fileName().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".bdf") || name.contains(".bdf.");
        boolean labelled = LABEL.matcher(header.get()).find()
                || MACHINE_NAME.matcher(header.get()).find();
        if (named || labelled) {
            return Confidence.CERTAIN;
        }
        return isLegacy(header.get()) ? Confidence.LIKELY : Confidence.NO;
    }

    private static boolean isHeader(HeaderLine header) {
        return header.hasAny("testtime", "unixtime") && header.hasAll("voltage", "current");
    }

    private static boolean isLegacy(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.contains("test_time_s") && lower.contains("voltage_v") && lower.contains("current_a");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> isHeader(HeaderLine.of(line)))
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of names with test time, voltage and current (Test Time / s, Voltage / V, Current / A)",
                        "none",
                        "These three are required by the Battery Data Format."));
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        return new TextRun(SPEC, lines, layout)
                .metadata(Preamble.pairs(lines, 0, header))
                .correctingSign()
                .read(Vocabularies.BDF);
    }
}

package org.interphase.study.recognise;

import java.util.Locale;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.Reading;

/// Why a file is taken for what it is, in words.
final class Reasons {
    private Reasons() {}

    static String of(Reading reading, Confidence confidence, String ending) {
        return sign(reading.format(), confidence, ending) + " " + content(reading);
    }

    static String ofHead(FormatSpec spec, Confidence confidence) {
        return sign(spec.title(), confidence, "") + " It is too long to be read for this list.";
    }

    private static String sign(String format, Confidence confidence, String ending) {
        return switch (confidence) {
            case CERTAIN -> "The beginning of the file is that of " + format + ", as of no other format.";
            case LIKELY ->
                "Its columns" + (ending.isEmpty() ? "" : " or its ending " + ending) + " are those of " + format + ".";
            case POSSIBLE, NO -> "No instrument is named; the columns of the table say what they are.";
        };
    }

    private static String content(Reading reading) {
        int n = reading.datasets().size();
        Dataset first = reading.datasets().getFirst();
        return switch (first) {
            case CyclingRun run ->
                String.format(
                        Locale.ROOT,
                        "It holds time, voltage and current of %s, %d points%s.",
                        n == 1 ? "one run" : n + " runs",
                        reading.datasets().stream()
                                .mapToLong(d -> d.table().rows())
                                .sum(),
                        window(run));
            case ImpedanceSpectrum s ->
                "It holds " + (n == 1 ? "one impedance spectrum" : n + " impedance spectra") + " of "
                        + s.table().rows() + " frequencies.";
            case PhotoelectronSpectrum _ ->
                "It holds " + (n == 1 ? "one photoelectron spectrum" : n + " photoelectron spectra")
                        + ", intensity against energy.";
            case GenericTable _ -> "It holds a table of numbers.";
        };
    }

    private static String window(CyclingRun run) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < run.size(); i++) {
            low = Math.min(low, run.voltage_V(i));
            high = Math.max(high, run.voltage_V(i));
        }
        return low <= high ? String.format(Locale.ROOT, " from %.2f to %.2f V", low, high) : "";
    }
}

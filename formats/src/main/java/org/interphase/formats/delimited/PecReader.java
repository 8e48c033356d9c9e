package org.interphase.formats.delimited;

import java.util.List;
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

/// PEC's CSV: some forty lines about the request, then the samples. The total time is a duration, so its seconds are
/// real seconds whatever its heading says of hours.
public final class PecReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "pec-csv",
            "PEC CSV",
            "cycling",
            List.of("csv"),
            List.of(
                    new Layout(
                            "times as hh:mm:ss.xxx, V, A, mAh", Proof.PROVEN, "rest of a 64 Ah cell (cellpy sample)"),
                    new Layout("times in seconds, mV, mA", Proof.ASSUMED, "units that cellpy's reader allows for")),
            "header of the file itself; cellpy's reader");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return HeaderLine.inProbe(probe, PecReader::isHeader).isPresent() ? Confidence.CERTAIN : Confidence.NO;
    }

    private static boolean isHeader(HeaderLine header) {
        return header.hasAll("totaltime", "voltage", "current", "cell", "rack", "shelf");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> isHeader(HeaderLine.of(line)))
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of PEC's column names (Test, Cell, Rack, Shelf … Total Time, Voltage, Current)",
                        "none",
                        "Is it an export of a PEC tester?"));
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        return new TextRun(SPEC, lines, layout)
                .metadata(Preamble.pairs(lines, 0, header))
                .correctingSign()
                .read(Vocabularies.PEC);
    }
}

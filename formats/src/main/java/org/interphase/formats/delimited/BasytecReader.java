package org.interphase.formats.delimited;

import java.util.List;
import java.util.Locale;
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
import org.interphase.formats.text.SplitDates;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// BaSyTec's text export: lines that begin with `~`, the last of which names the columns with their units.
public final class BasytecReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "basytec-text",
            "BaSyTec text",
            "cycling",
            List.of("txt", "csv"),
            List.of(
                    new Layout("tabs, time in seconds", Proof.PROVEN, "PyProBE sample"),
                    new Layout(
                            "time in hours, minutes or h:min:s; blanks, commas or semicolons between cells; decimal comma",
                            Proof.ASSUMED,
                            "public scripts that read such exports")),
            "header of the export; PyProBE's and batterydf's readers");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        boolean titled =
                !probe.looksBinary() && probe.text().toLowerCase(Locale.ROOT).startsWith("~resultfile from basytec");
        return titled || HeaderLine.inProbe(probe, BasytecReader::isHeader).isPresent()
                ? Confidence.CERTAIN
                : Confidence.NO;
    }

    /// The header's own sign, its `~`, is part of the first name and left out of its key.
    private static boolean isHeader(HeaderLine header) {
        return header.hasAny("time", "zeit")
                && header.hasAny("u", "u1")
                && header.hasAny("i", "i1")
                && header.hasAny("dataset", "command", "line", "ah", "cyccount");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> isHeader(HeaderLine.of(line)))
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of BaSyTec's column names (~Time[s], U[V], I[A] …)",
                        "none",
                        "Is it an export of BaSyTec's data viewer?"));
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        return new TextRun(SPEC, lines, SplitDates.mend(lines, layout, "datetime"))
                .metadata(Preamble.pairs(lines, 0, header))
                .read(Vocabularies.BASYTEC);
    }
}

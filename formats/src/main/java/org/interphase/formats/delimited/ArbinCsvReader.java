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

/// Arbin's CSV exports. The table of a test's circumstances that some of them have beside them (`…_Metadata.csv`)
/// holds no samples and is refused.
public final class ArbinCsvReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "arbin-csv",
            "Arbin CSV",
            "cycling",
            List.of("csv"),
            List.of(
                    new Layout(
                            "database names: Test_Time, Current, Voltage, Charge_Capacity",
                            Proof.PROVEN,
                            "FastCharge exports of an Arbin LBT (BEEP test files)"),
                    new Layout(
                            "MITS 8 and later: Test Time (s), Current (A)",
                            Proof.PROVEN,
                            "PyProBE sample, with byte-order mark and a tab before each date"),
                    new Layout(
                            "MITS Pro names Test_Time(s), Current(A); semicolons and decimal commas",
                            Proof.ASSUMED,
                            "names of the Excel export")),
            "column names of Arbin's MITS software as read by BEEP, PyProBE and batterydf");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (HeaderLine.inProbe(probe, ArbinCsvReader::isHeader).isPresent()) {
            return HeaderLine.inProbe(probe, h -> isHeader(h) && h.hasAny("datapoint"))
                            .isPresent()
                    ? Confidence.CERTAIN
                    : Confidence.LIKELY;
        }
        return HeaderLine.inProbe(probe, ArbinCsvReader::isMetadata).isPresent() ? Confidence.LIKELY : Confidence.NO;
    }

    private static boolean isHeader(HeaderLine header) {
        return header.hasAll("testtime", "voltage", "current", "cycleindex", "stepindex")
                && header.hasAny("datapoint", "chargecapacity", "steptime")
                && !header.hasAny("channelindex", "datetimeisostring");
    }

    private static boolean isMetadata(HeaderLine header) {
        return header.hasAll("testid", "deviceid", "schedulefilename");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header =
                TableFinder.line(lines, line -> isHeader(HeaderLine.of(line))).orElse(-1);
        if (header < 0) {
            boolean metadata = TableFinder.line(lines, line -> isMetadata(HeaderLine.of(line)))
                    .isPresent();
            throw file.refuse(
                    Place.whole(),
                    "Arbin's table of samples (Test_Time, Current, Voltage …)",
                    metadata ? "the table of the test's circumstances that belongs to it" : "no such line of names",
                    metadata ? "Read the file of the same name without '_Metadata'." : "Is it an Arbin export?");
        }
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        return new TextRun(SPEC, lines, layout)
                .metadata(Preamble.pairs(lines, 0, header))
                .read(Vocabularies.ARBIN);
    }
}

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
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Novonix's CSV: sections `[Summary]`, `[Protocol]` and `[Data]`. Some files write each line as one quoted cell.
public final class NovonixReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "novonix-csv",
            "Novonix HPC CSV",
            "cycling",
            List.of("csv"),
            List.of(
                    new Layout("HPC, each line in quotes", Proof.PROVEN, "formation of a pouch cell (BEEP test file)"),
                    new Layout(
                            "UHPC, protocol as JSON", Proof.ASSUMED, "PyProBE and batterydf samples, looked at only")),
            "sections of the file itself; PyProBE's and BEEP's readers");

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
        boolean sections = text.stripLeading().startsWith("[Summary]") && text.contains("Novonix");
        return sections ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file).withoutLineQuotes();
        int data = TableFinder.line(lines, line -> line.strip().equalsIgnoreCase("[Data]"))
                .orElseThrow(() -> file.refuse(
                        Place.whole(), "a section [Data]", "none", "Is it a data file of a Novonix charger?"));
        int header = data + 1;
        while (header < lines.count() && lines.isBlank(header)) {
            header++;
        }
        if (header >= lines.count()) {
            throw file.refuse(Place.line(data + 1L), "column names below [Data]", "the end of the file");
        }
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        int summaryEnd = TableFinder.line(lines, line -> line.strip().equalsIgnoreCase("[End Summary]"))
                .orElse(0);
        return new TextRun(SPEC, lines, layout)
                .metadata(Preamble.pairs(lines, 0, Math.min(summaryEnd, data)))
                .read(Vocabularies.NOVONIX);
    }
}

package org.interphase.formats.maccor;

import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
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
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.HeaderLine;
import org.interphase.formats.text.SplitDates;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Maccor's text exports, whatever their ending: the raw export with a title line, the tables of MIMS and MacExport,
/// with tabs, commas or semicolons, decimal points or commas, in amperes or thousandths.
///
/// What the files leave open is settled by the rules of [MaccorTable]; each use of a rule is reported.
public final class MaccorReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "maccor-text",
            "Maccor text",
            "cycling",
            List.of("txt", "csv", "0NN"),
            List.of(
                    new Layout(
                            "raw export, title line, Test (Sec), Amp-hr, Amps, Volts, State",
                            Proof.PROVEN,
                            "BEEP: PreDiag_000229 (truncated), xTESLADIAG_000038con"),
                    new Layout("raw export with TestTime as 0d 00:00:00", Proof.PROVEN, "BEEP: 4267-66-6519.041"),
                    new Layout(
                            "preamble with blank lines, decimal comma, TestTime in minutes",
                            Proof.PROVEN,
                            "cellpy: maccor_two (KIT)"),
                    new Layout(
                            "mAmp-hr, mAmps, Volts in millivolts, `Today''s Date`",
                            Proof.PROVEN,
                            "cellpy: maccor_three (WMG)"),
                    new Layout("Capacity, Current, MD, Aux with columns of units", Proof.PROVEN, "ecdh sample"),
                    new Layout("CSV without a state column", Proof.PROVEN, "PyProBE sample"),
                    new Layout(
                            "CSV with thousands separated by commas; Test (Min); blanks between cells; µA",
                            Proof.ASSUMED,
                            "maccorcyclingdata and navani samples, looked at only")),
            "readers of BEEP, cellpy, navani, ecdh, PyProBE");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (HeaderLine.inProbe(probe, MaccorReader::isHeader).isEmpty()) {
            return Confidence.NO;
        }
        String text = probe.text();
        return text.contains("Date of Test") || text.contains("Maccor") ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    private static boolean isHeader(HeaderLine header) {
        boolean quantities = header.hasAny("volts", "mvolts", "voltage")
                && header.hasAny("amps", "mamps", "uamps", "current")
                && header.hasAny("testtime", "test");
        boolean records =
                header.hasAny("rec") && header.hasAny("state", "md") && header.hasAny("es", "amphr", "mamphr");
        boolean ownNames = records || header.hasAny("dpttime");
        return quantities && ownNames && header.hasAny("cyc", "cycle", "cyclec", "cyclep", "step");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> isHeader(HeaderLine.of(line)))
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of Maccor's column names (Rec#, Cyc#, Step, TestTime … Amps, Volts, State)",
                        "none",
                        "Is it a text export of a Maccor tester?"));
        TableLayout layout =
                SplitDates.mend(lines, TableFinder.below(lines, header, DelimitedOptions.automatic()), "dpttime");
        DelimitedTable.Rows rows = layout.table(lines).droppingCutTail().read();
        MaccorTable table = MaccorTable.of(rows.table());
        List<String> names = table.table().columns().stream().map(Column::name).toList();
        List<String> units = table.table().columns().stream()
                .map(c -> c.unit().isEmpty() ? "" : c.unit())
                .toList();
        Vocabulary.Match match = Vocabularies.MACCOR.match(names, units);
        CyclingAssembler assembler = new CyclingAssembler(file, SPEC.name(), table.settle(match), rows::place)
                .metadata(MaccorPreamble.read(lines, header))
                .unknownColumns(match.unknown());
        table.assumed().forEach(assembler::assume);
        table.warnings().forEach(assembler::warn);
        rows.cutTail()
                .map(place -> "The file ends in the middle of " + place + "; that row was dropped.")
                .ifPresentOrElse(
                        sentence -> assembler.warn(sentence).incomplete(sentence),
                        () -> table.unfinished()
                                .ifPresent(sentence -> assembler.warn(sentence).incomplete(sentence)));
        CyclingRun run = assembler.assemble(file.name(), table.table());
        String dialect = layout.dialect().decimalMark() == ',' ? "Maccor text, decimal comma" : "Maccor text";
        return new Reading(dialect, SPEC.name(), List.of(run), assembler.warnings());
    }
}

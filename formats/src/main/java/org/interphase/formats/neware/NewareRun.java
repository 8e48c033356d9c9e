package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.cycler.CyclingAssembler;

/// Turns the records of a binary file into a run whose columns bear the names of Neware's own export.
final class NewareRun {
    /// A positive current charges: so BTSDA documents and so all step types of real files have it.
    private static final ColumnMap MAP = new ColumnMap(
            "neware",
            List.of(
                    ColumnRule.of(ColumnRole.TIME, "Total Time"),
                    ColumnRule.of(ColumnRole.VOLTAGE, "Voltage(V)"),
                    ColumnRule.of(ColumnRole.CURRENT, "Current(A)"),
                    ColumnRule.of(ColumnRole.CYCLE, "Cycle Index"),
                    ColumnRule.of(ColumnRole.STEP, "Step Index"),
                    ColumnRule.of(ColumnRole.CHARGE, "Chg. Cap.(Ah)"),
                    ColumnRule.of(ColumnRole.DISCHARGE, "DChg. Cap.(Ah)")),
            CurrentSign.POSITIVE_ON_CHARGE,
            true);

    private final SourceFile file;
    private final String reader;
    private final Notes notes;

    NewareRun(SourceFile file, String reader, Notes notes) {
        this.file = file;
        this.reader = reader;
        this.notes = notes;
    }

    /// @param format name of the format and its version
    Reading reading(String format, Records records, List<NumberColumn> auxiliary) throws InputException {
        if (records.size() == 0) {
            throw file.refuse(Place.whole(), "data points", "none", "The test may not have started yet.");
        }
        RunCompletion.complete(records, notes);
        Table table = new Table(columns(records, auxiliary));
        CyclingAssembler assembler =
                new CyclingAssembler(file, reader, MAP, row -> Place.part("data point " + (row + 1)));
        notes.assumed().forEach(assembler::assume);
        notes.warnings().forEach(assembler::warn);
        CyclingRun run = assembler
                .metadata(notes.metadata())
                .incomplete(notes.reasonForIncomplete())
                .assemble(file.name(), table);
        return new Reading(format, reader, List.of(run), assembler.warnings());
    }

    private static List<Column> columns(Records r, List<NumberColumn> auxiliary) {
        List<Column> columns = new ArrayList<>();
        add(columns, r, Quantity.INDEX, "DataPoint", "");
        add(columns, r, Quantity.CYCLE, "Cycle Index", "");
        add(columns, r, Quantity.STEP_INDEX, "Step Index", "");
        add(columns, r, Quantity.STEP_NUMBER, "Step Number", "");
        if (r.has(Quantity.STEP_TYPE)) {
            columns.add(new TextColumn("Step Type", words(r.column(Quantity.STEP_TYPE))));
        }
        add(columns, r, Quantity.STEP_TIME, "Time", "s");
        add(columns, r, Quantity.TOTAL_TIME, "Total Time", "s");
        add(columns, r, Quantity.CURRENT, "Current(A)", "A");
        add(columns, r, Quantity.VOLTAGE, "Voltage(V)", "V");
        add(columns, r, Quantity.CAPACITY, "Capacity(Ah)", "Ah");
        add(columns, r, Quantity.CHARGE, "Chg. Cap.(Ah)", "Ah");
        add(columns, r, Quantity.DISCHARGE, "DChg. Cap.(Ah)", "Ah");
        add(columns, r, Quantity.ENERGY, "Energy(Wh)", "Wh");
        add(columns, r, Quantity.CHARGE_ENERGY, "Chg. Energy(Wh)", "Wh");
        add(columns, r, Quantity.DISCHARGE_ENERGY, "DChg. Energy(Wh)", "Wh");
        if (r.has(Quantity.CLOCK)) {
            columns.add(new TextColumn("Date", dates(r.column(Quantity.CLOCK))));
        }
        add(columns, r, Quantity.INTERPOLATED, "Interpolated", "");
        for (NumberColumn aux : auxiliary) {
            String name = free(aux.name(), columns);
            columns.add(name.equals(aux.name()) ? aux : NumberColumn.adopt(name, aux.unit(), aux.copyValues()));
        }
        return columns;
    }

    private static void add(List<Column> columns, Records records, Quantity quantity, String name, String unit) {
        if (records.has(quantity)) {
            columns.add(NumberColumn.adopt(name, unit, records.column(quantity)));
        }
    }

    /// The name, with a number behind it where another column has it already.
    private static String free(String name, List<Column> columns) {
        String candidate = name;
        for (int n = 2; taken(candidate, columns); n++) {
            candidate = name + "_" + n;
        }
        return candidate;
    }

    private static boolean taken(String name, List<Column> columns) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    private static List<String> words(double[] codes) {
        List<String> words = new ArrayList<>(codes.length);
        double lastCode = Double.NaN;
        String last = "";
        for (double code : codes) {
            if (code != lastCode) {
                lastCode = code;
                last = StepType.of(code).word();
            }
            words.add(last);
        }
        return words;
    }

    private static List<String> dates(double[] clock) {
        boolean milliseconds = false;
        for (double seconds : clock) {
            milliseconds |= seconds != Math.rint(seconds) && Double.isFinite(seconds);
        }
        List<String> dates = new ArrayList<>(clock.length);
        for (double seconds : clock) {
            dates.add(Dates.text(seconds, milliseconds));
        }
        return dates;
    }
}

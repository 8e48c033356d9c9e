package org.interphase.formats.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;

/// Writes a cycling run in the Battery Data Format as CSV: one header row of preferred labels, then the values.
///
/// Always `Test Time / s`, `Voltage / V`, `Current / A` (positive on charge); where known `Cycle Count / 1`,
/// `Step ID / 1` (the cycler's own number of the step) and the cycler's charge counter. A counter keeps its values, so
/// its label says when it falls: never (`Charging Capacity / Ah`), only where the cycle number changes (`Cycle Charging
/// Capacity / Ah`), or elsewhere (`Step Charging Capacity / Ah`); in the same way for discharge and for throughput. A
/// signed counter is `Net Capacity / Ah`. A simulated run is marked by a column `Simulated / 1` of ones. Source:
/// Battery Data Alliance, ontology of the format.
public final class BdfWriter {
    private BdfWriter() {}

    private interface Values {
        double at(int row);
    }

    private record Labelled(String label, Values values) {}

    /// @param out UTF-8 is expected of whoever turns it into bytes; not closed
    /// @throws IOException if `out` throws it
    public static void write(CyclingRun run, Appendable out) throws IOException {
        List<Labelled> columns = new ArrayList<>();
        columns.add(new Labelled("Test Time / s", run::time_s));
        columns.add(new Labelled("Voltage / V", run::voltage_V));
        columns.add(new Labelled("Current / A", run::current_A));
        Optional<double[]> cycle = run.copyCycle();
        cycle.ifPresent(c -> columns.add(new Labelled("Cycle Count / 1", row -> c[row])));
        run.copyStep().ifPresent(s -> columns.add(new Labelled("Step ID / 1", row -> s[row])));
        addCounter(columns, run, cycle);
        if (run.provenance().simulated()) {
            columns.add(new Labelled("Simulated / 1", _ -> 1));
        }
        CsvCells cells = new CsvCells(out);
        for (Labelled column : columns) {
            cells.text(column.label());
        }
        cells.endRow();
        for (int row = 0; row < run.size(); row++) {
            for (Labelled column : columns) {
                cells.number(column.values().at(row));
            }
            cells.endRow();
        }
    }

    private static void addCounter(List<Labelled> columns, CyclingRun run, Optional<double[]> cycle) {
        IntPredicate newCycle = row -> cycle.isPresent() && cycle.get()[row] != cycle.get()[row - 1];
        switch (run.counter()) {
            case ChargeCounter.Separate s -> {
                String charge = span(s::chargeAt, run.size(), newCycle);
                String discharge = span(s::dischargeAt, run.size(), newCycle);
                List<String> spans = List.of(charge, discharge);
                String both = spans.contains("Step ") ? "Step " : spans.contains("Cycle ") ? "Cycle " : "";
                columns.add(new Labelled(both + "Charging Capacity / Ah", s::chargeAt));
                columns.add(new Labelled(both + "Discharging Capacity / Ah", s::dischargeAt));
            }
            case ChargeCounter.Signed s -> columns.add(new Labelled("Net Capacity / Ah", s::at));
            case ChargeCounter.Magnitude m ->
                columns.add(new Labelled(span(m::at, run.size(), newCycle) + "Cumulative Capacity / Ah", m::at));
            case ChargeCounter.None _ -> {}
        }
    }

    /// How long the counter runs on: empty for the whole test, `Cycle ` or `Step `.
    private static String span(Values counter, int rows, IntPredicate newCycle) {
        String span = "";
        for (int row = 1; row < rows; row++) {
            if (counter.at(row) < counter.at(row - 1)) {
                if (!newCycle.test(row)) {
                    return "Step ";
                }
                span = "Cycle ";
            }
        }
        return span;
    }
}

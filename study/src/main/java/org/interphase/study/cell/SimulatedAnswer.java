package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.HalfCycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Spectrum;
import org.interphase.report.text.Counted;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// What a simulation answers: cycles with their states, spectra, why it ended, and what was written.
record SimulatedAnswer(CellDescription cell, Outcome outcome, List<String> hypotheses, List<Path> written)
        implements Answer {
    @Override
    public Json json() {
        List<Json> cycles = new ArrayList<>();
        for (Cycle cycle : outcome.cycles()) {
            Json.Fields states = Json.object();
            cycle.states().forEach(states::put);
            cycles.add(Json.object()
                    .put("cycle", (long) cycle.index())
                    .put("charge_mAh_per_g", cycle.charge_mAh_per_g())
                    .put("discharge_mAh_per_g", cycle.discharge_mAh_per_g())
                    .put("coulombic_efficiency", cycle.coulombicEfficiency())
                    .put("mean_voltage_V", cycle.meanVoltage())
                    .put("states", states));
        }
        Json.Fields fields = Json.object()
                .put("cell", cell.title())
                .put("origin", "simulated")
                .texts("mechanisms", List.copyOf(cell.mechanisms()))
                .put("cycles", cycles)
                .put("unfinished", unfinished().map(SimulatedAnswer::json).orElse(Json.none()))
                .put("stopped_because", outcome.stoppedBecause())
                .put("complete", outcome.complete())
                .put(
                        "conservation",
                        Json.object()
                                .put("lithium", outcome.conservation().lithium())
                                .put("charge", outcome.conservation().charge()));
        if (!outcome.spectra().isEmpty()) {
            fields.put("spectra", spectra());
        }
        if (!cell.contactClasses().isEmpty()) {
            fields.put("contact_classes", contactClasses());
        }
        return fields.texts("hypotheses", hypotheses)
                .texts("warnings", outcome.warnings())
                .texts("assumed", cell.assumedPlaces())
                .put("time_steps", (long) outcome.timeSteps())
                .texts("written", written.stream().map(Path::toString).toList());
    }

    private List<Json> contactClasses() {
        List<Json> classes = new ArrayList<>();
        for (ContactClass each : cell.contactClasses()) {
            classes.add(Json.object()
                    .put("share", each.share().value())
                    .put("contact", each.contact().value())
                    .put("loss_factor", each.lossFactor().value()));
        }
        return classes;
    }

    /// The charge that ends a run, which no discharge made a cycle of.
    private Optional<HalfCycle> unfinished() {
        return outcome.halfCycles().isEmpty() || !outcome.halfCycles().getLast().charge()
                ? Optional.empty()
                : Optional.of(outcome.halfCycles().getLast());
    }

    private static Json json(HalfCycle half) {
        return Json.object()
                .put("charge", half.charge())
                .put("capacity_mAh_per_g", half.capacity_mAh_per_g())
                .put("end_voltage_V", half.endVoltage());
    }

    private List<Json> spectra() {
        List<Json> spectra = new ArrayList<>();
        for (Spectrum spectrum : outcome.spectra()) {
            spectra.add(Json.object()
                    .put("cycle", (long) spectrum.cycle())
                    .put("time_s", spectrum.seconds())
                    .put("frequency_Hz", spectrum.points().frequency())
                    .put("z_re_ohm", spectrum.points().real())
                    .put("z_im_ohm", spectrum.points().imaginary()));
        }
        return spectra;
    }

    private TextTable table() {
        List<String> head = new ArrayList<>(
                List.of("cycle", "charge mAh/g", "discharge mAh/g", "efficiency %", "mean V", "connected"));
        int classes = cell.contactClasses().size() > 1 ? cell.contactClasses().size() : 0;
        for (int p = 1; p <= classes; p++) {
            head.add("of class " + p);
        }
        TextTable table = TextTable.of(head.toArray(String[]::new));
        int count = outcome.cycles().size();
        for (Cycle cycle : outcome.cycles()) {
            if (count <= 20 || cycle.index() == 1 || cycle.index() == count || cycle.index() % (count / 10) == 0) {
                List<String> row = new ArrayList<>(List.of(
                        Integer.toString(cycle.index()),
                        number("%.1f", cycle.charge_mAh_per_g()),
                        number("%.1f", cycle.discharge_mAh_per_g()),
                        number("%.2f", 100 * cycle.coulombicEfficiency()),
                        number("%.3f", cycle.meanVoltage()),
                        connected(cycle, "")));
                for (int p = 1; p <= classes; p++) {
                    row.add(connected(cycle, "_of_class_" + p));
                }
                table.row(row.toArray(String[]::new));
            }
        }
        return table;
    }

    private static String connected(Cycle cycle, String ofClass) {
        return number("%.3f", cycle.states().getOrDefault("connected_fraction" + ofClass, Double.NaN));
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("Simulated: " + cell.title() + "\n" + table());
        for (int p = 0; p < cell.contactClasses().size(); p++) {
            ContactClass each = cell.contactClasses().get(p);
            text.append("Class %d: %s %% of the oxide, contact times %s, loss times %s.%n"
                    .formatted(
                            p + 1,
                            PlainNumber.of(100 * each.share().value()),
                            PlainNumber.of(each.contact().value()),
                            PlainNumber.of(each.lossFactor().value())));
        }
        unfinished()
                .ifPresent(h -> text.append("A last %s of %s mAh/g to %s V belongs to no whole cycle.%n"
                        .formatted(
                                h.charge() ? "charge" : "discharge",
                                number("%.1f", h.capacity_mAh_per_g()),
                                number("%.3f", h.endVoltage()))));
        if (!outcome.spectra().isEmpty()) {
            text.append(Counted.of(outcome.spectra().size(), "impedance spectrum", "impedance spectra"))
                    .append(" (--json lists them, --impedance writes them).\n");
        }
        text.append("Ended because: ").append(outcome.stoppedBecause()).append(".\n");
        hypotheses.forEach(h -> text.append("Hypothesis: ").append(h).append('\n'));
        outcome.warnings().forEach(w -> text.append("Warning: ").append(w).append('\n'));
        text.append("Assumed, not measured: %d of the numbers (--json lists them).\n"
                .formatted(cell.assumed().size()));
        written.forEach(path -> text.append("Wrote ").append(path).append('\n'));
        return text.toString();
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }
}

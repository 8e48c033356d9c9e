package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Reading;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.cycler.CyclingAssembler;
import org.interphase.formats.text.Timestamps;

/// Makes datasets of EC-Lab's columns: spectra of an impedance technique; a run where time, voltage and current are
/// there
/// or follow from the charge, with the spectra measured in between behind it; a table otherwise.
final class EcLabReading {
    private static final String TIME = "time/s";
    private static final String DERIVED_CURRENT = "<I>/mA";
    private static final String SIGN = "EC-Lab's current is positive for oxidation at the working electrode; this is"
            + " taken as charge, which holds where the working electrode is the cell's positive one.";
    private static final List<ColumnRule> VOLTAGES =
            rules(ColumnRole.VOLTAGE, 1, "Ewe/V", "Ecell/V", "<Ewe>/V", "<Ewe/V>", "<Ecell>/V", "<Ecell/V>");
    private static final List<ColumnRule> CURRENTS = currentRules();

    private final EcLabContent content;
    private final List<Column> columns;
    private final List<ColumnRule> rules = new ArrayList<>();
    private final List<String> assumed;
    private final List<String> warnings;

    private EcLabReading(EcLabContent content) {
        this.content = content;
        this.columns = new ArrayList<>(content.table().columns());
        this.assumed = new ArrayList<>(content.assumed());
        this.warnings = new ArrayList<>(content.warnings());
    }

    /// @throws InputException if a run's time, voltage or current is not numbers, or no row is left
    static Reading of(EcLabContent content) throws InputException {
        if (isImpedance(content)) {
            return EcLabImpedance.isIn(content)
                    ? spectra(content)
                    : table(content, content.warningsAnd("The file holds no impedance; it is read as a plain table."));
        }
        EcLabReading reading = new EcLabReading(content);
        Optional<String> missing = reading.missing();
        if (missing.isPresent()) {
            return table(content, content.warningsAnd(missing.get()));
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(reading.run());
        if (EcLabImpedance.isIn(content)) {
            datasets.addAll(EcLabImpedance.of(content).list());
        }
        return new Reading(content.format(), content.reader(), datasets, reading.warnings);
    }

    private static Reading spectra(EcLabContent content) throws InputException {
        EcLabImpedance.Spectra spectra = EcLabImpedance.of(content);
        List<String> warnings = new ArrayList<>(content.warnings());
        warnings.addAll(spectra.warnings());
        return new Reading(content.format(), content.reader(), new ArrayList<>(spectra.list()), warnings);
    }

    private static boolean isImpedance(EcLabContent content) {
        return content.technique()
                .map(EcLabTechnique::isImpedance)
                .orElseGet(() -> content.has("freq/Hz") && !content.has("mode"));
    }

    private static Reading table(EcLabContent content, List<String> warnings) {
        GenericTable table = new GenericTable(
                content.title(),
                content.table(),
                content.metadata(),
                content.file()
                        .provenance(
                                content.reader(),
                                SimulatedMark.isIn(content.metadata(), content.table()),
                                content.assumed()));
        return new Reading(content.format(), content.reader(), List.of(table), warnings);
    }

    /// Chooses the columns of the run; a sentence where they do not make one.
    private Optional<String> missing() {
        if (!content.has(TIME) || VOLTAGES.stream().noneMatch(r -> content.has(r.column()))) {
            return Optional.of("The file has no columns for time and voltage; it is read as a plain table.");
        }
        addTime();
        rules.addAll(VOLTAGES);
        if (!addCurrent()) {
            return Optional.of("The file has neither current nor charge; it is read as a plain table.");
        }
        addCharge();
        rules.add(ColumnRule.of(ColumnRole.CYCLE, "cycle number"));
        rules.add(ColumnRule.of(ColumnRole.STEP, "Ns"));
        if (content.has("Ece/V")) {
            assumed.add("The voltage is that of the working electrode against the reference; that of the counter"
                    + " electrode is in column 'Ece/V'.");
        }
        return Optional.empty();
    }

    private void addTime() {
        boolean stamps = content.table().find(TIME).orElseThrow() instanceof TextColumn;
        rules.add(ColumnRule.of(stamps ? ColumnRole.CLOCK : ColumnRole.TIME, TIME));
    }

    private boolean addCurrent() {
        if (CURRENTS.stream().anyMatch(r -> content.has(r.column()))) {
            rules.addAll(CURRENTS);
            assumed.add(SIGN);
            return true;
        }
        Optional<NumberColumn> derived = derivedCurrent();
        derived.ifPresent(current -> {
            columns.add(current);
            rules.add(new ColumnRule(ColumnRole.CURRENT, DERIVED_CURRENT, 1e-3));
        });
        return derived.isPresent();
    }

    private Optional<NumberColumn> derivedCurrent() {
        int rows = content.table().rows();
        Optional<double[]> time = EcLabCharge.numbers(content.table(), TIME);
        Optional<double[]> increments =
                numbers("dq/mA.h").or(() -> numbers("(Q-Qo)/mA.h").map(EcLabCharge::increments));
        if (time.isPresent() && increments.isPresent()) {
            assumed.add("The file has no current: it is the charge of each record over the time since the record"
                    + " before, and zero at the first.");
            assumed.add(SIGN);
            return Optional.of(
                    NumberColumn.adopt(DERIVED_CURRENT, "mA", EcLabCharge.current_mA(time.get(), increments.get())));
        }
        if (isRest()) {
            assumed.add("The file has no current: the cell is at rest, and the current is zero.");
            return Optional.of(NumberColumn.adopt(DERIVED_CURRENT, "mA", new double[rows]));
        }
        return Optional.empty();
    }

    private boolean isRest() {
        final double modeOfRest = 3;
        return content.technique().filter(EcLabTechnique::isRest).isPresent()
                || numbers("mode")
                        .filter(modes -> Arrays.stream(modes).allMatch(mode -> mode == modeOfRest))
                        .isPresent();
    }

    private Optional<double[]> numbers(String name) {
        return EcLabCharge.numbers(content.table(), name);
    }

    /// Chooses the charge counter: `(Q-Qo)`; the sum of `dq` where that is counted anew in loops; the counters of the
    /// export; the charge of the half cycles put end to end.
    private void addCharge() {
        if (addRunning("(Q-Qo)/mA.h", 1e-3) || addRunning("(Q-Qo)/C", 1 / 3600.0)) {
            return;
        }
        Optional<double[]> increments = numbers("dq/mA.h");
        if (increments.isPresent()) {
            addDerivedCharge("sum of dq/mA.h", EcLabCharge.runningSum(increments.get()));
        } else if (content.has("Q charge/mA.h") && content.has("Q discharge/mA.h")) {
            rules.add(new ColumnRule(ColumnRole.CHARGE, "Q charge/mA.h", 1e-3));
            rules.add(new ColumnRule(ColumnRole.DISCHARGE, "Q discharge/mA.h", 1e-3));
        } else {
            addHalfCycles();
        }
    }

    private boolean addRunning(String name, double toAmpereHours) {
        Optional<double[]> running = numbers(name);
        if (running.isEmpty()) {
            return false;
        }
        if (countedAnew(running.get())) {
            warnings.add("'" + name + "' starts anew with the loops of this file and is no counter for the whole run.");
            return false;
        }
        rules.add(new ColumnRule(ColumnRole.NET_CHARGE, name, toAmpereHours));
        return true;
    }

    private boolean countedAnew(double[] running) {
        Table all = new Table(columns);
        for (ColumnRule rule : CURRENTS) {
            Optional<double[]> current = EcLabCharge.numbers(all, rule.column());
            if (current.isPresent()) {
                return EcLabCharge.startsAnew(running, current.get(), content.loopStarts());
            }
        }
        return false;
    }

    private void addHalfCycles() {
        Optional<double[]> charge = numbers("Q charge/discharge/mA.h");
        Optional<double[]> halfCycle = numbers("half cycle");
        if (charge.isPresent() && halfCycle.isPresent() && content.loopStarts().isEmpty()) {
            addDerivedCharge(
                    "sum of Q charge/discharge/mA.h", EcLabCharge.acrossHalfCycles(charge.get(), halfCycle.get()));
        }
    }

    private void addDerivedCharge(String name, double[] charge_mAh) {
        columns.add(NumberColumn.adopt(name, "mA.h", charge_mAh));
        rules.add(new ColumnRule(ColumnRole.NET_CHARGE, name, 1e-3));
        assumed.add("The charge counter is column '" + name + "', added by the reader.");
    }

    private CyclingRun run() throws InputException {
        ColumnMap map = new ColumnMap("ec-lab", rules, CurrentSign.POSITIVE_ON_CHARGE, true);
        CyclingAssembler assembler = new CyclingAssembler(content.file(), content.reader(), map, content.placeOfRow());
        assembler
                .metadata(content.metadata())
                .dayOrder(dayOrder())
                .incomplete(content.incomplete().orElse(null));
        assumed.forEach(assembler::assume);
        CyclingRun run = assembler.assemble(content.title(), new Table(columns));
        warnings.addAll(assembler.warnings());
        return run;
    }

    /// EC-Lab writes the month first; the day, where a first number cannot be a month.
    private Timestamps.DayOrder dayOrder() {
        if (content.table().find(TIME).orElseThrow() instanceof TextColumn stamps) {
            for (int row = 0; row < stamps.size(); row++) {
                if (Timestamps.seconds(stamps.at(row), Timestamps.DayOrder.MONTH_FIRST)
                        .isEmpty()) {
                    return Timestamps.DayOrder.DAY_FIRST;
                }
            }
        }
        return Timestamps.DayOrder.MONTH_FIRST;
    }

    private static List<ColumnRule> rules(ColumnRole role, double factor, String... names) {
        return Arrays.stream(names)
                .map(name -> new ColumnRule(role, name, factor))
                .toList();
    }

    private static List<ColumnRule> currentRules() {
        List<ColumnRule> all = new ArrayList<>(rules(ColumnRole.CURRENT, 1e-3, "I/mA", "<I>/mA", "<I/mA>"));
        all.addAll(rules(ColumnRole.CURRENT, 1, "I/A", "<I>/A"));
        all.addAll(rules(ColumnRole.CURRENT, 1e-6, "I/µA", "<I>/µA"));
        return all;
    }
}

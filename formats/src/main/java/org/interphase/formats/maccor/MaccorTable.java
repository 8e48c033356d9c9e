package org.interphase.formats.maccor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.cycler.ClockScale;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.cycler.Vocabulary;
import org.interphase.formats.text.ColumnLabel;

/// Settles what a Maccor table leaves open.
///
/// * **Time.** A unit in the heading (`Test (Sec)`, `Test (Min)`) counts. Durations (`0d 00:00:05`) need none. A
/// decimal
///   `TestTime` without a unit is compared with the time stamps (`DPt Time`): if it advances 1, 1/60 or 1/3600 times as
///   fast, within 5 %, it is in seconds, minutes or hours. Without usable time stamps minutes are assumed.
/// * **Voltage.** An export in thousandths (`mAmps`) writes `Volts` in millivolts, too: taken where the energy counter
///   over the charge counter agrees with that, or, without counters, where the values exceed 20.
/// * **Current.** A magnitude or a signed number; the state column (C, D) gives the direction. Without a state column
///   the sign in the file is taken, or, where there is none, every current as a charge, with a warning.
/// * **End.** `ES` of 128 and more marks the last record of a step. A file whose last record has less ends in mid-step.
/// * **Aux.** A column of units to the right of a column, all cells equal, becomes that column's unit.
final class MaccorTable {
    private static final double HIGHEST_VOLTS = 20;
    private static final double FIRST_END_STATUS = 128;

    private final Table table;
    private final List<String> assumed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private MaccorTable(Table table) {
        this.table = table;
    }

    static MaccorTable of(Table raw) {
        List<Column> columns = new ArrayList<>();
        for (Column column : raw.columns()) {
            Optional<String> unit = isUnits(column) ? onlyWord(column) : Optional.empty();
            if (unit.isPresent() && !columns.isEmpty() && columns.getLast() instanceof NumberColumn left) {
                columns.removeLast();
                columns.add(NumberColumn.adopt(left.name(), unit.get(), left.copyValues()));
            } else {
                columns.add(column);
            }
        }
        return new MaccorTable(new Table(columns));
    }

    private static boolean isUnits(Column column) {
        return ColumnLabel.key(column.name()).equals("units");
    }

    private static Optional<String> onlyWord(Column column) {
        if (!(column instanceof TextColumn words) || words.size() == 0) {
            return Optional.empty();
        }
        for (int row = 1; row < words.size(); row++) {
            if (!words.at(row).equals(words.at(0))) {
                return Optional.empty();
            }
        }
        return Optional.of(words.at(0));
    }

    Table table() {
        return table;
    }

    List<String> assumed() {
        return List.copyOf(assumed);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// The column map with the open units and the sign settled.
    ColumnMap settle(Vocabulary.Match match) {
        List<ColumnRule> rules = new ArrayList<>();
        for (ColumnRule rule : match.map().rules()) {
            rules.add(
                    switch (rule.role()) {
                        case TIME -> settleTime(rule, match);
                        case VOLTAGE -> settleVoltage(rule, match);
                        default -> rule;
                    });
        }
        return new ColumnMap(match.map().name(), rules, sign(match), true);
    }

    private ColumnRule settleTime(ColumnRule rule, Vocabulary.Match match) {
        boolean open = ColumnLabel.of(rule.column()).unit().isEmpty();
        if (!open || !(column(rule) instanceof NumberColumn time) || time.unit().length() > 0) {
            return rule;
        }
        Optional<Column> clock = column(match, ColumnRole.CLOCK);
        OptionalDouble ratio = clock.isPresent() && clock.get() instanceof TextColumn stamps
                ? ClockScale.timeOverClock(time, stamps)
                : OptionalDouble.empty();
        double factor = ratio.isEmpty() ? 0 : nearest(1 / ratio.getAsDouble());
        String name = "'" + rule.column() + "'";
        if (factor > 0) {
            String unit = factor == 1 ? "seconds" : factor == 60 ? "minutes" : "hours";
            assumed.add("Column " + name + " names no unit; it is in " + unit + ", as its time stamps show.");
        } else {
            factor = 60;
            assumed.add("Column " + name + " names no unit and has no time stamps to compare with; minutes are taken.");
        }
        return new ColumnRule(rule.role(), rule.column(), factor);
    }

    private static double nearest(double secondsPerUnit) {
        return Arrays.stream(new double[] {1, 60, 3600})
                .filter(f -> Math.abs(secondsPerUnit / f - 1) < 0.05)
                .findFirst()
                .orElse(0);
    }

    private ColumnRule settleVoltage(ColumnRule rule, Vocabulary.Match match) {
        boolean thousandths = match.map().rules().stream()
                .anyMatch(r -> r.role() == ColumnRole.CURRENT
                        && ColumnLabel.key(r.column()).startsWith("mamp"));
        boolean open = ColumnLabel.key(rule.column()).equals("volts");
        if (!thousandths || !open || !(column(rule) instanceof NumberColumn volts)) {
            return rule;
        }
        double mean = meanVoltage(match);
        double highest = Arrays.stream(volts.copyValues())
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        boolean milli = Double.isNaN(mean) ? highest > HIGHEST_VOLTS : highest > 100 * Math.abs(mean);
        if (!milli) {
            return rule;
        }
        assumed.add("Column '" + rule.column() + "' is in millivolts, as current and charge are in thousandths"
                + (Double.isNaN(mean) ? " and its values exceed 20." : " and energy over charge shows."));
        return new ColumnRule(rule.role(), rule.column(), 1e-3);
    }

    /// Energy over charge at the record with the most charge, NaN where the table has no such counters.
    private double meanVoltage(Vocabulary.Match match) {
        Optional<Column> energy = table.columns().stream()
                .filter(c -> ColumnLabel.key(c.name()).equals("mwatthr"))
                .findFirst();
        Optional<Column> charge = column(match, ColumnRole.STEP_CHARGE);
        if (energy.isPresent()
                && charge.isPresent()
                && energy.get() instanceof NumberColumn e
                && charge.get() instanceof NumberColumn q) {
            int most = 0;
            for (int row = 1; row < q.size(); row++) {
                most = q.at(row) > q.at(most) ? row : most;
            }
            return q.size() > 0 && q.at(most) > 0 ? e.at(most) / q.at(most) : Double.NaN;
        }
        return Double.NaN;
    }

    private CurrentSign sign(Vocabulary.Match match) {
        Optional<Column> state = column(match, ColumnRole.STATE);
        if (state.isPresent() && state.get() instanceof TextColumn) {
            return CurrentSign.FROM_STATE;
        }
        boolean signed = column(match, ColumnRole.CURRENT)
                .filter(c -> c instanceof NumberColumn n
                        && Arrays.stream(n.copyValues()).anyMatch(i -> i < 0))
                .isPresent();
        if (signed) {
            assumed.add("The current is taken as positive on charge; the file has no column of states.");
        } else {
            String sentence =
                    "The file has neither a column of states nor negative currents: every current is taken as "
                            + "a charge, and discharges cannot be told apart.";
            assumed.add(sentence);
            warnings.add(sentence);
        }
        return CurrentSign.POSITIVE_ON_CHARGE;
    }

    /// Why the file is not the whole run, if its last record is not the end of a step.
    Optional<String> unfinished() {
        Optional<Column> status = table.find("ES");
        if (status.isPresent() && status.get() instanceof NumberColumn es && es.size() > 0) {
            double last = es.at(es.size() - 1);
            if (last < FIRST_END_STATUS) {
                return Optional.of("The last record (ES " + (long) last
                        + ") is not the end of a step: the test was still running, or the file is cut off.");
            }
        }
        return Optional.empty();
    }

    private Column column(ColumnRule rule) {
        return table.columns().stream()
                .filter(c -> rule.matches(c.name()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Column> column(Vocabulary.Match match, ColumnRole role) {
        return match.map().rules().stream()
                .filter(r -> r.role() == role)
                .findFirst()
                .map(this::column);
    }
}

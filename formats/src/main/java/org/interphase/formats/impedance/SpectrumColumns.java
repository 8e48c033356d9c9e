package org.interphase.formats.impedance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;

/// The columns of one table that play a role, and the numbers that they make.
final class SpectrumColumns {
    private static final Pattern WITH_UNIT = Pattern.compile("[+-]?[\\d.,]+(?:[eE][+-]?\\d+)?\\s*(\\D.{0,20})");
    private static final int MOST_NAMED = 12;

    private final SourceFile file;
    private final Table table;
    private final IntFunction<Place> placeOfRow;
    private final Map<ImpedanceRole, Assigned> roles = new EnumMap<>(ImpedanceRole.class);

    private record Assigned(Column column, ImpedanceRule rule) {}

    /// The points in SI units, as long as the table; arrays are shared within this package, not copied.
    static final class Points {
        private final double[] frequency_Hz;
        private final double[] real_ohm;
        private final double[] imaginary_ohm;
        private final boolean fromModulus;

        Points(double[] frequency_Hz, double[] real_ohm, double[] imaginary_ohm, boolean fromModulus) {
            this.frequency_Hz = frequency_Hz;
            this.real_ohm = real_ohm;
            this.imaginary_ohm = imaginary_ohm;
            this.fromModulus = fromModulus;
        }

        double[] frequency_Hz() {
            return frequency_Hz;
        }

        double[] real_ohm() {
            return real_ohm;
        }

        double[] imaginary_ohm() {
            return imaginary_ohm;
        }

        /// Whether they were computed from modulus and phase.
        boolean fromModulus() {
            return fromModulus;
        }
    }

    SpectrumColumns(SourceFile file, ImpedanceMap map, Table table, IntFunction<Place> placeOfRow) {
        this.file = file;
        this.table = table;
        this.placeOfRow = placeOfRow;
        for (ImpedanceRule rule : map.rules()) {
            if (!roles.containsKey(rule.role())) {
                table.columns().stream()
                        .filter(c -> rule.matches(c.name()))
                        .findFirst()
                        .ifPresent(c -> roles.put(rule.role(), new Assigned(c, rule)));
            }
        }
    }

    private boolean hasParts() {
        return roles.containsKey(ImpedanceRole.REAL) && roles.containsKey(ImpedanceRole.IMAGINARY);
    }

    /// @throws InputException if frequency or impedance has no column, or one of their columns is not numbers
    Points points() throws InputException {
        boolean polar = roles.containsKey(ImpedanceRole.MODULUS) && roles.containsKey(ImpedanceRole.PHASE);
        if (!roles.containsKey(ImpedanceRole.FREQUENCY) || (!hasParts() && !polar)) {
            throw refuseMissing();
        }
        double[] frequency = require(ImpedanceRole.FREQUENCY);
        if (hasParts()) {
            return new Points(frequency, require(ImpedanceRole.REAL), require(ImpedanceRole.IMAGINARY), false);
        }
        double[] modulus = require(ImpedanceRole.MODULUS);
        double[] phase = require(ImpedanceRole.PHASE);
        double[] imaginary = new double[modulus.length];
        for (int i = 0; i < modulus.length; i++) {
            imaginary[i] = modulus[i] * Math.sin(phase[i]);
            modulus[i] *= Math.cos(phase[i]);
        }
        return new Points(frequency, modulus, imaginary, true);
    }

    /// Whether real and imaginary part are stated in different units: possible, but more often a slip in a header.
    boolean hasPartsInTwoUnits() {
        Assigned real = roles.get(ImpedanceRole.REAL);
        Assigned imaginary = roles.get(ImpedanceRole.IMAGINARY);
        return real != null
                && imaginary != null
                && Math.abs(real.rule().factor()) != Math.abs(imaginary.rule().factor());
    }

    private InputException refuseMissing() {
        boolean frequency = roles.containsKey(ImpedanceRole.FREQUENCY);
        String names = table.columns().stream()
                .limit(MOST_NAMED)
                .map(c -> "'" + c.name() + "'")
                .collect(Collectors.joining(", "));
        return file.refuse(
                Place.whole(),
                frequency
                        ? "columns for real and imaginary part, or for modulus and phase"
                        : "a column for the frequency",
                "columns " + names,
                "Name them in a column map.");
    }

    /// The numbers of a role, in its unit; empty where no column has it or that column holds words.
    Optional<double[]> find(ImpedanceRole role) {
        Assigned assigned = roles.get(role);
        return assigned != null && assigned.column() instanceof NumberColumn numbers
                ? Optional.of(scaled(numbers.copyValues(), assigned.rule()))
                : Optional.empty();
    }

    private double[] require(ImpedanceRole role) throws InputException {
        Assigned assigned = roles.get(role);
        if (assigned == null) {
            throw refuseMissing();
        }
        return switch (assigned.column()) {
            case NumberColumn c -> scaled(c.copyValues(), assigned.rule());
            case TextColumn c -> throw refuseWords(c, role);
        };
    }

    /// A column of words: either cells carry their units, or the table is not what it seems.
    private InputException refuseWords(TextColumn column, ImpedanceRole role) {
        int row = 0;
        while (row < column.size() - 1 && isNumber(column.at(row))) {
            row++;
        }
        String cell = column.size() == 0 ? "" : column.at(row);
        Matcher withUnit = WITH_UNIT.matcher(cell);
        boolean unit = withUnit.matches() && ImpedanceUnits.isUnit(withUnit.group(1));
        return file.refuse(
                column.size() == 0 ? Place.whole() : placeOfRow.apply(row),
                (unit ? "numbers in one unit" : "a number") + " in column '" + column.name() + "' for the "
                        + role.name().toLowerCase(Locale.ROOT),
                "'" + cell + "'",
                unit
                        ? "Write the unit once, in the name of the column; mixed units are not guessed."
                        : "Check the decimal mark and the delimiter.");
    }

    private static boolean isNumber(String cell) {
        try {
            Double.parseDouble(cell);
            return true;
        } catch (NumberFormatException e) {
            return cell.isEmpty();
        }
    }

    /// The columns that keep their names in the spectrum: all but those of frequency, real and imaginary part.
    List<Column> others() {
        List<ImpedanceRole> hidden = hasParts()
                ? List.of(ImpedanceRole.FREQUENCY, ImpedanceRole.REAL, ImpedanceRole.IMAGINARY)
                : List.of(ImpedanceRole.FREQUENCY);
        List<Column> used = roles.entrySet().stream()
                .filter(e -> hidden.contains(e.getKey()))
                .map(e -> e.getValue().column())
                .toList();
        return table.columns().stream()
                .filter(c -> used.stream().noneMatch(u -> u == c))
                .toList();
    }

    /// The rows of a column.
    static Column rows(Column column, int[] kept) {
        return switch (column) {
            case NumberColumn c ->
                NumberColumn.adopt(
                        c.name(),
                        c.unit(),
                        Arrays.stream(kept).mapToDouble(c::at).toArray());
            case TextColumn c ->
                new TextColumn(c.name(), Arrays.stream(kept).mapToObj(c::at).toList());
        };
    }

    static double[] select(double[] values, int[] rows) {
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }

    /// Scales in place; by 1/1000 it divides by 1000, which rounds once instead of twice.
    private static double[] scaled(double[] values, ImpedanceRule rule) {
        double divisor = 1 / rule.factor();
        boolean divides = Math.abs(rule.factor()) < 1 && divisor == Math.rint(divisor);
        for (int i = 0; i < values.length && rule.factor() != 1; i++) {
            values[i] = divides ? values[i] / divisor : values[i] * rule.factor();
        }
        for (int i = 0; i < values.length && rule.offset() != 0; i++) {
            values[i] += rule.offset();
        }
        return values;
    }
}

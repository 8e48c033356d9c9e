package org.interphase.formats.cycler;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Says that the column of this name plays this role.
///
/// @param role what the column stands for
/// @param column name in the file, compared without regard to case, blanks and underscores
/// @param factor from the file's unit to [ColumnRole#unit()]
public record ColumnRule(ColumnRole role, String column, double factor) {
    public static ColumnRule of(ColumnRole role, String column) {
        return new ColumnRule(role, column, 1);
    }

    /// A column in a unit of its own, such as `mA`; empty where that is no unit of the role (see [CyclerUnits]).
    public static Optional<ColumnRule> in(ColumnRole role, String column, String unit) {
        OptionalDouble factor = CyclerUnits.factor(role, unit);
        return factor.isEmpty() ? Optional.empty() : Optional.of(new ColumnRule(role, column, factor.getAsDouble()));
    }

    /// Whether a name in a file is the one meant.
    public boolean matches(String name) {
        return normal(name).equals(normal(column));
    }

    private static String normal(String name) {
        StringBuilder normal = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c != '_' && !Character.isWhitespace(c))
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}

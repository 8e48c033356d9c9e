package org.interphase.formats.cycler;

/// Says that the column of this name plays this role.
///
/// @param role what the column stands for
/// @param column name in the file, compared without regard to case and blanks
/// @param factor from the file's unit to [ColumnRole#unit()]
public record ColumnRule(ColumnRole role, String column, double factor) {
    public static ColumnRule of(ColumnRole role, String column) {
        return new ColumnRule(role, column, 1);
    }

    /// Whether a name in a file is the one meant.
    public boolean matches(String name) {
        return normal(name).equals(normal(column));
    }

    private static String normal(String name) {
        return name.replaceAll("[\\s_]+", "").toLowerCase(java.util.Locale.ROOT);
    }
}

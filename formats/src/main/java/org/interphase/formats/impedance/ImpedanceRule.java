package org.interphase.formats.impedance;

import java.util.Locale;
import java.util.Optional;

/// Says that the column of this name plays this role.
///
/// @param role what the column stands for
/// @param column name in the file, compared without regard to case, blanks and underscores
/// @param factor from the file's unit to [ImpedanceRole#unit()]
/// @param offset added after that; only a temperature in kelvin has one
public record ImpedanceRule(ImpedanceRole role, String column, double factor, double offset) {
    private static final double CELSIUS_OF_ZERO_KELVIN = -273.15;

    /// A column in the role's own unit; a phase in degrees, as nearly all instruments write it.
    public static ImpedanceRule of(ImpedanceRole role, String column) {
        return new ImpedanceRule(role, column, role == ImpedanceRole.PHASE ? Math.PI / 180 : 1, 0);
    }

    /// A column in a unit of its own, such as `kHz` or `rad/s`; empty where that is no unit of the role (see
    /// [ImpedanceUnits]).
    public static Optional<ImpedanceRule> in(ImpedanceRole role, String column, String unit) {
        var factor = ImpedanceUnits.factor(role, unit);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        boolean kelvin = role == ImpedanceRole.TEMPERATURE && unit.strip().equalsIgnoreCase("K");
        return Optional.of(new ImpedanceRule(role, column, factor.getAsDouble(), kelvin ? CELSIUS_OF_ZERO_KELVIN : 0));
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

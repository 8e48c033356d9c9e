package org.interphase.cell.description;

import java.util.List;
import java.util.Optional;
import org.interphase.quantity.Dimension;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;

/// Units of a cell description: those of every other file, and a few that only a cell model needs.
public final class CellUnits {
    private static final Dimension METRE = Units.METRE.dimension();
    private static final Dimension AREA = METRE.power(2);
    private static final Dimension RESISTANCE_AREA = Units.OHM.dimension().times(AREA);

    static final Unit AMPERE_PER_SQUARE_METRE =
            new Unit("A/m²", "A/m2", Units.AMPERE.dimension().over(AREA), 1, 0);
    static final Unit SQUARE_METRE_PER_SECOND = new Unit("m²/s", "m2/s", AREA.over(Units.SECOND.dimension()), 1, 0);
    static final Unit RESISTANCE_GROWTH = new Unit(
            "(Ω·cm²)²/h", "(Ohm.cm2)2/h", RESISTANCE_AREA.power(2).over(Units.SECOND.dimension()), 1e-8 / 3600, 0);
    static final Unit FARAD_PER_SQUARE_METRE =
            new Unit("F/m²", "F/m2", Units.FARAD.dimension().over(AREA), 1, 0);
    static final Unit MOLE_PER_SQUARE_METRE_SECOND =
            new Unit("mol/(m²·s)", "mol/m2/s", Units.MOLE.dimension().over(AREA).over(Units.SECOND.dimension()), 1, 0);
    static final Unit CUBIC_METRE_PER_MOLE =
            new Unit("m³/mol", "m3/mol", METRE.power(3).over(Units.MOLE.dimension()), 1, 0);
    static final Unit RESISTANCE_PER_CHARGE =
            new Unit("Ω·m⁴/C", "Ohm.m4/C", RESISTANCE_AREA.times(AREA).over(Units.COULOMB.dimension()), 1, 0);

    static final Unit SQUARE_METRE_PER_GRAM = new Unit("m²/g", "m2/g", AREA.over(Units.KILOGRAM.dimension()), 1e3, 0);
    static final Unit COULOMB_PER_SQUARE_METRE =
            new Unit("C/m²", "C/m2", Units.COULOMB.dimension().over(AREA), 1, 0);

    private static final List<Unit> OWN = List.of(
            AMPERE_PER_SQUARE_METRE,
            SQUARE_METRE_PER_SECOND,
            RESISTANCE_GROWTH,
            FARAD_PER_SQUARE_METRE,
            MOLE_PER_SQUARE_METRE_SECOND,
            CUBIC_METRE_PER_MOLE,
            RESISTANCE_PER_CHARGE,
            SQUARE_METRE_PER_GRAM,
            COULOMB_PER_SQUARE_METRE);

    private CellUnits() {}

    /// The unit that a text means, or empty where neither table knows it.
    public static Optional<Unit> parse(String text) {
        String stripped = text.strip();
        return OWN.stream()
                .filter(u -> u.symbol().equals(stripped) || u.ucum().equals(stripped))
                .findFirst()
                .or(() -> Units.parse(stripped));
    }
}

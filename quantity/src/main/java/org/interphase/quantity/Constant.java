package org.interphase.quantity;

import java.util.List;

/// A constant of physics or chemistry in SI, as recommended by CODATA 2022. Those that the SI fixes, and products of
/// them, are exact: their standard uncertainty is zero, and is meant.
///
/// Source: P. J. Mohr, D. B. Newell, B. N. Taylor, E. Tiesinga, *Rev. Mod. Phys.* 97, 025002 (2025),
/// doi 10.1103/RevModPhys.97.025002.
///
/// @param symbol as in a formula
/// @param value in the coherent SI unit
/// @param u one standard uncertainty, zero where the constant is exact
/// @param unit the coherent SI unit
public record Constant(String title, String symbol, double value, double u, Unit unit) {
    private static final Source CODATA_2022 =
            new Source.Paper("10.1103/RevModPhys.97.025002", "CODATA 2022, table of recommended values");

    private static final Unit METRE_PER_SECOND = coherent("m/s", "m/s", new Dimension(1, 0, -1, 0, 0, 0, 0));
    private static final Unit JOULE_SECOND = coherent("J·s", "J.s", new Dimension(2, 1, -1, 0, 0, 0, 0));
    private static final Unit JOULE_PER_KELVIN = coherent("J/K", "J/K", new Dimension(2, 1, -2, 0, -1, 0, 0));
    private static final Unit PER_MOLE = coherent("1/mol", "/mol", new Dimension(0, 0, 0, 0, 0, -1, 0));
    private static final Unit COULOMB_PER_MOLE = coherent("C/mol", "C/mol", new Dimension(0, 0, 1, 1, 0, -1, 0));
    private static final Unit JOULE_PER_MOLE_KELVIN =
            coherent("J/(mol·K)", "J/(mol.K)", new Dimension(2, 1, -2, 0, -1, -1, 0));
    private static final Unit FARAD_PER_METRE = coherent("F/m", "F/m", new Dimension(-3, -1, 4, 2, 0, 0, 0));

    public static final Constant SPEED_OF_LIGHT = exact("speed of light in vacuum", "c", 299_792_458, METRE_PER_SECOND);
    public static final Constant PLANCK = exact("Planck constant", "h", 6.626_070_15e-34, JOULE_SECOND);
    public static final Constant REDUCED_PLANCK =
            exact("reduced Planck constant", "ħ", PLANCK.value / (2 * Math.PI), JOULE_SECOND);
    public static final Constant ELEMENTARY_CHARGE = exact("elementary charge", "e", 1.602_176_634e-19, Units.COULOMB);
    public static final Constant BOLTZMANN = exact("Boltzmann constant", "k", 1.380_649e-23, JOULE_PER_KELVIN);
    public static final Constant AVOGADRO = exact("Avogadro constant", "N_A", 6.022_140_76e23, PER_MOLE);
    public static final Constant FARADAY = exact("Faraday constant", "F", 96_485.332_123_310_01, COULOMB_PER_MOLE);
    public static final Constant GAS = exact("molar gas constant", "R", 8.314_462_618_153_24, JOULE_PER_MOLE_KELVIN);
    public static final Constant VACUUM_PERMITTIVITY =
            new Constant("vacuum electric permittivity", "ε₀", 8.854_187_8188e-12, 1.4e-21, FARAD_PER_METRE);
    public static final Constant ELECTRON_MASS =
            new Constant("electron mass", "mₑ", 9.109_383_7139e-31, 2.8e-40, Units.KILOGRAM);
    public static final Constant ATOMIC_MASS =
            new Constant("atomic mass constant", "mᵤ", 1.660_539_068_92e-27, 5.2e-37, Units.KILOGRAM);
    public static final Constant BOHR_RADIUS =
            new Constant("Bohr radius", "a₀", 5.291_772_105_44e-11, 8.2e-21, Units.METRE);
    public static final Constant CLASSICAL_ELECTRON_RADIUS =
            new Constant("classical electron radius", "rₑ", 2.817_940_3205e-15, 1.3e-24, Units.METRE);
    public static final Constant FINE_STRUCTURE =
            new Constant("fine-structure constant", "α", 7.297_352_5643e-3, 1.1e-12, Units.ONE);

    private static Constant exact(String title, String symbol, double value, Unit unit) {
        return new Constant(title, symbol, value, 0, unit);
    }

    private static Unit coherent(String symbol, String ucum, Dimension dimension) {
        return new Unit(symbol, ucum, dimension, 1, 0);
    }

    /// Every constant of the table.
    public static List<Constant> all() {
        return List.of(
                SPEED_OF_LIGHT,
                PLANCK,
                REDUCED_PLANCK,
                ELEMENTARY_CHARGE,
                BOLTZMANN,
                AVOGADRO,
                FARADAY,
                GAS,
                VACUUM_PERMITTIVITY,
                ELECTRON_MASS,
                ATOMIC_MASS,
                BOHR_RADIUS,
                CLASSICAL_ELECTRON_RADIUS,
                FINE_STRUCTURE);
    }

    public Measured measured() {
        return Measured.of(value, u);
    }

    /// The constant with unit, uncertainty and source.
    public Parameter parameter() {
        return new Parameter(value, unit, Uncertainty.of(u), CODATA_2022);
    }
}

package org.interphase.quantity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The closed table of units, and the reading of what instruments write for them.
///
/// Reading is exact about case where case carries meaning (`mS` is not `ms`, `MHz` not `mHz`); only spelled-out
/// words (`Volts`, `OHM`, `sec`) are read in any case. See [UnitSpelling] for the grammar.
///
/// An energy *per atom* is held per mole of atoms, so that `eV/atom` and `kJ/mol` convert into each other (1
/// eV/atom = 96.485 kJ/mol) and neither into `eV` or `J`. Angles, counts, cycles and percent are dimensionless.
/// `C` is the coulomb: a column headed `C` for a temperature is its reader's business.
public final class Units {
    private static final Map<String, Unit> BY_KEY = new LinkedHashMap<>();
    private static final Map<String, Unit> BY_SYMBOL = new LinkedHashMap<>();

    private static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0);
    private static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0, 0);
    private static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0);
    private static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0, 0);
    private static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);
    private static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1, 0);
    private static final Dimension AREA = LENGTH.power(2);
    private static final Dimension RATE = TIME.power(-1);
    private static final Dimension CHARGE = CURRENT.times(TIME);
    private static final Dimension ENERGY = MASS.times(AREA).times(RATE.power(2));
    private static final Dimension MOLAR_ENERGY = ENERGY.over(AMOUNT);
    private static final Dimension POWER = ENERGY.over(TIME);
    private static final Dimension VOLTAGE = POWER.over(CURRENT);
    private static final Dimension RESISTANCE = VOLTAGE.over(CURRENT);
    private static final Dimension CONDUCTANCE = CURRENT.over(VOLTAGE);
    private static final Dimension CAPACITANCE = CHARGE.over(VOLTAGE);
    private static final Dimension PRESSURE = ENERGY.over(LENGTH.power(3));

    public static final Unit ONE = unit("1", "1", Dimension.ONE, 1);
    public static final Unit PERCENT = unit("%", "%", Dimension.ONE, 1e-2);
    public static final Unit PPM = unit("ppm", "[ppm]", Dimension.ONE, 1e-6);
    public static final Unit PERCENT_PER_CYCLE = unit("%/cycle", "%/{cycle}", Dimension.ONE, 1e-2);
    public static final Unit COUNTS = unit("counts", "{counts}", Dimension.ONE, 1);
    public static final Unit COUNTS_PER_SECOND = unit("counts/s", "{counts}/s", RATE, 1);
    public static final Unit RADIAN = unit("rad", "rad", Dimension.ONE, 1);
    public static final Unit DEGREE = unit("°", "deg", Dimension.ONE, 0.017_453_292_519_943_295);

    public static final Unit SECOND = unit("s", "s", TIME, 1);
    public static final Unit MILLISECOND = unit("ms", "ms", TIME, 1e-3);
    public static final Unit MICROSECOND = unit("µs", "us", TIME, 1e-6);
    public static final Unit MINUTE = unit("min", "min", TIME, 60);
    public static final Unit HOUR = unit("h", "h", TIME, 3600);
    public static final Unit DAY = unit("d", "d", TIME, 86_400);
    public static final Unit HERTZ = unit("Hz", "Hz", RATE, 1);
    public static final Unit MILLIHERTZ = unit("mHz", "mHz", RATE, 1e-3);
    public static final Unit KILOHERTZ = unit("kHz", "kHz", RATE, 1e3);
    public static final Unit MEGAHERTZ = unit("MHz", "MHz", RATE, 1e6);

    public static final Unit METRE = unit("m", "m", LENGTH, 1);
    public static final Unit CENTIMETRE = unit("cm", "cm", LENGTH, 1e-2);
    public static final Unit MILLIMETRE = unit("mm", "mm", LENGTH, 1e-3);
    public static final Unit MICROMETRE = unit("µm", "um", LENGTH, 1e-6);
    public static final Unit NANOMETRE = unit("nm", "nm", LENGTH, 1e-9);
    public static final Unit ANGSTROM = unit("Å", "Ao", LENGTH, 1e-10);
    public static final Unit PER_ANGSTROM = unit("1/Å", "/Ao", LENGTH.power(-1), 1e10);
    public static final Unit SQUARE_METRE = unit("m²", "m2", AREA, 1);
    public static final Unit SQUARE_CENTIMETRE = unit("cm²", "cm2", AREA, 1e-4);
    public static final Unit SQUARE_CENTIMETRE_PER_SECOND = unit("cm²/s", "cm2/s", AREA.over(TIME), 1e-4);

    public static final Unit KILOGRAM = unit("kg", "kg", MASS, 1);
    public static final Unit GRAM = unit("g", "g", MASS, 1e-3);
    public static final Unit MILLIGRAM = unit("mg", "mg", MASS, 1e-6);
    public static final Unit MICROGRAM = unit("µg", "ug", MASS, 1e-9);
    public static final Unit MILLIGRAM_PER_SQUARE_CENTIMETRE = unit("mg/cm²", "mg/cm2", MASS.over(AREA), 1e-2);
    public static final Unit GRAM_PER_CUBIC_CENTIMETRE = unit("g/cm³", "g/cm3", MASS.over(LENGTH.power(3)), 1e3);
    public static final Unit SQUARE_METRE_PER_GRAM = unit("m²/g", "m2/g", AREA.over(MASS), 1e3);
    public static final Unit MOLE = unit("mol", "mol", AMOUNT, 1);
    public static final Unit MOLE_PER_CUBIC_METRE = unit("mol/m³", "mol/m3", AMOUNT.over(LENGTH.power(3)), 1);
    public static final Unit GRAM_PER_MOLE = unit("g/mol", "g/mol", MASS.over(AMOUNT), 1e-3);

    public static final Unit KELVIN = unit("K", "K", TEMPERATURE, 1);
    public static final Unit CELSIUS = add(new Unit("°C", "Cel", TEMPERATURE, 1, 273.15));
    public static final Unit PASCAL = unit("Pa", "Pa", PRESSURE, 1);
    public static final Unit KILOPASCAL = unit("kPa", "kPa", PRESSURE, 1e3);
    public static final Unit MEGAPASCAL = unit("MPa", "MPa", PRESSURE, 1e6);
    public static final Unit GIGAPASCAL = unit("GPa", "GPa", PRESSURE, 1e9);
    public static final Unit BAR = unit("bar", "bar", PRESSURE, 1e5);
    public static final Unit MILLIBAR = unit("mbar", "mbar", PRESSURE, 1e2);

    public static final Unit VOLT = unit("V", "V", VOLTAGE, 1);
    public static final Unit MILLIVOLT = unit("mV", "mV", VOLTAGE, 1e-3);
    public static final Unit VOLT_PER_SECOND = unit("V/s", "V/s", VOLTAGE.over(TIME), 1);
    public static final Unit MILLIVOLT_PER_SECOND = unit("mV/s", "mV/s", VOLTAGE.over(TIME), 1e-3);
    public static final Unit AMPERE = unit("A", "A", CURRENT, 1);
    public static final Unit MILLIAMPERE = unit("mA", "mA", CURRENT, 1e-3);
    public static final Unit MICROAMPERE = unit("µA", "uA", CURRENT, 1e-6);
    public static final Unit NANOAMPERE = unit("nA", "nA", CURRENT, 1e-9);
    public static final Unit AMPERE_PER_GRAM = unit("A/g", "A/g", CURRENT.over(MASS), 1e3);
    public static final Unit MILLIAMPERE_PER_GRAM = unit("mA/g", "mA/g", CURRENT.over(MASS), 1);
    public static final Unit MILLIAMPERE_PER_SQUARE_CENTIMETRE = unit("mA/cm²", "mA/cm2", CURRENT.over(AREA), 10);
    public static final Unit MICROAMPERE_PER_SQUARE_CENTIMETRE = unit("µA/cm²", "uA/cm2", CURRENT.over(AREA), 1e-2);

    public static final Unit COULOMB = unit("C", "C", CHARGE, 1, "A.s");
    public static final Unit AMPERE_HOUR = unit("Ah", "A.h", CHARGE, 3600);
    public static final Unit MILLIAMPERE_HOUR = unit("mAh", "mA.h", CHARGE, 3.6);
    public static final Unit MICROAMPERE_HOUR = unit("µAh", "uA.h", CHARGE, 3.6e-3);
    public static final Unit MILLIAMPERE_SECOND = unit("mAs", "mA.s", CHARGE, 1e-3);
    public static final Unit MILLIAMPERE_HOUR_PER_GRAM = unit("mAh/g", "mA.h/g", CHARGE.over(MASS), 3600, "Ah/kg");
    public static final Unit AMPERE_HOUR_PER_GRAM = unit("Ah/g", "A.h/g", CHARGE.over(MASS), 3.6e6);
    public static final Unit MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE =
            unit("mAh/cm²", "mA.h/cm2", CHARGE.over(AREA), 36_000);
    public static final Unit AMPERE_HOUR_PER_VOLT = unit("Ah/V", "A.h/V", CAPACITANCE, 3600);
    public static final Unit MILLIAMPERE_HOUR_PER_VOLT = unit("mAh/V", "mA.h/V", CAPACITANCE, 3.6);
    public static final Unit MILLIAMPERE_HOUR_PER_GRAM_VOLT =
            unit("mAh g⁻¹ V⁻¹", "mA.h/g/V", CAPACITANCE.over(MASS), 3600);

    public static final Unit JOULE = unit("J", "J", ENERGY, 1, "W.s");
    public static final Unit WATT_HOUR = unit("Wh", "W.h", ENERGY, 3600);
    public static final Unit MILLIWATT_HOUR = unit("mWh", "mW.h", ENERGY, 3.6);
    public static final Unit MILLIWATT_SECOND = unit("mWs", "mW.s", ENERGY, 1e-3);
    public static final Unit ELECTRONVOLT = unit("eV", "eV", ENERGY, 1.602_176_634e-19);
    public static final Unit MILLIELECTRONVOLT = unit("meV", "meV", ENERGY, 1.602_176_634e-22);
    public static final Unit KILOELECTRONVOLT = unit("keV", "keV", ENERGY, 1.602_176_634e-16);
    public static final Unit KILOJOULE_PER_MOLE = unit("kJ/mol", "kJ/mol", MOLAR_ENERGY, 1e3);
    public static final Unit ELECTRONVOLT_PER_ATOM = unit("eV/atom", "eV/{atom}", MOLAR_ENERGY, 96_485.332_123_310_01);
    public static final Unit MILLIELECTRONVOLT_PER_ATOM =
            unit("meV/atom", "meV/{atom}", MOLAR_ENERGY, 96.485_332_123_310_02);
    public static final Unit WATT_HOUR_PER_KILOGRAM = unit("Wh/kg", "W.h/kg", ENERGY.over(MASS), 3600, "mWh/g");
    public static final Unit WATT = unit("W", "W", POWER, 1);
    public static final Unit MILLIWATT = unit("mW", "mW", POWER, 1e-3);

    public static final Unit OHM = unit("Ω", "Ohm", RESISTANCE, 1);
    public static final Unit MILLIOHM = unit("mΩ", "mOhm", RESISTANCE, 1e-3);
    public static final Unit KILOOHM = unit("kΩ", "kOhm", RESISTANCE, 1e3);
    public static final Unit MEGAOHM = unit("MΩ", "MOhm", RESISTANCE, 1e6);
    public static final Unit OHM_SQUARE_CENTIMETRE = unit("Ω·cm²", "Ohm.cm2", RESISTANCE.times(AREA), 1e-4);
    public static final Unit OHM_CENTIMETRE = unit("Ω·cm", "Ohm.cm", RESISTANCE.times(LENGTH), 1e-2);
    public static final Unit SIEMENS = unit("S", "S", CONDUCTANCE, 1, "1/Ohm");
    public static final Unit MILLISIEMENS = unit("mS", "mS", CONDUCTANCE, 1e-3);
    public static final Unit SIEMENS_PER_CENTIMETRE = unit("S/cm", "S/cm", CONDUCTANCE.over(LENGTH), 1e2);
    public static final Unit MILLISIEMENS_PER_CENTIMETRE = unit("mS/cm", "mS/cm", CONDUCTANCE.over(LENGTH), 0.1);
    public static final Unit FARAD = unit("F", "F", CAPACITANCE, 1);
    public static final Unit MICROFARAD = unit("µF", "uF", CAPACITANCE, 1e-6);
    public static final Unit NANOFARAD = unit("nF", "nF", CAPACITANCE, 1e-9);
    public static final Unit MICROFARAD_PER_SQUARE_CENTIMETRE = unit("µF/cm²", "uF/cm2", CAPACITANCE.over(AREA), 1e-2);
    public static final Unit HENRY = unit("H", "H", RESISTANCE.times(TIME), 1);

    /// One spelling of each kind for every unit, in the order of the table.
    private static final Map<String, Unit> SPELLINGS = spellings();

    private Units() {}

    private static Map<String, Unit> spellings() {
        Map<String, Unit> spellings = new LinkedHashMap<>(BY_SYMBOL);
        BY_SYMBOL.values().forEach(unit -> spellings.putIfAbsent(unit.ucum(), unit));
        UnitSpelling.WORDS.keySet().forEach(word -> parse(word).ifPresent(unit -> spellings.putIfAbsent(word, unit)));
        return spellings;
    }

    /// The unit that a text written by an instrument, a person or as UCUM code means, or empty where it is not
    /// in the table. Never guesses: see [#nearest] for a message.
    public static Optional<Unit> parse(String text) {
        return UnitSpelling.key(text).map(BY_KEY::get);
    }

    /// The unit whose symbol, code or name looks most like the text, for a message such as *did you mean 'mAh'?*
    /// Not a way to read a unit.
    public static Unit nearest(String text) {
        return parse(text)
                .or(() -> SPELLINGS.entrySet().stream()
                        .min(Comparator.comparingInt(spelling -> SpellingDistance.of(text, spelling.getKey())))
                        .map(Map.Entry::getValue))
                .orElse(ONE);
    }

    /// The unit of a symbol as the table writes it, for names fixed in a program.
    ///
    /// @throws IllegalArgumentException for any other text
    public static Unit of(String symbol) {
        Unit unit = BY_SYMBOL.get(symbol);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "'" + Excerpt.of(symbol) + "' is not the symbol of a known unit; the nearest is '"
                            + nearest(symbol).symbol() + "'");
        }
        return unit;
    }

    /// Every unit, in the order of the table.
    public static List<Unit> all() {
        return List.copyOf(BY_SYMBOL.values());
    }

    private static Unit unit(String symbol, String ucum, Dimension dimension, double toSi, String... alsoWritten) {
        Unit unit = add(new Unit(symbol, ucum, dimension, toSi, 0));
        for (String other : alsoWritten) {
            register(other, unit);
        }
        return unit;
    }

    private static Unit add(Unit unit) {
        BY_SYMBOL.put(unit.symbol(), unit);
        register(unit.symbol(), unit);
        register(unit.ucum(), unit);
        return unit;
    }

    private static void register(String text, Unit unit) {
        String key = UnitSpelling.key(text)
                .orElseThrow(() -> new IllegalStateException("the unit '" + text + "' is not readable"));
        Unit other = BY_KEY.putIfAbsent(key, unit);
        if (other != null && !other.equals(unit)) {
            throw new IllegalStateException(text + " means both " + other.symbol() + " and " + unit.symbol());
        }
    }
}

package org.interphase.cell.description;

import java.util.List;
import java.util.Optional;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;

/// Every number that a cell is made of: its place in the description, the unit it is asked for in, the range
/// it may have in that unit, and the value taken where a description does not give one (none: it must be
/// given).
// Unit is an immutable record; the checker asks for an annotation that this project does not depend on.
@SuppressWarnings("ImmutableEnumChecker")
public enum Key {
    TEMPERATURE("temperature", Units.KELVIN, 200, 400, 298.15),
    AREA("area", Units.SQUARE_CENTIMETRE, 1e-3, 1e4),
    LOADING("cathode.loading", Units.MILLIGRAM_PER_SQUARE_CENTIMETRE, 0.1, 100),
    ONE_C("cathode.one_c", Units.MILLIAMPERE_PER_GRAM, 1, 1000),
    ACTIVE_SHARE("cathode.active_share", Units.PERCENT, 1, 100),
    ELECTROLYTE_SHARE("cathode.electrolyte_share", Units.PERCENT, 0, 99),
    CARBON_SHARE("cathode.carbon_share", Units.PERCENT, 0, 50, 0),
    THICKNESS("cathode.thickness", Units.MICROMETRE, 1, 1000),
    PARTICLE_RADIUS("cathode.particle_radius", Units.MICROMETRE, 0.01, 100),
    ACTIVE_DENSITY("cathode.active_density", Units.GRAM_PER_CUBIC_CENTIMETRE, 1, 10, 4.7),
    ELECTROLYTE_DENSITY("cathode.electrolyte_density", Units.GRAM_PER_CUBIC_CENTIMETRE, 1, 10, 2.0),
    CARBON_DENSITY("cathode.carbon_density", Units.GRAM_PER_CUBIC_CENTIMETRE, 1, 3, 2.0),
    CAPACITY("cathode.capacity", Units.MILLIAMPERE_HOUR_PER_GRAM, 100, 400),
    INITIAL_LITHIUM("cathode.initial_lithium", Units.ONE, 0.05, 1.005, 0.985),
    ELECTRONIC_CONDUCTIVITY("cathode.electronic_conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-9, 1e3, 1e-3),
    TORTUOSITY_EXPONENT("cathode.tortuosity_exponent", Units.ONE, 1, 6, 2.5),
    CONTACT_FRACTION("cathode.contact_fraction", Units.ONE, 0.01, 1, 1),
    DIFFUSION_SCALE("diffusion.scale", Units.ONE, 1e-4, 1e4, 1),
    DIFFUSION_SHIFT("diffusion.shift", Units.ONE, -0.5, 0.5, 0),
    DIFFUSION_FLOOR("diffusion.floor", CellUnits.SQUARE_METRE_PER_SECOND, 1e-22, 1e-10, 1e-17),
    DIFFUSION_ACTIVATION("diffusion.activation", Units.ELECTRONVOLT, 0, 2, 0.35),
    ELECTROLYTE_CONDUCTIVITY("electrolyte.conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-8, 1),
    ELECTROLYTE_ACTIVATION("electrolyte.activation", Units.ELECTRONVOLT, 0, 2, 0.3),
    EFFECTIVE_CONDUCTIVITY("cathode.effective_conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-9, 1, Double.NaN, true),
    SEPARATOR_THICKNESS("separator.thickness", Units.MICROMETRE, 0, 1e4),
    EXCHANGE_CURRENT("kinetics.exchange_current", CellUnits.AMPERE_PER_SQUARE_METRE, 1e-8, 1e6, 5),
    KINETICS_ACTIVATION("kinetics.activation", Units.KILOJOULE_PER_MOLE, 0, 200, 24),
    SYMMETRY("kinetics.symmetry", Units.ONE, 0.05, 0.95, 0.5),
    DOUBLE_LAYER("kinetics.double_layer", CellUnits.FARAD_PER_SQUARE_METRE, 1e-6, 1e3, 0.2),
    REST_CAPACITANCE("kinetics.rest_capacitance", CellUnits.FARAD_PER_SQUARE_METRE, 1e-9, 1e3, 0.01),
    COATING_THICKNESS("coating.thickness", Units.NANOMETRE, 0, 1e3, 0),
    COATING_COVERAGE("coating.coverage", Units.ONE, 0, 1, Double.NaN, true),
    COATING_NUCLEATION("coating.nucleation", Units.NANOMETRE, 0.01, 100, 1.5),
    COATING_CONDUCTIVITY("coating.conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-16, 1, 6e-8),
    COATING_ACTIVATION("coating.activation", Units.ELECTRONVOLT, 0, 2, 0.5),
    BLOCKING_LENGTH("coating.blocking_length", Units.NANOMETRE, 0.01, 1e3, 0.95),
    ELECTRONIC_LENGTH("coating.electronic_length", Units.NANOMETRE, 0.1, 1e4, 16),
    UNCOATED_CONTACTS("coating.uncoated_contacts", Units.ONE, 0, 1, 0.05),
    COATING_ELECTRONIC("coating.electronic_conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-18, 1, 1e-11),
    COUNTER_VOLTAGE("counter.voltage", Units.VOLT, -1, 3, 0),
    COUNTER_RESISTANCE("counter.resistance", Units.OHM_SQUARE_CENTIMETRE, 0, 1e5, 10),
    COUNTER_CAPACITY("counter.capacity", Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, 0.01, 1e3, Double.NaN, true),
    COLLECTOR_RESISTANCE("collector.resistance", Units.OHM_SQUARE_CENTIMETRE, 0, 1e5, 0),
    RESISTANCE("interface.resistance", Units.OHM, 0, 1e6, Double.NaN, true),
    AREAL_RESISTANCE("interface.areal_resistance", Units.OHM_SQUARE_CENTIMETRE, 0, 1e6, Double.NaN, true),
    BARE_RESISTANCE("interface.bare_resistance", Units.OHM_SQUARE_CENTIMETRE, 0, 1e6, Double.NaN, true),
    ACCESSIBLE_FRACTION("accessible_fraction", Units.ONE, 0.01, 1, 1),
    TRAPPED_FRACTION("trapped_fraction", Units.ONE, 0, 0.99, 0),
    LOSS_MECHANICAL("contact_loss.mechanical", Units.ONE, 0, 1, 0),
    LOSS_CHEMICAL("contact_loss.chemical", Units.ONE, 0, 1, 0),
    GROWTH("contact_reaction.growth", CellUnits.RESISTANCE_GROWTH, 0, 1e9, 0),
    GROWTH_ACTIVATION("contact_reaction.activation", Units.ELECTRONVOLT, 0, 3, 0.6),
    GROWTH_CONDUCTIVITY("contact_reaction.conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-16, 1, 3e-11),
    GROWTH_LENGTH("contact_reaction.linear_length", Units.NANOMETRE, 1e-3, 1e4, 1),
    GROWTH_INITIAL("contact_reaction.initial_thickness", Units.NANOMETRE, 0, 1e3, 0),
    GROWTH_OXYGEN_SHARE("contact_reaction.oxygen_share", Units.ONE, 0, 1e3, 0),
    GROWTH_OXYGEN_CAP("contact_reaction.oxygen_cap", Units.ONE, 1, 1e6, 100),
    OXIDATION_ONSET("oxidation.onset", Units.VOLT, 0, 5, 2.1),
    OXIDATION_CURRENT("oxidation.exchange_current", CellUnits.AMPERE_PER_SQUARE_METRE, 0, 1, 1e-9),
    OXIDATION_SYMMETRY("oxidation.symmetry", Units.ONE, 0.05, 0.95, 0.2),
    OXIDATION_REVERSIBLE("oxidation.reversible_share", Units.ONE, 0, 1, 0.5),
    OXIDATION_LIMIT("oxidation.limit", Units.MILLIAMPERE_HOUR_PER_GRAM, 1e-3, 100, 3),
    OXIDATION_RESISTANCE("oxidation.specific_resistance", CellUnits.RESISTANCE_PER_CHARGE, 0, 1e3, 1e-3),
    OXIDATION_ACTIVATION("oxidation.activation", Units.ELECTRONVOLT, 0, 3, 0.5),
    OXIDATION_BLOCKED("oxidation.blocked_by_coating", Units.ONE, 0, 1, 0),
    REDUCTION_ONSET("oxidation.reduction_voltage", Units.VOLT, 0, 5, 2.8),
    REDUCTION_CURRENT("oxidation.reduction_current", CellUnits.AMPERE_PER_SQUARE_METRE, 0, 1, 1e-6),
    CARBON_AREA("oxidation.carbon_area", CellUnits.SQUARE_METRE_PER_GRAM, 0, 3000, 62),
    CARBON_LIMIT("oxidation.carbon_limit", CellUnits.COULOMB_PER_SQUARE_METRE, 1e-3, 1e6, 20),
    CARBON_HINDRANCE("oxidation.carbon_hindrance", Units.ONE, 0, 0.99, 0.3),
    COLLECTOR_AREA("oxidation.collector_area", Units.ONE, 0, 100, 1),
    COLLECTOR_LIMIT("oxidation.collector_limit", CellUnits.COULOMB_PER_SQUARE_METRE, 1e-3, 1e6, 20),
    VACANCY_ENERGY("oxygen.vacancy_energy", Units.ELECTRONVOLT, 0, 10, 2.05),
    VACANCY_FALL("oxygen.vacancy_fall", Units.ELECTRONVOLT, 0, 20, 2.67),
    OXYGEN_RATE("oxygen.rate", CellUnits.MOLE_PER_SQUARE_METRE_SECOND, 0, 1, 0),
    OXYGEN_LENGTH("oxygen.length", Units.NANOMETRE, 0.01, 1e3, 4),
    OXYGEN_BARRIER("oxygen.barrier_share", Units.ONE, 0, 1, 0.2),
    ROCK_SALT_VOLUME("oxygen.rock_salt_volume", CellUnits.CUBIC_METRE_PER_MOLE, 1e-6, 1e-3, 1.1e-5),
    ROCK_SALT_CONDUCTIVITY("oxygen.rock_salt_conductivity", Units.SIEMENS_PER_CENTIMETRE, 1e-16, 1, 3e-11),
    STRAIN_SENSITIVITY("mechanics.strain_sensitivity", Units.ONE, 0, 1e3, 0),
    STACK_PRESSURE("mechanics.stack_pressure", Units.MEGAPASCAL, 0, 1e4, 50),
    REFERENCE_PRESSURE("mechanics.reference_pressure", Units.MEGAPASCAL, 0.1, 1e6, 5000);

    private final String path;
    private final Unit unit;
    private final double lowest;
    private final double highest;
    private final double standard;
    private final boolean optional;

    Key(String path, Unit unit, double lowest, double highest) {
        this(path, unit, lowest, highest, Double.NaN, false);
    }

    Key(String path, Unit unit, double lowest, double highest, double standard) {
        this(path, unit, lowest, highest, standard, true);
    }

    Key(String path, Unit unit, double lowest, double highest, double standard, boolean optional) {
        this.path = path;
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.standard = standard;
        this.optional = optional;
    }

    /// The place in a description: group and name, joined by a point.
    public String path() {
        return path;
    }

    public Unit unit() {
        return unit;
    }

    /// The value in SI taken where none is given; NaN where there is none.
    public double standard() {
        return unit.toSi(standard);
    }

    public boolean mustBeGiven() {
        return !optional;
    }

    /// Whether an SI value lies in the range, ends included within rounding.
    public boolean accepts(double si) {
        double number = unit.fromSi(si);
        return number >= lowest - 1e-9 * Math.abs(lowest) && number <= highest + 1e-9 * Math.abs(highest);
    }

    /// Lowest admissible value in SI.
    public double lowest() {
        return unit.toSi(lowest);
    }

    /// Highest admissible value in SI.
    public double highest() {
        return unit.toSi(highest);
    }

    public String range() {
        return (lowest + " to " + highest + " " + (unit.symbol().equals("1") ? "" : unit.symbol())).strip();
    }

    public static Optional<Key> find(String path) {
        return List.of(values()).stream().filter(k -> k.path.equals(path)).findFirst();
    }
}

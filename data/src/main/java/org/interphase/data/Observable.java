package org.interphase.data;

import static org.interphase.data.Technique.ABSORPTION;
import static org.interphase.data.Technique.COMPUTATION;
import static org.interphase.data.Technique.CYCLING;
import static org.interphase.data.Technique.DIFFRACTION;
import static org.interphase.data.Technique.ENERGY_LOSS;
import static org.interphase.data.Technique.IMPEDANCE;
import static org.interphase.data.Technique.MICROSCOPY;
import static org.interphase.data.Technique.PHOTOELECTRONS;
import static org.interphase.data.Technique.SECONDARY_IONS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed vocabulary of what can be found: each observable defined once, with its unit and range.
/// To add one, add a constant here; documentation and checks follow from it.
public enum Observable {
    CHARGE_CAPACITY(
            "charge capacity", "mAh/g", 0, 2000, CYCLING, "charge passed while charging, per mass of active material"),
    DISCHARGE_CAPACITY(
            "discharge capacity",
            "mAh/g",
            0,
            2000,
            CYCLING,
            "charge passed while discharging, per mass of active material"),
    AREAL_DISCHARGE_CAPACITY(
            "areal discharge capacity",
            "mAh/cm²",
            0,
            100,
            CYCLING,
            "charge passed while discharging, per geometric area"),
    COULOMBIC_EFFICIENCY(
            "Coulombic efficiency",
            "%",
            0,
            200,
            CYCLING,
            "second half cycle's charge over the first's; in cycle 1 the first-cycle efficiency"),
    CAPACITY_RETENTION(
            "capacity retention", "%", 0, 200, CYCLING, "discharge capacity of a cycle over that of the first"),
    COMPOUND_FADE("compound fade", "%/cycle", -100, 100, CYCLING, "1 − (last/first)^(1/intervals), per cycle"),
    LINEAR_FADE("linear fade", "%/cycle", -100, 100, CYCLING, "(first − last)/(first · intervals), per cycle"),
    FADE_AS_PRINTED(
            "fade as printed",
            "%/cycle",
            -100,
            100,
            CYCLING,
            "loss of discharge capacity per cycle in a text that does not say by which definition"),
    MEAN_CHARGE_VOLTAGE("mean charge voltage", "V", -10, 10, CYCLING, "energy over charge of the charging half cycle"),
    MEAN_DISCHARGE_VOLTAGE(
            "mean discharge voltage", "V", -10, 10, CYCLING, "energy over charge of the discharging half cycle"),
    POLARISATION(
            "polarisation", "V", -10, 10, CYCLING, "mean charge voltage minus mean discharge voltage of one cycle"),
    STEP_RESISTANCE(
            "DC resistance", "Ω", 0, 1e9, CYCLING, "voltage change over current change at a step, at a stated delay"),
    DQDV_PEAK_VOLTAGE(
            "dQ/dV peak voltage", "V", -10, 10, CYCLING, "voltage of the highest peak of the incremental capacity"),
    CHARGE_ONSET_SLOPE(
            "charge-onset slope",
            "mAh/g",
            0,
            500,
            CYCLING,
            "charge before the first plateau of the first charge, per mass of active material"),
    INTERFACIAL_RESISTANCE(
            "interfacial resistance",
            "Ω",
            0,
            1e9,
            IMPEDANCE,
            "width of the arcs assigned to the cathode's interfaces, of a whole cell"),
    AREA_SPECIFIC_RESISTANCE(
            "area-specific resistance",
            "Ω·cm²",
            0,
            1e9,
            IMPEDANCE,
            "interfacial resistance times the geometric area of the electrode"),
    RESISTANCE_RISE_AT_REST(
            "resistance rise at rest",
            "Ω",
            -1e9,
            1e9,
            IMPEDANCE,
            "interfacial resistance after a rest minus that before it"),
    RESISTANCE_RISE_ON_CYCLING(
            "resistance rise on cycling",
            "Ω",
            -1e9,
            1e9,
            IMPEDANCE,
            "interfacial resistance after cycling minus that as assembled"),
    COUNTER_ELECTRODE_RESISTANCE(
            "counter-electrode resistance", "Ω", 0, 1e9, IMPEDANCE, "from a symmetric or a three-electrode cell"),
    ELECTROLYTE_CONDUCTIVITY(
            "electrolyte conductivity", "S/cm", 0, 10, IMPEDANCE, "ionic conductivity of the electrolyte alone"),
    COATING_CONDUCTIVITY(
            "coating conductivity", "S/cm", 0, 10, IMPEDANCE, "ionic conductivity of the coating's material"),
    COATING_ELECTRONIC_CONDUCTIVITY(
            "electronic conductivity of the coating", "S/cm", 0, 1e6, IMPEDANCE, "of the coating's material"),
    ACTIVATION_ENERGY(
            "activation energy", "eV", 0, 5, IMPEDANCE, "slope of ln(σT) or ln σ over 1/T, as the method says"),
    THIOPHOSPHATE_FRACTION("thiophosphate fraction", "%", 0, 100, PHOTOELECTRONS, "share of the S 2p area in PS₄³⁻"),
    SULFIDE_FRACTION(
            "sulfide fraction", "%", 0, 100, PHOTOELECTRONS, "share of the S 2p area in S²⁻ (free sulfide, Li₂S)"),
    POLYSULFIDE_FRACTION(
            "polysulfide fraction",
            "%",
            0,
            100,
            PHOTOELECTRONS,
            "share of the S 2p area in polysulfide, bridging sulfur and S⁰"),
    SULFITE_FRACTION("sulfite fraction", "%", 0, 100, PHOTOELECTRONS, "share of the S 2p area in SO₃²⁻"),
    SULFATE_FRACTION("sulfate fraction", "%", 0, 100, PHOTOELECTRONS, "share of the S 2p area in SO₄²⁻"),
    OXYGENATED_SULFUR_FRACTION(
            "oxygenated sulfur fraction", "%", 0, 100, PHOTOELECTRONS, "share of the S 2p area in SO₃²⁻ and SO₄²⁻"),
    METAL_SULFIDE_FRACTION(
            "metal sulfide fraction",
            "%",
            0,
            100,
            PHOTOELECTRONS,
            "share of the S 2p area in sulfides of transition metals"),
    PHOSPHATE_FRACTION("phosphate fraction", "%", 0, 100, PHOTOELECTRONS, "share of the P 2p area in phosphates"),
    OXIDISED_PHOSPHORUS_FRACTION(
            "oxidised phosphorus fraction",
            "%",
            0,
            100,
            PHOTOELECTRONS,
            "share of the P 2p area above thiophosphate: P₂Sₓ and phosphate, which P 2p alone does not tell apart"),
    CARBONATE_FRACTION("carbonate fraction", "%", 0, 100, PHOTOELECTRONS, "share of the C 1s area in carbonate"),
    LATTICE_OXYGEN_FRACTION(
            "lattice oxygen fraction",
            "%",
            0,
            100,
            PHOTOELECTRONS,
            "share of the O 1s area in the oxides of active material and coating"),
    THIOPHOSPHATE_POSITION(
            "thiophosphate position", "eV", 0, 2000, PHOTOELECTRONS, "binding energy of S 2p3/2 of PS₄³⁻"),
    THIOPHOSPHATE_WIDTH(
            "thiophosphate width",
            "eV",
            0,
            20,
            PHOTOELECTRONS,
            "full width at half maximum of S 2p3/2 of PS₄³⁻, the instrument's own included"),
    NB_3D_POSITION("Nb 3d position", "eV", 0, 2000, PHOTOELECTRONS, "binding energy of Nb 3d5/2 of the coating"),
    MN_2P_POSITION("Mn 2p position", "eV", 0, 2000, PHOTOELECTRONS, "binding energy of the first line of Mn 2p3/2"),
    NI_2P_POSITION("Ni 2p position", "eV", 0, 2000, PHOTOELECTRONS, "binding energy of the first line of Ni 2p3/2"),
    NI_2P_SHIFT("Ni 2p shift", "eV", -20, 20, PHOTOELECTRONS, "binding energy minus that of the pristine cathode"),
    MN_2P_SHIFT("Mn 2p shift", "eV", -20, 20, PHOTOELECTRONS, "binding energy minus that of the pristine cathode"),
    COATING_LINE_SHIFT(
            "coating line shift",
            "eV",
            -20,
            20,
            PHOTOELECTRONS,
            "binding energy of the coating's line minus that before cycling"),
    UNCOATED_AREA(
            "uncoated area", "%", 0, 100, PHOTOELECTRONS, "share of the active material's surface without coating"),
    S_K_EDGE_SHIFT(
            "S K edge shift", "eV", -20, 20, ABSORPTION, "energy of the feature minus that before rest or charge"),
    LITHIUM_SULFIDE_FEATURE(
            "Li₂S feature", "1", 0, 1e6, ABSORPTION, "height of the S K feature of Li₂S over the edge step"),
    NI_K_EDGE_SHIFT(
            "Ni K edge shift", "eV", -20, 20, ABSORPTION, "energy minus the pristine cathode's at the same charge"),
    MN_K_EDGE_SHIFT(
            "Mn K edge shift", "eV", -20, 20, ABSORPTION, "energy minus the pristine cathode's at the same charge"),
    CO_K_EDGE_SHIFT(
            "Co K edge shift", "eV", -20, 20, ABSORPTION, "energy minus the pristine cathode's at the same charge"),
    METAL_OXYGEN_SHELL(
            "metal–oxygen shell",
            "1",
            0,
            1e6,
            ABSORPTION,
            "magnitude of the first EXAFS shell over the pristine cathode's"),
    SIMS_PO2("SIMS PO₂⁻ intensity", "1", 0, 1e12, SECONDARY_IONS, "over the total ion count, top surface"),
    SIMS_PO3("SIMS PO₃⁻ intensity", "1", 0, 1e12, SECONDARY_IONS, "over the total ion count, top surface"),
    SIMS_SO2("SIMS SO₂⁻ intensity", "1", 0, 1e12, SECONDARY_IONS, "over the total ion count, top surface"),
    SIMS_SO3("SIMS SO₃⁻ intensity", "1", 0, 1e12, SECONDARY_IONS, "over the total ion count, top surface"),
    SIMS_PHOSPHATE_AT_CONTACT(
            "SIMS phosphate at the contact",
            "1",
            0,
            1e12,
            SECONDARY_IONS,
            "PO₂⁻·PO₃⁻ in the contact region of a crater wall"),
    SIMS_SULFATE_AT_CONTACT(
            "SIMS sulfate at the contact",
            "1",
            0,
            1e12,
            SECONDARY_IONS,
            "SO₂⁻·SO₃⁻ in the contact region of a crater wall"),
    SIMS_COATING_INTENSITY(
            "SIMS coating intensity",
            "1",
            0,
            1e12,
            SECONDARY_IONS,
            "the coating's fragment (NbO₃⁻) over the total ion count"),
    MN_L3_L2_RATIO("Mn L3/L2", "1", 0, 100, ENERGY_LOSS, "ratio of the white lines at the surface of a particle"),
    OXYGEN_PRE_EDGE("oxygen pre-edge", "1", 0, 100, ENERGY_LOSS, "height of the O K pre-edge, surface over bulk"),
    NI_L_SHIFT(
            "Ni L shift",
            "eV",
            -20,
            20,
            ENERGY_LOSS,
            "energy of Ni L₃ at the surface minus that in the bulk of the particle"),
    ROCK_SALT_THICKNESS(
            "rock-salt thickness", "nm", 0, 1e5, MICROSCOPY, "depth over which the lattice is rock salt (Fm-3m)"),
    SPINEL_THICKNESS("spinel thickness", "nm", 0, 1e5, MICROSCOPY, "depth over which the lattice is spinel (Fd-3m)"),
    INTERPHASE_THICKNESS(
            "interphase thickness",
            "nm",
            0,
            1e5,
            MICROSCOPY,
            "mean thickness of reacted electrolyte at the active material"),
    CRACK_DENSITY("crack density", "%", 0, 100, MICROSCOPY, "area of cracks over the area of the particles' sections"),
    VOID_AT_CONTACT(
            "void at the contact", "%", 0, 100, MICROSCOPY, "share of the particles' outline that touches nothing"),
    SULFUR_INSIDE_PARTICLES(
            "sulfur inside particles", "%", 0, 100, MICROSCOPY, "atomic share inside the section of a particle"),
    METAL_IN_ELECTROLYTE(
            "transition metal in the electrolyte", "%", 0, 100, MICROSCOPY, "atomic share beside a particle"),
    COATING_THICKNESS("coating thickness", "nm", 0, 1e5, MICROSCOPY, "mean thickness of the coating"),
    COATING_COVERAGE(
            "coating coverage", "%", 0, 100, MICROSCOPY, "share of the active material's outline that carries coating"),
    PARTICLE_DIAMETER(
            "particle diameter", "µm", 0, 1e4, MICROSCOPY, "median, by number or by volume as the method says"),
    LATTICE_PARAMETER_C(
            "lattice parameter c", "Å", 0, 100, DIFFRACTION, "c axis of the layered phase in the hexagonal setting"),
    CATION_MIXING("cation mixing", "%", 0, 100, DIFFRACTION, "share of lithium sites that hold a transition metal"),
    DISCONNECTED_FRACTION(
            "disconnected fraction",
            "%",
            0,
            100,
            DIFFRACTION,
            "share of the active material whose lattice does not follow the charge of the cell"),
    REACTION_ENERGY(
            "reaction energy",
            "eV/atom",
            -20,
            20,
            COMPUTATION,
            "lowest energy of mixing two materials; negative where they react"),
    OXYGEN_VACANCY_ENERGY(
            "oxygen-vacancy formation energy",
            "eV",
            -20,
            20,
            COMPUTATION,
            "energy to take one oxygen atom out of the lattice"),
    OXIDATION_LIMIT(
            "oxidation limit", "V", -10, 20, COMPUTATION, "potential against lithium above which a material oxidises"),
    REDUCTION_LIMIT(
            "reduction limit",
            "V",
            -10,
            20,
            COMPUTATION,
            "potential against lithium below which a material is reduced");

    private final String title;
    private final String unit;
    private final double lowest;
    private final double highest;
    private final Technique technique;
    private final String definition;

    Observable(String title, String unit, double lowest, double highest, Technique technique, String definition) {
        this.title = title;
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.technique = technique;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    /// Plain letters for files and commands, such as `oxygenated-sulfur-fraction`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Symbol of the unit in which findings of this observable are stored.
    public String unit() {
        return unit;
    }

    /// What it is usually found with.
    public Technique technique() {
        return technique;
    }

    public String definition() {
        return definition;
    }

    /// Whether a value, in [#unit()], can be true of any cell.
    public boolean admits(double value) {
        return value >= lowest && value <= highest;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    /// @param title the title or the identifier, in any case
    public static Optional<Observable> named(String title) {
        return Arrays.stream(values())
                .filter(o -> o.title.equalsIgnoreCase(title) || o.id().equalsIgnoreCase(title))
                .findFirst();
    }
}

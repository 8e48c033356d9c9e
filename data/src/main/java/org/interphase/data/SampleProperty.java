package org.interphase.data;

/// A number about a sample that an analysis may need; the manifest's key, the unit it is given in, its meaning.
public enum SampleProperty {
    CAM_MASS("cam_mass_mg", "mg", "mass of cathode active material in the electrode"),
    COMPOSITE_MASS("composite_mass_mg", "mg", "mass of the cathode composite"),
    CAM_FRACTION("cam_wt_percent", "%", "mass of active material per mass of cathode composite"),
    ELECTROLYTE_FRACTION("electrolyte_wt_percent", "%", "mass of electrolyte per mass of cathode composite"),
    CARBON_FRACTION("carbon_wt_percent", "%", "mass of carbon per mass of cathode composite"),
    ELECTRODE_AREA("area_cm2", "cm²", "geometric area of the electrode"),
    COMPOSITE_LOADING("composite_loading_mg_cm2", "mg/cm²", "mass of cathode composite per geometric area"),
    CAM_LOADING("cam_loading_mg_cm2", "mg/cm²", "mass of active material per geometric area"),
    THEORETICAL_CAPACITY("theoretical_capacity_mAh_g", "mAh/g", "charge that defines 1C, per mass of active material"),
    AREAL_CAPACITY("areal_capacity_mAh_cm2", "mAh/cm²", "nominal charge per geometric area"),
    CURRENT_1C("current_1C_mA_cm2", "mA/cm²", "current density called 1C"),
    RATE("rate_C", "1", "C-rate at which the sample is cycled where a finding states none"),
    LOWER_CUTOFF("lower_cutoff_V", "V", "voltage at which discharge ends, as printed"),
    UPPER_CUTOFF("upper_cutoff_V", "V", "voltage at which charge ends, as printed"),
    CUTOFF_REFERENCE(
            "cutoff_reference_V",
            "V",
            "potential against lithium of the electrode that the cut-offs are printed against"),
    COMPOSITE_DENSITY("composite_density_g_cm3", "g/cm³", "density of the pressed cathode composite"),
    CAM_DENSITY("cam_density_g_cm3", "g/cm³", "density of the active material"),
    ELECTROLYTE_DENSITY("electrolyte_density_g_cm3", "g/cm³", "density of the electrolyte"),
    CARBON_DENSITY("carbon_density_g_cm3", "g/cm³", "density of the carbon"),
    COATING_DENSITY("coating_density_g_cm3", "g/cm³", "density of the coating"),
    SPECIFIC_SURFACE("specific_surface_m2_g", "m²/g", "surface of the active material per mass"),
    PARTICLE_DIAMETER("particle_diameter_um", "µm", "median diameter of the active material's particles"),
    COATING_THICKNESS("coating_thickness_nm", "nm", "mean thickness of the coating"),
    COATING_MASS_FRACTION("coating_wt_percent", "%", "mass of coating per mass of bare active material"),
    ALD_CYCLES("ald_cycles", "1", "cycles of atomic layer deposition"),
    ALD_GROWTH("ald_growth_nm", "nm", "thickness that one cycle of atomic layer deposition adds"),
    LITHIUM_CONCENTRATION("lithium_mol_m3", "mol/m³", "lithium in the electrolyte per volume"),
    SEPARATOR_MASS("separator_mass_mg", "mg", "mass of electrolyte in the separator"),
    SEPARATOR_THICKNESS("separator_thickness_um", "µm", "thickness of the separator"),
    SEPARATOR_RESISTANCE("separator_resistance_ohm", "Ω", "resistance of the separator"),
    COUNTER_MASS("counter_mass_mg", "mg", "mass of the counter electrode, or of its composite"),
    COUNTER_FRACTION("counter_wt_percent", "%", "mass of active material per mass of the counter electrode"),
    COUNTER_CAPACITY(
            "counter_capacity_mAh_g", "mAh/g", "charge that the counter electrode's active material takes, per mass"),
    COUNTER_POTENTIAL("counter_potential_V", "V", "potential of the counter electrode against lithium"),
    STACK_PRESSURE("pressure_MPa", "MPa", "pressure on the cell during cycling"),
    TEMPERATURE("temperature_C", "°C", "temperature of the cell");

    private final String key;
    private final String unit;
    private final String meaning;

    SampleProperty(String key, String unit, String meaning) {
        this.key = key;
        this.unit = unit;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /// Symbol of the unit in which the manifest gives the number.
    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }
}

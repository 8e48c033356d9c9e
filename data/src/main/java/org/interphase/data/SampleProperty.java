package org.interphase.data;

/// A number about a sample that an analysis may need; the manifest's key, the unit it is given in, its meaning.
public enum SampleProperty {
    CAM_MASS("cam_mass_mg", "mg", "mass of cathode active material in the electrode"),
    ELECTRODE_AREA("area_cm2", "cm²", "geometric area of the electrode"),
    THEORETICAL_CAPACITY("theoretical_capacity_mAh_g", "mAh/g", "charge that defines 1C, per mass of active material"),
    COATING_THICKNESS("coating_thickness_nm", "nm", "mean thickness of the coating"),
    COATING_MASS_FRACTION("coating_wt_percent", "%", "mass of coating per mass of coated active material"),
    PARTICLE_DIAMETER("particle_diameter_um", "µm", "median diameter of the active material's particles"),
    STACK_PRESSURE("pressure_MPa", "MPa", "pressure on the cell during cycling"),
    TEMPERATURE("temperature_C", "°C", "temperature of the cell"),
    COUNTER_POTENTIAL("counter_potential_V", "V", "potential of the counter electrode against lithium");

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

package org.interphase.thermo.screening;

/// What a coating has to satisfy. Energies are compared as magnitudes of the lowest mutual energy.
///
/// @param hull_eV_per_atom largest energy above the hull
/// @param oxidation_V least upper end of the electrochemical window
/// @param reduction_V largest lower end
/// @param cathode_eV_per_atom largest reaction energy with any cathode
/// @param electrolyte_eV_per_atom largest reaction energy with any electrolyte
public record Thresholds(
        double hull_eV_per_atom,
        double oxidation_V,
        double reduction_V,
        double cathode_eV_per_atom,
        double electrolyte_eV_per_atom) {
    public Thresholds {
        double sum = hull_eV_per_atom + oxidation_V + reduction_V + cathode_eV_per_atom + electrolyte_eV_per_atom;
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("thresholds are finite numbers");
        }
    }

    /// Our own choice, in the spirit of Y. Xiao et al., *Joule* 3, 1252 (2019), doi 10.1016/j.joule.2019.02.006:
    /// 5 meV/atom, 4 V, 3 V, 50 and 100 meV/atom.
    public static Thresholds usual() {
        return new Thresholds(0.005, 4.0, 3.0, 0.05, 0.10);
    }
}

package org.interphase.thermo.stability;

import java.util.List;

/// The mixture of phases with the lowest energy for one composition.
///
/// @param energy_eV_per_atom hull energy, per atom that is not exchanged with the surroundings
/// @param phases in alphabetical order, formula units per such atom
public record Equilibrium(double energy_eV_per_atom, List<PhaseAmount> phases) {
    public Equilibrium {
        phases = List.copyOf(phases);
    }
}

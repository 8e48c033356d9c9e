package org.interphase.cell.model;

/// Where each unknown stands in the vector of all. Lithium contents come first, shell by shell and within a
/// shell volume by volume, so that loops over the volumes run over neighbours.
///
/// @param volumes through the electrode
/// @param shells of a particle
/// @param patches of its surface with their own current
/// @param sided whether the charge of a side current is integrated
public record Layout(int volumes, int shells, int patches, boolean sided) {
    /// Lithium content, index `shell · volumes + volume`.
    public int lithium(int shell) {
        return shell * volumes;
    }

    /// Current density on the contacted area of a patch, A m⁻².
    public int current(int patch) {
        return (shells + patch) * volumes;
    }

    /// Potential of the oxide, V.
    public int solid() {
        return (shells + patches) * volumes;
    }

    /// Potential of the electrolyte, V.
    public int electrolyte() {
        return (shells + patches + 1) * volumes;
    }

    /// Charge of the side current, C m⁻² of particle area.
    public int side() {
        return (shells + patches + 2) * volumes;
    }

    /// Current density of the cell, A m⁻².
    public int cellCurrent() {
        return (shells + patches + 2 + (sided ? 1 : 0)) * volumes;
    }

    /// Charge that has passed the cell, C m⁻².
    public int charge() {
        return cellCurrent() + 1;
    }

    /// Energy put in at the terminal against lithium, J m⁻².
    public int energy() {
        return cellCurrent() + 2;
    }

    public int size() {
        return cellCurrent() + 3;
    }
}

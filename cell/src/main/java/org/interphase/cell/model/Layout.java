package org.interphase.cell.model;

/// Where each unknown stands in the vector of all. A site is the particles of one contact class in one volume,
/// index `class · volumes + volume`. Lithium contents come first, shell by shell and within a shell site by
/// site, so that loops over the sites run over neighbours; potentials are those of a volume, which its classes
/// share.
///
/// @param volumes through the electrode
/// @param classes of particles in each volume
/// @param shells of a particle
/// @param patches of its surface with their own current
/// @param sided whether the charge of a side current is integrated
public record Layout(int volumes, int classes, int shells, int patches, boolean sided) {
    public int sites() {
        return classes * volumes;
    }

    /// The volume in which a site lies.
    public int volume(int site) {
        return site % volumes;
    }

    /// Lithium content, index `shell · sites + site`.
    public int lithium(int shell) {
        return shell * sites();
    }

    /// Current density on the contacted area of a patch, per site, A m⁻².
    public int current(int patch) {
        return (shells + patch) * sites();
    }

    /// Potential of the oxide, per volume, V.
    public int solid() {
        return (shells + patches) * sites();
    }

    /// Potential of the electrolyte, per volume, V.
    public int electrolyte() {
        return solid() + volumes;
    }

    /// Charge of the side current, per site, C m⁻² of particle area.
    public int side() {
        return solid() + 2 * volumes;
    }

    /// Current density of the cell, A m⁻².
    public int cellCurrent() {
        return side() + (sided ? sites() : 0);
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

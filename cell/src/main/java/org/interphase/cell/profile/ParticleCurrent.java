package org.interphase.cell.profile;

import org.interphase.cell.description.Coating;
import org.interphase.cell.model.CellModel;

/// Current through the surface of the particles of one site.
final class ParticleCurrent {
    private ParticleCurrent() {}

    /// Per area of connected particles, A m⁻².
    static double of(CellModel model, double[] z, int site) {
        double sum = 0;
        for (int q = 0; q < model.layout().patches(); q++) {
            sum += share(model, q, site) * onPatch(model, z, q, site);
        }
        return sum;
    }

    /// Per contacted area of a patch, A m⁻².
    static double onPatch(CellModel model, double[] z, int patch, int site) {
        return z[model.layout().current(patch) + site];
    }

    /// Contacted area of a patch over the area of the particles.
    static double share(CellModel model, int patch, int site) {
        double contact = model.slow().contact[site];
        if (model.layout().patches() == 1) {
            return contact;
        }
        double coverage = Coating.of(model.description()).coverage();
        return contact * (patch == 0 ? coverage : 1 - coverage);
    }
}

package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.quantity.Source;

/// The coating's own ionic resistance on the covered patch, thickness over conductivity.
///
/// @param lumpedShare weight of the coated patch where both patches are taken as one
record CoatingResistance(double thickness, double conductivity, double lumpedShare) implements Mechanism {
    static CoatingResistance of(CellDescription cell) {
        Coating coating = Coating.of(cell);
        double warm = Activation.factor(cell.si(Key.COATING_ACTIVATION), cell.si(Key.TEMPERATURE));
        return new CoatingResistance(
                coating.thickness(), cell.si(Key.COATING_CONDUCTIVITY) * warm, coating.coverage() > 0 ? 1 : 0);
    }

    @Override
    public String name() {
        return "coating-resistance";
    }

    @Override
    public String equation() {
        return "R_c = t_c / σ_c";
    }

    @Override
    public Source source() {
        return new Source.Assumed("conductivity of the coating as published for one of the cells");
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int site) {
        return patch == 0 ? lumpedShare * thickness / conductivity : 0;
    }

    @Override
    public double filmThickness(SlowStates states, int patch, int site) {
        return patch == 0 ? lumpedShare * thickness : 0;
    }
}

package org.interphase.cell.description;

import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// What a composite cathode is made of by volume, from its masses, densities and thickness.
///
/// @param active volume fraction of the oxide
/// @param electrolyte of the solid electrolyte
/// @param carbon of the conductive additive
/// @param areaRatio geometric area of all oxide particles per area of the cell, 3 ε L / R
public record Composition(double active, double electrolyte, double carbon, double areaRatio) {
    /// @throws InputException if the masses do not fit into the thickness, or do not add up to at most 100 %
    public static Composition of(CellDescription cell) throws InputException {
        double activeShare = cell.si(Key.ACTIVE_SHARE);
        double electrolyteShare = cell.si(Key.ELECTROLYTE_SHARE);
        double carbonShare = cell.si(Key.CARBON_SHARE);
        double sum = activeShare + electrolyteShare + carbonShare;
        if (Math.abs(sum - 1) > 0.005) {
            throw new InputException(
                    cell.title(),
                    Place.part("cathode"),
                    "mass shares of oxide, electrolyte and carbon that add up to 100 %",
                    String.format(Locale.ROOT, "%.4g %%", 100 * sum));
        }
        double loading = cell.si(Key.LOADING);
        double thickness = cell.si(Key.THICKNESS);
        double active = loading / (cell.si(Key.ACTIVE_DENSITY) * thickness);
        double electrolyte = loading * electrolyteShare / activeShare / (cell.si(Key.ELECTROLYTE_DENSITY) * thickness);
        double carbon = loading * carbonShare / activeShare / (cell.si(Key.CARBON_DENSITY) * thickness);
        if (active + electrolyte + carbon > 1.0001) {
            throw new InputException(
                    cell.title(),
                    Place.part("cathode"),
                    String.format(Locale.ROOT, "masses that fit into the thickness of %.4g µm", thickness * 1e6),
                    String.format(
                            Locale.ROOT, "solids that need %.4g µm", (active + electrolyte + carbon) * thickness * 1e6),
                    "Check loading, thickness, shares and densities.");
        }
        if (electrolyte <= 0) {
            throw new InputException(
                    cell.title(), Place.part("cathode"), "some solid electrolyte in the cathode", "none");
        }
        double areaRatio = 3 * active * thickness / cell.si(Key.PARTICLE_RADIUS);
        return new Composition(active, electrolyte, carbon, areaRatio);
    }

    public double voids() {
        return 1 - active - electrolyte - carbon;
    }
}

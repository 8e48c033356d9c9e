package org.interphase.measure.xps.quantify;

import org.interphase.measure.xps.XpsRefusedException;

/// The area of one line, and what one atom of its element contributes to it.
///
/// @param element to which it counts
/// @param area of the line over all its components
/// @param sensitivity cross-section × transmission × mean free path, in any common unit, positive
/// @param sensitivityRelativeU relative standard uncertainty of the sensitivity, taken as independent of the
///     other lines'; 0 for errors of the areas alone. Cross-sections and mean free paths together are good to
/// 0.05–0.1
public record Contribution(String element, double area, double sensitivity, double sensitivityRelativeU) {
    /// With an exact sensitivity.
    public static Contribution of(CoreLine line, double area, Matter matter, Transmission transmission)
            throws XpsRefusedException {
        double kinetic_eV = line.kineticEnergy_eV();
        double sensitivity = line.scofield() * transmission.at(kinetic_eV) * matter.meanFreePath_nm(kinetic_eV);
        return new Contribution(line.element(), area, sensitivity, 0);
    }

    public Contribution withRelativeU(double u) {
        return new Contribution(element, area, sensitivity, u);
    }
}

package org.interphase.study.xps;

import java.util.List;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.model.PeakModel;

/// A region of a spectrum with the fit that CasaXPS saved for it, on the calibrated scale of binding energy.
///
/// @param name of the spectrum and the region
/// @param region the whole spectrum; a rate where the counting time is known, as CasaXPS counts areas
/// @param areaUnit of the areas
/// @param components in the order of the model
/// @param warnings what was left out or found otherwise than from the file
record CasaRegion(
        String name, Region region, String areaUnit, PeakModel model, List<Saved> components, List<String> warnings) {
    /// A component as CasaXPS names it.
    ///
    /// @param column letter that CasaXPS gives it, to which ties refer
    /// @param trueOverScreen true full width at half maximum over the width that CasaXPS shows
    /// @param area as saved
    /// @param constraints in the words of CasaXPS
    record Saved(
            String name,
            String column,
            String shape,
            double trueOverScreen,
            double area,
            double rsf,
            String constraints) {}

    CasaRegion {
        components = List.copyOf(components);
        warnings = List.copyOf(warnings);
    }
}

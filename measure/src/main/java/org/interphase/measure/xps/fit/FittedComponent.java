package org.interphase.measure.xps.fit;

import java.util.List;

/// A component as fitted. Standard uncertainties from the unscaled covariance; NaN where the number lies at a
/// limit or the data do not determine it.
///
/// @param fwhm_eV true full width at half maximum of the first line; of a measured shape that of the Gaussian that
///     broadens it, 0 without
/// @param secondFwhm_eV of a doublet's line of lower j; equal to the first where the component has one width
/// @param area over all lines, intensity times eV
/// @param fraction of the areas of all components
/// @param atLimit names of this component's parameters that lie at a limit
public record FittedComponent(
        String name,
        double position_eV,
        double positionU_eV,
        double fwhm_eV,
        double fwhmU_eV,
        double secondFwhm_eV,
        double secondFwhmU_eV,
        double area,
        double areaU,
        double fraction,
        double fractionU,
        List<String> atLimit) {}

package org.interphase.measure.xps.background;

/// A step proportional to the peaks at lower binding energy, `B = b0 + k ∫ peaks`, whose b0 and k are fitted
/// together with the peaks, so that the errors of areas hold the error of the background. Trapezoid rule from
/// the first point of the region.
///
/// Sources: J. Végh, J. Electron Spectrosc. 151 (2006) 159, doi:10.1016/j.elspec.2005.12.002; A. Herrera-Gomez
/// et al., Surf. Interface Anal. 46 (2014) 897, doi:10.1002/sia.5453.
public record ActiveShirley() implements Background {
    @Override
    public String label() {
        return "active-shirley";
    }
}

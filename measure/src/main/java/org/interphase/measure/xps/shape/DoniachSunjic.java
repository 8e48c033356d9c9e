package org.interphase.measure.xps.shape;

/// `cos(πα/2 + (1−α) arctan(e/γ)) / (γ² + e²)^((1−α)/2)`, the Lorentzian of a core hole screened by conduction
/// electrons, scaled to 1 at the origin, with 2γ = 1. The tail lies at higher binding energies.
///
/// For α > 0 the area over all energies is infinite. The area counted here is that within ±20 full widths at
/// half maximum of the origin, by the closed form `Re[ie^{iπα/2} (γ − ie)^α / α]`.
///
/// Source: S. Doniach and M. Šunjić, J. Phys. C 3 (1970) 285, doi:10.1088/0022-3719/3/2/010.
///
/// @param alpha asymmetry, at least 0 and below 0.5
record DoniachSunjic(double alpha) implements AsymmetricProfile {
    private static final double GAMMA = 0.5;
    private static final double AREA_WINDOW = 20;

    @Override
    public String label() {
        return "DS(" + LineShapeNames.number(alpha) + ")";
    }

    private double scale() {
        return Math.pow(GAMMA, 1 - alpha) / Math.cos(Math.PI * alpha / 2);
    }

    /// The tail at higher energies needs the mirrored argument of the usual formula.
    private double phase(double e) {
        return Math.PI * alpha / 2 - (1 - alpha) * Math.atan(e / GAMMA);
    }

    @Override
    public double value(double e) {
        return scale() * Math.cos(phase(e)) * Math.pow(GAMMA * GAMMA + e * e, -0.5 * (1 - alpha));
    }

    @Override
    public double slope(double e) {
        double square = GAMMA * GAMMA + e * e;
        double turn = GAMMA * Math.sin(phase(e)) - e * Math.cos(phase(e));
        return scale() * (1 - alpha) * turn * Math.pow(square, -0.5 * (1 - alpha) - 1);
    }

    @Override
    public double mode() {
        // tan(phase) = e/γ where arctan(e/γ) = πα/(2(2−α)).
        return GAMMA * Math.tan(Math.PI * alpha / (2 * (2 - alpha)));
    }

    @Override
    public double area(double fullWidth) {
        double reach = AREA_WINDOW * fullWidth;
        if (alpha == 0) {
            return scale() * 2 * Math.atan(reach / GAMMA);
        }
        return scale() * (primitive(reach) - primitive(-reach));
    }

    /// Real part of −i e^{iπα/2} (γ + ie)^α / α.
    private double primitive(double e) {
        double modulus = Math.pow(Math.hypot(GAMMA, e), alpha);
        double angle = Math.PI * alpha / 2 + alpha * Math.atan2(e, GAMMA);
        return modulus * Math.sin(angle) / alpha;
    }
}

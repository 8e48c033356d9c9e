package org.interphase.measure.xps.shape;

/// The other shape called LA, of the reader pynxtools-xps: a Lorentzian `1/(1 + 4(ae)²)` whose width is F/α
/// below the origin and F/β above it, on the scale of binding energy. Not the LA of CasaXPS, which takes
/// powers.
///
/// @param alpha positive, divides the width at lower binding energies
/// @param beta positive, divides the width at higher binding energies
record LorentzTwoWidths(double alpha, double beta) implements AsymmetricProfile {
    @Override
    public String label() {
        return "LA-width(" + LineShapeNames.number(alpha) + "," + LineShapeNames.number(beta) + ")";
    }

    private double steepness(double e) {
        return e < 0 ? alpha : beta;
    }

    @Override
    public double value(double e) {
        double v = steepness(e) * e;
        return 1 / (1 + 4 * v * v);
    }

    @Override
    public double slope(double e) {
        double v = steepness(e) * e;
        double bell = 1 / (1 + 4 * v * v);
        return -8 * steepness(e) * v * bell * bell;
    }

    @Override
    public double mode() {
        return 0;
    }

    @Override
    public double area(double fullWidth) {
        return Math.PI / 4 * (1 / alpha + 1 / beta);
    }
}

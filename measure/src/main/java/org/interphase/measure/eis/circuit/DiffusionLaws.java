package org.interphase.measure.eis.circuit;

/// Laws of diffusion in one dimension: into a half space, or through a layer of thickness l with `τ = l²/D`.
///
/// Source: E. Barsoukov and J. R. Macdonald (eds.), Impedance Spectroscopy, 3rd ed. (2018), section 2.1.3.
final class DiffusionLaws {
    private DiffusionLaws() {}

    static Complex semiInfinite(double omega, double[] p, int at, Complex[] gradient) {
        double root = 1 / Math.sqrt(omega);
        gradient[at] = new Complex(root, -root);
        return gradient[at].times(p[at]);
    }

    static Complex open(double omega, double[] p, int at, Complex[] gradient) {
        Complex u = new Complex(0, omega * p[at + 1]);
        Hyperbolic function = new Hyperbolic(u);
        gradient[at] = function.cothOverS();
        gradient[at + 1] = function.cothOverSByU().times(new Complex(0, omega * p[at]));
        return gradient[at].times(p[at]);
    }

    static Complex shorted(double omega, double[] p, int at, Complex[] gradient) {
        Complex u = new Complex(0, omega * p[at + 1]);
        Hyperbolic function = new Hyperbolic(u);
        gradient[at] = function.tanhOverS();
        gradient[at + 1] = function.tanhOverSByU().times(new Complex(0, omega * p[at]));
        return gradient[at].times(p[at]);
    }
}

package org.interphase.measure.eis.circuit;

/// Laws of the elements without extension.
final class LumpedLaws {
    private LumpedLaws() {}

    static Complex resistor(double[] p, int at, Complex[] gradient) {
        gradient[at] = Complex.ONE;
        return new Complex(p[at], 0);
    }

    static Complex inductor(double omega, double[] p, int at, Complex[] gradient) {
        gradient[at] = new Complex(0, omega);
        return new Complex(0, omega * p[at]);
    }

    static Complex capacitor(double omega, double[] p, int at, Complex[] gradient) {
        double reactance = -1 / (omega * p[at]);
        gradient[at] = new Complex(0, -reactance / p[at]);
        return new Complex(0, reactance);
    }

    static Complex constantPhase(double omega, double[] p, int at, Complex[] gradient) {
        double q = p[at];
        Complex z = Complex.powerOfJOmega(omega, -p[at + 1]).times(1 / q);
        gradient[at] = z.times(-1 / q);
        gradient[at + 1] = z.times(logarithmOfJOmega(omega)).times(-1);
        return z;
    }

    /// `ln(jω) = ln ω + jπ/2`.
    static Complex logarithmOfJOmega(double omega) {
        return new Complex(Math.log(omega), 0.5 * Math.PI);
    }
}

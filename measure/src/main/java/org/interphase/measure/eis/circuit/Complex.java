package org.interphase.measure.eis.circuit;

/// A complex number; an impedance in Ω where a circuit returns it.
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);

    public Complex plus(Complex z) {
        return new Complex(re + z.re, im + z.im);
    }

    public Complex plus(double x) {
        return new Complex(re + x, im);
    }

    public Complex minus(Complex z) {
        return new Complex(re - z.re, im - z.im);
    }

    public Complex times(Complex z) {
        return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    public Complex times(double x) {
        return new Complex(re * x, im * x);
    }

    public Complex square() {
        return times(this);
    }

    /// Smith's quotient: no overflow of the squared modulus.
    public Complex over(Complex z) {
        if (Math.abs(z.re) >= Math.abs(z.im)) {
            double ratio = z.im / z.re;
            double whole = z.re + z.im * ratio;
            return new Complex((re + im * ratio) / whole, (im - re * ratio) / whole);
        }
        double ratio = z.re / z.im;
        double whole = z.re * ratio + z.im;
        return new Complex((re * ratio + im) / whole, (im * ratio - re) / whole);
    }

    public Complex inverse() {
        return ONE.over(this);
    }

    /// The root with a real part that is not negative.
    public Complex sqrt() {
        double modulus = modulus();
        if (modulus == 0) {
            return ZERO;
        }
        double larger = Math.sqrt(0.5 * (modulus + Math.abs(re)));
        double smaller = 0.5 * im / larger;
        return re >= 0 ? new Complex(larger, smaller) : new Complex(Math.abs(smaller), Math.copySign(larger, im));
    }

    public double modulus() {
        return Math.hypot(re, im);
    }

    public boolean isZero() {
        return re == 0 && im == 0;
    }

    /// `(jω)^α = ω^α e^{jπα/2}`.
    static Complex powerOfJOmega(double omega, double alpha) {
        double modulus = Math.pow(omega, alpha);
        double phase = 0.5 * Math.PI * alpha;
        return new Complex(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    /// `e^z − 1` without loss of digits near zero.
    Complex expm1() {
        double half = Math.sin(0.5 * im);
        double grown = Math.expm1(re);
        return new Complex(grown * Math.cos(im) - 2 * half * half, (grown + 1) * Math.sin(im));
    }
}

package org.interphase.measure.eis.circuit;

/// Hyperbolic functions of `s = √u` in the right half plane, written with `q = e^{−2s} − 1`, which neither overflows
/// for
/// thick layers and high frequencies nor loses digits for thin ones.
final class Hyperbolic {
    private final Complex u;
    private final Complex s;
    private final Complex q;

    /// @param u not zero
    Hyperbolic(Complex u) {
        this.u = u;
        this.s = u.sqrt();
        this.q = s.times(-2).expm1();
    }

    /// `coth s / s`
    Complex cothOverS() {
        return q.plus(2).over(q.times(s)).times(-1);
    }

    /// Derivative of [#cothOverS()] by u: `−(1/sinh² s + coth s / s)/(2u)`.
    Complex cothOverSByU() {
        Complex inverseSinhSquared = q.plus(1).over(q.square()).times(4);
        return inverseSinhSquared.plus(cothOverS()).over(u).times(-0.5);
    }

    /// `tanh s / s`
    Complex tanhOverS() {
        return q.over(q.plus(2).times(s)).times(-1);
    }

    /// Derivative of [#tanhOverS()] by u: `(1/cosh² s − tanh s / s)/(2u)`.
    Complex tanhOverSByU() {
        if (u.modulus() < 1e-3) {
            // Series: the two terms cancel here. tanh s / s = 1 − u/3 + 2u²/15 − 17u³/315 + 62u⁴/2835 − …
            Complex third = u.times(248.0 / 2835).plus(-17.0 / 105).times(u).plus(4.0 / 15);
            return third.times(u).plus(-1.0 / 3);
        }
        Complex inverseCoshSquared = q.plus(1).over(q.plus(2).square()).times(4);
        return inverseCoshSquared.minus(tanhOverS()).over(u).times(0.5);
    }

    /// `1/(s sinh s)`
    Complex cschOverS() {
        Complex decay = s.times(-1).expm1().plus(1);
        return decay.over(q.times(s)).times(-2);
    }

    /// Derivative of [#cschOverS()] by u: `−(1 + s coth s)/(2u · s sinh s)`.
    Complex cschOverSByU() {
        return cothOverS().times(u).plus(1).times(cschOverS()).over(u).times(-0.5);
    }
}

package org.interphase.measure.eis.circuit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Analytic derivatives against differences of sixth order.
class DerivativesTest {
    private static final double STEP = 1e-2;
    private static final double[] COEFFICIENTS = {3.0 / 4, -3.0 / 20, 1.0 / 60};

    static double[] values(Circuit circuit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] p = new double[circuit.size()];
        Arrays.setAll(p, j -> switch (circuit.parameter(j).kind()) {
            case RESISTANCE -> Math.pow(10, 3 * random.nextDouble());
            case INDUCTANCE -> 1e-6 * random.nextDouble(1, 10);
            case CAPACITANCE, ADMITTANCE -> Math.pow(10, -7 + 5 * random.nextDouble());
            case WARBURG -> random.nextDouble(1, 100);
            case TIME -> Math.pow(10, -4 + 6 * random.nextDouble());
            case EXPONENT -> random.nextDouble(0.4, 0.95);
        });
        return p;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R0",
                "L0",
                "C0",
                "CPE0",
                "W0",
                "Wo0",
                "Ws0",
                "TLM0",
                "TLMD0",
                "TLMW0",
                "TLMQ0",
                "TLMR0",
                "L0-R0-p(R1,CPE1)-p(R2-Wo2,CPE2)-CPE4",
                "p(p(R1,C1)-R2-Ws1,p(L1-R3,CPE3)-W5)"
            })
    void derivativesAreThoseOfTheImpedance(String text) throws CircuitSyntaxException {
        Circuit circuit = Circuit.parse(text);
        for (long seed = 1; seed <= 5; seed++) {
            double[] p = values(circuit, seed);
            for (double omega = 1e-3; omega < 1e8; omega *= 10) {
                Complex[] gradient = new Complex[p.length];
                Complex z = circuit.impedance(omega, p, gradient);
                for (int j = 0; j < p.length; j++) {
                    Complex expected = difference(circuit, omega, p, j);
                    Tolerance tolerance = Tolerance.absolute(
                            3e-10 * z.modulus() / p[j],
                            "step^6 of a function that bends over a factor of e, and |Z| ulp");
                    String what =
                            text + " ω=" + omega + " by " + circuit.parameter(j).name();
                    tolerance.check(what + ", real", gradient[j].re(), expected.re());
                    tolerance.check(what + ", imaginary", gradient[j].im(), expected.im());
                }
            }
        }
    }

    private static Complex difference(Circuit circuit, double omega, double[] p, int j) {
        // Steps of the logarithm; exponents act through ln ω, so theirs are shorter.
        double step = circuit.parameter(j).kind() == ParameterKind.EXPONENT ? 0.1 * STEP : STEP;
        Complex sum = Complex.ZERO;
        for (int k = 1; k <= COEFFICIENTS.length; k++) {
            Complex above = moved(circuit, omega, p, j, k * step);
            Complex below = moved(circuit, omega, p, j, -k * step);
            sum = sum.plus(above.minus(below).times(COEFFICIENTS[k - 1]));
        }
        return sum.times(1 / (step * p[j]));
    }

    private static Complex moved(Circuit circuit, double omega, double[] p, int j, double by) {
        double[] q = p.clone();
        q[j] *= Math.exp(by);
        return circuit.impedance(omega, q);
    }
}

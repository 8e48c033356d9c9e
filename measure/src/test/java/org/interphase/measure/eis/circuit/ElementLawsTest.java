package org.interphase.measure.eis.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementLawsTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "closed form, a few roundings");

    private static Complex impedance(String circuit, double omega, double... p) throws CircuitSyntaxException {
        return Circuit.parse(circuit).impedance(omega, p);
    }

    private static void same(String what, Complex actual, Complex expected, double tolerance) {
        Tolerance.absolute(tolerance * expected.modulus(), what).check(what + " real", actual.re(), expected.re());
        Tolerance.absolute(tolerance * expected.modulus(), what).check(what + " imaginary", actual.im(), expected.im());
    }

    @Test
    void lumpedElementsFollowTheirLaws() throws CircuitSyntaxException {
        assertThat(impedance("R0", 3, 7)).isEqualTo(new Complex(7, 0));
        assertThat(impedance("L0", 3, 7)).isEqualTo(new Complex(0, 21));
        ROUNDING.check("C", impedance("C0", 4, 0.5).im(), -0.5);
        same("CPE of exponent 1 is a capacitor", impedance("CPE0", 4, 0.5, 1), new Complex(0, -0.5), 1e-15);
        double half = Math.sqrt(0.5);
        same("CPE of exponent 1/2", impedance("CPE0", 9, 2, 0.5), new Complex(half / 6, -half / 6), 1e-14);
        same("W", impedance("W0", 9, 6), new Complex(2, -2), 1e-15);
    }

    @Test
    void parallelBranchesAddTheirAdmittances() throws CircuitSyntaxException {
        same("two resistors", impedance("p(R0,R1)", 1, 30, 60), new Complex(20, 0), 1e-15);
        // R = 100 Ω and C = 1 mF at ω = 10 rad/s: 100/(1 + j)
        same("RC at its corner", impedance("p(R0,C0)", 10, 100, 1e-3), new Complex(50, -50), 1e-15);
        same("nested", impedance("R0-p(p(R1,R2)-R3,R4)", 1, 1, 30, 60, 20, 40), new Complex(21, 0), 1e-15);
    }

    @Test
    void diffusionThroughALayerHasItsLimits() throws CircuitSyntaxException {
        same("Ws at low frequency is Z0", impedance("Ws0", 1e-9, 50, 2), new Complex(50, 0), 1e-8);
        // Wo at low frequency: Z0/3 + Z0/(jωτ)
        same("Wo at low frequency", impedance("Wo0", 1e-3, 60, 2), new Complex(20, -30_000), 1e-7);
        double sigma = 50 / Math.sqrt(2 * 2);
        for (String element : new String[] {"Wo0", "Ws0"}) {
            Complex fast = impedance(element, 1e6, 50, 2);
            same(element + " at high frequency is half infinite", fast, impedance("W0", 1e6, sigma), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wo0", "Ws0"})
    void hyperbolicFunctionsNeitherOverflowNorLoseDigits(String element) throws CircuitSyntaxException {
        for (double omega = 1e-14; omega < 1e16; omega *= 10) {
            Complex[] gradient = new Complex[2];
            Complex z = Circuit.parse(element).impedance(omega, new double[] {1, 1}, gradient);
            assertThat(z.modulus()).isFinite().isPositive();
            assertThat(gradient[1].modulus()).isFinite();
        }
    }

    @Test
    void aLineWithoutRailResistanceIsItsInterface() throws CircuitSyntaxException {
        for (double omega : new double[] {1e-2, 1, 1e3}) {
            Complex bare = impedance("p(R1,CPE1)", omega, 60, 5e-5, 0.85);
            same("TLM", impedance("TLM0", omega, 1e-9, 60, 5e-5, 0.85), bare, 1e-9);
            same("TLMR", impedance("TLMR0", omega, 1e-9, 1e-9, 60, 5e-5, 0.85), bare, 1e-9);
            Complex diffusion = impedance("p(R1-CPE2,CPE1)", omega, 60, 0.08, 0.5, 5e-5, 0.85);
            same("TLMD", impedance("TLMD0", omega, 1e-9, 60, 5e-5, 0.85, 0.08, 0.5), diffusion, 1e-9);
            Complex layer = impedance("p(R1-Wo2,CPE1)", omega, 60, 20, 5, 5e-5, 0.85);
            same("TLMW", impedance("TLMW0", omega, 1e-9, 60, 5e-5, 0.85, 20, 5), layer, 1e-9);
        }
    }

    @Test
    void aDirectCurrentSeesAThirdOfTheRail() throws CircuitSyntaxException {
        // For R_ion much below R_ct: R_ct + R_ion/3.
        same("TLM", impedance("TLM0", 1e-9, 0.03, 600, 5e-5, 0.85), new Complex(600.01, 0), 1e-8);
    }

    @Test
    void twoRailsBecomeOneWhenEitherConductsWell() throws CircuitSyntaxException {
        for (double omega : new double[] {1e-2, 1, 1e3, 1e7}) {
            Complex one = impedance("TLM0", omega, 150, 60, 5e-5, 0.85);
            same("electrons fast", impedance("TLMR0", omega, 150, 1e-12, 60, 5e-5, 0.85), one, 1e-11);
            same("ions fast", impedance("TLMR0", omega, 1e-12, 150, 60, 5e-5, 0.85), one, 1e-11);
            Complex ab = impedance("TLMR0", omega, 150, 40, 60, 5e-5, 0.85);
            same("the rails can be exchanged", impedance("TLMR0", omega, 40, 150, 60, 5e-5, 0.85), ab, 1e-14);
        }
    }

    @Test
    void withoutTransferALineIsBlocking() throws CircuitSyntaxException {
        for (double omega : new double[] {1e-2, 1, 1e3}) {
            Complex blocking = impedance("TLMQ0", omega, 150, 5e-5, 0.85);
            same("TLMQ", impedance("TLM0", omega, 150, 1e15, 5e-5, 0.85), blocking, 1e-9);
        }
    }

    /// Two rails of many resistors with the interface between them, solved by eliminating one rung after the other:
    /// the ions enter at the left end of one rail, the electrons leave at the right end of the other.
    private static Complex ladder(int rungs, double ion, double electron, Complex interfacial) {
        double a = ion / rungs;
        double b = electron / rungs;
        Complex rung = interfacial.times(rungs);
        // Unknowns per section: potentials u (ion rail) and v (electron rail) and currents i, j to the right.
        // Shoot with two trial starts and combine them so that no ion current leaves at the right.
        Complex[][] end = new Complex[2][];
        for (int trial = 0; trial < 2; trial++) {
            Complex difference = trial == 0 ? Complex.ONE : Complex.ZERO;
            Complex current = trial == 0 ? Complex.ZERO : Complex.ONE;
            Complex ionDrop = Complex.ZERO;
            Complex ionCurrent = current;
            Complex electronCurrent = Complex.ZERO;
            for (int k = 0; k < rungs; k++) {
                Complex drop = ionCurrent.times(0.5 * a);
                ionDrop = ionDrop.plus(drop);
                difference = difference.minus(drop).plus(electronCurrent.times(0.5 * b));
                Complex crossing = difference.over(rung);
                ionCurrent = ionCurrent.minus(crossing);
                electronCurrent = electronCurrent.plus(crossing);
                Complex second = ionCurrent.times(0.5 * a);
                ionDrop = ionDrop.plus(second);
                difference = difference.minus(second).plus(electronCurrent.times(0.5 * b));
            }
            end[trial] = new Complex[] {ionCurrent, ionDrop, difference};
        }
        // Start potential x with unit current so that the ion current at the right end is zero.
        Complex x = end[1][0].over(end[0][0]).times(-1);
        Complex drop = end[1][1].plus(x.times(end[0][1]));
        Complex difference = end[1][2].plus(x.times(end[0][2]));
        return drop.plus(difference);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1, 30, 500})
    void aLadderOfManyRungsAgrees(double omega) throws CircuitSyntaxException {
        Complex interfacial = impedance("p(R1,CPE1)", omega, 60, 5e-5, 0.85);
        same("two rails", impedance("TLMR0", omega, 150, 40, 60, 5e-5, 0.85), ladder(4000, 150, 40, interfacial), 1e-6);
        same("one rail", impedance("TLM0", omega, 150, 60, 5e-5, 0.85), ladder(4000, 150, 0, interfacial), 1e-6);
    }

    @Test
    void everyBlockScalesAsItsParametersSay() throws CircuitSyntaxException {
        Circuit circuit = Circuit.parse("R0-L0-C0-CPE0-W0-Wo0-Ws0-TLM0-TLMD0-TLMW0-TLMQ0-TLMR0-p(R1-W1,p(R2,CPE2)-C2)");
        double[] p = DerivativesTest.values(circuit, 3);
        double[] scaled = p.clone();
        for (int j = 0; j < p.length; j++) {
            scaled[j] *= Math.pow(7, circuit.parameter(j).kind().impedancePower());
        }
        for (double omega : new double[] {1e-3, 1, 1e5}) {
            same(
                    "seven times",
                    circuit.impedance(omega, scaled),
                    circuit.impedance(omega, p).times(7),
                    1e-13);
        }
    }
}

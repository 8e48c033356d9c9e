package org.interphase.measure.eis.circuit;

/// Laws of composite electrodes: ions enter from the separator through one rail, electrons from the collector through
/// the other, and both meet at the interface between particles and electrolyte, spread evenly over the thickness.
///
/// With the resistances `R_ion` and `R_el` of the whole rails, the admittance of the whole interface
/// `Y_s = 1/(R_ct + Z_D) + Q(jω)^α` and `s = √((R_ion + R_el) Y_s)`:
///
/// - one rail (`R_el = 0`): `Z = R_ion coth(s)/s`, which is `√(R_ion Z_s) coth √(R_ion/Z_s)`;
/// - two rails: `Z = R_ion R_el/(R_ion+R_el) · (1 + 2/(s sinh s)) + (R_ion²+R_el²)/(R_ion+R_el) · coth(s)/s`.
///
/// Sources: G. Paasch, K. Micka and P. Gersdorf, Electrochim. Acta 38 (1993) 2653,
/// doi:10.1016/0013-4686(93)85083-B; J. Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi:10.1039/b001708f.
final class TransmissionLineLaws {
    private TransmissionLineLaws() {}

    static Complex oneRail(double omega, double[] p, int at, Complex[] gradient) {
        Complex branch = new Complex(p[at + 1], 0);
        Complex interfacial = branch.inverse().plus(layer(omega, p, at + 2, gradient));
        Complex byInterface = line(p[at], interfacial, at, gradient);
        scale(byInterface, at + 2, 2, gradient);
        gradient[at + 1] = byInterface.times(byBranch(branch));
        return value(p[at], interfacial);
    }

    static Complex withConstantPhaseDiffusion(double omega, double[] p, int at, Complex[] gradient) {
        Complex diffusion = LumpedLaws.constantPhase(omega, p, at + 4, gradient);
        return withDiffusion(diffusion, omega, p, at, gradient);
    }

    static Complex withParticleDiffusion(double omega, double[] p, int at, Complex[] gradient) {
        Complex diffusion = DiffusionLaws.open(omega, p, at + 4, gradient);
        return withDiffusion(diffusion, omega, p, at, gradient);
    }

    private static Complex withDiffusion(Complex diffusion, double omega, double[] p, int at, Complex[] gradient) {
        Complex branch = diffusion.plus(p[at + 1]);
        Complex interfacial = branch.inverse().plus(layer(omega, p, at + 2, gradient));
        Complex byInterface = line(p[at], interfacial, at, gradient);
        scale(byInterface, at + 2, 2, gradient);
        gradient[at + 1] = byInterface.times(byBranch(branch));
        scale(gradient[at + 1], at + 4, 2, gradient);
        return value(p[at], interfacial);
    }

    static Complex blocking(double omega, double[] p, int at, Complex[] gradient) {
        Complex interfacial = layer(omega, p, at + 1, gradient);
        scale(line(p[at], interfacial, at, gradient), at + 1, 2, gradient);
        return value(p[at], interfacial);
    }

    static Complex twoRails(double omega, double[] p, int at, Complex[] gradient) {
        double ion = p[at];
        double electron = p[at + 1];
        double sum = ion + electron;
        Complex branch = new Complex(p[at + 2], 0);
        Complex interfacial = branch.inverse().plus(layer(omega, p, at + 3, gradient));
        Complex u = interfacial.times(sum);
        Hyperbolic function = new Hyperbolic(u);
        double series = ion / sum * electron;
        double squares = sum - 2 * series;
        Complex crossing = function.cschOverS().times(2).plus(1);
        Complex penetration = function.cothOverS();
        Complex byU = function.cschOverSByU()
                .times(2 * series)
                .plus(function.cothOverSByU().times(squares));
        // ∂(R_i R_e/Σ)/∂R_i = (R_e/Σ)², ∂(R_i²+R_e²)/Σ/∂R_i = 1 − 2(R_e/Σ)²
        double ionShare = (electron / sum) * (electron / sum);
        double electronShare = (ion / sum) * (ion / sum);
        Complex common = byU.times(interfacial);
        gradient[at] = crossing.times(ionShare)
                .plus(penetration.times(1 - 2 * ionShare))
                .plus(common);
        gradient[at + 1] = crossing.times(electronShare)
                .plus(penetration.times(1 - 2 * electronShare))
                .plus(common);
        Complex byInterface = byU.times(sum);
        scale(byInterface, at + 3, 2, gradient);
        gradient[at + 2] = byInterface.times(byBranch(branch));
        return crossing.times(series).plus(penetration.times(squares));
    }

    /// Admittance `Q(jω)^α` of the layer at the interface, with its derivatives.
    private static Complex layer(double omega, double[] p, int at, Complex[] gradient) {
        Complex power = Complex.powerOfJOmega(omega, p[at + 1]);
        gradient[at] = power;
        Complex admittance = power.times(p[at]);
        gradient[at + 1] = admittance.times(LumpedLaws.logarithmOfJOmega(omega));
        return admittance;
    }

    private static Complex value(double rail, Complex interfacial) {
        return new Hyperbolic(interfacial.times(rail)).cothOverS().times(rail);
    }

    /// Writes the derivative by the rail's resistance and returns that by the interface's admittance.
    private static Complex line(double rail, Complex interfacial, int at, Complex[] gradient) {
        Complex u = interfacial.times(rail);
        Hyperbolic function = new Hyperbolic(u);
        Complex byU = function.cothOverSByU();
        gradient[at] = function.cothOverS().plus(byU.times(u));
        return byU.times(rail * rail);
    }

    /// Derivative of `1/Z` by Z.
    private static Complex byBranch(Complex branch) {
        return branch.square().inverse().times(-1);
    }

    private static void scale(Complex factor, int from, int count, Complex[] gradient) {
        for (int j = from; j < from + count; j++) {
            gradient[j] = gradient[j].times(factor);
        }
    }
}

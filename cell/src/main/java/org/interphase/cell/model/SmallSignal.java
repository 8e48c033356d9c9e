package org.interphase.cell.model;

import org.interphase.cell.mechanism.Mechanism;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.mechanism.SlowStates;

/// The electrode's response to a small sinusoidal current at one state: the same Jacobian as the
/// integrator's, solved in complex numbers by the same elimination, with a double layer at each patch and a
/// capacitance at each film. Slow states are parameters, so that a degrading cell has an impedance too.
public final class SmallSignal {
    private static final double VACUUM_PERMITTIVITY = 8.8541878188e-12;
    private static final double FILM_PERMITTIVITY = 10;

    private final Electrode e;
    private final Linearisation lin;
    private final Mechanisms mechanisms;
    private final SlowStates slow;
    private final double[] re;
    private final double[] im;

    SmallSignal(Electrode electrode, Linearisation linearisation, Mechanisms mechanisms, SlowStates slow) {
        this.e = electrode;
        this.lin = linearisation;
        this.mechanisms = mechanisms;
        this.slow = slow;
        this.re = new double[electrode.layout.sites() * electrode.layout.shells()];
        this.im = new double[electrode.layout.sites() * electrode.layout.shells()];
    }

    /// @param doubleLayer F m⁻² of particle area
    /// @param restCapacitance of a film of unknown thickness, F m⁻²
    public record Capacitances(double doubleLayer, double restCapacitance) {}

    /// Impedance of cathode, separator and counter electrode between the terminals, Ω m² of cell.
    ///
    /// @param omega angular frequency, rad s⁻¹, above zero
    public Complex impedance(double omega, Capacitances capacitances) {
        particles(omega);
        Complex[] admittance = new Complex[e.layout.volumes()];
        for (int i = 0; i < admittance.length; i++) {
            admittance[i] = patches(omega, capacitances, i).times(e.area[i]);
            for (int other = i + admittance.length; other < e.layout.sites(); other += admittance.length) {
                admittance[i] =
                        admittance[i].plus(patches(omega, capacitances, other).times(e.area[other]));
            }
        }
        return along(admittance).plus(e.terminalResistance);
    }

    /// Complex inverse pivots of `iω − T` for each particle.
    private void particles(double omega) {
        int n = e.layout.sites();
        for (int a = 0; a < re.length; a++) {
            double x = -lin.own[a];
            double y = omega;
            if (a >= n) {
                double coupling = lin.below[a] * lin.above[a - n];
                x -= coupling * re[a - n];
                y -= coupling * im[a - n];
            }
            double square = x * x + y * y;
            re[a] = x / square;
            im[a] = -y / square;
        }
    }

    /// Admittance of the interface of one site per particle area.
    private Complex patches(double omega, Capacitances c, int site) {
        int n = e.layout.sites();
        int last = e.layout.lithium(e.layout.shells() - 1) + site;
        double surface = lin.surfaceByNode[site] * e.grid.surfaceOverVolume * e.perCharge;
        Complex gain = new Complex(surface * re[last] + lin.surfaceByCurrent[site], surface * im[last]);
        int count = e.layout.patches();
        Complex[] perVoltage = new Complex[count];
        Complex[] perLithium = new Complex[count];
        Complex direct = Complex.ZERO;
        Complex feedback = Complex.ZERO;
        Complex layer = new Complex(0, omega * c.doubleLayer());
        for (int q = 0; q < count; q++) {
            int at = q * n + site;
            Complex film = film(omega, c, q, site);
            Complex shunt = layer.times(film).plus(1);
            Complex transfer = film.over(shunt).plus(lin.transferResistance[at]);
            perVoltage[q] = Complex.ONE.over(shunt.times(transfer));
            perLithium[q] = new Complex(lin.voltageByLithium[at], 0).over(transfer);
            direct = direct.plus(perVoltage[q].times(e.weight[at]));
            feedback = feedback.plus(perLithium[q].times(gain).times(e.weight[at]));
        }
        Complex total = direct.over(Complex.ONE.minus(feedback));
        Complex sum = new Complex(lin.sideConductance[site], 0);
        for (int q = 0; q < count; q++) {
            int at = q * n + site;
            Complex faradaic = perVoltage[q].plus(perLithium[q].times(gain).times(total));
            Complex film = film(omega, c, q, site);
            Complex across = Complex.ONE
                    .minus(film.times(faradaic))
                    .over(layer.times(film).plus(1));
            sum = sum.plus(faradaic.plus(layer.times(across)).times(e.weight[at]));
        }
        return sum;
    }

    /// Films in series, each with its capacitance beside it.
    private Complex film(double omega, Capacitances c, int patch, int site) {
        Complex sum = Complex.ZERO;
        for (Mechanism mechanism : mechanisms.active()) {
            double resistance = mechanism.filmResistance(slow, patch, site);
            if (resistance > 0) {
                double thickness = mechanism.filmThickness(slow, patch, site);
                double capacitance =
                        thickness > 0 ? VACUUM_PERMITTIVITY * FILM_PERMITTIVITY / thickness : c.restCapacitance();
                sum = sum.plus(new Complex(resistance, 0).over(new Complex(1, omega * resistance * capacitance)));
            }
        }
        return sum;
    }

    /// Potential of the last volume's oxide at unit current: block elimination along the electrode.
    private Complex along(Complex[] admittance) {
        int n = admittance.length;
        Complex ss = Complex.ZERO;
        Complex se = Complex.ZERO;
        Complex ee = Complex.ZERO;
        for (int i = 0; i < n; i++) {
            int neighbours = (i > 0 ? 1 : 0) + (i + 1 < n ? 1 : 0);
            double s = e.solidFace;
            double l = e.electrolyteFace;
            Complex a = admittance[i].plus(neighbours * s).minus(ss.times(s * s));
            Complex b = admittance[i].times(-1).minus(se.times(s * l));
            Complex d = admittance[i]
                    .plus(neighbours * l + (i == 0 ? e.electrolyteEnd : 0))
                    .minus(ee.times(l * l));
            Complex determinant = a.times(d).minus(b.times(b));
            ss = d.over(determinant);
            se = b.times(-1).over(determinant);
            ee = a.over(determinant);
        }
        return ss;
    }
}

package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Complex;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.quantity.Constant;
import org.interphase.testkit.Figures;
import org.junit.jupiter.api.Test;

/// The equations against solutions that can be written down.
class ClosedFormTest {
    private static final double THERMAL_VOLTAGE = Constant.GAS.value() * 298.15 / Constant.FARADAY.value();
    private static final double DIFFUSIVITY = 3e-15;

    /// Paper B's electrode with one film, without coating, in which both conductivities matter.
    private static CellDescription electrode() {
        CellDescription cell = PaperCells.nmc532Bare().withMechanisms(Set.of("measured-resistance"));
        cell = PaperCells.with(cell.without(Key.RESISTANCE), Key.AREAL_RESISTANCE, 20);
        return PaperCells.with(cell, Key.ELECTRONIC_CONDUCTIVITY, 2e-3);
    }

    private static double slope() {
        return electrode().material().openCircuitVoltage().slope(0.5);
    }

    private static double separator(CellDescription cell) {
        return cell.si(Key.SEPARATOR_THICKNESS) / cell.si(Key.ELECTROLYTE_CONDUCTIVITY)
                + cell.si(Key.COUNTER_RESISTANCE);
    }

    /// `L/(k+s) [1 + (2 + (s/k + k/s) cosh ν)/(ν sinh ν)]`, `ν = L √(a/Z (1/k + 1/s))`, a per volume.
    private static Complex porousElectrode(CellDescription cell, Complex interfaceImpedance) throws InputException {
        Composition composition = Composition.of(cell);
        double length = cell.si(Key.THICKNESS);
        double k = cell.si(Key.ELECTROLYTE_CONDUCTIVITY) * Math.pow(composition.electrolyte(), 2.5);
        double s = cell.si(Key.ELECTRONIC_CONDUCTIVITY);
        Complex squared = new Complex(composition.areaRatio() * length * (1 / k + 1 / s), 0).over(interfaceImpedance);
        Complex nu = root(squared);
        Complex grow = exponential(nu);
        Complex shrink = Complex.ONE.over(grow);
        Complex cosh = grow.plus(shrink).times(0.5);
        Complex sinh = grow.minus(shrink).times(0.5);
        return cosh.times(s / k + k / s).plus(2).over(nu.times(sinh)).plus(1).times(length / (k + s));
    }

    private static Complex root(Complex z) {
        double modulus = Math.sqrt(z.modulus());
        double angle = Math.atan2(z.im(), z.re()) / 2;
        return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
    }

    private static Complex exponential(Complex z) {
        return new Complex(Math.cos(z.im()), Math.sin(z.im())).times(Math.exp(z.re()));
    }

    /// Relative error of the direct-current resistance; diffusion is made so fast that it does not count.
    private static double resistanceError(int volumes) throws InputException {
        CellDescription cell = electrode();
        CellModel model = CellModel.of(cell, new Resolution(volumes, 3), Diffusivity.constant(1));
        double[] z = model.restAt(0.5);
        double[] b = new double[model.layout().size()];
        double[] x = new double[model.layout().size()];
        b[model.layout().cellCurrent()] = 1;
        model.setCurrent(0);
        model.linearise(z);
        model.factorAlgebraic();
        model.solve(b, x);
        double film = 20e-4 * Composition.of(cell).areaRatio();
        Complex expected = porousElectrode(cell, new Complex(film, 0));
        return Math.abs((model.terminal(x) - separator(cell)) / expected.re() - 1);
    }

    @Test
    void theDirectCurrentResistanceIsThatOfAPorousElectrode() throws InputException {
        double coarse = resistanceError(100);
        double middle = resistanceError(200);
        double fine = resistanceError(400);
        Figures.measured("cell", "1. direct-current resistance at 400 volumes, relative error", fine, "≤ 1e-5");
        Figures.measured(
                "cell", "1. direct-current resistance, order 200 → 400", Math.log(middle / fine) / Math.log(2), "2");
        assertThat(fine).isLessThan(1e-5);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isBetween(1.9, 2.1);
        assertThat(Math.log(middle / fine) / Math.log(2)).isBetween(1.9, 2.1);
    }

    private static Complex interfaceImpedance(CellDescription cell, double omega) throws InputException {
        double radius = cell.si(Key.PARTICLE_RADIUS);
        double maximum = cell.si(Key.CAPACITY) * cell.si(Key.ACTIVE_DENSITY);
        Complex m = root(new Complex(0, omega / DIFFUSIVITY)).times(radius);
        Complex grow = exponential(m.times(-2));
        Complex tanh = Complex.ONE.minus(grow).over(grow.plus(1));
        Complex diffusion = tanh.over(m.minus(tanh)).times(-slope() * radius / (maximum * DIFFUSIVITY));
        double transfer = THERMAL_VOLTAGE / cell.si(Key.EXCHANGE_CURRENT);
        Complex layer = new Complex(0, omega * cell.si(Key.DOUBLE_LAYER));
        Complex charge =
                Complex.ONE.over(Complex.ONE.over(diffusion.plus(transfer)).plus(layer));
        double film = 20e-4 * Composition.of(cell).areaRatio() - transfer;
        Complex leaky = new Complex(film, 0).over(new Complex(1, omega * film * cell.si(Key.REST_CAPACITANCE)));
        return charge.plus(leaky);
    }

    private static double error(int grid, double hertz) throws InputException {
        CellDescription cell = electrode();
        CellModel model = CellModel.of(cell, new Resolution(grid, grid), Diffusivity.constant(DIFFUSIVITY));
        Nyquist spectrum = Nyquist.at(model, model.restAt(0.5), new double[] {hertz});
        double area = cell.si(Key.AREA);
        Complex expected = porousElectrode(cell, interfaceImpedance(cell, 2 * Math.PI * hertz))
                .plus(separator(cell));
        Complex got = new Complex(spectrum.real()[0] * area, spectrum.imaginary()[0] * area);
        return got.minus(expected).modulus() / expected.modulus();
    }

    @Test
    void theImpedanceIsThatOfAPorousElectrodeWithSphericalDiffusion() throws InputException {
        for (double exponent = -3; exponent <= 7; exponent += 0.25) {
            double error = error(30, Math.pow(10, exponent));
            Figures.largest("cell", "2. impedance, 30 × 30, 1 mHz to 10 MHz, largest error", error, "< 1e-2");
            assertThat(error).as("10^%.2f Hz", exponent).isLessThan(1e-2);
        }
    }

    @Test
    void theErrorOfTheImpedanceFallsWithTheSquareOfTheGrid() throws InputException {
        for (double hertz : new double[] {1e-3, 3e-3, 1e-2, 1}) {
            double order = Math.log(error(30, hertz) / error(60, hertz)) / Math.log(2);
            Figures.least("cell", "2. impedance, 30 → 60, least order at 1, 3, 10 mHz, 1 Hz", order, "≥ 1.9");
            assertThat(order).as("order at %g Hz", hertz).isGreaterThan(1.9);
        }
    }

    /// Largest relative error of the surface's lithium content under constant flux once the gradient spans
    /// the outer shells of every grid (R²/D × 0.1), against the series of J.
    /// Crank, The Mathematics of Diffusion, eq. 6.45.
    private static double sphereError(int shells) throws InputException {
        CellDescription cell = electrode();
        CellModel model = CellModel.of(cell, Resolution.singleParticle(shells), Diffusivity.constant(DIFFUSIVITY));
        double current = 1;
        model.setCurrent(current);
        double radius = cell.si(Key.PARTICLE_RADIUS);
        double maximum = cell.si(Key.CAPACITY) * cell.si(Key.ACTIVE_DENSITY);
        double flux = current / Composition.of(cell).areaRatio();
        double[] z = model.restAt(0.5);
        double[] worst = new double[1];
        new March(model, 1e-4).until(Goal.duration(2000), z, (elapsed, state) -> {
            double tau = DIFFUSIVITY * elapsed / (radius * radius);
            if (tau > 0.1) {
                double scale = flux * radius / (maximum * DIFFUSIVITY);
                double expected = -scale * (3 * tau + 0.2 - 2 * series(tau));
                double got = model.surfaceLithium(state, 0) - 0.5;
                worst[0] = Math.max(worst[0], Math.abs(got / expected - 1));
            }
        });
        return worst[0];
    }

    private static double series(double tau) {
        double sum = 0;
        for (int n = 1; n <= 40; n++) {
            double root = (n + 0.5) * Math.PI;
            for (int i = 0; i < 60; i++) {
                root = n * Math.PI + Math.atan(root);
            }
            sum += Math.exp(-root * root * tau) / (root * root);
        }
        return sum;
    }

    @Test
    void diffusionUnderConstantFluxFollowsTheSeries() throws InputException {
        double coarse = sphereError(20);
        double middle = sphereError(40);
        double fine = sphereError(80);
        Figures.measured("cell", "3. sphere under constant flux, 80 shells, relative error", fine, "≤ 1e-4");
        Figures.measured("cell", "3. sphere, order 20 → 40", Math.log(coarse / middle) / Math.log(2), "2");
        Figures.measured("cell", "3. sphere, order 40 → 80", Math.log(middle / fine) / Math.log(2), "2");
        assertThat(fine).isLessThan(1e-4);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isGreaterThan(1.9);
        assertThat(Math.log(middle / fine) / Math.log(2)).isGreaterThan(1.8);
    }
}

package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Complex;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.model.SmallSignal;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.testkit.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The linearised response in complex numbers against the equations themselves, marched in time under a
/// current in small even stairs that follow a sine.
class SmallSignalTest {
    private static final int STAIRS = 96;
    private static final int PERIODS = 12;

    /// Abscissas and weights of Gauss and Legendre on [0, 1], three points, over √t: diffusion answers a stair
    /// with a root of time.
    private static final double[] ROOT = {0.1127016653792583, 0.5, 0.8872983346207417};

    private static final double[] WEIGHT = {5 / 18.0, 8 / 18.0, 5 / 18.0};

    private static CellModel model(boolean patches, boolean classes) throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc811(2), Key.COATING_COVERAGE, patches ? 0.7 : 0.99);
        cell = PaperCells.with(cell, Key.PARTICLE_RADIUS, 1.5);
        if (classes) {
            Source source = new Source.Assumed("fixture");
            cell = cell.withContactClasses(
                    List.of(ContactClass.of(0.6, 1, 1, source), ContactClass.of(0.4, 0.3, 1, source)));
        }
        return CellModel.of(cell.withMechanisms(Set.of("measured-resistance")), new Resolution(6, 12));
    }

    /// First Fourier coefficient of the voltage over that of the current in the last period.
    private static Complex inTime(boolean patches, boolean classes, double lithium, double period, double amplitude)
            throws InputException {
        CellModel model = model(patches, classes);
        double[] z = model.restAt(lithium);
        March march = new March(model, 1e-5);
        double rest = model.terminal(z);
        Complex voltage = Complex.ZERO;
        Complex current = Complex.ZERO;
        double stair = period / STAIRS;
        for (int i = 0; i < PERIODS * STAIRS; i++) {
            double middle = (i + 0.5) * stair;
            double drive = amplitude * Math.sin(2 * Math.PI * middle / period);
            model.setCurrent(drive);
            double at = 0;
            for (int g = 0; g < ROOT.length; g++) {
                double t = ROOT[g] * ROOT[g] * stair;
                march.until(Goal.duration(t - at), z, (elapsed, state) -> {});
                at = t;
                if (i >= (PERIODS - 1) * STAIRS) {
                    Complex turn = turn(i * stair + t, period).times(2 * ROOT[g] * WEIGHT[g] * stair);
                    voltage = voltage.plus(turn.times(model.terminal(z) - rest));
                    current = current.plus(turn.times(drive));
                }
            }
            march.until(Goal.duration(stair - at), z, (elapsed, state) -> {});
        }
        return voltage.over(current);
    }

    private static Complex turn(double seconds, double period) {
        double angle = -2 * Math.PI * seconds / period;
        return new Complex(Math.cos(angle), Math.sin(angle));
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,0.5,100",
        "false,false,0.7,1000",
        "true,false,0.5,100",
        "true,false,0.6,1000",
        "false,true,0.5,100",
        "true,true,0.6,1000"
    })
    void theImpedanceIsTheRatioOfVoltageAndCurrentInTime(
            boolean patches, boolean classes, double lithium, double period) throws InputException {
        CellModel model = model(patches, classes);
        SmallSignal signal = model.smallSignal(model.restAt(lithium));
        Complex expected = signal.impedance(2 * Math.PI / period, new SmallSignal.Capacitances(1e-9, 1e-9));
        Complex got = inTime(patches, classes, lithium, period, 0.02);
        double error = got.minus(expected).modulus() / expected.modulus();
        Figures.largest("cell", "small signal against the equations in time, relative", error, "< 2e-4");
        assertThat(error).as("%s against %s", got, expected).isLessThan(2e-4);
    }
}

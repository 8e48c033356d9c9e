package org.interphase.measure.xps.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredShapeTest {
    private static final double SIGMA = 0.5 / Math.sqrt(8 * Math.log(2));

    private static double gauss(double t, double fwhm) {
        double sigma = fwhm / Math.sqrt(8 * Math.log(2));
        return Math.exp(-0.5 * t * t / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    /// A Gaussian of full width 0.8 eV at 640 eV, in steps that are not all alike.
    private static MeasuredShape sampled() throws XpsRefusedException {
        double[] energy = new double[1401];
        Arrays.setAll(energy, i -> 633 + 0.01 * i + (i % 3 == 1 ? 0.003 : 0));
        double[] height =
                Arrays.stream(energy).map(e -> 7 * gauss(e - 640, 0.8)).toArray();
        return MeasuredShape.of("made", energy, height, 640);
    }

    private static MeasuredShape ragged() throws XpsRefusedException {
        return MeasuredShape.of("ragged", new double[] {1, 1.3, 2, 2.5, 4, 4.1}, new double[] {3, 1, 5, -1, 2, 4}, 2);
    }

    @Test
    void aGaussianBroadenedByAGaussianIsTheWiderGaussian() throws XpsRefusedException {
        double[] energy = {640.0, 640.21, 640.5, 641.3, 638.7, 642.5};
        double[] value = new double[energy.length];
        sampled().evaluate(energy, 640.2, 0.6, value, new double[energy.length], new double[energy.length]);
        for (int i = 0; i < energy.length; i++) {
            new Tolerance(1e-4, 1e-12, "straight lines between points 0.01 eV apart")
                    .check("at " + energy[i], value[i], gauss(energy[i] - 640.2, 1.0));
        }
    }

    @Test
    void withoutBroadeningThePointsLieOnTheirStraightLines() throws XpsRefusedException {
        double[] energy = {9.0, 10.0, 10.15, 10.3, 13, 13.1, 13.2};
        double[] value = new double[energy.length];
        MeasuredShape ragged = ragged();
        ragged.evaluate(energy, 11, 0, value, new double[energy.length], new double[energy.length]);
        double[] expected = {0, 3, 2, 1, 2, 4, 0};
        for (int i = 0; i < energy.length; i++) {
            new Tolerance(1e-12, 1e-9, "rounding of energies")
                    .check("at " + energy[i], value[i] * ragged.measuredArea(), expected[i]);
        }
    }

    @Test
    void itsAreaIsOneWhateverTheBroadening() throws XpsRefusedException {
        double[] energy = new double[20_001];
        Arrays.setAll(energy, i -> -3 + 0.0005 * i);
        double[] value = new double[energy.length];
        ragged().evaluate(energy, 2, 0.5, value, new double[energy.length], new double[energy.length]);
        Tolerance.absolute(1e-8, "trapezoids over a smooth curve that ends at 0")
                .check("area", Arrays.stream(value).sum() * 0.0005, 1);
    }

    /// The convolution with its own integral: `∫ S(x) g(e − x) dx` in small steps over each straight line.
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1.0, 1.77, 2.2, 4.1, 4.6})
    void theBroadenedShapeIsTheConvolution(double at) throws XpsRefusedException {
        MeasuredShape ragged = ragged();
        double[] x = {1, 1.3, 2, 2.5, 4, 4.1};
        double[] y = {3, 1, 5, -1, 2, 4};
        double sum = 0;
        int steps = 20_000;
        for (int k = 0; k < x.length - 1; k++) {
            double h = (x[k + 1] - x[k]) / steps;
            for (int i = 0; i < steps; i++) {
                double share = (i + 0.5) / steps;
                double t = (at - x[k] - share * (x[k + 1] - x[k])) / SIGMA;
                sum += h * (y[k] + share * (y[k + 1] - y[k])) * Math.exp(-0.5 * t * t);
            }
        }
        double[] value = new double[1];
        ragged.evaluate(new double[] {at}, 2, 0.5, value, new double[1], new double[1]);
        new Tolerance(1e-7, 1e-10, "midpoint rule in 20 000 steps a line")
                .check("convolution", value[0] * ragged.measuredArea(), sum / (SIGMA * Math.sqrt(2 * Math.PI)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1.5})
    void itsSlopesAreThoseOfItsDifferences(double gauss) throws XpsRefusedException {
        MeasuredShape ragged = ragged();
        double h = 1e-5;
        for (double at : new double[] {0.7, 1.05, 1.9, 2.6, 3.4, 4.05, 4.3}) {
            double[] slope = new double[1];
            double[] byGauss = new double[1];
            ragged.evaluate(new double[] {at}, 2, gauss, new double[1], slope, byGauss);
            Tolerance close = new Tolerance(1e-5, 2e-6, "central differences over 1e-5 eV");
            close.check("by energy", slope[0], (at(ragged, at + h, gauss) - at(ragged, at - h, gauss)) / (2 * h));
            close.check("by width", byGauss[0], (at(ragged, at, gauss + h) - at(ragged, at, gauss - h)) / (2 * h));
        }
    }

    private static double at(MeasuredShape shape, double energy, double gauss) {
        double[] value = new double[1];
        shape.evaluate(new double[] {energy}, 2, gauss, value, new double[1], new double[1]);
        return value[0];
    }

    @Test
    void aSpectrumWithoutAreaIsNoLineShape() {
        assertThatThrownBy(() -> MeasuredShape.of("flat", new double[] {1, 2, 3, 4, 5}, new double[5], 2))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining("no area above its background");
        assertThatThrownBy(() -> MeasuredShape.of("short", new double[] {1, 2}, new double[] {1, 2}, 2))
                .hasMessageContaining("at least 5 points");
        assertThatThrownBy(
                        () -> MeasuredShape.of("turned", new double[] {1, 2, 2, 4, 5}, new double[] {1, 2, 3, 2, 1}, 2))
                .hasMessageContaining("must rise");
    }

    @Test
    void theCentroidWeighsByTheStepsAndTheModeIsTheHighestPoint() {
        double[] energy = {0, 1, 1.5, 2, 4};
        double[] height = {0, 2, 2, 2, 0};
        assertThat(MeasuredShape.mode_eV(energy, height)).isEqualTo(1);
        Tolerance.relative(1e-14, "rounding")
                .check("centroid", MeasuredShape.centroid_eV(energy, height), (1 + 1.25 + 1.75 + 4) / 5);
    }
}

package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class SavitzkyGolayTest {
    @Test
    void everySettingAgreesWithScipyEndsIncluded() {
        NumberTable golden = NumberTable.of("/scipy/savgol.csv");
        double[] y = new double[40];
        Arrays.setAll(y, i -> Math.sin(0.3 * i) + 0.05 * ((i * i) % 7));
        for (int c = 0; c < golden.size(); c++) {
            double[] row = golden.row(c);
            SavitzkyGolay filter = new SavitzkyGolay((int) row[0], (int) row[1], (int) row[2], row[3]);
            double[] actual = filter.apply(y);
            double[] expected = Arrays.copyOfRange(row, 4, row.length);
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            Tolerance tolerance = Tolerance.absolute(
                    1e-10 * size, "scipy solves for the weights and the ends without scaling, up to order 8");
            for (int i = 0; i < y.length; i++) {
                tolerance.check("case " + c + " at " + i, actual[i], expected[i]);
            }
        }
    }

    @Test
    void aPolynomialOfTheOrderIsDifferentiatedExactlyUpToTheEnds() {
        double h = 0.002;
        double[] y = new double[60];
        Arrays.setAll(y, i -> cubic(3 + i * h));
        double[] slope = new SavitzkyGolay(15, 3, 1, h).apply(y);
        for (int i = 0; i < y.length; i++) {
            double x = 3 + i * h;
            Tolerance.relative(1e-9, "values of 30 over a step of 0.002")
                    .check("slope at " + i, slope[i], 3 * x * x - 4 * x + 1);
        }
    }

    private static double cubic(double x) {
        return x * x * x - 2 * x * x + x - 5;
    }

    @Test
    void theNoiseGainOfAMovingAverageIsOneOverTheRootOfItsLength() {
        Tolerance.relative(1e-14, "closed form").check("gain", new SavitzkyGolay(9, 0, 0, 1).noiseGain(), 1.0 / 3);
    }

    @Test
    void settingsThatMakeNoFilterAreRefused() {
        assertThatThrownBy(() -> new SavitzkyGolay(4, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SavitzkyGolay(5, 5, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SavitzkyGolay(5, 2, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SavitzkyGolay(5, 2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        SavitzkyGolay filter = new SavitzkyGolay(5, 2, 1, 1);
        assertThatThrownBy(() -> filter.apply(new double[4])).isInstanceOf(IllegalArgumentException.class);
        assertThat(filter.window()).isEqualTo(5);
    }
}

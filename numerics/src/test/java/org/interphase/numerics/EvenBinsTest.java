package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvenBinsTest {
    @Test
    void aDecimalVoltageOnAnEdgeBelongsToTheBinAbove() {
        EvenBins bins = EvenBins.forValues(0.005, new double[] {3.8051, 4.2});
        for (int k = -1000; k <= 1000; k++) {
            double written = Double.parseDouble(k / 200 + "." + "%03d".formatted(Math.abs(k) % 200 * 5));
            double value = k < 0 && k > -200 ? -written : written;
            assertThat(bins.indexOf(value)).as("%s", value).isEqualTo(k);
            assertThat(bins.edgeAtOrAbove(value)).isEqualTo(k);
            assertThat(bins.edgeBelow(value)).isEqualTo(k - 1);
        }
    }

    @Test
    void singlePrecisionVoltagesOnAnEdgeDoToo() {
        double[] values = new double[1000];
        Arrays.setAll(values, k -> (float) (k * 5 / 1000.0));
        EvenBins bins = EvenBins.forValues(0.005, values);
        for (int k = 0; k < values.length; k++) {
            assertThat(bins.indexOf(values[k])).isEqualTo(k);
        }
    }

    @Test
    void everyOtherValueLiesInsideItsBin() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = random.doubles(10_000, -5, 5).toArray();
        EvenBins bins = EvenBins.forValues(0.002, values);
        for (double value : values) {
            long k = bins.indexOf(value);
            assertThat(value).isBetween(bins.edge(k) - bins.snap(), bins.edge(k + 1));
            assertThat(bins.edge(bins.edgeAtOrAbove(value))).isGreaterThanOrEqualTo(value - bins.snap());
            assertThat(bins.edge(bins.edgeBelow(value))).isLessThan(value);
        }
    }

    private static double[] multiples(double step, int decimals) {
        double[] values = new double[50];
        Arrays.setAll(
                values, i -> Math.rint((17 * i % 50 - 20) * step * Math.pow(10, decimals)) / Math.pow(10, decimals));
        return values;
    }

    @Test
    void theWrittenStepOfAColumnIsFound() {
        assertThat(DecimalStep.of(multiples(0.0137, 4))).isEqualTo(1e-4);
        assertThat(DecimalStep.of(multiples(3, 0))).isEqualTo(1);
        double[] milli = Arrays.stream(multiples(0.37, 2)).map(x -> x / 1000).toArray();
        assertThat(DecimalStep.of(milli)).isEqualTo(1e-5);
    }

    @Test
    void binaryNumbersAndAHandfulOfRoundOnesHaveNoStep() {
        double[] single =
                Arrays.stream(multiples(0.0137, 4)).map(x -> (float) x).toArray();
        assertThat(DecimalStep.of(single)).isZero();
        assertThat(DecimalStep.of(new double[] {0, 0.001, -0.001, 0.002, 0.001}))
                .isZero();
        assertThat(DecimalStep.of(new double[0])).isZero();
    }

    @Test
    void interpolationHoldsTheEndsAndHitsThePoints() {
        double[] x = {1, 2, 4};
        double[] y = {10, 20, 0};
        assertThat(LinearInterpolation.onGrid(x, y, new double[] {0, 1, 1.5, 2, 3, 4, 9}))
                .containsExactly(10, 10, 15, 20, 10, 0, 0);
        assertThat(LinearInterpolation.onGrid(new double[] {1}, new double[] {5}, new double[] {0, 2}))
                .containsExactly(5, 5);
    }
}

package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int MILLION = 1_000_000;

    @Test
    void aMillionPointsBecomeAFewThousandAndEveryPeakSurvives() {
        Random random = new Random(3);
        double[] x = new double[MILLION];
        double[] y = new double[MILLION];
        for (int i = 0; i < MILLION; i++) {
            x[i] = 640.0 * i / MILLION;
            y[i] = 200 + 5 * random.nextGaussian();
        }
        y[123_456] = 10;
        y[777_777] = 390;
        Polyline thin = Decimation.of(new Polyline(x, y));
        assertThat(thin.size()).isLessThanOrEqualTo(4 * 640);
        double[] kept = ys(thin);
        assertThat(kept).contains(10).contains(390);
        assertSameColumns(x, y, thin);
    }

    @Test
    void aSmoothCurveNeedsFewPointsAndStaysInPlace() {
        int n = 100_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 640.0 * i / n;
            y[i] = 200 + 150 * Math.sin(x[i] / 60);
        }
        Polyline thin = Decimation.of(new Polyline(x, y));
        assertThat(thin.size()).isLessThan(400);
        for (int i = 0; i < n; i += 37) {
            // Half a column of pixels beside the tolerance: within a column only extremes are kept.
            assertThat(distance(thin, x[i], y[i])).isLessThan(0.5 + Decimation.TOLERANCE);
        }
    }

    @Test
    void noiseInBothDirectionsIsBoundedAndKeepsItsExtremes() {
        Random random = new Random(4);
        int n = 300_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 640 * random.nextDouble();
            y[i] = 400 * random.nextDouble();
        }
        Polyline thin = Decimation.of(new Polyline(x, y));
        assertThat(thin.size()).isLessThanOrEqualTo(Decimation.MOST);
        assertThat(Arrays.stream(ys(thin)).min().orElseThrow())
                .isEqualTo(Arrays.stream(y).min().orElseThrow());
        assertThat(Arrays.stream(ys(thin)).max().orElseThrow())
                .isEqualTo(Arrays.stream(y).max().orElseThrow());
    }

    @Test
    void droppedPointsLieWithinTheToleranceOfTheLine() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            int n = 200;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 1; i < n; i++) {
                x[i] = x[i - 1] + random.nextGaussian() + 0.5;
                y[i] = y[i - 1] + random.nextGaussian() * random.nextInt(3);
            }
            Polyline thin = Decimation.cones(new Polyline(x, y), 0.5);
            for (int i = 0; i < n; i++) {
                assertThat(distance(thin, x[i], y[i])).isLessThanOrEqualTo(0.5 + 1e-9);
            }
        }
    }

    @Test
    void aSpikeAlongTheDirectionOfTravelIsKept() {
        Polyline thin = Decimation.cones(new Polyline(new double[] {0, 10, 3, 5}, new double[] {0, 0, 0, 0}), 0.1);
        assertThat(thin.size()).isEqualTo(4);
    }

    @Test
    void shortLinesAreLeftAlone() {
        assertThat(Decimation.of(new Polyline(new double[0], new double[0])).size())
                .isZero();
        assertThat(Decimation.of(new Polyline(new double[] {1}, new double[] {2}))
                        .size())
                .isEqualTo(1);
        assertThat(Decimation.of(new Polyline(new double[] {1, 1}, new double[] {2, 2}))
                        .size())
                .isEqualTo(2);
    }

    private static double[] ys(Polyline line) {
        double[] y = new double[line.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = line.y(i);
        }
        return y;
    }

    /// In each column of pixels the thinned line reaches as low and as high as all points did.
    private static void assertSameColumns(double[] x, double[] y, Polyline thin) {
        double[][] all = new double[2][641];
        double[][] kept = new double[2][641];
        for (double[][] ends : new double[][][] {all, kept}) {
            Arrays.fill(ends[0], Double.POSITIVE_INFINITY);
            Arrays.fill(ends[1], Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < x.length; i++) {
            widen(all, (int) x[i], y[i]);
        }
        for (int i = 0; i < thin.size(); i++) {
            widen(kept, (int) thin.x(i), thin.y(i));
        }
        assertThat(kept[0]).containsExactly(all[0]);
        assertThat(kept[1]).containsExactly(all[1]);
    }

    private static void widen(double[][] ends, int column, double y) {
        ends[0][column] = Math.min(ends[0][column], y);
        ends[1][column] = Math.max(ends[1][column], y);
    }

    private static double distance(Polyline line, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double length2 = dx * dx + dy * dy;
            double t = length2 == 0
                    ? 0
                    : Math.clamp(((x - line.x(i - 1)) * dx + (y - line.y(i - 1)) * dy) / length2, 0, 1);
            nearest = Math.min(nearest, Math.hypot(line.x(i - 1) + t * dx - x, line.y(i - 1) + t * dy - y));
        }
        return nearest;
    }
}

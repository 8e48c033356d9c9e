package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClippingTest {
    private static final Box BOX = new Box(10, 20, 100, 50);

    @Test
    void aSegmentIsCutExactlyWhereItLeavesTheBox() {
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            double[] s = random.doubles(4, -100, 250).toArray();
            double[] part = Clipping.segment(BOX, s[0], s[1], s[2], s[3]);
            // Brute force: the shares of the segment that lie in the box.
            double first = Double.NaN;
            double last = Double.NaN;
            for (int k = 0; k <= 2000; k++) {
                double t = k / 2000.0;
                if (BOX.contains(s[0] + t * (s[2] - s[0]), s[1] + t * (s[3] - s[1]), 0)) {
                    first = Double.isNaN(first) ? t : first;
                    last = t;
                }
            }
            if (!Double.isNaN(first)) {
                double length = Math.hypot(s[2] - s[0], s[3] - s[1]);
                double cut = Math.hypot(part[2] - part[0], part[3] - part[1]);
                // One step of the search at either end.
                assertThat(cut).isCloseTo((last - first) * length, offset(2 * length / 2000 + 1e-9));
            }
        }
    }

    @Test
    void aSegmentBesideTheBoxVanishes() {
        assertThat(Clipping.segment(BOX, 0, 0, 200, 0)).isEmpty();
        assertThat(Clipping.segment(BOX, 0, 30, 0, 40)).isEmpty();
        assertThat(Clipping.segment(BOX, 1e300, 1e300, 1e300, -1e300)).isEmpty();
    }

    @Test
    void aPolygonKeepsTheAreaItSharesWithTheBox() {
        // A diamond around the centre of the box, whose four tips stick out.
        List<double[]> diamond =
                List.of(new double[] {60, -30}, new double[] {135, 45}, new double[] {60, 120}, new double[] {-15, 45});
        double area = area(Clipping.polygon(BOX, diamond));
        // |x − 60| + |y − 45| ≤ 75 misses the corners of the box by 50 + 25 − 75 = 0: the whole box is inside.
        assertThat(area).isCloseTo(100 * 50, offset(1e-9));
        List<double[]> half = List.of(
                new double[] {-1e9, 45}, new double[] {1e9, 45}, new double[] {1e9, 1e9}, new double[] {-1e9, 1e9});
        assertThat(area(Clipping.polygon(BOX, half))).isCloseTo(100 * 25, offset(1e-6));
        assertThat(Clipping.polygon(BOX, List.of(new double[] {0, 0}, new double[] {5, 0}, new double[] {5, 5})))
                .isEmpty();
    }

    private static double area(List<double[]> corners) {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(sum) / 2;
    }
}

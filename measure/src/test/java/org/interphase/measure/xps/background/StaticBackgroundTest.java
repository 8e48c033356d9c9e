package org.interphase.measure.xps.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class StaticBackgroundTest {
    private static final double[] ENERGIES = energies();

    private static double[] energies() {
        double[] e = new double[301];
        Arrays.setAll(e, i -> 150 + 0.1 * i);
        return e;
    }

    /// A Gaussian peak of known area upon the step that Shirley's rule would make of it.
    private static Region stepped(double area, double k) throws XpsRefusedException {
        double[] y = new double[ENERGIES.length];
        double sum = 0;
        double last = 0;
        for (int i = 0; i < y.length; i++) {
            double u = (ENERGIES[i] - 165) / 0.8;
            double peak = area * Math.exp(-0.5 * u * u) / (0.8 * Math.sqrt(2 * Math.PI));
            sum += i == 0 ? 0 : 0.05 * (peak + last);
            last = peak;
            y[i] = 500 + peak + k * sum;
        }
        return Region.of(ENERGIES, y, 1);
    }

    @Test
    void shirleysStepUnderAPeakIsFoundAgain() throws XpsRefusedException {
        Region region = stepped(20000, 0.02);
        BackgroundCurve curve = new StaticBackground.Shirley().under(region, 3);
        Tolerance.relative(1e-9, "iterated to 1e-12 of the step").check("k", curve.strength(), 0.02);
        double[] above = region.copyIntensity();
        Arrays.setAll(above, i -> above[i] - curve.at(i));
        Tolerance.relative(1e-9, "what is left is the peak").check("area", region.integral(above), 20000);
    }

    @Test
    void aRegionWithoutPeakIsSaidToHaveNone() throws XpsRefusedException {
        double[] falling = ENERGIES.clone();
        Arrays.setAll(falling, i -> 1000 - 0.001 * (i - 150) * (i - 150) * -1);
        assertThat(new StaticBackground.Shirley()
                        .under(Region.of(ENERGIES, falling, 1), 1)
                        .trouble())
                .isPresent();
        double[] flat = new double[ENERGIES.length];
        Arrays.fill(flat, 100);
        assertThat(StaticBackground.Tougaard.u2()
                        .under(Region.of(ENERGIES, flat, 1), 1)
                        .trouble())
                .isPresent();
    }

    @Test
    void tougaardsBackgroundMeetsBothEnds() throws XpsRefusedException {
        Region region = stepped(20000, 0.01);
        BackgroundCurve curve = StaticBackground.Tougaard.u3().with(300, 550).under(region, 1);
        Tolerance.relative(1e-12, "B is chosen so").check("high end", curve.at(300), region.intensity(300));
        assertThat(curve.at(0)).isEqualTo(region.intensity(0));
        assertThatThrownBy(() -> StaticBackground.Tougaard.u3().with(300, 0)).isInstanceOf(XpsRefusedException.class);
    }

    @Test
    void endPointsAndNamesAreChecked() throws XpsRefusedException {
        Region region = stepped(1000, 0.01);
        assertThatThrownBy(() -> new StaticBackground.Linear().under(region, 0)).hasMessageContaining("1 to 150");
        assertThatThrownBy(() -> new StaticBackground.Linear().under(region, 151))
                .hasMessageContaining("1 to 150");
        assertThatThrownBy(() -> Background.of("shirly")).hasMessageContaining("found 'shirly'");
        assertThat(Background.of("Tougaard-U3")).isEqualTo(StaticBackground.Tougaard.u3());
    }

    @Test
    void theConstantBackgroundIsTheLowerEnd() throws XpsRefusedException {
        Region region = Region.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {30, 20, 90, 80, 10, 14}, 1);
        BackgroundCurve curve = Background.of("constant") instanceof StaticBackground drawn
                ? drawn.under(region, 2)
                : new StaticBackground.Linear().under(region, 2);
        for (int i = 0; i < region.size(); i++) {
            assertThat(curve.at(i)).isEqualTo(12);
        }
    }
}

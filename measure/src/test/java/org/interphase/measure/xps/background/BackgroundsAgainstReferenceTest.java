package org.interphase.measure.xps.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.Spectra;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Eight measured regions, whose backgrounds were drawn by an independent program (numpy).
class BackgroundsAgainstReferenceTest {
    private static final Tolerance SAME =
            Tolerance.relative(1e-10, "the same trapezoid sums in another order, far below the 1e-8 asked for");

    @ParameterizedTest
    @CsvSource({
        "PHI_S2p, 158.5, 166.5, 21709.569054090694, 2230.3769725917214",
        "PHI_Mo3d, 223, 238, 12421.535862023977, 1060.906060795313",
        "PHI_C1s, 280.5, 292, 12386.61637478913, 1175.800467774418",
        "PHI_O1s, 526.5, 537.5, 13443.645840891139, 1344.466031466419",
        "NiW_O1s, 526, 537, 11199.640683466898, 1003.0433863857094",
        "Pt4f, 66, 84, 8350.564136523426, 642.0845928314436",
        "STO_Ti2p, 454, 470, 15003.13080032685, 1175.8066313448155",
        "FeO_Fe2p, 704, 744, 5521.913040334249, 366.903338083244"
    })
    void everyBackgroundOfAMeasuredRegion(String name, double from, double to, double u2, double u3)
            throws XpsRefusedException {
        Map<String, double[]> input = Spectra.columns("inputs/" + name + ".csv");
        Region region = Region.of(Spectra.column(input, "be"), Spectra.column(input, "intensity"), 1)
                .within(from, to);
        Map<String, double[]> expected = Spectra.columns("expected/" + name + "_bg.csv");
        compare(new StaticBackground.Linear().under(region, 1), expected, "linear");
        compare(new StaticBackground.Shirley().under(region, 1), expected, "shirley");
        compare(new StaticBackground.Shirley().under(region, 5), expected, "shirley_nav5");
        BackgroundCurve second = StaticBackground.Tougaard.u2().under(region, 1);
        compare(second, expected, "tougaard_U2");
        Figures.deviation("xps", "Tougaard's B of eight regions, relative", second.strength(), u2, "≤ 1e-8");
        SAME.check("B of U2", second.strength(), u2);
        BackgroundCurve third = StaticBackground.Tougaard.u3().under(region, 1);
        compare(third, expected, "tougaard_U3");
        Figures.deviation("xps", "Tougaard's B of eight regions, relative", third.strength(), u3, "≤ 1e-8");
        SAME.check("B of U3", third.strength(), u3);
    }

    private static void compare(BackgroundCurve curve, Map<String, double[]> expected, String column) {
        double[] values = Spectra.column(expected, column);
        assertThat(curve.trouble()).isEmpty();
        assertThat(curve.size()).isEqualTo(values.length);
        for (int i = 0; i < values.length; i++) {
            Figures.deviation("xps", "backgrounds of eight regions, relative", curve.at(i), values[i], "≤ 1e-8");
            SAME.check(column + " at point " + i, curve.at(i), values[i]);
        }
    }

    @Test
    void casaXpsFindsTheSameLossFunction() throws XpsRefusedException {
        Map<String, double[]> input = Spectra.columns("inputs/FeO_Fe2p.csv");
        Region region = Region.of(Spectra.column(input, "be"), Spectra.column(input, "intensity"), 1)
                .within(699.8467999999999, 749.0891899999999);
        BackgroundCurve curve = StaticBackground.Tougaard.u3().under(region, 1);
        // The file holds counts of 2 s per point (two scans of 1 s); B does not depend on that factor.
        Figures.deviation("xps", "CasaXPS's own Tougaard B, relative", curve.strength(), 335.446, "≤ 5e-3");
        Tolerance.relative(5e-3, "how many end points CasaXPS averages is not known")
                .check("B that CasaXPS stored", curve.strength(), 335.446);
    }
}

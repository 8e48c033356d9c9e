package org.interphase.measure.xps.fit;

import java.util.List;
import java.util.Map;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The analytic derivatives of the residuals against central differences, with every kind of tie.
class DerivativesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "active-shirley; GL(30); SQRT_COUNTS",
                "active-shirley; GL(30); POISSON",
                "shirley; SGL(20); POISSON",
                "active-shirley; Voigt(0.4); SQRT_COUNTS",
                "active-shirley; DS(0.1); POISSON",
                "tougaard-u2; LA(1.3,2.2,0.5); SQRT_COUNTS"
            })
    void everyColumnIsTheSlopeOfItsResiduals(String background, String shape, Statistic statistic)
            throws XpsRefusedException {
        PeakModel model = tied(background, shape);
        Region region = MadeSpectra.noisy(300, Map.of(161.6, 2000.0, 163.4, 600.0, 168.8, 400.0), 8);
        ParameterSplit split = new ParameterSplit(model.layout().parameters(), 1);
        List<SpectrumKernel> kernels = List.of(new SpectrumKernel(model, region));
        PeakResiduals residuals = new PeakResiduals(kernels, split, statistic, false);
        double[] p = Starts.of(model, split, kernels).own()[0];
        int m = residuals.size(0);
        double[][] columns = new double[p.length][m];
        residuals.evaluate(0, new double[0], p, new double[m], new double[0][], columns);
        for (int j = 0; j < p.length; j++) {
            double h = 1e-6 * Math.max(1, Math.abs(p[j]));
            double[] above = at(residuals, p, j, h);
            double[] below = at(residuals, p, j, -h);
            double largest = 0;
            for (double x : columns[j]) {
                largest = Math.max(largest, Math.abs(x));
            }
            for (int i = 0; i < m; i++) {
                new Tolerance(2e-6 * largest + 1e-8, 1e-6, "central differences of residuals near 30")
                        .check("parameter " + j + " at " + i, columns[j][i], (above[i] - below[i]) / (2 * h));
            }
        }
    }

    private static double[] at(PeakResiduals residuals, double[] p, int j, double h) {
        double[] moved = p.clone();
        moved[j] += h;
        double[] r = new double[residuals.size(0)];
        residuals.evaluate(0, new double[0], moved, r, new double[0][], new double[p.length][r.length]);
        return r;
    }

    private static PeakModel tied(String background, String shape) throws XpsRefusedException {
        Width width = Width.inGroup(1.1, "all").withSecond(1.4);
        Envelope doublet = Envelope.of("2p", 1.18);
        Envelope group =
                Envelope.group("three", List.of(0.0, 0.7, 1.9), List.of(3.0, 2.0, 1.0), List.of(1.0, 1.3, 2.0));
        return PeakModel.of(
                new PeakModel.Range(157, 173),
                Background.of(background),
                5,
                LineShape.of(shape),
                List.of(
                        new Component("a", doublet, Position.free(161.53, 0.5), width, new Area.Free(100)),
                        new Component("b", doublet, new Position.Tied("a", 1.2, 2.4), width, new Area.Ratio("a", 0.3)),
                        new Component("c", group, Position.tied("b", 5.1), Width.of(0.9), new Area.Free(30))));
    }
}

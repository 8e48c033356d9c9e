package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.LineShape;

/// Spectra of S 2p doublets written down directly: Gaussian lines (GL(0)) on a flat level with the step of the
/// peaks' integral, in closed form.
final class MadeSpectra {
    static final double FWHM = 1.2;
    private static final double SIGMA = FWHM / Math.sqrt(8 * Math.log(2));

    private MadeSpectra() {}

    static PeakModel model(Component... components) throws XpsRefusedException {
        return PeakModel.of(
                new PeakModel.Range(157, 173),
                Background.of("active-shirley"),
                5,
                LineShape.of("GL(0)"),
                List.of(components));
    }

    static PeakModel threeSpecies() throws XpsRefusedException {
        return model(
                ReferenceModels.doublet("PS4", 161.5, 0.5, 1000, 1.1),
                ReferenceModels.doublet("Sox", 163.5, 0.5, 300, 1.1),
                ReferenceModels.doublet("SO4", 168.6, 0.5, 300, 1.1));
    }

    /// @param areas by position of the 2p3/2 line
    static double[] expected(double[] energies, double level, double k, Map<Double, Double> areas) {
        double[] y = new double[energies.length];
        double[] peaks = new double[energies.length];
        areas.forEach((position, area) -> Arrays.setAll(
                peaks,
                i -> peaks[i] + area * (2 * gauss(energies[i] - position) + gauss(energies[i] - position - 1.18)) / 3));
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += i == 0 ? 0 : 0.5 * (peaks[i] + peaks[i - 1]) * (energies[i] - energies[i - 1]);
            y[i] = level + peaks[i] + k * sum;
        }
        return y;
    }

    private static double gauss(double d) {
        return Math.exp(-0.5 * d * d / (SIGMA * SIGMA)) / (SIGMA * Math.sqrt(2 * Math.PI));
    }

    static double[] energies() {
        double[] energies = new double[161];
        Arrays.setAll(energies, i -> 157 + 0.1 * i);
        return energies;
    }

    static Region noisy(double level, Map<Double, Double> areas, long seed) throws XpsRefusedException {
        double[] energies = energies();
        double[] y = expected(energies, level, 0.02, areas);
        PoissonCounts random = new PoissonCounts(seed);
        Arrays.setAll(y, i -> random.next(y[i]));
        return Region.of(energies, y, 1);
    }
}

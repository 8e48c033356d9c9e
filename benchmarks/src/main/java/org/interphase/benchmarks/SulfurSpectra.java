package org.interphase.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;

/// S 2p of a cycled thiophosphate, simulated: five doublets of GL(30) above a step, 161 points, with the noise of
/// the counts; in a series the oxidised sulfur grows. Argument: a file for 200 spectra, one column each; the fit of the
/// first is printed beside.
public final class SulfurSpectra {
    private static final int POINTS = 161;
    private static final String[] NAMES = {"PS4", "S2m", "Sox", "SO3", "SO4"};
    private static final double[] AT_EV = {161.6, 160.2, 163.3, 166.8, 168.8};
    private static final double[] AREA = {35000, 3000, 8000, 2000, 3000};
    private static final double FWHM_EV = 1.2;
    private static final double STEP_PER_EV = 0.004;
    private static final double LEVEL = 1500;

    private SulfurSpectra() {}

    /// With starts 0.1 eV beside the truth, as a user would guess them.
    static PeakModel model() throws XpsRefusedException {
        List<Component> components = new ArrayList<>();
        for (int c = 0; c < NAMES.length; c++) {
            components.add(new Component(
                    NAMES[c],
                    Envelope.of("2p", 1.18),
                    Position.free(AT_EV[c] + 0.1, 0.4),
                    Width.inGroup(1.4, "all"),
                    new Area.Free(5000)));
        }
        return PeakModel.of(new PeakModel.Range(157, 173), new ActiveShirley(), 5, LineShape.of("GL(30)"), components);
    }

    static List<Region> growing(int spectra) throws XpsRefusedException {
        SplittableRandom random = new SplittableRandom(20261121);
        LineShape shape = LineShape.of("GL(30)");
        List<Region> series = new ArrayList<>();
        for (int s = 0; s < spectra; s++) {
            double grown = 1 + (double) s / Math.max(1, spectra - 1);
            double[] energy = new double[POINTS];
            Arrays.setAll(energy, i -> 157 + 0.1 * i);
            double[] peaks = new double[POINTS];
            for (int c = 0; c < NAMES.length; c++) {
                double area = c < 2 ? AREA[c] : AREA[c] * grown;
                for (int i = 0; i < POINTS; i++) {
                    double first = shape.at((energy[i] - AT_EV[c]) / FWHM_EV);
                    double second = shape.at((energy[i] - AT_EV[c] - 1.18) / FWHM_EV);
                    peaks[i] += area / FWHM_EV * (2 * first + second) / 3;
                }
            }
            double below = 0;
            double[] counts = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                below += i == 0 ? 0 : 0.05 * (peaks[i] + peaks[i - 1]);
                double expected = LEVEL + peaks[i] + STEP_PER_EV * below;
                counts[i] = Math.max(0, Math.rint(expected + Math.sqrt(expected) * random.nextGaussian()));
            }
            series.add(Region.of(energy, counts, 1));
        }
        return series;
    }

    public static void main(String[] arguments) throws XpsRefusedException, IOException {
        List<Region> series = growing(200);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            text.append(String.format(Locale.ROOT, "%.1f", series.getFirst().energy_eV(i)));
            for (Region region : series) {
                text.append(String.format(Locale.ROOT, ",%.0f", region.intensity(i)));
            }
            text.append('\n');
        }
        Files.writeString(Path.of(arguments[0]), text);
        PeakFit fit = PeakFit.of(model(), List.of(series.getFirst()), FitOptions.defaults());
        System.out.printf(Locale.ROOT, "first spectrum, chi2 %.6f:", fit.chi2());
        for (FittedComponent component : fit.spectra().getFirst().components()) {
            System.out.printf(Locale.ROOT, " %s %.6g(%.3g)", component.name(), component.area(), component.areaU());
        }
        System.out.println();
    }
}

package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;

/// Turns what CasaXPS saved with a spectrum into regions with a model. What has no counterpart here is said and
/// not guessed: a region with such a part is left out.
///
/// Energies of regions and components are kinetic and stand on the calibrated scale, unless a calibration moved
/// them with the spectrum (`Regions`, `Comps`). A width of N points at the ends means the 2N − 1 points about the
/// end, those outside the region included.
final class CasaReader {
    private static final double SLACK_eV = 1e-6;

    private final PhotoelectronSpectrum spectrum;
    private final CasaAnnotation annotation;
    private final List<CasaRegion> read = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final boolean rate;

    private CasaReader(PhotoelectronSpectrum spectrum) {
        this.spectrum = spectrum;
        this.annotation = CasaAnnotation.of(spectrum);
        this.rate = spectrum.acquisition().dwell_s().isPresent();
    }

    /// @param regions that can be fitted
    /// @param refusals one sentence for every region that cannot
    record Outcome(List<CasaRegion> regions, List<String> refusals) {}

    static boolean hasComponents(PhotoelectronSpectrum spectrum) {
        return !CasaAnnotation.of(spectrum).components().isEmpty();
    }

    static Outcome read(PhotoelectronSpectrum spectrum) {
        CasaReader reader = new CasaReader(spectrum);
        for (FitRegion region : reader.annotation.regions()) {
            try {
                reader.read(region);
            } catch (XpsRefusedException e) {
                reader.refusals.add("'" + spectrum.title() + "', region '" + region.name() + "': " + e.sentence());
            }
        }
        if (reader.annotation.regions().isEmpty()) {
            reader.refusals.add("'" + spectrum.title() + "' has components of CasaXPS but no region.");
        }
        return new Outcome(reader.read, reader.refusals);
    }

    private void read(FitRegion saved) throws XpsRefusedException {
        double source = spectrum.acquisition().source_eV().orElse(Double.NaN);
        double total = shift(false, false);
        double a = source - saved.from_eV() + total - shift(true, false);
        double b = source - saved.to_eV() + total - shift(true, false);
        if (!Double.isFinite(a + b)) {
            throw new XpsRefusedException("the file does not say the photon energy, which the saved energies need.");
        }
        PeakModel.Range range = new PeakModel.Range(Math.min(a, b), Math.max(a, b));
        Region region = calibrated(total);
        List<String> warnings = new ArrayList<>();
        StaticBackground background = background(saved, region, range, warnings);
        CasaComponents components =
                new CasaComponents(annotation.components(), source + total - shift(false, true), range);
        if (components.isEmpty()) {
            return;
        }
        List<Component> mapped = components.map(region.within(range.from_eV(), range.to_eV()), background, warnings);
        Set<Kind> shared = EnumSet.noneOf(Kind.class);
        PeakModel model =
                PeakModel.of(range, background, 1, mapped.getFirst().shape().orElseThrow(), mapped, shared, Set.of());
        read.add(new CasaRegion(
                spectrum.title().contains(saved.name()) ? spectrum.title() : spectrum.title() + ", " + saved.name(),
                region,
                rate ? "counts/s·eV" : "counts·eV",
                model,
                components.saved(),
                warnings));
    }

    /// The sum of the calibrations; of those only that did not move the regions, or not the components.
    private double shift(boolean leftRegions, boolean leftComponents) {
        return annotation.calibrations().stream()
                .filter(c -> !(leftRegions && c.movedRegions()) && !(leftComponents && c.movedComponents()))
                .mapToDouble(CasaAnnotation.Calibration::bindingShift_eV)
                .sum();
    }

    private Region calibrated(double shift_eV) throws XpsRefusedException {
        Region raw = Region.of(spectrum);
        double[] energies = raw.copyEnergy_eV();
        Arrays.setAll(energies, i -> energies[i] + shift_eV);
        double time = rate && !spectrum.acquisition().countsPerSecond()
                ? spectrum.acquisition().dwell_s().getAsDouble()
                        * spectrum.acquisition().scans().orElse(1)
                : 1;
        double[] intensity = raw.copyIntensity();
        Arrays.setAll(intensity, i -> intensity[i] / time);
        return Region.of(energies, intensity, raw.countsPerUnit() * time);
    }

    private StaticBackground background(FitRegion saved, Region region, PeakModel.Range range, List<String> warnings)
            throws XpsRefusedException {
        if (saved.startOffset_percent() != 0 || saved.endOffset_percent() != 0) {
            throw new XpsRefusedException("its background is offset from the data by " + saved.startOffset_percent()
                    + " and " + saved.endOffset_percent() + ", which has no counterpart here.");
        }
        StaticBackground kind = kind(saved);
        if (saved.averagePoints() < 1 || saved.averagePoints() > region.size() / 4) {
            throw new XpsRefusedException("its background averages " + saved.averagePoints() + " points at each end of "
                    + region.size() + ".");
        }
        int first = 0;
        int last = region.size() - 1;
        while (first < last && region.energy_eV(first) < range.from_eV() - SLACK_eV) {
            first++;
        }
        while (last > first && region.energy_eV(last) > range.to_eV() + SLACK_eV) {
            last--;
        }
        if (saved.averagePoints() > 1) {
            warnings.add("the background passes through the means of " + (2 * saved.averagePoints() - 1)
                    + " points about the ends of the region, as CasaXPS 2.3.25 draws a width of "
                    + saved.averagePoints());
        }
        return new StaticBackground.Through(
                kind, mean(region, first, saved.averagePoints()), mean(region, last, saved.averagePoints()));
    }

    private static double mean(Region region, int at, int width) {
        int from = Math.max(0, at - width + 1);
        int to = Math.min(region.size() - 1, at + width - 1);
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += region.intensity(i);
        }
        return sum / (to - from + 1);
    }

    private static StaticBackground kind(FitRegion saved) throws XpsRefusedException {
        double b = saved.crossSection().get(1);
        double c = saved.crossSection().get(2);
        return switch (saved.background()) {
            case "Shirley" -> new StaticBackground.Shirley();
            case "Linear" -> new StaticBackground.Linear();
            case "U 2 Tougaard" -> StaticBackground.Tougaard.u2().with(Math.abs(b), 0);
            default -> {
                if (saved.background().matches("U \\S+ Tougaard")) {
                    yield StaticBackground.Tougaard.u3()
                            .with(b, c)
                            .withGap(saved.crossSection().get(3));
                }
                throw new XpsRefusedException("its background '" + saved.background()
                        + "' has no counterpart here; Shirley, Linear and the universal Tougaard ones have.");
            }
        };
    }
}

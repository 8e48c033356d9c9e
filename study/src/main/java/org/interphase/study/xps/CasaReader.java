package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.fit.SavedFit;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;

/// Turns what CasaXPS saved with a spectrum into regions with a model. What has no counterpart here is said and
/// not guessed: a region with such a part is left out. A region without components is its area.
///
/// Energies of regions and components are kinetic and stand on the calibrated scale, unless a calibration moved
/// them with the spectrum (`Regions`, `Comps`).
final class CasaReader {
    private static final int LONGEST_QUOTED = 60;

    private final PhotoelectronSpectrum spectrum;
    private final CasaAnnotation annotation;
    private final CasaVectors vectors;
    private final List<CasaRegion> read = new ArrayList<>();
    private final List<CasaArea> areas = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    /// Components that lie in a region.
    private final Set<Integer> inside = new HashSet<>();

    private final boolean rate;

    private CasaReader(PhotoelectronSpectrum spectrum, CasaVectors vectors) {
        this.spectrum = spectrum;
        this.vectors = vectors;
        this.annotation = CasaAnnotation.of(spectrum);
        this.rate = spectrum.acquisition().dwell_s().isPresent();
    }

    /// @param regions that can be fitted
    /// @param areas regions without components
    /// @param refusals one sentence for every region that cannot be opened
    record Outcome(List<CasaRegion> regions, List<CasaArea> areas, List<String> refusals) {}

    /// Whether CasaXPS saved regions or components with a spectrum, readable or not.
    static boolean isAnnotated(PhotoelectronSpectrum spectrum) {
        CasaAnnotation annotation = CasaAnnotation.of(spectrum);
        return !annotation.components().isEmpty()
                || !annotation.regions().isEmpty()
                || !annotation.unread().isEmpty();
    }

    static Outcome read(PhotoelectronSpectrum spectrum, CasaVectors vectors) {
        CasaReader reader = new CasaReader(spectrum, vectors);
        String title = "'" + spectrum.title() + "'";
        for (FitRegion region : reader.annotation.regions()) {
            try {
                reader.read(region);
            } catch (XpsRefusedException e) {
                reader.refusals.add(title + ", region '" + region.name() + "': " + e.sentence());
            }
        }
        if (reader.annotation.regions().isEmpty()
                && !reader.annotation.components().isEmpty()) {
            reader.refusals.add(title + " has components of CasaXPS but no region.");
        }
        if (!reader.annotation.regions().isEmpty()) {
            reader.refusals.addAll(reader.nowhere());
        }
        for (String line : reader.annotation.unread()) {
            reader.refusals.add(title + ": a line of CasaXPS could not be understood: '"
                    + line.substring(0, Math.min(LONGEST_QUOTED, line.length())) + "'.");
        }
        return new Outcome(reader.read, reader.areas, reader.refusals);
    }

    /// Components that lie in no region, a sentence each.
    private List<String> nowhere() {
        double zero = spectrum.acquisition().source_eV().orElse(Double.NaN) + shift(false, false) - shift(false, true);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < annotation.components().size(); i++) {
            CasaAnnotation.Component component = annotation.components().get(i);
            double at = zero - component.position_eV().value();
            if (!inside.contains(i) && Double.isFinite(at)) {
                left.add(String.format(
                        Locale.ROOT,
                        "'%s': component %s '%s' at %.2f eV lies in no region.",
                        spectrum.title(),
                        CasaComponents.column(i),
                        component.name(),
                        at));
            }
        }
        return left;
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
        RisingPoints points = RisingPoints.of(spectrum);
        Region region = calibrated(points, total);
        double zero = source + total - shift(false, true);
        CasaComponents components = new CasaComponents(annotation.components(), zero, range);
        inside.addAll(components.indices());
        if (components.isEmpty()) {
            List<String> warnings = warnings(region, points.repeated());
            StaticBackground background = CasaBackground.of(saved, region, range, 1, warnings);
            areas.add(CasaArea.of(name(saved), region, range, background, areaUnit(), saved.rsf(), warnings));
            return;
        }
        CasaRegion raised = region(saved, region, range, zero, 1, points.repeated());
        if (!CasaBackground.hasOffset(saved)) {
            read.add(raised);
            return;
        }
        CasaRegion lowered = region(saved, region, range, zero, -1, points.repeated());
        boolean better = SavedFit.of(lowered.model(), region).misfit()
                < SavedFit.of(raised.model(), region).misfit();
        read.add(better ? lowered : raised);
    }

    private CasaRegion region(
            FitRegion saved, Region region, PeakModel.Range range, double zero_eV, int raised, int repeated)
            throws XpsRefusedException {
        List<String> warnings = warnings(region, repeated);
        StaticBackground background = CasaBackground.of(saved, region, range, raised, warnings);
        CasaComponents components = new CasaComponents(annotation.components(), zero_eV, range);
        List<Component> mapped =
                components.map(region.within(range.from_eV(), range.to_eV()), background, vectors, warnings);
        Set<Kind> shared = EnumSet.noneOf(Kind.class);
        PeakModel model =
                PeakModel.of(range, background, 1, mapped.getFirst().shape().orElseThrow(), mapped, shared, Set.of());
        return new CasaRegion(name(saved), region, areaUnit(), model, components.saved(), warnings);
    }

    private static List<String> warnings(Region region, int repeated) {
        List<String> warnings = new ArrayList<>();
        if (repeated > 0) {
            warnings.add(repeated + " energies come twice; the mean of their intensities stands for both");
        }
        if (region.isWeightedEqually()) {
            warnings.add("intensities are negative: something was subtracted before, so the counts and their errors are"
                    + " not known and all points weigh alike");
        }
        return warnings;
    }

    private String name(FitRegion saved) {
        return spectrum.title().contains(saved.name()) ? spectrum.title() : spectrum.title() + ", " + saved.name();
    }

    private String areaUnit() {
        return rate ? "counts/s·eV" : "counts·eV";
    }

    /// The sum of the calibrations; of those only that did not move the regions, or not the components.
    private double shift(boolean leftRegions, boolean leftComponents) {
        return annotation.calibrations().stream()
                .filter(c -> !(leftRegions && c.movedRegions()) && !(leftComponents && c.movedComponents()))
                .mapToDouble(CasaAnnotation.Calibration::bindingShift_eV)
                .sum();
    }

    /// Seconds by which intensities are divided to be rates, as CasaXPS counts areas.
    static double countingTime(PhotoelectronSpectrum spectrum) {
        double time = spectrum.acquisition().dwell_s().isPresent()
                        && !spectrum.acquisition().countsPerSecond()
                ? spectrum.acquisition().dwell_s().getAsDouble()
                        * spectrum.acquisition().scans().orElse(1)
                : 1;
        return time > 0 ? time : 1;
    }

    private Region calibrated(RisingPoints points, double shift_eV) throws XpsRefusedException {
        double unit = spectrum.countsPerUnit().orElse(Double.NaN);
        double[] energies = points.copyEnergy_eV();
        double[] intensity = points.copyIntensity();
        boolean negative = Arrays.stream(intensity).anyMatch(y -> y < 0);
        Arrays.setAll(energies, i -> energies[i] + shift_eV);
        double time = countingTime(spectrum);
        Arrays.setAll(intensity, i -> intensity[i] / time);
        return negative
                ? Region.subtracted(energies, intensity, unit * time)
                : Region.of(energies, intensity, unit * time);
    }
}

package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.quantify.CoreLine;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.SpinOrbit;
import org.interphase.quantity.Measured;

/// Areas of lines in a file, per unit of counting time, by fits with an active background.
final class LineAreas {
    private static final double WITHIN_eV = 2.5;
    private static final double FWHM_eV = 1.5;
    private static final double OTHER_SOURCE_eV = 5;
    private static final String SHAPE = "GL(30)";

    private final Path folder;
    private final FormatRegistry registry;
    private final CountingTime time;
    private final Set<String> assumed = new LinkedHashSet<>();

    /// @param folder that model files and bare spectra stand in
    LineAreas(FormatRegistry registry, Path folder, CountingTime time) {
        this.registry = registry;
        this.folder = folder;
        this.time = time;
    }

    /// What was taken for granted so far, one sentence each.
    List<String> assumed() {
        return List.copyOf(assumed);
    }

    /// @param area per second where the file states the counting time, in intensity times eV otherwise
    /// @param transmission of the analyser at the line, where the file has it
    record Found(Measured area, OptionalDouble transmission) {}

    /// A file that stands beside the plan.
    RegionFile bare(String name) throws InputException {
        return time.of(RegionFile.open(registry, folder.resolve(name)));
    }

    Found of(QuantifyPlan.Line line, RegionFile file) throws InputException {
        PeakModel model = model(line);
        PhotoelectronSpectrum spectrum = covering(file, model);
        spectrum.provenance().assumed().forEach(sentence -> assumed.add(file.file() + ": " + sentence));
        try {
            Region region = Region.of(spectrum);
            PeakFit fit = PeakFit.of(model, List.of(region), FitOptions.defaults());
            if (!fit.converged()) {
                throw new XpsRefusedException("The fit of " + line.line().line() + " found no minimum.");
            }
            spectrum.acquisition().source_eV().ifPresent(source -> {
                if (Math.abs(source - CoreLine.AL_K_ALPHA_eV) > OTHER_SOURCE_eV) {
                    assumed.add(String.format(
                            Locale.ROOT,
                            "%s was taken with photons of %.6g eV: cross-sections and kinetic energies are those of"
                                    + " Al Kα, which is good to some 10 %% for Mg Kα and wrong beyond.",
                            file.file(),
                            source));
                }
            });
            Measured area = total(fit).times(1 / time(spectrum, file.file()));
            return new Found(area, transmission(spectrum, line.line()));
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file.file(),
                    Place.part(spectrum.title()),
                    "a spectrum that can be analysed",
                    "one that cannot be",
                    e.sentence());
        }
    }

    private PeakModel model(QuantifyPlan.Line line) throws InputException {
        if (!line.model().isEmpty()) {
            return ReadyModels.text(line.model()).isPresent()
                    ? ModelReader.read(Path.of(line.model()))
                    : ModelReader.read(folder.resolve(line.model()));
        }
        CoreLine core = line.line();
        try {
            Optional<SpinOrbit> doublet = SpinOrbit.of(core.line());
            Envelope envelope = doublet.isPresent()
                    ? Envelope.of(
                            core.line().substring(core.line().length() - 2),
                            doublet.get().splitting_eV())
                    : Envelope.singlet();
            assumed.add(core.line() + ": one component of the shape " + SHAPE + " within " + WITHIN_eV + " eV of "
                    + core.bindingEnergy_eV() + " eV.");
            return PeakModel.of(
                    new PeakModel.Range(
                            line.region_eV().getFirst(), line.region_eV().getLast()),
                    new ActiveShirley(),
                    5,
                    LineShape.of(SHAPE),
                    List.of(new Component(
                            core.element(),
                            envelope,
                            Position.free(core.bindingEnergy_eV(), WITHIN_eV),
                            Width.of(FWHM_eV),
                            new Area.Free(1000))));
        } catch (XpsRefusedException e) {
            throw new InputException(
                    core.line(), Place.whole(), "a region of the line", "one that cannot be", e.sentence());
        }
    }

    private static PhotoelectronSpectrum covering(RegionFile file, PeakModel model) throws InputException {
        Optional<PhotoelectronSpectrum> best = Optional.empty();
        double narrowest = Double.POSITIVE_INFINITY;
        for (PhotoelectronSpectrum spectrum : file.spectra()) {
            OptionalDouble source = spectrum.acquisition().source_eV();
            if (!spectrum.isBinding() && source.isEmpty()) {
                continue;
            }
            double first = spectrum.energy_eV(0);
            double last = spectrum.energy_eV(spectrum.size() - 1);
            double low = spectrum.isBinding() ? Math.min(first, last) : source.getAsDouble() - Math.max(first, last);
            double high = spectrum.isBinding() ? Math.max(first, last) : source.getAsDouble() - Math.min(first, last);
            boolean covers = low <= model.region().from_eV() + 1e-6
                    && high >= model.region().to_eV() - 1e-6;
            if (covers && high - low < narrowest) {
                narrowest = high - low;
                best = Optional.of(spectrum);
            }
        }
        return best.orElseThrow(() -> new InputException(
                file.file(),
                Place.whole(),
                String.format(
                        Locale.ROOT,
                        "a spectrum that covers %.6g to %.6g eV of binding energy",
                        model.region().from_eV(),
                        model.region().to_eV()),
                file.spectra().size() + " that do not"));
    }

    /// Area of all components with their covariance.
    private static Measured total(PeakFit fit) {
        List<Layout.Place> places = fit.model().layout().places();
        double area = 0;
        double variance = 0;
        for (Layout.Place a : places) {
            String nameA = fit.model().layout().parameters().get(a.area()).name();
            area += a.areaFactor() * fit.value(0, nameA);
            for (Layout.Place b : places) {
                String nameB = fit.model().layout().parameters().get(b.area()).name();
                double covariance = fit.covariance(0, nameA, 0, nameB);
                variance += a.areaFactor() * b.areaFactor() * (Double.isFinite(covariance) ? covariance : 0);
            }
        }
        double factor = Math.max(1, Math.sqrt(fit.chi2Reduced()));
        return Measured.of(area, factor * Math.sqrt(Math.max(0, variance)));
    }

    /// Counts become rates, so that regions counted for different times compare.
    private double time(PhotoelectronSpectrum spectrum, String file) {
        PhotoelectronSpectrum.Acquisition how = spectrum.acquisition();
        if (how.countsPerSecond()) {
            return 1;
        }
        if (how.dwell_s().isPresent() && how.dwell_s().getAsDouble() > 0) {
            return how.dwell_s().getAsDouble() * Math.max(1, how.scans().orElse(1));
        }
        assumed.add(file + " states no counting time: all its regions count as measured for the same time.");
        return 1;
    }

    private static OptionalDouble transmission(PhotoelectronSpectrum spectrum, CoreLine line) {
        Optional<double[]> column = spectrum.copyTransmission();
        if (column.isEmpty()) {
            return OptionalDouble.empty();
        }
        int nearest = 0;
        double source = spectrum.acquisition().source_eV().orElse(CoreLine.AL_K_ALPHA_eV);
        double at = spectrum.isBinding() ? line.bindingEnergy_eV() : source - line.bindingEnergy_eV();
        for (int i = 1; i < spectrum.size(); i++) {
            if (Math.abs(spectrum.energy_eV(i) - at) < Math.abs(spectrum.energy_eV(nearest) - at)) {
                nearest = i;
            }
        }
        double value = column.get()[nearest];
        return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}

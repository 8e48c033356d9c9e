package org.interphase.study.xps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.BackgroundCurve;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.study.yaml.YamlGroup;

/// Measured spectra that a model names as line shapes: `envelope_of: NiO.vms` with, where wanted,
/// `envelope_spectrum: 2`, `envelope_region_eV: [848, 870]`, `envelope_background: shirley` and
/// `envelope_end_points: 5`. Files lie beside the model or in a folder below.
final class MeasuredEnvelopes {
    static final String KEY = "envelope_of";
    private static final String SPECTRUM = "envelope_spectrum";
    private static final String BACKGROUND = "envelope_background";

    private final Optional<Path> folder;

    private MeasuredEnvelopes(Optional<Path> folder) {
        this.folder = folder;
    }

    /// Of models that stand alone, such as the ready ones.
    static MeasuredEnvelopes none() {
        return new MeasuredEnvelopes(Optional.empty());
    }

    static MeasuredEnvelopes beside(Path file) {
        return new MeasuredEnvelopes(Optional.ofNullable(file.toAbsolutePath().getParent()));
    }

    /// @param region of the model, taken where the component names none
    MeasuredShape read(YamlGroup group, PeakModel.Range region, int endPoints) throws InputException {
        String name = group.text(KEY);
        RegionFile file = RegionFile.open(FormatRegistry.load(), path(group, name));
        PeakModel.Range range = range(group, region);
        int number = spectrum(group);
        int points = group.optionalInteger("envelope_end_points").orElse(endPoints);
        Optional<StaticBackground> background = background(group);
        if (background.isEmpty()) {
            throw group.refuse(group.at(BACKGROUND), "a background drawn without a fit", "one that is fitted");
        }
        RegionFile.Candidate candidate =
                file.candidates(number, range.from_eV(), range.to_eV()).getFirst();
        try {
            Region inside = candidate.region().within(range.from_eV(), range.to_eV());
            BackgroundCurve curve = background.get().under(inside, points);
            double[] above = inside.copyIntensity();
            Arrays.setAll(above, i -> above[i] - curve.at(i));
            double[] sigma = new double[above.length];
            Arrays.setAll(sigma, inside::sigma);
            double[] energy = inside.copyEnergy_eV();
            return MeasuredShape.of(
                            name + ", " + candidate.title(), energy, above, MeasuredShape.mode_eV(energy, above))
                    .withNoise(sigma);
        } catch (XpsRefusedException e) {
            throw group.refuse(group.at(KEY), "a spectrum that can be a line shape", name, e.sentence());
        }
    }

    /// Where a name lies in a folder or below it, whether a file is there or not; empty where it leads out, by a
    /// link too.
    static Optional<Path> inside(Path folder, String name) {
        try {
            Path path = Path.of(name);
            Path inside = folder.resolve(path).normalize();
            if (path.isAbsolute() || !inside.startsWith(folder.normalize())) {
                return Optional.empty();
            }
            boolean out = Files.exists(inside) && !inside.toRealPath().startsWith(folder.toRealPath());
            return out ? Optional.empty() : Optional.of(inside);
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private Path path(YamlGroup group, String name) throws InputException {
        if (folder.isEmpty()) {
            throw group.refuse(group.at(KEY), "a model in a file, beside which the spectrum lies", "'" + name + "'");
        }
        Optional<Path> inside = inside(folder.get(), name).filter(Files::isRegularFile);
        if (inside.isPresent()) {
            return inside.get();
        }
        throw group.refuse(
                group.at(KEY), "a file beside the model or in a folder below it", "'" + name + "', which is none");
    }

    /// Counted from 1; 0 where the component names none.
    private static int spectrum(YamlGroup group) throws InputException {
        OptionalInt number = group.optionalInteger(SPECTRUM);
        if (number.isPresent() && number.getAsInt() < 1) {
            throw group.refuse(group.at(SPECTRUM), "a spectrum of the file, counted from 1", "" + number.getAsInt());
        }
        return number.orElse(0);
    }

    private static PeakModel.Range range(YamlGroup group, PeakModel.Range region) throws InputException {
        if (!group.has("envelope_region_eV")) {
            return region;
        }
        List<Double> ends = group.numberList("envelope_region_eV");
        if (ends.size() != 2 || !(ends.get(0) < ends.get(1))) {
            throw group.refuse(
                    group.at("envelope_region_eV"), "two binding energies, the lower first", ends.toString());
        }
        return new PeakModel.Range(ends.get(0), ends.get(1));
    }

    private static Optional<StaticBackground> background(YamlGroup group) throws InputException {
        String name = group.choice(
                        BACKGROUND,
                        BackgroundReader.NAMES.stream()
                                .filter(b -> !b.equals("active-shirley"))
                                .toList())
                .orElse("shirley");
        return BackgroundReader.named(name) instanceof StaticBackground drawn ? Optional.of(drawn) : Optional.empty();
    }
}

package org.interphase.study.xps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.shape.MeasuredShape;

/// The measured spectra that CasaXPS uses as line shapes: blocks whose identifier is the line shape (`&TiO2`,
/// `%&<>NiO`), in any case, of the same file or of another VAMAS file beside it. Their background was subtracted
/// before they were stored.
///
/// Read off saved fits of CasaXPS 2.3.24 and 2.3.25, and not published:
///
/// | sign | area saved | position saved |
/// |---|---|---|
/// | `&NAME` | multiple of the stored spectrum | mean energy of the stored spectrum, by the trapezoid rule |
/// | with `%` | area | |
/// | with `<>` | | energy of the highest point |
final class CasaVectors {
    private static final int MOST_FILES = 40;
    private static final long LARGEST = 64L << 20;

    private final FormatRegistry registry;
    private final Path file;
    private final Map<String, PhotoelectronSpectrum> known = new LinkedHashMap<>();
    private boolean neighboursRead;

    private CasaVectors(FormatRegistry registry, Path file) {
        this.registry = registry;
        this.file = file;
    }

    static CasaVectors of(FormatRegistry registry, Path file, List<PhotoelectronSpectrum> spectra) {
        CasaVectors vectors = new CasaVectors(registry, file);
        vectors.add(spectra);
        return vectors;
    }

    /// Whether a line shape of CasaXPS is a measured spectrum.
    static boolean isMeasured(String shape) {
        return shape.startsWith("&") || shape.startsWith("%");
    }

    /// Whether its area is saved as a multiple of the stored spectrum's.
    static boolean countsMultiples(String shape) {
        return !shape.contains("%");
    }

    private void add(List<PhotoelectronSpectrum> spectra) {
        for (PhotoelectronSpectrum spectrum : spectra) {
            String block = spectrum.metadata().getOrDefault("block", "").strip();
            if (isMeasured(block)) {
                known.putIfAbsent(block.toUpperCase(Locale.ROOT), spectrum);
            }
        }
    }

    private Optional<PhotoelectronSpectrum> find(String shape) {
        String wanted = shape.strip().toUpperCase(Locale.ROOT);
        if (!known.containsKey(wanted) && !neighboursRead) {
            neighboursRead = true;
            neighbours().forEach(this::readNeighbour);
        }
        return Optional.ofNullable(known.get(wanted));
    }

    private List<Path> neighbours() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path path : paths.sorted().toList()) {
                boolean vamas = String.valueOf(path.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\.(vms|vamas|npl)");
                if (vamas
                        && !path.equals(file.toAbsolutePath())
                        && Files.isRegularFile(path)
                        && Files.size(path) <= LARGEST
                        && found.size() < MOST_FILES) {
                    found.add(path);
                }
            }
            return found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private void readNeighbour(Path path) {
        try {
            add(RegionFile.open(registry, path).spectra());
        } catch (InputException e) {
            // A neighbour that is no spectrum holds no line shape; that one is missing is said below.
        }
    }

    /// @param component that has the shape
    /// @throws XpsRefusedException where no block has this name, or it holds no area
    MeasuredShape shape(String shape, String component) throws XpsRefusedException {
        Optional<PhotoelectronSpectrum> found = find(shape);
        if (found.isEmpty()) {
            throw new XpsRefusedException("component '" + component + "' is the measured spectrum " + shape
                    + ", and no block of that name is in the file or in a VAMAS file beside it.");
        }
        PhotoelectronSpectrum spectrum = found.get();
        RisingPoints points = RisingPoints.of(spectrum);
        double[] energy = points.copyEnergy_eV();
        double[] intensity = points.copyIntensity();
        double time = CasaReader.countingTime(spectrum);
        Arrays.setAll(intensity, i -> intensity[i] / time);
        double origin = shape.contains("<>")
                ? MeasuredShape.mode_eV(energy, intensity)
                : MeasuredShape.centroid_eV(energy, intensity);
        return MeasuredShape.of(shape, energy, intensity, origin);
    }
}

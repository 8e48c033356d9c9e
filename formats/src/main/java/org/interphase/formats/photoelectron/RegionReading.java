package org.interphase.formats.photoelectron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.Column;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.PhotoelectronSpectrum.Acquisition;
import org.interphase.data.Place;
import org.interphase.data.TextColumn;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.Reading;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.SourceFile;

/// Collects the regions of a file into one reading.
///
/// Points without a finite energy and intensity are left out, negative intensities kept; both are warned about.
/// The metadata of every spectrum begin with what is known under the same names for all formats: `region`,
/// `source_energy_eV`, `pass_energy_eV`, `dwell_time_s`, `scans`.
public final class RegionReading {
    private static final int MOST_REGIONS = 100_000;

    private final FormatSpec spec;
    private final SourceFile file;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<Dataset> datasets = new ArrayList<>();

    public RegionReading(FormatSpec spec, SourceFile file) {
        this.spec = spec;
        this.file = file;
    }

    public RegionReading warn(String sentence) {
        warnings.add(sentence);
        return this;
    }

    public boolean isEmpty() {
        return datasets.isEmpty();
    }

    /// Adds something that is no photoelectron spectrum.
    public RegionReading add(Dataset dataset) {
        datasets.add(dataset);
        return this;
    }

    /// @param place of the region in the file, for a refusal
    /// @throws InputException if no point has an energy and an intensity, or there are too many regions
    public RegionReading add(Region region, Place place) throws InputException {
        if (datasets.size() == MOST_REGIONS) {
            throw file.refuse(place, "at most " + MOST_REGIONS + " regions in one file", "more");
        }
        int[] rows = finiteRows(region);
        if (rows.length == 0) {
            throw file.refuse(
                    place,
                    "points with an energy and an intensity",
                    region.energy_eV.length == 0 ? "no point" : "no finite number in any of them");
        }
        if (rows.length < region.energy_eV.length) {
            warn("Region '" + region.title + "': " + (region.energy_eV.length - rows.length)
                    + " points without an energy or an intensity were left out.");
        }
        datasets.add(spectrum(region, rows));
        return this;
    }

    private static int[] finiteRows(Region region) {
        int[] rows = new int[region.energy_eV.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            if (Double.isFinite(region.energy_eV[i] + region.intensity[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private PhotoelectronSpectrum spectrum(Region region, int[] rows) {
        double[] energy = picked(region.energy_eV, rows);
        double[] intensity = picked(region.intensity, rows);
        check(region, energy, intensity);
        Map<String, String> said = metadata(region);
        boolean simulated = SimulatedMark.isStated(said);
        var builder = PhotoelectronSpectrum.builder(
                        region.title, file.provenance(spec.name(), simulated, region.assumed))
                .acquisition(new Acquisition(
                        region.name,
                        region.source_eV,
                        region.passEnergy_eV,
                        region.dwell_s,
                        region.scans,
                        region.countsPerSecond))
                .state(region.state)
                .metadata(said)
                .others(region.others.stream().map(c -> picked(c, rows)).toList());
        if (region.countsAssumed != null) {
            builder.countsAssumed(region.countsAssumed);
        }
        if (region.transmission != null) {
            builder.transmission(picked(region.transmission, rows));
        }
        return (region.binding ? builder.binding(energy, intensity) : builder.kinetic(energy, intensity)).build();
    }

    private void check(Region region, double[] energy, double[] intensity) {
        long negative = Arrays.stream(intensity).filter(y -> y < 0).count();
        if (negative > 0) {
            warn("Region '" + region.title + "': " + negative + " of " + intensity.length
                    + " intensities are negative; they are kept.");
        }
        int up = 0;
        int down = 0;
        for (int i = 1; i < energy.length; i++) {
            up += energy[i] > energy[i - 1] ? 1 : 0;
            down += energy[i] < energy[i - 1] ? 1 : 0;
        }
        if (up < energy.length - 1 && down < energy.length - 1) {
            warn("Region '" + region.title + "': the energy turns back or repeats.");
        }
    }

    private static Map<String, String> metadata(Region region) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (!region.name.isEmpty()) {
            metadata.put("region", region.name);
        }
        put(metadata, "source_energy_eV", region.source_eV);
        put(metadata, "pass_energy_eV", region.passEnergy_eV);
        put(metadata, "dwell_time_s", region.dwell_s);
        put(metadata, "scans", region.scans);
        region.metadata.forEach(metadata::putIfAbsent);
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, OptionalDouble value) {
        value.ifPresent(v -> metadata.put(key, v == Math.rint(v) && v < 1e9 ? Long.toString((long) v) : "" + v));
    }

    private static double[] picked(double[] values, int[] rows) {
        if (rows.length == values.length) {
            return values;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static Column picked(Column column, int[] rows) {
        if (rows.length == column.size()) {
            return column;
        }
        return switch (column) {
            case NumberColumn c -> NumberColumn.adopt(c.name(), c.unit(), picked(c.copyValues(), rows));
            case TextColumn c ->
                new TextColumn(c.name(), Arrays.stream(rows).mapToObj(c::at).toList());
        };
    }

    /// @param format name of the format and its dialect
    public Reading reading(String format) {
        return new Reading(format, spec.name(), datasets, List.copyOf(warnings));
    }
}

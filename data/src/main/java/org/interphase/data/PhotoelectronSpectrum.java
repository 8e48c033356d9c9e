package org.interphase.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One region of an X-ray photoelectron measurement: intensity over energy, in the order of the file.
///
/// | column | unit | meaning |
/// |---|---|---|
/// | `binding_energy` or `kinetic_energy` | eV | see [#isBinding()] |
/// | `intensity` | counts or counts/s | as recorded, summed over all scans; see [#countsPerUnit()] |
/// | `transmission` | 1 | of the analyser, where the file holds it |
///
/// [#table()] puts these first; every other column keeps the instrument's own name and unit. Nothing is
/// corrected here: neither charge nor transmission.
public final class PhotoelectronSpectrum implements Dataset {
    private final String title;
    private final Provenance provenance;
    private final Map<String, String> metadata;
    private final State state;
    private final Acquisition acquisition;
    private final Optional<String> countsAssumed;
    private final boolean binding;
    private final double[] energy_eV;
    private final double[] intensity;
    private final double @Nullable [] transmission;
    private final List<Column> others;

    /// How a region was taken; empty where the file does not say.
    ///
    /// @param region such as `S 2p`
    /// @param source_eV photon energy
    /// @param passEnergy_eV of the analyser
    /// @param dwell_s time per point and scan
    /// @param scans that were summed
    /// @param countsPerSecond whether the intensity is a rate
    public record Acquisition(
            String region,
            OptionalDouble source_eV,
            OptionalDouble passEnergy_eV,
            OptionalDouble dwell_s,
            OptionalDouble scans,
            boolean countsPerSecond) {
        public static Acquisition unknown(String region) {
            OptionalDouble none = OptionalDouble.empty();
            return new Acquisition(region, none, none, none, none, false);
        }
    }

    private PhotoelectronSpectrum(Builder b) {
        this.title = b.title;
        this.provenance = b.provenance;
        this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(b.metadata));
        this.state = b.state;
        this.acquisition = b.acquisition;
        this.countsAssumed = Optional.ofNullable(b.countsAssumed);
        this.binding = b.binding;
        this.energy_eV = b.energy_eV;
        this.intensity = b.intensity;
        this.transmission = b.transmission;
        this.others = List.copyOf(b.others);
        if (energy_eV.length != intensity.length || (transmission != null && transmission.length != energy_eV.length)) {
            throw new IllegalArgumentException("energy, intensity and transmission differ in length");
        }
        for (int i = 0; i < energy_eV.length; i++) {
            if (!Double.isFinite(energy_eV[i] + intensity[i])) {
                throw new IllegalArgumentException("row " + i + " has no finite energy or intensity");
            }
        }
    }

    public static Builder builder(String title, Provenance provenance) {
        return new Builder(title, provenance);
    }

    public int size() {
        return energy_eV.length;
    }

    /// Whether the energy is a binding energy; otherwise it is a kinetic one.
    public boolean isBinding() {
        return binding;
    }

    public double energy_eV(int point) {
        return energy_eV[point];
    }

    public double intensity(int point) {
        return intensity[point];
    }

    public double[] copyEnergy_eV() {
        return energy_eV.clone();
    }

    public double[] copyIntensity() {
        return intensity.clone();
    }

    /// Of the analyser, relative.
    public Optional<double[]> copyTransmission() {
        return Optional.ofNullable(transmission).map(double[]::clone);
    }

    /// What the file says about the condition: sputter time, position.
    public State state() {
        return state;
    }

    public Acquisition acquisition() {
        return acquisition;
    }

    /// Counted electrons per unit of intensity: 1 for counts, dwell time times scans for a rate; empty
    /// where a rate has no time. Poisson statistics need it.
    public OptionalDouble countsPerUnit() {
        if (!acquisition.countsPerSecond()) {
            return OptionalDouble.of(1);
        }
        return acquisition.dwell_s().isPresent()
                ? OptionalDouble.of(acquisition.dwell_s().getAsDouble()
                        * acquisition.scans().orElse(1))
                : OptionalDouble.empty();
    }

    /// The statement of [Provenance#assumed()] by which the intensity counts as counts; empty where the file says what
    /// it
    /// holds. Whoever knows that it is a rate may say so.
    public Optional<String> countsAssumed() {
        return countsAssumed;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String technique() {
        return "xps";
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(NumberColumn.adopt(binding ? "binding_energy" : "kinetic_energy", "eV", energy_eV));
        columns.add(NumberColumn.adopt("intensity", acquisition.countsPerSecond() ? "counts/s" : "counts", intensity));
        if (transmission != null) {
            columns.add(NumberColumn.adopt("transmission", "1", transmission));
        }
        columns.addAll(others);
        return new Table(columns);
    }

    @Override
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /// Collects the parts of a spectrum; arrays are taken over, not copied, so the reader must let go of them.
    public static final class Builder {
        private final String title;
        private final Provenance provenance;
        private final Map<String, String> metadata = new LinkedHashMap<>();
        private State state = State.unspecified();
        private Acquisition acquisition = Acquisition.unknown("");
        private @Nullable String countsAssumed;
        private boolean binding = true;
        private double[] energy_eV = {};
        private double[] intensity = {};
        private double @Nullable [] transmission;
        private List<Column> others = List.of();

        private Builder(String title, Provenance provenance) {
            this.title = title;
            this.provenance = provenance;
        }

        /// @param intensity as recorded
        public Builder binding(double[] energy_eV, double[] intensity) {
            return points(energy_eV, intensity, true);
        }

        /// @param intensity as recorded
        public Builder kinetic(double[] energy_eV, double[] intensity) {
            return points(energy_eV, intensity, false);
        }

        private Builder points(double[] energies, double[] intensities, boolean isBinding) {
            this.energy_eV = energies;
            this.intensity = intensities;
            this.binding = isBinding;
            return this;
        }

        public Builder transmission(double[] transmission) {
            this.transmission = transmission;
            return this;
        }

        public Builder acquisition(Acquisition acquisition) {
            this.acquisition = acquisition;
            return this;
        }

        /// The file does not say what the intensity is.
        ///
        /// @param sentence one of the provenance's assumptions
        public Builder countsAssumed(String sentence) {
            this.countsAssumed = sentence;
            return this;
        }

        public Builder state(State state) {
            this.state = state;
            return this;
        }

        /// The instrument's other columns, under its own names, as long as the points.
        public Builder others(List<Column> others) {
            this.others = others;
            return this;
        }

        public Builder metadata(Map<String, String> metadata) {
            this.metadata.putAll(metadata);
            return this;
        }

        /// @throws IllegalArgumentException if lengths differ or a number is not finite
        public PhotoelectronSpectrum build() {
            return new PhotoelectronSpectrum(this);
        }
    }
}

package org.interphase.formats.photoelectron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.interphase.data.Column;
import org.interphase.data.State;
import org.jspecify.annotations.Nullable;

/// One region as a reader finds it, before it is checked: what is not said stays empty. Arrays are taken over.
public final class Region {
    /// Largest number that is taken for a setting of an instrument; writers of VAMAS put 1E37 for "unknown".
    private static final double UNKNOWN = 1e36;

    final String title;
    final Map<String, String> metadata = new LinkedHashMap<>();
    final List<String> assumed = new ArrayList<>();
    final List<Column> others = new ArrayList<>();
    String name;
    boolean binding;
    double[] energy_eV = {};
    double[] intensity = {};
    double @Nullable [] transmission;
    boolean countsPerSecond;

    @Nullable
    String countsAssumed;

    OptionalDouble source_eV = OptionalDouble.empty();
    OptionalDouble passEnergy_eV = OptionalDouble.empty();
    OptionalDouble dwell_s = OptionalDouble.empty();
    OptionalDouble scans = OptionalDouble.empty();
    State state = State.unspecified();

    /// @param title of the dataset
    /// @param name of the region, such as `S 2p`
    public Region(String title, String name) {
        this.title = title;
        this.name = name;
    }

    public Region binding(double[] energy) {
        return energy(energy, true);
    }

    public Region kinetic(double[] energy) {
        return energy(energy, false);
    }

    /// @param energy in eV
    public Region energy(double[] energy, boolean isBinding) {
        this.energy_eV = energy;
        this.binding = isBinding;
        return this;
    }

    /// @param perSecond whether these are counts per second
    public Region intensity(double[] values, boolean perSecond) {
        this.intensity = values;
        this.countsPerSecond = perSecond;
        return this;
    }

    public Region transmission(double[] values) {
        this.transmission = values;
        return this;
    }

    /// A further column of the instrument.
    public Region other(Column column) {
        others.add(column);
        return this;
    }

    /// Photon energy; what is not a positive number is not taken, here and below.
    public Region source_eV(double energy) {
        source_eV = setting(energy, source_eV);
        return this;
    }

    public Region passEnergy_eV(double energy) {
        passEnergy_eV = setting(energy, passEnergy_eV);
        return this;
    }

    /// Time per point and scan.
    public Region dwell_s(double time) {
        dwell_s = setting(time, dwell_s);
        return this;
    }

    public Region scans(double number) {
        scans = setting(number, scans);
        return this;
    }

    private static OptionalDouble setting(double value, OptionalDouble before) {
        return value > 0 && value < UNKNOWN ? OptionalDouble.of(value) : before;
    }

    public Region state(State condition) {
        this.state = condition;
        return this;
    }

    /// What the file says, in its own words; empty values are left out.
    public Region metadata(String key, String value) {
        if (!value.isBlank()) {
            metadata.put(key, value.strip());
        }
        return this;
    }

    public Region metadata(Map<String, String> entries) {
        entries.forEach(this::metadata);
        return this;
    }

    /// That the intensity is counts, which the file does not say.
    public Region assumeCounts(String sentence) {
        countsAssumed = sentence;
        return assume(sentence);
    }

    public Region assume(String sentence) {
        assumed.add(sentence);
        return this;
    }
}

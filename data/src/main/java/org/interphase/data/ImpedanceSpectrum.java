package org.interphase.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One impedance spectrum: the complex impedance at every frequency, in the order in which it was measured.
///
/// | column | unit | meaning |
/// |---|---|---|
/// | `frequency` | Hz | above zero |
/// | `z_re` | Ω | real part |
/// | `z_im` | Ω | imaginary part; negative where the response is capacitive |
///
/// [#table()] puts these three first; every other column keeps the instrument's own name and unit. Rows without a
/// frequency or without an impedance are left out by the reader, which says so. The whole cell's impedance is meant, in
/// ohms: nothing is divided or multiplied by an area here.
public final class ImpedanceSpectrum implements Dataset {
    private final String title;
    private final Provenance provenance;
    private final Map<String, String> metadata;
    private final State state;
    private final double[] frequency_Hz;
    private final double[] real_ohm;
    private final double[] imaginary_ohm;
    private final List<Column> others;

    private ImpedanceSpectrum(Builder b) {
        this.title = b.title;
        this.provenance = b.provenance;
        this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(b.metadata));
        this.state = b.state;
        this.frequency_Hz = b.frequency_Hz;
        this.real_ohm = b.real_ohm;
        this.imaginary_ohm = b.imaginary_ohm;
        this.others = List.copyOf(b.others);
        if (frequency_Hz.length != real_ohm.length || frequency_Hz.length != imaginary_ohm.length) {
            throw new IllegalArgumentException("frequency, real and imaginary part differ in length");
        }
        for (int i = 0; i < frequency_Hz.length; i++) {
            if (!(frequency_Hz[i] > 0 && Double.isFinite(frequency_Hz[i] + real_ohm[i] + imaginary_ohm[i]))) {
                throw new IllegalArgumentException("row " + i + " has no frequency above zero or no finite impedance");
            }
        }
    }

    public static Builder builder(String title, Provenance provenance) {
        return new Builder(title, provenance);
    }

    public int size() {
        return frequency_Hz.length;
    }

    public double frequency_Hz(int point) {
        return frequency_Hz[point];
    }

    public double real_ohm(int point) {
        return real_ohm[point];
    }

    /// Negative where the response is capacitive.
    public double imaginary_ohm(int point) {
        return imaginary_ohm[point];
    }

    public double modulus_ohm(int point) {
        return Math.hypot(real_ohm[point], imaginary_ohm[point]);
    }

    public double[] copyFrequency_Hz() {
        return frequency_Hz.clone();
    }

    public double[] copyReal_ohm() {
        return real_ohm.clone();
    }

    public double[] copyImaginary_ohm() {
        return imaginary_ohm.clone();
    }

    /// What the file says about the condition: temperature, potential, cycle, time at rest.
    public State state() {
        return state;
    }

    /// The instrument's other columns, under its own names.
    public List<Column> others() {
        return others;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String technique() {
        return "impedance";
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(NumberColumn.adopt("frequency", "Hz", frequency_Hz));
        columns.add(NumberColumn.adopt("z_re", "Ω", real_ohm));
        columns.add(NumberColumn.adopt("z_im", "Ω", imaginary_ohm));
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
        private double[] frequency_Hz = {};
        private double[] real_ohm = {};
        private double[] imaginary_ohm = {};
        private List<Column> others = List.of();

        private Builder(String title, Provenance provenance) {
            this.title = title;
            this.provenance = provenance;
        }

        /// @param frequency_Hz above zero
        /// @param real_ohm real part
        /// @param imaginary_ohm imaginary part, negative where the response is capacitive
        public Builder points(double[] frequency_Hz, double[] real_ohm, double[] imaginary_ohm) {
            this.frequency_Hz = frequency_Hz;
            this.real_ohm = real_ohm;
            this.imaginary_ohm = imaginary_ohm;
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

        /// @throws IllegalArgumentException if lengths differ or a row has no frequency above zero or no finite
        /// impedance
        public ImpedanceSpectrum build() {
            return new ImpedanceSpectrum(this);
        }
    }
}

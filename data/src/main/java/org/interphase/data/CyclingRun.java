package org.interphase.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a battery cycler: time, voltage and current of every sample, and all else the instrument wrote.
///
/// | column | unit | meaning |
/// |---|---|---|
/// | `time` | s | test time; a file in which it falls is kept and warned about |
/// | `voltage` | V | cell or working-electrode voltage, as the instrument defines it |
/// | `current` | A | positive while the cell is charged |
///
/// [#table()] puts these three first; every other column keeps the instrument's own name and unit.
public final class CyclingRun implements Dataset {
    private final String title;
    private final Provenance provenance;
    private final Map<String, String> metadata;
    private final double[] time_s;
    private final double[] voltage_V;
    private final double[] current_A;
    private final double @Nullable [] cycle;
    private final double @Nullable [] step;
    private final ChargeCounter counter;
    private final List<Column> others;
    private final @Nullable String incomplete;

    private CyclingRun(Builder b) {
        this.title = b.title;
        this.provenance = b.provenance;
        this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(b.metadata));
        this.time_s = b.time_s;
        this.voltage_V = b.voltage_V;
        this.current_A = b.current_A;
        this.cycle = b.cycle;
        this.step = b.step;
        this.counter = b.counter;
        this.others = List.copyOf(b.others);
        this.incomplete = b.incomplete;
        if (time_s.length != voltage_V.length || time_s.length != current_A.length) {
            throw new IllegalArgumentException("time, voltage and current differ in length");
        }
    }

    public static Builder builder(String title, Provenance provenance) {
        return new Builder(title, provenance);
    }

    public int size() {
        return time_s.length;
    }

    public double time_s(int sample) {
        return time_s[sample];
    }

    public double voltage_V(int sample) {
        return voltage_V[sample];
    }

    public double current_A(int sample) {
        return current_A[sample];
    }

    public double[] copyTime_s() {
        return time_s.clone();
    }

    public double[] copyVoltage_V() {
        return voltage_V.clone();
    }

    public double[] copyCurrent_A() {
        return current_A.clone();
    }

    /// The cycle number that the cycler wrote, which need not follow the sign of the current.
    public Optional<double[]> copyCycle() {
        return Optional.ofNullable(cycle).map(double[]::clone);
    }

    /// The step number that the cycler wrote.
    public Optional<double[]> copyStep() {
        return Optional.ofNullable(step).map(double[]::clone);
    }

    public ChargeCounter counter() {
        return counter;
    }

    /// Why the file is not the whole run, where it is not: cut off, damaged towards its end.
    public Optional<String> incomplete() {
        return Optional.ofNullable(incomplete);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String technique() {
        return "cycling";
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(NumberColumn.adopt("time", "s", time_s));
        columns.add(NumberColumn.adopt("voltage", "V", voltage_V));
        columns.add(NumberColumn.adopt("current", "A", current_A));
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

    /// Collects the parts of a run; arrays are taken over, not copied, so the reader must let go of them.
    public static final class Builder {
        private final String title;
        private final Provenance provenance;
        private final Map<String, String> metadata = new LinkedHashMap<>();
        private double[] time_s = {};
        private double[] voltage_V = {};
        private double[] current_A = {};
        private double @Nullable [] cycle;
        private double @Nullable [] step;
        private ChargeCounter counter = new ChargeCounter.None();
        private List<Column> others = List.of();
        private @Nullable String incomplete;

        private Builder(String title, Provenance provenance) {
            this.title = title;
            this.provenance = provenance;
        }

        /// @param time_s test time
        /// @param voltage_V voltage
        /// @param current_A current, positive on charge
        public Builder samples(double[] time_s, double[] voltage_V, double[] current_A) {
            this.time_s = time_s;
            this.voltage_V = voltage_V;
            this.current_A = current_A;
            return this;
        }

        public Builder cycle(double[] cycle) {
            this.cycle = cycle;
            return this;
        }

        public Builder step(double[] step) {
            this.step = step;
            return this;
        }

        public Builder counter(ChargeCounter counter) {
            this.counter = counter;
            return this;
        }

        /// The instrument's other columns, under its own names.
        public Builder others(List<Column> others) {
            this.others = others;
            return this;
        }

        public Builder metadata(Map<String, String> metadata) {
            this.metadata.putAll(metadata);
            return this;
        }

        public Builder incomplete(@Nullable String reason) {
            this.incomplete = reason;
            return this;
        }

        public CyclingRun build() {
            return new CyclingRun(this);
        }
    }
}

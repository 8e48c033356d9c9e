package org.interphase.cell.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Watcher;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Provenance;

/// A cycler that records a simulated run: every time step of the integrator, or a sample whenever the voltage has moved
/// by a given amount, as real cyclers are set up. First and last sample of each step of the protocol are always kept.
/// Voltage with Gaussian noise, and everything with the resolution of such an instrument: 0.1 mV, 10 ms, 1 nA, 1 nAh.
public final class VirtualCycler implements Watcher {
    private static final double COULOMB_PER_AH = 3600;
    private static final int SAMPLES_PER_CAPACITY = 120;
    private static final int COARSE_SAMPLES = 60;
    private static final double FINE_FACTOR = 2;
    private static final double CAPACITY_WINDOW_V = 1.5;
    private static final double VOLT = 1e4;
    private static final double SECOND = 1e2;
    private static final double SMALL = 1e9;

    /// How samples are recorded.
    ///
    /// @param noise_V standard deviation of the voltage, zero for none
    /// @param seed of the noise
    /// @param step_V change of voltage after which a sample is recorded; zero for every time step
    /// @param fineStep_V the same in the cycles that are recorded finely
    /// @param fineCycles counted from 1
    public record Settings(double noise_V, long seed, double step_V, double fineStep_V, SortedSet<Integer> fineCycles) {
        public Settings {
            fineCycles = new TreeSet<>(fineCycles);
        }

        /// Every time step.
        public static Settings everyStep(double noise_V, long seed) {
            return new Settings(noise_V, seed, 0, 0, new TreeSet<>());
        }
    }

    private final double area;
    private final Settings settings;
    private double[] time = new double[1024];
    private double[] voltage = new double[1024];
    private double[] current = new double[1024];
    private int size;
    private int complete;

    /// @param area of the cell in m²
    public VirtualCycler(double area, Settings settings) {
        this.area = area;
        this.settings = settings;
    }

    @Override
    public void sample(double seconds, double density, double cellVoltage) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            voltage = Arrays.copyOf(voltage, 2 * size);
            current = Arrays.copyOf(current, 2 * size);
        }
        time[size] = seconds;
        voltage[size] = cellVoltage;
        current[size] = density * area;
        size++;
    }

    @Override
    public void cycle(Cycle cycle) {
        complete = cycle.index();
    }

    @Override
    public int samplesPerCapacity() {
        if (settings.step_V() == 0) {
            return SAMPLES_PER_CAPACITY;
        }
        return settings.fineCycles().contains(complete + 1)
                ? (int) Math.ceil(FINE_FACTOR * CAPACITY_WINDOW_V / settings.fineStep_V())
                : COARSE_SAMPLES;
    }

    /// What was recorded so far.
    ///
    /// @param title of the run
    /// @param notes further entries of the file's header
    public CyclingRun run(String title, Map<String, String> notes) {
        Rows rows = new Rows();
        Counting counting = new Counting();
        for (int i = 0; i < size; i++) {
            boolean first = i == 0 || !sameStep(i);
            boolean last = i + 1 == size || !sameStep(i + 1);
            counting.to(i, first);
            if (!first) {
                between(rows, counting, i);
            }
            if (first || last || settings.step_V() == 0) {
                rows.add(time[i], voltage[i], current[i], counting);
            }
        }
        Provenance provenance =
                new Provenance(title, "", "cell-model", true, List.of("Simulated: no cell was measured."));
        Map<String, String> metadata = new LinkedHashMap<>(notes);
        metadata.put("origin", "simulated by the cell model");
        return rows.build(CyclingRun.builder(title, provenance).metadata(metadata));
    }

    /// Samples at which the voltage has moved far enough since the last one, on the way to sample `i`.
    private void between(Rows rows, Counting counting, int i) {
        double step = settings.fineCycles().contains(counting.cycle) ? settings.fineStep_V() : settings.step_V();
        if (step == 0) {
            return;
        }
        double rise = voltage[i] - voltage[i - 1];
        while (Math.abs(voltage[i] - rows.lastVoltage) > step) {
            double level = rows.lastVoltage + Math.copySign(step, voltage[i] - rows.lastVoltage);
            double share = rise == 0 ? 1 : Math.max(0, Math.min(1, (level - voltage[i - 1]) / rise));
            rows.add(
                    time[i - 1] + share * (time[i] - time[i - 1]),
                    level,
                    current[i - 1] + share * (current[i] - current[i - 1]),
                    counting.before(share));
        }
    }

    /// A step of the protocol begins with a sample at the time at which the one before ended.
    private boolean sameStep(int i) {
        return time[i] > time[i - 1];
    }

    /// Charge by the trapezoid rule, and the number of the cycle, along the samples.
    private final class Counting {
        private double charge;
        private double increment;
        private double direction;
        private int cycle = 1;

        void to(int i, boolean first) {
            increment = first ? 0 : (time[i] - time[i - 1]) * (current[i] + current[i - 1]) / 2 / COULOMB_PER_AH;
            charge += increment;
            double sign = Math.signum(current[i]);
            cycle += sign > 0 && direction < 0 ? 1 : 0;
            direction = sign == 0 ? direction : sign;
        }

        /// The same, a share of the way from the sample before.
        Counting before(double share) {
            Counting earlier = new Counting();
            earlier.charge = charge - (1 - share) * increment;
            earlier.cycle = cycle;
            return earlier;
        }
    }

    /// What is recorded, with noise.
    private final class Rows {
        private final Random random = new Random(settings.seed());
        private final List<double[]> rows = new ArrayList<>();
        private double lastVoltage;

        void add(double seconds, double volts, double amperes, Counting counting) {
            lastVoltage = volts;
            double read = volts + (settings.noise_V() == 0 ? 0 : settings.noise_V() * random.nextGaussian());
            rows.add(new double[] {
                rounded(seconds, SECOND),
                rounded(read, VOLT),
                rounded(amperes, SMALL),
                rounded(counting.charge, SMALL),
                counting.cycle
            });
        }

        private static double rounded(double value, double perUnit) {
            return Math.rint(value * perUnit) / perUnit;
        }

        private double[] column(int index) {
            return rows.stream().mapToDouble(r -> r[index]).toArray();
        }

        CyclingRun build(CyclingRun.Builder builder) {
            return builder.samples(column(0), column(1), column(2))
                    .counter(new ChargeCounter.Signed(column(3)))
                    .cycle(column(4))
                    .build();
        }
    }
}

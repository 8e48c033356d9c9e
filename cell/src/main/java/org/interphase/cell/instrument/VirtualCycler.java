package org.interphase.cell.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interphase.cell.life.Watcher;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Provenance;

/// A cycler that records a simulated run at every time step of the integrator, with Gaussian noise of the
/// voltage and an
/// charge counter by the trapezoid rule.
public final class VirtualCycler implements Watcher {
    private static final double COULOMB_PER_AH = 3600;
    private static final int SAMPLES_PER_CAPACITY = 120;

    private final double area;
    private final double noise;
    private final Random random;
    private double[] time = new double[1024];
    private double[] voltage = new double[1024];
    private double[] current = new double[1024];
    private int size;

    /// @param area of the cell in m²
    /// @param noise standard deviation of the voltage in V, zero for none
    /// @param seed of the noise
    public VirtualCycler(double area, double noise, long seed) {
        this.area = area;
        this.noise = noise;
        this.random = new Random(seed);
    }

    @Override
    public void sample(double seconds, double density, double cellVoltage) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            voltage = Arrays.copyOf(voltage, 2 * size);
            current = Arrays.copyOf(current, 2 * size);
        }
        time[size] = seconds;
        voltage[size] = cellVoltage + noise * random.nextGaussian();
        current[size] = density * area;
        size++;
    }

    @Override
    public int samplesPerCapacity() {
        return SAMPLES_PER_CAPACITY;
    }

    /// What was recorded so far.
    ///
    /// @param title of the run
    public CyclingRun run(String title) {
        double[] charged = new double[size];
        double[] discharged = new double[size];
        for (int i = 1; i < size; i++) {
            double passed = (time[i] - time[i - 1]) * (sameStep(i) ? (current[i] + current[i - 1]) / 2 : 0);
            charged[i] = charged[i - 1] + Math.max(0, passed) / COULOMB_PER_AH;
            discharged[i] = discharged[i - 1] + Math.max(0, -passed) / COULOMB_PER_AH;
        }
        Provenance provenance =
                new Provenance(title, "", "cell-model", true, List.of("Simulated: no cell was measured."));
        return CyclingRun.builder(title, provenance)
                .samples(Arrays.copyOf(time, size), Arrays.copyOf(voltage, size), Arrays.copyOf(current, size))
                .counter(new ChargeCounter.Separate(charged, discharged))
                .metadata(Map.of("origin", "simulated by the cell model"))
                .build();
    }

    /// A step of the protocol begins with a sample at the time at which the one before ended.
    private boolean sameStep(int i) {
        return time[i] > time[i - 1];
    }
}

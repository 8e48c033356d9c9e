package org.interphase.study.cell;

import java.util.List;
import java.util.TreeSet;
import org.interphase.cell.instrument.VirtualCycler;

/// How the virtual instruments measure.
///
/// @param noise_V standard deviation of the voltage
/// @param noise_Z standard deviation of real and imaginary part over the modulus of the impedance
/// @param seed of all noise
/// @param step_V change of voltage after which the cycler records, zero for every time step
/// @param fineStep_V the same in the chosen cycles
/// @param cycles that are recorded finely, looked into by virtual instruments and drawn
public record Recording(
        double noise_V, double noise_Z, long seed, double step_V, double fineStep_V, List<Integer> cycles) {
    /// Every time step, without noise of the impedance.
    public static Recording everyStep(double noise_V, long seed) {
        return new Recording(noise_V, 0, seed, 0, 0, List.of());
    }

    public Recording {
        cycles = List.copyOf(cycles);
    }

    VirtualCycler.Settings cycler() {
        return new VirtualCycler.Settings(noise_V, seed, step_V, fineStep_V, new TreeSet<>(cycles));
    }
}

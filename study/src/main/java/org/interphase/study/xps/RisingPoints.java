package org.interphase.study.xps;

import java.util.Arrays;
import org.interphase.data.PhotoelectronSpectrum;

/// A spectrum on the scale of binding energy, rising, with every energy once: where a file repeats one, as spectra do
/// that were put together from two, the mean of the intensities stands for both.
final class RisingPoints {
    /// Energies that are closer are the same one.
    private static final double SAME_eV = 1e-6;

    private final double[] energy_eV;
    private final double[] intensity;
    private final int repeated;

    private RisingPoints(double[] energy_eV, double[] intensity, int repeated) {
        this.energy_eV = energy_eV;
        this.intensity = intensity;
        this.repeated = repeated;
    }

    /// Energies that turn back stay as they are. Not finite where a kinetic energy has no photon energy.
    static RisingPoints of(PhotoelectronSpectrum spectrum) {
        double[] energy = spectrum.copyEnergy_eV();
        double[] intensity = spectrum.copyIntensity();
        if (!spectrum.isBinding()) {
            double source = spectrum.acquisition().source_eV().orElse(Double.NaN);
            Arrays.setAll(energy, i -> source - energy[i]);
        }
        if (energy.length > 0 && energy[energy.length - 1] < energy[0]) {
            reverse(energy);
            reverse(intensity);
        }
        int kept = 0;
        int met = 0;
        for (int i = 0; i < energy.length; i++) {
            if (kept > 0 && Math.abs(energy[i] - energy[kept - 1]) < SAME_eV) {
                met++;
                intensity[kept - 1] += (intensity[i] - intensity[kept - 1]) / met;
            } else {
                energy[kept] = energy[i];
                intensity[kept] = intensity[i];
                kept++;
                met = 1;
            }
        }
        return new RisingPoints(Arrays.copyOf(energy, kept), Arrays.copyOf(intensity, kept), energy.length - kept);
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    double[] copyEnergy_eV() {
        return energy_eV.clone();
    }

    double[] copyIntensity() {
        return intensity.clone();
    }

    /// Points left out because their energy had come before.
    int repeated() {
        return repeated;
    }
}

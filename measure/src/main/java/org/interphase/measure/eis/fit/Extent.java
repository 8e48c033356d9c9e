package org.interphase.measure.eis.fit;

import org.interphase.measure.eis.Spectrum;

/// The range of impedances (Ω, above zero) and angular frequencies (rad/s) that a spectrum covers.
record Extent(double leastModulus, double largestModulus, double lowestOmega, double highestOmega) {
    static Extent of(Spectrum spectrum) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double modulus = spectrum.modulus_ohm(i);
            largest = Math.max(largest, modulus);
            least = modulus > 0 ? Math.min(least, modulus) : least;
        }
        return new Extent(least, largest, spectrum.omega(spectrum.size() - 1), spectrum.omega(0));
    }

    Extent with(Extent other) {
        return new Extent(
                Math.min(leastModulus, other.leastModulus),
                Math.max(largestModulus, other.largestModulus),
                Math.min(lowestOmega, other.lowestOmega),
                Math.max(highestOmega, other.highestOmega));
    }
}

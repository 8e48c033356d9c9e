package org.interphase.cell.protocol;

import java.util.Optional;

/// One sentence to the cycler.
public sealed interface ProtocolStep {
    /// The sentence, as it would be written.
    String sentence();

    /// A current, and what ends it.
    ///
    /// @param charge whether it charges the cell
    /// @param rate multiple of the nominal current 1C, or NaN
    /// @param density A m⁻² of cell, or NaN
    record Current(boolean charge, double rate, double density, Until until, String sentence) implements ProtocolStep {}

    /// A voltage held until the current has fallen or time is over.
    record Hold(Voltage voltage, Until until, String sentence) implements ProtocolStep {}

    /// @param seconds above zero
    record Rest(double seconds, String sentence) implements ProtocolStep {}

    /// An impedance spectrum from one frequency to another, in Hz.
    record Spectrum(double from, double to, String sentence) implements ProtocolStep {}

    /// A voltage of the cell, or of its cathode against lithium.
    ///
    /// @param value in V
    record Voltage(double value, boolean againstLithium) {}

    /// What ends a step, whichever comes first; at least one is there.
    ///
    /// @param rate multiple of 1C to which the current falls, or NaN
    /// @param seconds or NaN
    /// @param charge_mAh_per_g or NaN
    record Until(Optional<Voltage> voltage, double rate, double seconds, double charge_mAh_per_g) {
        static final Until NOTHING = new Until(Optional.empty(), Double.NaN, Double.NaN, Double.NaN);

        boolean isNothing() {
            return voltage.isEmpty() && Double.isNaN(rate) && Double.isNaN(seconds) && Double.isNaN(charge_mAh_per_g);
        }
    }
}

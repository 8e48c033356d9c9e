package org.interphase.data;

/// The charge that the cycler itself counted, in ampere hours, one value per sample.
/// Counters may be reset at any step: consumers sum increments and take a fall as a reset to zero.
public sealed interface ChargeCounter {
    /// No counter in the file: charge can only be integrated.
    record None() implements ChargeCounter {}

    /// Two counters that only rise between resets, one for charge and one for discharge.
    final class Separate implements ChargeCounter {
        private final double[] charge_Ah;
        private final double[] discharge_Ah;

        public Separate(double[] charge_Ah, double[] discharge_Ah) {
            this.charge_Ah = charge_Ah.clone();
            this.discharge_Ah = discharge_Ah.clone();
        }

        public double chargeAt(int row) {
            return charge_Ah[row];
        }

        public double dischargeAt(int row) {
            return discharge_Ah[row];
        }

        public double[] copyCharge() {
            return charge_Ah.clone();
        }

        public double[] copyDischarge() {
            return discharge_Ah.clone();
        }
    }

    /// One running sum that rises on charge and falls on discharge.
    final class Signed implements ChargeCounter {
        private final double[] charge_Ah;

        public Signed(double[] charge_Ah) {
            this.charge_Ah = charge_Ah.clone();
        }

        public double at(int row) {
            return charge_Ah[row];
        }

        public double[] copyValues() {
            return charge_Ah.clone();
        }
    }

    /// One counter that rises on charge and on discharge alike; its direction is that of the current.
    final class Magnitude implements ChargeCounter {
        private final double[] charge_Ah;

        public Magnitude(double[] charge_Ah) {
            this.charge_Ah = charge_Ah.clone();
        }

        public double at(int row) {
            return charge_Ah[row];
        }

        public double[] copyValues() {
            return charge_Ah.clone();
        }
    }
}

package org.interphase.measure.xps.quantify;

import java.util.Arrays;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.numerics.LinearInterpolation;

/// Of the analyser over kinetic energy, relative.
public sealed interface Transmission {
    double at(double kineticEnergy_eV);

    /// Areas that the instrument has corrected already, or an unknown transmission taken as constant.
    static Transmission constant() {
        return new Power(0, 1000);
    }

    /// `(E/reference)^exponent`.
    ///
    /// @param exponent such as −0.348 of a VersaProbe
    static Transmission power(double exponent, double reference_eV) throws XpsRefusedException {
        if (!Double.isFinite(exponent) || !(reference_eV > 0)) {
            throw new XpsRefusedException(
                    "A transmission needs a finite exponent and a positive reference energy; found " + exponent
                            + " and " + reference_eV + " eV.");
        }
        return new Power(exponent, reference_eV);
    }

    /// Values of a file, linear between and constant beyond.
    ///
    /// @param kineticEnergy_eV rising
    static Transmission table(double[] kineticEnergy_eV, double[] values) throws XpsRefusedException {
        boolean rising = kineticEnergy_eV.length == values.length && values.length > 0;
        for (int i = 0; rising && i < values.length; i++) {
            rising = values[i] > 0
                    && Double.isFinite(values[i])
                    && (i == 0 || kineticEnergy_eV[i] > kineticEnergy_eV[i - 1]);
        }
        if (!rising) {
            throw new XpsRefusedException(
                    "A table of the transmission needs rising kinetic energies with a positive value each.");
        }
        return new Table(kineticEnergy_eV, values);
    }

    record Power(double exponent, double reference_eV) implements Transmission {
        @Override
        public double at(double kineticEnergy_eV) {
            return Math.pow(kineticEnergy_eV / reference_eV, exponent);
        }
    }

    /// See [Transmission#table(double[], double[])].
    final class Table implements Transmission {
        private final double[] energies_eV;
        private final double[] values;

        private Table(double[] energies_eV, double[] values) {
            this.energies_eV = energies_eV.clone();
            this.values = Arrays.copyOf(values, values.length);
        }

        @Override
        public double at(double kineticEnergy_eV) {
            return LinearInterpolation.onGrid(energies_eV, values, new double[] {kineticEnergy_eV})[0];
        }
    }
}

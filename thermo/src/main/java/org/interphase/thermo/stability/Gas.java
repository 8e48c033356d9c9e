package org.interphase.thermo.stability;

import org.interphase.quantity.Constant;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.ThermoInputException;

/// Chemical potential of a gaseous element at temperature and pressure, per atom, relative to the gas at 298.15 K,
/// the state that formation energies refer to:
///
/// ```
/// μ = ½ [ H(T) − H(298.15 K) − T S°(T) + RT ln(p/p°) ],   p° = 1 bar
/// H − H298 = A t + B t²/2 + C t³/3 + D t⁴/4 − E/t + F − H   (kJ/mol, t = T/1000)
/// S° = A ln t + B t + C t²/2 + D t³/3 − E/(2t²) + G          (J/mol/K)
/// ```
/// Source: Shomate coefficients of the NIST Chemistry WebBook, SRD 69, doi 10.18434/T4D303, from M. W. Chase,
/// *NIST-JANAF Thermochemical Tables*, J. Phys. Chem. Ref. Data Monograph 9 (1998). The DFT energies carry no
/// vibrations; at 298.15 K and 1 bar μ is −TS° of half a molecule, not zero.
public final class Gas {
    public static final Gas O2 = new Gas(
            "O2",
            Element.O,
            new Shomate(100, 700, 31.32234, -20.23531, 57.86644, -36.50624, -0.007374, -8.903471, 246.7945, 0),
            new Shomate(700, 2000, 30.03235, 8.772972, -3.988133, 0.788313, -0.741599, -11.32468, 236.1663, 0));
    public static final Gas CL2 = new Gas(
            "Cl2",
            Element.Cl,
            new Shomate(298, 1000, 33.05060, 12.22940, -12.06510, 4.385330, -0.159494, -10.83480, 259.0290, 0),
            new Shomate(1000, 3000, 42.67730, -5.009570, 1.904621, -0.165641, -2.098480, -17.28980, 269.8400, 0));

    private static final double STANDARD_PRESSURE_Pa = 1e5;

    private final String name;
    private final Element element;
    private final Shomate low;
    private final Shomate high;

    private Gas(String name, Element element, Shomate low, Shomate high) {
        this.name = name;
        this.element = element;
        this.low = low;
        this.high = high;
    }

    /// One range of temperature of Shomate's equation.
    private record Shomate(
            double from_K,
            double to_K,
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h) {
        double enthalpy_J_mol(double temperature_K) {
            double t = temperature_K / 1000;
            return 1000 * (a * t + b * t * t / 2 + c * t * t * t / 3 + d * t * t * t * t / 4 - e / t + f - h);
        }

        double entropy_J_mol_K(double temperature_K) {
            double t = temperature_K / 1000;
            return a * Math.log(t) + b * t + c * t * t / 2 + d * t * t * t / 3 - e / (2 * t * t) + g;
        }
    }

    public Element element() {
        return element;
    }

    /// Chemical potential in eV per atom.
    ///
    /// @param pressure_Pa partial pressure, ideal gas
    /// @throws ThermoInputException outside the range of the coefficients, or if the pressure is not positive
    public double potential_eV(double temperature_K, double pressure_Pa) throws ThermoInputException {
        if (!(pressure_Pa > 0) || Double.isInfinite(pressure_Pa)) {
            throw new ThermoInputException(
                    "a positive pressure of %s in Pa".formatted(name), Double.toString(pressure_Pa));
        }
        Shomate range = range(temperature_K);
        double molecule = range.enthalpy_J_mol(temperature_K)
                - temperature_K * range.entropy_J_mol_K(temperature_K)
                + Constant.GAS.value() * temperature_K * Math.log(pressure_Pa / STANDARD_PRESSURE_Pa);
        return molecule / 2 / Constant.FARADAY.value();
    }

    /// Standard entropy of the molecule, in J/(mol·K).
    public double entropy_J_mol_K(double temperature_K) throws ThermoInputException {
        return range(temperature_K).entropy_J_mol_K(temperature_K);
    }

    private Shomate range(double temperature_K) throws ThermoInputException {
        if (temperature_K >= low.from_K() && temperature_K <= low.to_K()) {
            return low;
        }
        if (temperature_K > high.from_K() && temperature_K <= high.to_K()) {
            return high;
        }
        throw new ThermoInputException(
                "a temperature of %s from %s to %s K".formatted(name, low.from_K(), high.to_K()), temperature_K + " K");
    }
}

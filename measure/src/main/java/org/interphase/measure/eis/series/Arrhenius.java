package org.interphase.measure.eis.series;

import java.util.Arrays;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Measured;

/// An activation energy: `y = ln A − Ea/(kT)` by weighted least squares, y one of [ArrheniusForm].
///
/// Uncertainties come from the covariance of the line. Where the values carry uncertainties these are taken as they
/// are; otherwise the scatter about the line gives them. The geometry of the sample shifts all conductivities alike:
/// it enters σ and not Ea.
public final class Arrhenius implements ArrheniusOutcome {
    /// 25 °C.
    public static final double REFERENCE_TEMPERATURE_K = 298.15;

    private static final double BOLTZMANN_EV_K = Constant.BOLTZMANN.value() / Constant.ELEMENTARY_CHARGE.value();

    private final ArrheniusForm form;
    private final double[] temperature_K;
    private final double[] value;
    private final LinearFit.Solved line;
    private final double commonRelativeU;
    private final boolean knownU;

    private Arrhenius(
            ArrheniusForm form,
            double[] temperature_K,
            double[] value,
            LinearFit.Solved line,
            double commonRelativeU,
            boolean knownU) {
        this.form = form;
        this.temperature_K = temperature_K.clone();
        this.value = value.clone();
        this.line = line;
        this.commonRelativeU = commonRelativeU;
        this.knownU = knownU;
    }

    /// @param temperature_K at least two different
    /// @param value conductivities in any one unit, or resistances for [ArrheniusForm#LN_T_OVER_R]; above zero
    /// @param relativeU standard uncertainties as fractions; empty where unknown
    public static ArrheniusOutcome fit(double[] temperature_K, double[] value, double[] relativeU, ArrheniusForm form) {
        return fit(temperature_K, value, relativeU, form, 0);
    }

    /// Conductivities in S/m of a pellet from its resistances, as `ln(σT)`.
    ///
    /// @param relativeU of the resistances; empty where unknown
    public static ArrheniusOutcome fit(
            double[] temperature_K, double[] resistance_ohm, double[] relativeU, Geometry geometry) {
        if (!geometry.possible()) {
            return new ArrheniusOutcome.Refused("thickness and area must be above zero, their errors not below");
        }
        double[] conductivity =
                Arrays.stream(resistance_ohm).map(geometry::conductivity_S_m).toArray();
        return fit(temperature_K, conductivity, relativeU, ArrheniusForm.LN_SIGMA_T, geometry.relativeU());
    }

    private static ArrheniusOutcome fit(
            double[] temperature_K, double[] value, double[] relativeU, ArrheniusForm form, double common) {
        int n = temperature_K.length;
        if (value.length != n || (relativeU.length != 0 && relativeU.length != n)) {
            return new ArrheniusOutcome.Refused(
                    n + " temperatures, " + value.length + " values and " + relativeU.length + " uncertainties");
        }
        if (!(positive(temperature_K) && positive(value) && positive(relativeU))) {
            return new ArrheniusOutcome.Refused(
                    "temperatures in kelvin, values and uncertainties must be above zero and finite");
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] inverse = Arrays.stream(temperature_K).map(t -> 1 / t).toArray();
        double[] y = new double[n];
        Arrays.setAll(y, i -> form.y(value[i], temperature_K[i]));
        double[][] columns = {ones, inverse};
        LinearFit fit = relativeU.length == 0
                ? LinearLeastSquares.fit(columns, y)
                : LinearLeastSquares.fit(columns, y, relativeU);
        return fit instanceof LinearFit.Solved line
                ? new Arrhenius(form, temperature_K, value, line, common, relativeU.length > 0)
                : new ArrheniusOutcome.Refused("an activation energy needs two different temperatures");
    }

    private static boolean positive(double[] values) {
        return Arrays.stream(values).allMatch(v -> v > 0 && Double.isFinite(v));
    }

    public ArrheniusForm form() {
        return form;
    }

    public int points() {
        return value.length;
    }

    public double temperature_K(int i) {
        return temperature_K[i];
    }

    /// The fitted value i: a conductivity, or a resistance for [ArrheniusForm#LN_T_OVER_R].
    public double value(int i) {
        return value[i];
    }

    public Measured activationEnergy_eV() {
        return measured(-BOLTZMANN_EV_K * line.coefficient(1), BOLTZMANN_EV_K * line.standardError(1));
    }

    /// Standard error of the activation energy from the scatter about the line, whatever the values' own
    /// uncertainties; NaN for two points.
    public double activationEnergyByScatter_eV() {
        if (line.degreesOfFreedom() == 0) {
            return Double.NaN;
        }
        double scale = knownU ? line.residualVariance() : 1;
        return BOLTZMANN_EV_K * Math.sqrt(scale * line.covariance(1, 1));
    }

    public double lnPrefactor() {
        return line.coefficient(0);
    }

    /// Element of the covariance of (ln prefactor, slope over 1/T).
    public double covariance(int i, int j) {
        return line.covariance(i, j);
    }

    /// Sum of squares, each over its variance where that was given.
    public double chi2() {
        return line.ssr();
    }

    public int degreesOfFreedom() {
        return line.degreesOfFreedom();
    }

    /// The line at a temperature, with the uncertainty of the line and of the geometry.
    public Measured at(double kelvin) {
        double y = line.coefficient(0) + line.coefficient(1) / kelvin;
        // Rounding may leave a variance below zero; NaN stays NaN.
        double variance =
                line.covariance(0, 0) + 2 * line.covariance(0, 1) / kelvin + line.covariance(1, 1) / (kelvin * kelvin);
        double value = form.value(y, kelvin);
        return measured(value, value * Math.hypot(Math.sqrt(Math.max(0, variance)), commonRelativeU));
    }

    public Measured atReferenceTemperature() {
        return at(REFERENCE_TEMPERATURE_K);
    }

    private static Measured measured(double value, double u) {
        return Double.isFinite(u)
                ? Measured.of(value, u)
                : Measured.without(value, "two temperatures without uncertainties leave no scatter");
    }
}

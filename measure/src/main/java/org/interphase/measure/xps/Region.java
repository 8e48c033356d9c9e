package org.interphase.measure.xps;

import java.util.Arrays;
import java.util.Locale;
import org.interphase.data.PhotoelectronSpectrum;

/// A region of a photoelectron spectrum, ready for analysis: binding energies ascending, intensities not
/// negative, and how many electrons were counted per unit of intensity.
public final class Region {
    /// Energies are stored in decimal steps: a limit may miss its point by this, in eV.
    private static final double LIMIT_SLACK_eV = 1e-6;

    private static final int FEWEST_POINTS = 5;

    private final double[] energy_eV;
    private final double[] intensity;
    private final double countsPerUnit;
    /// Standard deviation of every point; NaN where each has that of its counts.
    private final double commonSigma;

    private Region(double[] energy_eV, double[] intensity, double countsPerUnit, double commonSigma) {
        this.energy_eV = energy_eV;
        this.intensity = intensity;
        this.countsPerUnit = countsPerUnit;
        this.commonSigma = commonSigma;
    }

    /// @param energy_eV binding energies, rising or falling throughout
    /// @param intensity counts, or a rate proportional to counts
    /// @param countsPerUnit counted electrons per unit of intensity; 1 for counts
    public static Region of(double[] energy_eV, double[] intensity, double countsPerUnit) throws XpsRefusedException {
        return of(energy_eV, intensity, countsPerUnit, false);
    }

    /// A region from which something was subtracted before, so that intensities may be negative and no longer know
    /// their error: every point has the same standard deviation, as in [#withEqualWeights()].
    public static Region subtracted(double[] energy_eV, double[] intensity, double countsPerUnit)
            throws XpsRefusedException {
        return of(energy_eV, intensity, countsPerUnit, true).withEqualWeights();
    }

    private static Region of(double[] energy_eV, double[] intensity, double countsPerUnit, boolean mayBeNegative)
            throws XpsRefusedException {
        int n = energy_eV.length;
        if (intensity.length != n || n < FEWEST_POINTS) {
            throw new XpsRefusedException("A region needs at least " + FEWEST_POINTS
                    + " points with as many intensities as energies, found " + n + " and " + intensity.length + ".");
        }
        if (!(countsPerUnit > 0 && Double.isFinite(countsPerUnit))) {
            throw new XpsRefusedException(
                    "The counts per unit of intensity must be positive, found " + countsPerUnit + ".");
        }
        boolean falling = energy_eV[n - 1] < energy_eV[0];
        double[] energies = falling ? reversed(energy_eV) : energy_eV.clone();
        double[] counts = falling ? reversed(intensity) : intensity.clone();
        for (int i = 0; i < n; i++) {
            check(energies, counts, i, mayBeNegative);
        }
        return new Region(energies, counts, countsPerUnit, Double.NaN);
    }

    private static void check(double[] energies, double[] counts, int i, boolean mayBeNegative)
            throws XpsRefusedException {
        if (!Double.isFinite(energies[i]) || !Double.isFinite(counts[i])) {
            throw new XpsRefusedException("Point " + (i + 1) + " of the region has no finite energy and intensity.");
        }
        if (i > 0 && energies[i] <= energies[i - 1]) {
            throw new XpsRefusedException(String.format(
                    Locale.ROOT,
                    "The energies of a region must rise or fall throughout, but %.6g eV stands beside %.6g eV.",
                    energies[i],
                    energies[i - 1]));
        }
        if (counts[i] < 0 && !mayBeNegative) {
            throw new XpsRefusedException(String.format(
                    Locale.ROOT,
                    "The intensity at %.6g eV is negative (%.6g): counts are needed as recorded, with no background"
                            + " subtracted.",
                    energies[i],
                    counts[i]));
        }
    }

    /// The spectrum on the scale of binding energy. A kinetic scale becomes hν − E: the work function counts as
    /// included, as instruments store it.
    ///
    /// @throws XpsRefusedException also where a kinetic energy has no photon energy, or a rate no counting time
    public static Region of(PhotoelectronSpectrum spectrum) throws XpsRefusedException {
        if (spectrum.countsPerUnit().isEmpty()) {
            throw new XpsRefusedException("'" + spectrum.title()
                    + "' holds a rate without the counting time: give the dwell time, the errors need counts.");
        }
        double[] energies = spectrum.copyEnergy_eV();
        if (!spectrum.isBinding()) {
            if (spectrum.acquisition().source_eV().isEmpty()) {
                throw new XpsRefusedException("'" + spectrum.title()
                        + "' holds kinetic energies without the photon energy, and so no binding energies.");
            }
            double source = spectrum.acquisition().source_eV().getAsDouble();
            Arrays.setAll(energies, i -> source - energies[i]);
        }
        return of(energies, spectrum.copyIntensity(), spectrum.countsPerUnit().getAsDouble());
    }

    private static double[] reversed(double[] a) {
        double[] b = new double[a.length];
        Arrays.setAll(b, i -> a[a.length - 1 - i]);
        return b;
    }

    /// The points from one energy to another, both included.
    ///
    /// @throws XpsRefusedException where fewer than five points lie there
    public Region within(double from_eV, double to_eV) throws XpsRefusedException {
        int from = 0;
        while (from < size() && energy_eV[from] < from_eV - LIMIT_SLACK_eV) {
            from++;
        }
        int to = size();
        while (to > from && energy_eV[to - 1] > to_eV + LIMIT_SLACK_eV) {
            to--;
        }
        if (to - from < FEWEST_POINTS) {
            throw new XpsRefusedException(String.format(
                    Locale.ROOT,
                    "The range %.6g to %.6g eV holds %d points of the spectrum, which runs from %.6g to %.6g eV;"
                            + " at least %d are needed.",
                    from_eV,
                    to_eV,
                    to - from,
                    energy_eV[0],
                    energy_eV[size() - 1],
                    FEWEST_POINTS));
        }
        return new Region(
                Arrays.copyOfRange(energy_eV, from, to),
                Arrays.copyOfRange(intensity, from, to),
                countsPerUnit,
                commonSigma);
    }

    /// The same region with other intensities: a simulated copy.
    ///
    /// @throws XpsRefusedException where an intensity is negative or not finite
    public Region withIntensity(double[] other) throws XpsRefusedException {
        Region copy = of(energy_eV, other, countsPerUnit, !Double.isNaN(commonSigma));
        return new Region(copy.energy_eV, copy.intensity, countsPerUnit, commonSigma);
    }

    /// The same region with one standard deviation for all points, the root of the mean of their variances, so that a
    /// fit weighs them alike.
    public Region withEqualWeights() {
        double variance = 0;
        for (int i = 0; i < size(); i++) {
            variance += Math.max(intensity[i] * countsPerUnit, 1) / size();
        }
        return new Region(energy_eV, intensity, countsPerUnit, Math.sqrt(variance) / countsPerUnit);
    }

    /// Whether every point has the same standard deviation.
    public boolean isWeightedEqually() {
        return !Double.isNaN(commonSigma);
    }

    public int size() {
        return energy_eV.length;
    }

    /// Binding energy.
    public double energy_eV(int point) {
        return energy_eV[point];
    }

    public double intensity(int point) {
        return intensity[point];
    }

    public double countsPerUnit() {
        return countsPerUnit;
    }

    public double[] copyEnergy_eV() {
        return energy_eV.clone();
    }

    public double[] copyIntensity() {
        return intensity.clone();
    }

    /// Standard deviation of the intensity, √counts, and that of one count where none was seen; or the common one.
    public double sigma(int point) {
        return isWeightedEqually()
                ? commonSigma
                : Math.sqrt(Math.max(intensity[point] * countsPerUnit, 1)) / countsPerUnit;
    }

    /// Integral of a curve over this region's energies by the trapezoid rule.
    ///
    /// @param curve one value for every point
    public double integral(double[] curve) {
        double sum = 0;
        for (int i = 1; i < size(); i++) {
            sum += 0.5 * (curve[i] + curve[i - 1]) * (energy_eV[i] - energy_eV[i - 1]);
        }
        return sum;
    }
}

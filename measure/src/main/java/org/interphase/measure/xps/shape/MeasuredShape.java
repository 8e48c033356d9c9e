package org.interphase.measure.xps.shape;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.numerics.Distributions;

/// A measured spectrum less its background as the shape of a component: the points joined by straight lines, 0
/// outside of them, its area 1. It can be shifted, and broadened by a Gaussian, which is exact: with σ of the
/// Gaussian, φ and Φ of the standard normal distribution and t = E − x,
///
/// `S(E) = Σ κ (t Φ(t/σ) + σ φ(t/σ)) + Σ J Φ(t/σ)`
///
/// over the points x, κ the change of slope and J the change of height there.
///
/// It has its own widths, so that of the other shapes' rule only the area holds. The noise of the measured
/// spectrum stays in it.
public final class MeasuredShape implements LineShape {
    private static final int FEWEST_POINTS = 5;
    /// Beyond so many σ the Gaussian changes nothing in double precision.
    private static final double REACH = 8;

    private static final int NODES_PER_SIGMA = 256;
    /// Φ(−t) and φ(t) at the nodes.
    private static final double[] TAIL = new double[(int) (REACH * NODES_PER_SIGMA) + 2];

    private static final double[] DENSITY = new double[TAIL.length];

    static {
        for (int k = 0; k < TAIL.length; k++) {
            double t = (double) k / NODES_PER_SIGMA;
            TAIL[k] = 0.5 * Distributions.normalTwoSided(t);
            DENSITY[k] = Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI);
        }
    }

    private static final double PER_FWHM = 1 / Math.sqrt(8 * Math.log(2));

    private final String label;
    private final double origin_eV;
    /// Energies less the origin, rising.
    private final double[] offset_eV;

    private final double[] height;
    /// Standard deviations of the heights; empty where not known.
    private final double[] noise;

    private final double[] bend;
    private final double area;

    private MeasuredShape(
            String label, double origin_eV, double[] offset_eV, double[] height, double[] noise, double area) {
        this.label = label;
        this.origin_eV = origin_eV;
        this.offset_eV = offset_eV;
        this.height = height;
        this.noise = noise;
        this.area = area;
        this.bend = new double[height.length];
        for (int i = 0; i < bend.length; i++) {
            double before = i == 0 ? 0 : slopeAfter(i - 1);
            bend[i] = (i == bend.length - 1 ? 0 : slopeAfter(i)) - before;
        }
    }

    /// @param label what reports call it, such as the name of its file
    /// @param energy_eV binding energies, rising
    /// @param aboveBackground intensities less the background; noise may make some negative
    /// @param origin_eV which of its energies is the position of a component
    /// @throws XpsRefusedException where there are fewer than five points, or no area
    public static MeasuredShape of(String label, double[] energy_eV, double[] aboveBackground, double origin_eV)
            throws XpsRefusedException {
        int n = energy_eV.length;
        if (n < FEWEST_POINTS || aboveBackground.length != n) {
            throw new XpsRefusedException("The measured spectrum " + label + " needs at least " + FEWEST_POINTS
                    + " points to be a line shape; found " + n + ".");
        }
        double area = 0;
        for (int i = 1; i < n; i++) {
            if (!(energy_eV[i] > energy_eV[i - 1])) {
                throw new XpsRefusedException("The energies of the measured spectrum " + label + " must rise.");
            }
            area += 0.5 * (aboveBackground[i] + aboveBackground[i - 1]) * (energy_eV[i] - energy_eV[i - 1]);
        }
        if (!(area > 0 && Double.isFinite(area) && Double.isFinite(origin_eV))) {
            throw new XpsRefusedException(
                    "The measured spectrum " + label + " holds no area above its background, so it is no line shape.");
        }
        double total = area;
        double[] offset = new double[n];
        double[] height = new double[n];
        Arrays.setAll(offset, i -> energy_eV[i] - origin_eV);
        Arrays.setAll(height, i -> aboveBackground[i] / total);
        return new MeasuredShape(label, origin_eV, offset, height, new double[0], total);
    }

    /// The same with what is known of its noise.
    ///
    /// @param sigma standard deviation of every intensity that [#of] was given
    public MeasuredShape withNoise(double[] sigma) {
        double[] relative = new double[height.length];
        Arrays.setAll(relative, i -> sigma[i] / area);
        return new MeasuredShape(label, origin_eV, offset_eV, height, relative, area);
    }

    public boolean hasNoise() {
        return noise.length > 0;
    }

    /// As another measurement of the same spectrum might have given it; without area where noise left none.
    ///
    /// @param normal standard normal numbers, one for every point asked for
    public Optional<MeasuredShape> redrawn(DoubleSupplier normal) {
        double[] energy = new double[height.length];
        double[] drawn = new double[height.length];
        for (int i = 0; i < height.length; i++) {
            energy[i] = origin_eV + offset_eV[i];
            drawn[i] = area * (height[i] + (hasNoise() ? noise[i] : 0) * normal.getAsDouble());
        }
        try {
            return Optional.of(of(label, energy, drawn, origin_eV).withNoise(scaledNoise()));
        } catch (XpsRefusedException e) {
            return Optional.empty();
        }
    }

    private double[] scaledNoise() {
        double[] sigma = new double[height.length];
        Arrays.setAll(sigma, i -> hasNoise() ? area * noise[i] : 0);
        return sigma;
    }

    /// The energy of the highest point.
    public static double mode_eV(double[] energy_eV, double[] aboveBackground) {
        int best = 0;
        for (int i = 1; i < energy_eV.length; i++) {
            best = aboveBackground[i] > aboveBackground[best] ? i : best;
        }
        return energy_eV[best];
    }

    /// The mean energy, each weighed with what lies above the background, by the trapezoid rule.
    public static double centroid_eV(double[] energy_eV, double[] aboveBackground) {
        double moment = 0;
        double total = 0;
        for (int i = 1; i < energy_eV.length; i++) {
            double step = 0.5 * (energy_eV[i] - energy_eV[i - 1]);
            moment += step * (energy_eV[i] * aboveBackground[i] + energy_eV[i - 1] * aboveBackground[i - 1]);
            total += step * (aboveBackground[i] + aboveBackground[i - 1]);
        }
        return moment / total;
    }

    @Override
    public String label() {
        return label;
    }

    /// A measured spectrum has no formula that names a width.
    @Override
    public double widthPerF() {
        return 1;
    }

    /// The area of the measured spectrum itself, in its intensity times eV.
    public double measuredArea() {
        return area;
    }

    /// Where the component's position lies in the spectrum as measured.
    public double origin_eV() {
        return origin_eV;
    }

    /// Lowest energy of the spectrum when the component lies at a position.
    public double lowest_eV(double position_eV) {
        return position_eV + offset_eV[0];
    }

    /// Highest energy of the spectrum when the component lies at a position.
    public double highest_eV(double position_eV) {
        return position_eV + offset_eV[offset_eV.length - 1];
    }

    /// The shape with area 1 at the origin, broadened by a Gaussian of full width 1 eV.
    @Override
    public void evaluate(double[] u, double[] value, double[] slope) {
        evaluate(u, 0, 1, value, slope, new double[u.length]);
    }

    /// @param energy_eV where
    /// @param position_eV of the component
    /// @param gauss_eV full width at half maximum of the Gaussian; 0 for none
    /// @param value receives the shape, per eV
    /// @param slope receives its derivative by energy
    /// @param byGauss receives its derivative by `gauss_eV`; zeros where that is 0
    public void evaluate(
            double[] energy_eV, double position_eV, double gauss_eV, double[] value, double[] slope, double[] byGauss) {
        double sigma = gauss_eV * PER_FWHM;
        int from = 0;
        int next = 0;
        for (int i = 0; i < energy_eV.length; i++) {
            double e = energy_eV[i] - position_eV;
            if (i > 0 && energy_eV[i] < energy_eV[i - 1]) {
                from = 0;
                next = 0;
            }
            while (next < offset_eV.length && offset_eV[next] <= e) {
                next++;
            }
            boolean inside = next > 0 && next < offset_eV.length;
            slope[i] = inside ? slopeAfter(next - 1) : 0;
            value[i] = inside ? height[next - 1] + slope[i] * (e - offset_eV[next - 1]) : atLast(e);
            byGauss[i] = 0;
            if (sigma > 0) {
                while (from < offset_eV.length && offset_eV[from] < e - REACH * sigma) {
                    from++;
                }
                broaden(e, sigma, from, i, value, slope, byGauss);
            }
        }
    }

    private double slopeAfter(int i) {
        return (height[i + 1] - height[i]) / (offset_eV[i + 1] - offset_eV[i]);
    }

    private double atLast(double e) {
        return e == offset_eV[offset_eV.length - 1] ? height[height.length - 1] : 0;
    }

    /// Adds what the Gaussian changes to the straight lines.
    private void broaden(double e, double sigma, int from, int i, double[] value, double[] slope, double[] byGauss) {
        double byEnergy = 0;
        double bySigma = 0;
        double added = 0;
        int last = height.length - 1;
        for (int k = from; k <= last && offset_eV[k] <= e + REACH * sigma; k++) {
            double t = (e - offset_eV[k]) / sigma;
            double density = Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI);
            double beyond = t < 0 ? below(t) : -below(-t);
            added += bend[k] * sigma * (t * beyond + density);
            byEnergy += bend[k] * beyond;
            bySigma += bend[k] * density;
            if (k == 0 || k == last) {
                double jump = k == 0 ? height[0] : -height[last];
                double step = k == last && t == 0 ? beyond + 1 : beyond;
                added += jump * step;
                byEnergy += jump * density / sigma;
                bySigma -= jump * density * t / sigma;
            }
        }
        value[i] += added;
        slope[i] += byEnergy;
        byGauss[i] = PER_FWHM * bySigma;
    }

    /// Φ for t ≤ 0, by cubic Hermite interpolation of a table: within 1e-12.
    private static double below(double t) {
        double place = -t * NODES_PER_SIGMA;
        int node = (int) place;
        if (node + 1 >= TAIL.length) {
            return 0;
        }
        double s = place - node;
        double rise = TAIL[node + 1] - TAIL[node];
        double a = -DENSITY[node] / NODES_PER_SIGMA - rise;
        double b = rise + DENSITY[node + 1] / NODES_PER_SIGMA;
        return TAIL[node] + s * rise + s * (1 - s) * (a * (1 - s) + b * s);
    }
}

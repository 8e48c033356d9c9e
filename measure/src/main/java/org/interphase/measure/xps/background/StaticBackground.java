package org.interphase.measure.xps.background;

import java.util.Arrays;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;

/// A background drawn from the spectrum before any peak is fitted. It passes through the mean of the first and
/// of the last `endPoints` intensities of the region. What is fitted above it takes it as exact, and so
/// understates its errors.
public sealed interface StaticBackground extends Background {
    /// @param endPoints intensities averaged at each end, at least 1 and at most half of the region
    default BackgroundCurve under(Region region, int endPoints) throws XpsRefusedException {
        if (endPoints < 1 || 2 * endPoints > region.size()) {
            throw new XpsRefusedException("The points averaged at each end must be 1 to " + region.size() / 2
                    + " in a region of " + region.size() + " points, found " + endPoints + ".");
        }
        double low = 0;
        double high = 0;
        for (int i = 0; i < endPoints; i++) {
            low += region.intensity(i);
            high += region.intensity(region.size() - 1 - i);
        }
        return draw(region, low / endPoints, high / endPoints);
    }

    /// @param low level at the lowest binding energy
    /// @param high level at the highest binding energy
    BackgroundCurve draw(Region region, double low, double high);

    /// A background through levels that were chosen elsewhere, such as means over points on both sides of an end.
    record Through(StaticBackground kind, double low, double high) implements StaticBackground {
        @Override
        public String label() {
            return kind.label();
        }

        @Override
        public BackgroundCurve under(Region region, int endPoints) {
            return kind.draw(region, low, high);
        }

        @Override
        public BackgroundCurve draw(Region region, double lowLevel, double highLevel) {
            return kind.draw(region, lowLevel, highLevel);
        }
    }

    /// The lower one of the two ends throughout.
    record Constant() implements StaticBackground {
        @Override
        public String label() {
            return "constant";
        }

        @Override
        public BackgroundCurve draw(Region region, double low, double high) {
            double[] values = new double[region.size()];
            Arrays.fill(values, Math.min(low, high));
            return new BackgroundCurve(values, 0, 0, "");
        }
    }

    /// The straight line between the ends.
    record Linear() implements StaticBackground {
        @Override
        public String label() {
            return "linear";
        }

        @Override
        public BackgroundCurve draw(Region region, double low, double high) {
            double from = region.energy_eV(0);
            double slope = (high - low) / (region.energy_eV(region.size() - 1) - from);
            double[] values = new double[region.size()];
            Arrays.setAll(values, i -> low + slope * (region.energy_eV(i) - from));
            return new BackgroundCurve(values, slope, 0, "");
        }
    }

    /// At every energy the step is proportional to the area above the background at lower binding energies;
    /// iterated until no point moves by more than 1e-12 of the step.
    ///
    /// Sources: D. A. Shirley, Phys. Rev. B 5 (1972) 4709, doi:10.1103/PhysRevB.5.4709; A. Proctor and
    /// P. M. A. Sherwood, Anal. Chem. 54 (1982) 13, doi:10.1021/ac00238a008.
    record Shirley() implements StaticBackground {
        private static final double SETTLED = 1e-12;
        private static final int MOST_ITERATIONS = 500;

        @Override
        public String label() {
            return "shirley";
        }

        @Override
        public BackgroundCurve draw(Region region, double low, double high) {
            int n = region.size();
            double step = high - low;
            double[] above = new double[n];
            double[] next = new double[n];
            double[] area = new double[n];
            for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
                accumulate(region, low, above, area);
                if (!(area[n - 1] > 0)) {
                    return shifted(above, low, 0, iteration, "the region holds no peak above its ends");
                }
                double moved = 0;
                for (int i = 0; i < n; i++) {
                    next[i] = step * area[i] / area[n - 1];
                    moved = Math.max(moved, Math.abs(next[i] - above[i]));
                }
                System.arraycopy(next, 0, above, 0, n);
                if (moved <= SETTLED * Math.abs(step)) {
                    return shifted(above, low, step / area[n - 1], iteration, "");
                }
            }
            return shifted(above, low, Double.NaN, MOST_ITERATIONS, "the iteration does not settle");
        }

        private static void accumulate(Region region, double low, double[] above, double[] area) {
            double previous = region.intensity(0) - low - above[0];
            for (int i = 1; i < area.length; i++) {
                double here = region.intensity(i) - low - above[i];
                area[i] = area[i - 1] + 0.5 * (here + previous) * (region.energy_eV(i) - region.energy_eV(i - 1));
                previous = here;
            }
        }

        private static BackgroundCurve shifted(double[] above, double low, double k, int iterations, String trouble) {
            double[] values = above.clone();
            Arrays.setAll(values, i -> low + above[i]);
            return new BackgroundCurve(values, k, iterations, trouble);
        }
    }

    /// Electrons that lost the energy T with the probability `B·T / ((C − sT²)² + D·T²)`; B is such that the
    /// background meets the spectrum at the highest binding energy.
    ///
    /// | | C / eV² | D / eV² | s |
    /// |---|---|---|---|
    /// | U2, universal, metals and oxides | 1643 | 0 | −1 |
    /// | U3, default here: the pair in use for iron oxide | 551 | 436 | 1 |
    ///
    /// Source: S. Tougaard, Surf. Interface Anal. 25 (1997) 137,
    /// doi:10.1002/(SICI)1096-9918(199703)25:3<137::AID-SIA230>3.0.CO;2-L.
    ///
    /// @param c_eV2 C, positive
    /// @param d_eV2 D, not negative
    /// @param threeParameter whether T² is subtracted from C (U3) instead of added (U2)
    /// @param gap_eV least energy lost; 0 for none
    record Tougaard(double c_eV2, double d_eV2, boolean threeParameter, double gap_eV) implements StaticBackground {
        private static final double GAP_SLACK_eV = 1e-6;

        public static Tougaard u2() {
            return new Tougaard(1643, 0, false, 0);
        }

        public static Tougaard u3() {
            return new Tougaard(551, 436, true, 0);
        }

        /// @throws XpsRefusedException where C or D would make the loss function infinite or meaningless
        public Tougaard with(double c, double d) throws XpsRefusedException {
            boolean bounded = c > 0 && d >= 0 && Double.isFinite(c + d) && (!threeParameter || d > 0);
            if (!bounded) {
                throw new XpsRefusedException(
                        "Tougaard's C must be positive and D not negative (for U3 positive), found C = " + c
                                + " and D = " + d + ".");
            }
            return new Tougaard(c, d, threeParameter, gap_eV);
        }

        /// @throws XpsRefusedException where the gap is negative or not finite
        public Tougaard withGap(double gap) throws XpsRefusedException {
            if (!(gap >= 0 && Double.isFinite(gap))) {
                throw new XpsRefusedException("Tougaard's gap must not be negative; found " + gap + " eV.");
            }
            return new Tougaard(c_eV2, d_eV2, threeParameter, gap);
        }

        @Override
        public String label() {
            return threeParameter ? "tougaard-u3" : "tougaard-u2";
        }

        @Override
        public BackgroundCurve draw(Region region, double low, double high) {
            int n = region.size();
            double[] losses = new double[n];
            for (int i = 1; i < n; i++) {
                losses[i] = lossesAt(region, low, i);
            }
            double b = (high - low) / losses[n - 1];
            if (!Double.isFinite(b)) {
                Arrays.fill(losses, low);
                return new BackgroundCurve(losses, 0, 1, "the region holds no peak above its ends");
            }
            double[] values = new double[n];
            Arrays.setAll(values, i -> low + b * losses[i]);
            return new BackgroundCurve(values, b, 1, "");
        }

        /// ∫ K(T)/B (intensity − low) dE over the binding energies below.
        private double lossesAt(Region region, double low, int i) {
            double sum = 0;
            double previous = loss(region.energy_eV(i) - region.energy_eV(0)) * (region.intensity(0) - low);
            for (int j = 1; j <= i; j++) {
                double here = loss(region.energy_eV(i) - region.energy_eV(j)) * (region.intensity(j) - low);
                sum += 0.5 * (here + previous) * (region.energy_eV(j) - region.energy_eV(j - 1));
                previous = here;
            }
            return sum;
        }

        private double loss(double t) {
            if (t < gap_eV - GAP_SLACK_eV) {
                return 0;
            }
            double bracket = threeParameter ? c_eV2 - t * t : c_eV2 + t * t;
            return t / (bracket * bracket + d_eV2 * t * t);
        }
    }
}

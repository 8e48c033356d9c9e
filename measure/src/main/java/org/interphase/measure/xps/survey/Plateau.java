package org.interphase.measure.xps.survey;

import java.util.Arrays;
import org.interphase.measure.xps.XpsRefusedException;

/// Where a number of a sputter series stops changing: a straight line up to a time, a constant from there on, the
/// two joined. The time is the mean over its likelihood (each start of the plateau weighs `exp(−χ²/2)` with the
/// best line and constant), and its uncertainty the spread of that. Where line and constant miss the points by
/// more than their errors, as in a curved profile, the errors are enlarged by the root of χ²/ν (Birge 1932).
///
/// Argon ions reduce what they uncover, so that a plateau need not be the bulk: oxides and hydroxides of Fe, Co, Ni
/// (T. J. Chuang et al., Thin Solid Films 53 (1978) 19), of Nb (P. C. Karulkar, J. Vac. Sci. Technol. 18 (1981) 169)
/// and sulfates (G. J. Coyle et al., J. Electron Spectrosc. Relat. Phenom. 24 (1981) 221) lose oxygen.
///
/// Source: D. V. Hinkley, Biometrika 56 (1969) 495, for two lines that join.
public final class Plateau {
    private static final int FEWEST = 5;
    private static final int STEPS = 2000;
    /// Level, slope and begin.
    private static final int PARAMETERS = 3;

    private Plateau() {}

    /// @param begin time at which the plateau begins, in the unit given
    /// @param beginU its standard uncertainty
    /// @param level of the plateau
    /// @param levelU its standard uncertainty, at the most likely begin
    /// @param chi2Fall in units of χ²/ν where that exceeds 1, of a joined line and constant below a constant
    ///     alone: above about 9 there was a change
    /// @param unevenness of the points on the plateau about their mean, (χ² − ν)/√2ν; NaN for fewer than two. Above
    ///     about 3 they are no plateau
    public record Found(double begin, double beginU, double level, double levelU, double chi2Fall, double unevenness) {}

    private record Joined(double level, double levelU, double chi2) {}

    /// @param time rising
    /// @param u standard uncertainties, positive
    /// @throws XpsRefusedException where there are fewer than five points or the times do not rise
    public static Found of(double[] time, double[] value, double[] u) throws XpsRefusedException {
        int n = time.length;
        if (n < FEWEST || value.length != n || u.length != n) {
            throw new XpsRefusedException("A plateau needs at least " + FEWEST + " steps; found " + n + ".");
        }
        for (int i = 0; i < n; i++) {
            boolean usable = Double.isFinite(time[i]) && Double.isFinite(value[i]) && u[i] > 0 && Double.isFinite(u[i]);
            if (!usable || (i > 0 && !(time[i] > time[i - 1]))) {
                throw new XpsRefusedException("Step " + (i + 1)
                        + " of the series has no later time than the one before, or no value with its uncertainty.");
            }
        }
        double from = time[0];
        double to = time[n - 2];
        Joined[] all = new Joined[STEPS + 1];
        Arrays.setAll(all, k -> joined(time, value, u, from + (to - from) * k / STEPS));
        int best = 0;
        for (int k = 1; k <= STEPS; k++) {
            best = all[k].chi2() < all[best].chi2() ? k : best;
        }
        double birge = Math.max(1, all[best].chi2() / (n - PARAMETERS));
        double weight = 0;
        double mean = 0;
        double square = 0;
        for (int k = 0; k <= STEPS; k++) {
            double at = from + (to - from) * k / STEPS;
            double likelihood = Math.exp(-0.5 * (all[k].chi2() - all[best].chi2()) / birge);
            weight += likelihood;
            mean += likelihood * at;
            square += likelihood * at * at;
        }
        mean /= weight;
        double spread = Math.sqrt(Math.max(0, square / weight - mean * mean));
        return new Found(
                mean,
                spread,
                all[best].level(),
                all[best].levelU() * Math.sqrt(birge),
                (constant(value, u) - all[best].chi2()) / birge,
                unevenness(time, value, u, from + (to - from) * best / STEPS));
    }

    private static double unevenness(double[] time, double[] value, double[] u, double begin) {
        int first = 0;
        while (time[first] < begin) {
            first++;
        }
        int n = time.length;
        int freedom = n - first - 1;
        double chi2 = constant(Arrays.copyOfRange(value, first, n), Arrays.copyOfRange(u, first, n));
        return freedom < 1 ? Double.NaN : (chi2 - freedom) / Math.sqrt(2.0 * freedom);
    }

    private static double constant(double[] value, double[] u) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < value.length; i++) {
            weights += 1 / (u[i] * u[i]);
            sum += value[i] / (u[i] * u[i]);
        }
        double chi2 = 0;
        for (int i = 0; i < value.length; i++) {
            chi2 += Math.pow((value[i] - sum / weights) / u[i], 2);
        }
        return chi2;
    }

    /// Least squares of `level + slope · min(t − begin, 0)`.
    private static Joined joined(double[] time, double[] value, double[] u, double begin) {
        double w = 0;
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < time.length; i++) {
            double weight = 1 / (u[i] * u[i]);
            double before = Math.min(time[i] - begin, 0);
            w += weight;
            x += weight * before;
            xx += weight * before * before;
            y += weight * value[i];
            xy += weight * before * value[i];
        }
        double determinant = w * xx - x * x;
        boolean sloped = determinant > 1e-12 * w * xx && xx > 0;
        double slope = sloped ? (w * xy - x * y) / determinant : 0;
        double level = (y - slope * x) / w;
        double chi2 = 0;
        for (int i = 0; i < time.length; i++) {
            chi2 += Math.pow((value[i] - level - slope * Math.min(time[i] - begin, 0)) / u[i], 2);
        }
        return new Joined(level, Math.sqrt(sloped ? xx / determinant : 1 / w), chi2);
    }
}

package org.interphase.measure.xps.quantify;

import java.util.List;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;
import org.interphase.quantity.Measured;

/// A layer over a substrate, from how much of the substrate's lines is left: `I/I₀ = a + (1−a) exp(−d/L)`,
/// where L = λ cos θ is the escape depth in the layer at the angle θ from the normal, and a the part of the
/// surface that the layer leaves open. One line alone gives d if a is known or a if d is known; two lines of
/// different L give both. Elastic scattering is left out, which is fair up to θ = 60°.
///
/// Source: S. Hofmann, Auger- and X-Ray Photoelectron Spectroscopy in Materials Science (2013), section 4.4.3,
/// doi:10.1007/978-3-642-27381-0.
public final class Overlayer {
    private Overlayer() {}

    /// What is left of a substrate line.
    ///
    /// @param left intensity under the layer over that without it, positive, with its standard uncertainty
    /// @param escapeDepth_nm L, positive
    public record Attenuation(Measured left, double escapeDepth_nm) {}

    /// λ cos θ.
    ///
    /// @param angle_deg from the surface normal, 0 to below 90
    public static double escapeDepth_nm(double meanFreePath_nm, double angle_deg) throws XpsRefusedException {
        if (!(angle_deg >= 0 && angle_deg < 90) || !(meanFreePath_nm > 0)) {
            throw new XpsRefusedException("An escape depth needs a positive mean free path and an angle from 0 to below"
                    + " 90 degrees; found " + meanFreePath_nm + " nm and " + angle_deg + " degrees.");
        }
        return meanFreePath_nm * Math.cos(Math.toRadians(angle_deg));
    }

    /// exp(−d/L), what a closed layer leaves.
    public static double left(double thickness_nm, double escapeDepth_nm) {
        return Math.exp(-thickness_nm / escapeDepth_nm);
    }

    private static void check(Attenuation line) throws XpsRefusedException {
        double left = line.left().value();
        if (!(left > 0 && left < 1.5) || !(line.escapeDepth_nm() > 0)) {
            throw new XpsRefusedException(
                    "An attenuated line needs a part left above 0 and about at most 1, and a positive escape depth; found "
                            + left + " and " + line.escapeDepth_nm() + " nm.");
        }
    }

    /// Thickness of a closed layer in nm, `d = −L ln(I/I₀)`. Negative, within its error, where nothing is
    /// attenuated.
    ///
    /// @param escapeRelativeU relative standard uncertainty of the escape depth, 0.1 for TPP-2M
    public static Measured thickness_nm(Attenuation line, double escapeRelativeU) throws XpsRefusedException {
        check(line);
        double depth = line.escapeDepth_nm();
        double thickness = -depth * Math.log(line.left().value());
        double fromLeft = depth * line.left().u() / line.left().value();
        return Measured.of(thickness, Math.hypot(fromLeft, thickness * escapeRelativeU));
    }

    /// The open part of the surface under a layer of known thickness, `a = (I/I₀ − t)/(1 − t)`, t = exp(−d/L).
    ///
    /// @param thickness_nm with its uncertainty
    public static Measured openArea(Attenuation line, Measured thickness_nm, double escapeRelativeU)
            throws XpsRefusedException {
        check(line);
        if (!(thickness_nm.value() > 0)) {
            throw new XpsRefusedException(
                    "An open area needs a layer of positive thickness; found " + thickness_nm.value() + " nm.");
        }
        double depth = line.escapeDepth_nm();
        double t = left(thickness_nm.value(), depth);
        double open = (line.left().value() - t) / (1 - t);
        double perT = (open - 1) / (1 - t);
        double fromLeft = line.left().u() / (1 - t);
        double fromThickness = perT * t / depth * thickness_nm.u();
        double fromDepth = perT * t * thickness_nm.value() / depth * escapeRelativeU;
        return Measured.of(open, Math.hypot(Math.hypot(fromLeft, fromThickness), fromDepth));
    }

    /// Thickness and open area together.
    ///
    /// @param thickness_nm not negative
    /// @param openArea from 0 to 1
    /// @param covariance of the two, in nm
    /// @param trouble why the numbers are not to be trusted; empty where they are
    public record Coverage(Measured thickness_nm, Measured openArea, double covariance, String trouble) {}

    /// From two or more lines of different escape depths, by weighted least squares. The uncertainties are
    /// those of the lines; an error common to all escape depths scales the thickness and leaves the open area.
    public static Coverage coverage(List<Attenuation> lines) throws XpsRefusedException {
        for (Attenuation line : lines) {
            check(line);
            if (!(line.left().u() > 0)) {
                throw new XpsRefusedException("Each attenuated line needs a standard uncertainty above 0.");
            }
        }
        long depths = lines.stream()
                .mapToDouble(Attenuation::escapeDepth_nm)
                .distinct()
                .count();
        if (depths < 2) {
            throw new XpsRefusedException(
                    "Thickness and open area together need lines of at least two escape depths; found " + depths + ".");
        }
        double first = lines.getFirst().escapeDepth_nm();
        double start = Math.max(
                0.1 * first,
                -first * Math.log(Math.min(1, lines.getFirst().left().value())));
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                residuals(lines),
                new double[] {start, 0.01},
                Bounds.of(new double[] {0, 0}, new double[] {1e4 * first, 1}));
        FittedParameters best = outcome.best();
        return new Coverage(
                measured(best, 0),
                measured(best, 1),
                best.unscaledCovariance(0, 1),
                switch (outcome) {
                    case FitOutcome.Converged converged -> "";
                    case FitOutcome.Stalled stalled -> stalled.reason();
                });
    }

    private static Measured measured(FittedParameters best, int j) {
        double u = Math.sqrt(best.unscaledCovariance(j, j));
        return Double.isFinite(u)
                ? Measured.of(best.value(j), u)
                : Measured.without(
                        best.value(j), best.atBound(j) ? "lies at its limit" : "not determined by the lines");
    }

    private static ResidualFunction residuals(List<Attenuation> lines) {
        return new ResidualFunction() {
            @Override
            public int size() {
                return lines.size();
            }

            @Override
            public void residuals(double[] p, double[] into) {
                for (int i = 0; i < into.length; i++) {
                    Attenuation line = lines.get(i);
                    double t = left(p[0], line.escapeDepth_nm());
                    into[i] = (p[1] + (1 - p[1]) * t - line.left().value())
                            / line.left().u();
                }
            }

            @Override
            public boolean jacobian(double[] p, double[][] columns) {
                for (int i = 0; i < lines.size(); i++) {
                    Attenuation line = lines.get(i);
                    double t = left(p[0], line.escapeDepth_nm());
                    columns[0][i] = -(1 - p[1])
                            * t
                            / line.escapeDepth_nm()
                            / line.left().u();
                    columns[1][i] = (1 - t) / line.left().u();
                }
                return true;
            }
        };
    }

    /// Thickness of a closed layer in nm from one spectrum, by the ratio of a line of the layer to one of the
    /// substrate: `R/R∞ = (1 − exp(−d/L_layer)) / exp(−d/L_substrate)`, solved by bisection.
    ///
    /// Source: B. R. Strohmeier, Surf. Interface Anal. 15 (1990) 51, doi:10.1002/sia.740150109.
    ///
    /// @param ratio area of the layer's line over that of the substrate's, positive
    /// @param pureRatio R∞, the same for thick pure layer over bare substrate: numbers of atoms per volume
    ///     times sensitivities
    /// @param layerDepth_nm escape depth of the layer's line in the layer
    /// @param substrateDepth_nm escape depth of the substrate's line in the layer
    /// @param escapeRelativeU common relative standard uncertainty of both escape depths
    public static Measured thicknessFromRatio_nm(
            Measured ratio, double pureRatio, double layerDepth_nm, double substrateDepth_nm, double escapeRelativeU)
            throws XpsRefusedException {
        if (!(ratio.value() > 0 && pureRatio > 0 && layerDepth_nm > 0 && substrateDepth_nm > 0)
                || !Double.isFinite(ratio.value() / pureRatio)) {
            throw new XpsRefusedException("Ratios and escape depths must be positive; found " + ratio.value() + ", "
                    + pureRatio + ", " + layerDepth_nm + " nm, " + substrateDepth_nm + " nm.");
        }
        double wanted = ratio.value() / pureRatio;
        double low = 0;
        double high = substrateDepth_nm;
        while (relative(high, layerDepth_nm, substrateDepth_nm) < wanted) {
            high *= 2;
        }
        for (int i = 0; i < 100; i++) {
            double middle = 0.5 * (low + high);
            if (relative(middle, layerDepth_nm, substrateDepth_nm) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double d = 0.5 * (low + high);
        double slope = Math.exp(d / substrateDepth_nm - d / layerDepth_nm) / layerDepth_nm + wanted / substrateDepth_nm;
        // Both depths scaled by a factor scale d by it.
        return Measured.of(d, Math.hypot(ratio.u() / pureRatio / slope, d * escapeRelativeU));
    }

    private static double relative(double d, double layer, double substrate) {
        return -Math.expm1(-d / layer) * Math.exp(d / substrate);
    }
}

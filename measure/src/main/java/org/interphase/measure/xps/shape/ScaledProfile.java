package org.interphase.measure.xps.shape;

/// A line shape scaled from a profile whose width is found numerically: Doniach–Šunjić, the asymmetric
/// Lorentzians, and their convolutions with a Gaussian. The position of the line is the origin of the profile,
/// for Doniach–Šunjić the singularity of the many-body theory and not the maximum.
public final class ScaledProfile implements LineShape {
    private final AsymmetricProfile profile;
    private final double width;
    private final double height;

    ScaledProfile(AsymmetricProfile profile) {
        this.profile = profile;
        double half = profile.value(profile.mode()) / 2;
        this.width = crossing(half, 1) - crossing(half, -1);
        this.height = width / profile.area(width);
    }

    /// Where the profile falls to a value on one side of its mode: bracketed outwards, then bisected.
    private double crossing(double value, double direction) {
        double reach = 1e-3;
        while (profile.value(profile.mode() + direction * reach) > value && reach < 1e9) {
            reach *= 2;
        }
        double near = profile.mode();
        double far = profile.mode() + direction * reach;
        for (int i = 0; i < 100; i++) {
            double middle = 0.5 * (near + far);
            if (profile.value(middle) > value) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return 0.5 * (near + far);
    }

    AsymmetricProfile profile() {
        return profile;
    }

    @Override
    public double widthPerF() {
        return width;
    }

    @Override
    public String label() {
        return profile.label();
    }

    @Override
    public void evaluate(double[] u, double[] value, double[] slope) {
        for (int i = 0; i < u.length; i++) {
            double e = u[i] * width;
            value[i] = height * profile.value(e);
            slope[i] = height * width * profile.slope(e);
        }
    }
}

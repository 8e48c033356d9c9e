package org.interphase.measure.xps.shape;

import java.util.Map;
import org.interphase.measure.xps.Spectra;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Curves made with numpy and scipy from the shapes' own formulas. There the height is 1 (or, for Voigt, the
/// area) and the width is the F of the formula: both are turned into true area and width here.
class LineShapesAgainstReferenceTest {
    private static final Tolerance EXACT = new Tolerance(
            1e-15, 1e-12, "two exponentials of one number; below 1e-15 of the height the exponent's rounding shows");

    private static void compare(LineShape shape, String column, double centre, double fullWidth, double height) {
        Map<String, double[]> table = Spectra.columns("expected/lineshapes.csv");
        double[] x = Spectra.column(table, "x");
        double[] y = Spectra.column(table, column);
        for (int i = 0; i < x.length; i++) {
            double got = height * shape.at((x[i] - centre) / fullWidth);
            if (y[i] > 1e-3) {
                Figures.deviation(
                        "xps", "line shapes above a thousandth of the height, relative", got, y[i], "≤ 1e-12");
            }
            Figures.largest("xps", "line shapes, of the height", Math.abs(got - y[i]), "≤ 1e-12");
            EXACT.check(column + " at " + x[i], got, y[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "30", "70", "100"})
    void productAndSumOfGaussianAndLorentzian(int p) throws XpsRefusedException {
        GaussLorentzProduct product = (GaussLorentzProduct) LineShape.of("GL(" + p + ")");
        compare(product, "GL" + p + "_x0_163_F_1.2", 163, 1.2 * product.widthPerF(), 1 / product.at(0));
        LineShape sum = LineShape.of("SGL(" + p + ")");
        compare(sum, "SGL" + p + "_x0_163_F_1.2", 163, 1.2, 1 / sum.at(0));
    }

    @Test
    void theTrueWidthsAndAreasOfGL() throws XpsRefusedException {
        Map<String, double[]> unit = Spectra.columns("lineshape_unit.csv");
        double[] p = Spectra.column(unit, "p");
        for (int i = 0; i < p.length; i++) {
            GaussLorentzProduct product = (GaussLorentzProduct) LineShape.of("GL(" + p[i] + ")");
            GaussLorentzSum sum = (GaussLorentzSum) LineShape.of("SGL(" + p[i] + ")");
            Tolerance printed = Tolerance.relative(3e-12, "the reference integrates numerically and finds roots");
            printed.check("width", product.widthPerF(), Spectra.column(unit, "GL_true_FWHM")[i]);
            printed.check("area", product.areaPerF(), Spectra.column(unit, "GL_area")[i]);
            printed.check("area of the sum", sum.areaPerF(), Spectra.column(unit, "SGL_area")[i]);
        }
    }

    @Test
    void voigt() {
        Voigt shape = new Voigt(Voigt.ratioOf(0.45, 0.2));
        double fullWidth = 0.45 * shape.widthPerSigma();
        compare(shape, "VOIGT_sigma_0.45_gamma_0.2", 163, fullWidth, 1 / fullWidth);
    }

    @Test
    void doniachSunjicAndAsymmetricLorentzian() throws XpsRefusedException {
        ScaledProfile ds = (ScaledProfile) LineShape.of("DS(0.15)");
        compare(ds, "DS_F_0.8_alpha_0.15", 163, 0.8 * ds.widthPerF(), 1 / ds.at(0));
        ScaledProfile la = (ScaledProfile) LineShape.of("LA(1.2,4.8)");
        compare(la, "LA0_F_1.0_alpha_1.2_beta_4.8", 163, la.widthPerF(), 1 / la.at(0));
    }
}

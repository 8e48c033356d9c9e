package org.interphase.measure.xps.shape;

import org.interphase.measure.xps.XpsRefusedException;

/// The shape of a single line, apart from where it is, how wide and how large: a curve whose full width at
/// half maximum is exactly 1 and whose area is exactly 1. A line of area A and width w at energy c is `A/w ·
/// f((E − c)/w)`, so that the parameters of a fit are the true width and the true area whatever the shape.
///
/// Positive arguments are higher binding energies. Mixings, asymmetries and ratios of widths belong to the
/// shape and are not fitted.
public sealed interface LineShape permits GaussLorentzProduct, GaussLorentzSum, Voigt, ScaledProfile, MeasuredShape {
    /// As models and reports write it, such as `GL(30)`.
    String label();

    /// True full width at half maximum over the width that the shape's usual formula names: F of GL, SGL and
    /// LA, the width of the Gaussian of Voigt, 2γ of Doniach–Šunjić.
    double widthPerF();

    /// Values and slopes of the curve.
    ///
    /// @param u arguments, `(E − c)/w`
    /// @param value receives f
    /// @param slope receives df/du
    void evaluate(double[] u, double[] value, double[] slope);

    /// f at one argument.
    default double at(double u) {
        double[] value = new double[1];
        evaluate(new double[] {u}, value, new double[1]);
        return value[0];
    }

    /// @param label see [LineShapeNames]
    static LineShape of(String label) throws XpsRefusedException {
        return LineShapeNames.parse(label);
    }
}

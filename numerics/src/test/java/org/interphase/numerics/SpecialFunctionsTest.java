package org.interphase.numerics;

import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Against scipy 1.17 (`scipy/generate_special.py`), whose own Faddeeva function is another algorithm.
class SpecialFunctionsTest {
    @Test
    void theFaddeevaFunctionInTheUpperHalfPlane() {
        NumberTable table = NumberTable.of("/scipy/faddeeva.csv");
        double[] x = table.column(0);
        double[] y = table.column(1);
        double[] w = new double[2];
        for (int i = 0; i < x.length; i++) {
            Faddeeva.w(x[i], y[i], w);
            double modulus = Math.hypot(table.column(2)[i], table.column(3)[i]);
            Tolerance close = new Tolerance(1e-14 * modulus, 1e-12, "15 digits of |w|, fewer of a small part");
            close.check("Re w(" + x[i] + ", " + y[i] + ")", w[0], table.column(2)[i]);
            close.check("Im w(" + x[i] + ", " + y[i] + ")", w[1], table.column(3)[i]);
        }
    }

    @Test
    void theTailOfChiSquare() {
        NumberTable table = NumberTable.of("/scipy/chisquare.csv");
        for (int i = 0; i < table.column(0).length; i++) {
            double upper = GammaFunction.chiSquareUpper(table.column(0)[i], table.column(1)[i]);
            Tolerance.relative(1e-11, "two implementations of one function")
                    .check("tail at " + table.column(0)[i], upper, table.column(2)[i]);
        }
    }

    @Test
    void logGammaAtWholeAndHalfNumbers() {
        Tolerance exact = Tolerance.relative(1e-14, "closed forms 4! and √π");
        exact.check("Γ(5)", GammaFunction.logGamma(5), Math.log(24));
        exact.check("Γ(1/2)", GammaFunction.logGamma(0.5), 0.5 * Math.log(Math.PI));
    }
}

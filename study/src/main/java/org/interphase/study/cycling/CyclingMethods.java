package org.interphase.study.cycling;

import java.util.List;

/// The papers behind the methods of the cycling analysis, as the report prints them.
public final class CyclingMethods {
    private CyclingMethods() {}

    public static List<String> citations() {
        return List.of(
                "dQ/dV by level evaluation (LEAN): X. Feng et al., eTransportation 3 (2020) 100051,"
                        + " doi 10.1016/j.etran.2020.100051.",
                "Smoothing and differentiation by local polynomials: A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964)"
                        + " 1627, doi 10.1021/ac60214a047.",
                "Choice among fade models: C. M. Hurvich, C.-L. Tsai, Biometrika 76 (1989) 297,"
                        + " doi 10.1093/biomet/76.2.297 (AICc).",
                "Uncertainties: JCGM 100:2008, Guide to the Expression of Uncertainty in Measurement.",
                "Scatter between laboratories: Puls et al., Nature Energy 9 (2024) 1310,"
                        + " doi 10.1038/s41560-024-01634-3.");
    }
}

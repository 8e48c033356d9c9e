package org.interphase.study.eis;

import java.util.List;

/// The papers behind the methods of the impedance analysis, as the report prints them.
final class ImpedanceMethods {
    private ImpedanceMethods() {}

    static List<String> citations() {
        return List.of(
                "Test of validity (Lin-KK): B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885; M. Schönleber, D. Klotz,"
                        + " E. Ivers-Tiffée, Electrochim. Acta 131 (2014) 20.",
                "Circuit fit: B. A. Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7.",
                "Distribution of relaxation times: T. H. Wan, M. Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184"
                        + " (2015) 483.",
                "Capacitance of a depressed arc: C. H. Hsu, F. Mansfeld, Corrosion 57 (2001) 747.",
                "What an arc's capacitance says of its origin: J. T. S. Irvine, D. C. Sinclair, A. R. West, Adv. Mater. 2"
                        + " (1990) 132.",
                "Choice among circuits: C. M. Hurvich, C.-L. Tsai, Biometrika 76 (1989) 297 (AICc).");
    }
}

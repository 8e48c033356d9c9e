package org.interphase.study.xps;

import java.util.List;

/// The papers behind the analysis of photoelectron spectra, as the report prints them.
final class XpsMethods {
    private XpsMethods() {}

    static List<String> citations() {
        return List.of(
                "Background: D. A. Shirley, Phys. Rev. B 5 (1972) 4709; fitted with the peaks: J. Végh, J. Electron"
                        + " Spectrosc. Relat. Phenom. 151 (2006) 159; A. Herrera-Gomez et al., Surf. Interface Anal. 46"
                        + " (2014) 897.",
                "Errors of peak fits: P. J. Cumpson, M. P. Seah, Surf. Interface Anal. 18 (1992) 345.",
                "Errors where a model misses the data: R. T. Birge, Phys. Rev. 40 (1932) 207.",
                "Plateau of a sputter series: D. V. Hinkley, Biometrika 56 (1969) 495.",
                "Mean free path: S. Tanuma, C. J. Powell, D. R. Penn, Surf. Interface Anal. 21 (1994) 165.");
    }
}

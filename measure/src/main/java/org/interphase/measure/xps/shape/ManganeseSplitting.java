package org.interphase.measure.xps.shape;

import java.util.Arrays;
import java.util.List;

/// What the distance of the two lines of Mn 3s says about the valence of manganese in an oxide.
///
/// The line splits because the 3s electron left behind is coupled to the 3d spin, which is smaller the higher the
/// valence. The ranges of two and three overlap with nobody's, those of three and four touch, and a ligand with a more
/// covalent bond lowers the splitting at the same valence: MnS 5.3 eV, MnBr₂ 4.8 eV, both divalent. So it tells
/// oxides apart and nothing else; in a mixture it is a mean over the depth probed.
///
/// Sources: J. L. Junta and M. F. Hochella, Geochim. Cosmochim. Acta 58 (1994) 4985, for the ranges; NIST SRD 20 for
/// the other ligands.
public enum ManganeseSplitting {
    MN_II("Mn(II)", 2, 5.7, 6.2),
    MN_III("Mn(III)", 3, 4.6, 5.4),
    MN_IV("Mn(IV)", 4, 4.5, 4.7);

    private final String label;
    private final int valence;
    private final double least_eV;
    private final double most_eV;

    ManganeseSplitting(String label, int valence, double least_eV, double most_eV) {
        this.label = label;
        this.valence = valence;
        this.least_eV = least_eV;
        this.most_eV = most_eV;
    }

    /// A valence read from the line through the middles of the ranges.
    ///
    /// @param valenceU standard uncertainty: that of the splitting and the width of the ranges, as rectangles
    /// @param possible the valences in whose range the splitting lies within two standard uncertainties
    public record Reading(double valence, double valenceU, List<String> possible) {
        public Reading {
            possible = List.copyOf(possible);
        }
    }

    /// @param splitting_eV distance of the lines
    /// @param u_eV its standard uncertainty, not negative
    public static Reading read(double splitting_eV, double u_eV) {
        double meanValence = 0;
        double meanMiddle = 0;
        double within = 0;
        for (ManganeseSplitting one : values()) {
            meanValence += one.valence / 3.0;
            meanMiddle += one.middle() / 3.0;
            within += Math.pow(one.most_eV - one.least_eV, 2) / 12 / 3;
        }
        double product = 0;
        double square = 0;
        for (ManganeseSplitting one : values()) {
            product += (one.valence - meanValence) * (one.middle() - meanMiddle);
            square += Math.pow(one.middle() - meanMiddle, 2);
        }
        double slope = product / square;
        return new Reading(
                meanValence + slope * (splitting_eV - meanMiddle),
                Math.abs(slope) * Math.sqrt(u_eV * u_eV + within),
                Arrays.stream(values())
                        .filter(one ->
                                splitting_eV >= one.least_eV - 2 * u_eV && splitting_eV <= one.most_eV + 2 * u_eV)
                        .map(one -> one.label)
                        .toList());
    }

    private double middle() {
        return 0.5 * (least_eV + most_eV);
    }
}

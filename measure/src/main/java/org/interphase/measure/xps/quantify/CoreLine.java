package org.interphase.measure.xps.quantify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Lines of the elements in coated cathodes with sulfide electrolytes: photoionisation cross-section over that
/// of C 1s for Al Kα, of the whole line (both of a doublet), and where the line usually lies.
///
/// Source of the cross-sections: J. H. Scofield, J. Electron Spectrosc. 8 (1976) 129,
/// doi:10.1016/0368-2048(76)80015-1. The energies only give the kinetic energy, on which results depend
/// weakly: 1 eV changes a share by 1e-3 of it.
public enum CoreLine {
    LI_1S("Li 1s", 0.0568, 55.5),
    C_1S("C 1s", 1.00, 284.8),
    O_1S("O 1s", 2.93, 531.0),
    NA_1S("Na 1s", 8.52, 1071.5),
    SI_2P("Si 2p", 0.817, 102.0),
    P_2P("P 2p", 1.192, 131.9),
    S_2P("S 2p", 1.677, 161.6),
    CL_2P("Cl 2p", 2.285, 198.6),
    TI_2P("Ti 2p", 7.81, 458.5),
    MN_2P("Mn 2p", 13.91, 642.0),
    CO_2P("Co 2p", 19.16, 780.0),
    NI_2P("Ni 2p", 22.18, 855.0),
    GE_3D("Ge 3d", 1.42, 31.0),
    NB_3D("Nb 3d", 8.21, 207.2),
    IN_3D("In 3d", 22.54, 444.5),
    TA_4F("Ta 4f", 8.62, 26.0);

    /// Energy of Al Kα.
    public static final double AL_K_ALPHA_eV = 1486.6;

    private final String line;
    private final double scofield;
    private final double bindingEnergy_eV;

    CoreLine(String line, double scofield, double bindingEnergy_eV) {
        this.line = line;
        this.scofield = scofield;
        this.bindingEnergy_eV = bindingEnergy_eV;
    }

    /// @param line such as `S 2p` or `S2p`
    public static Optional<CoreLine> of(String line) {
        String wanted = line.replace(" ", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.line.replace(" ", "").equalsIgnoreCase(wanted))
                .findFirst();
    }

    public String line() {
        return line;
    }

    /// Symbol of the element.
    public String element() {
        return line.substring(0, line.indexOf(' '));
    }

    /// Cross-section, C 1s = 1.
    public double scofield() {
        return scofield;
    }

    public double bindingEnergy_eV() {
        return bindingEnergy_eV;
    }

    /// For Al Kα.
    public double kineticEnergy_eV() {
        return AL_K_ALPHA_eV - bindingEnergy_eV;
    }
}

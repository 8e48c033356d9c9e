package org.interphase.measure.xps.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Doublets of the elements met here, with the splitting between their lines, the range that the literature gives,
/// and the ratio of their areas, that of the multiplicities 2j + 1: 2:1, 3:2, 4:3.
///
/// | line | splitting / eV | source |
/// |---|---|---|
/// | P 2p, S 2p, Cl 2p, Ge 3d, Nb 3d, Ta 4f | in the range given | A. V. Naumkin et al., NIST SRD 20 (2012) |
/// | Mn 2p | 11.2–11.7 | M. C. Biesinger et al., Appl. Surf. Sci. 257 (2011) 2717 |
/// | Ti 2p, Co 2p, Ni 2p, In 3d | 5.7, 15.0, 17.3, 7.5–7.6 | NIST SRD 20, of the metals and oxides |
///
/// The line of lower j of Ti to Ni 2p is broader than the other (Coster–Kronig decay), so its width is better left
/// free; multiplets and satellites make the ratio of Mn, Co and Ni 2p a convention.
public enum SpinOrbit {
    P_2P("P 2p", 0.86, 0.84, 0.87),
    S_2P("S 2p", 1.18, 1.16, 1.20),
    CL_2P("Cl 2p", 1.60, 1.58, 1.62),
    TI_2P("Ti 2p", 5.7, 5.6, 5.8),
    MN_2P("Mn 2p", 11.5, 11.2, 11.7),
    CO_2P("Co 2p", 15.0, 14.9, 15.1),
    NI_2P("Ni 2p", 17.3, 17.2, 17.5),
    GE_3D("Ge 3d", 0.59, 0.58, 0.60),
    NB_3D("Nb 3d", 2.75, 2.72, 2.78),
    IN_3D("In 3d", 7.6, 7.5, 7.6),
    TA_4F("Ta 4f", 1.9, 1.88, 1.92);

    private final String line;
    private final double splitting_eV;
    private final double least_eV;
    private final double most_eV;

    SpinOrbit(String line, double splitting_eV, double least_eV, double most_eV) {
        this.line = line;
        this.splitting_eV = splitting_eV;
        this.least_eV = least_eV;
        this.most_eV = most_eV;
    }

    /// @param line such as `S 2p` or `S2p`
    public static Optional<SpinOrbit> of(String line) {
        String wanted = line.replace(" ", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(doublet -> doublet.line.replace(" ", "").equalsIgnoreCase(wanted))
                .findFirst();
    }

    public String line() {
        return line;
    }

    /// Area of the line of higher j over that of the other.
    public double ratio() {
        return switch (line.charAt(line.length() - 1)) {
            case 'p' -> 2;
            case 'd' -> 1.5;
            default -> 4.0 / 3;
        };
    }

    public double splitting_eV() {
        return splitting_eV;
    }

    public double least_eV() {
        return least_eV;
    }

    public double most_eV() {
        return most_eV;
    }
}

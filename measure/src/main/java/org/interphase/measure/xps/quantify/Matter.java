package org.interphase.measure.xps.quantify;

import org.interphase.measure.xps.XpsRefusedException;

/// What electrons travel through, and how far: the inelastic mean free path by TPP-2M,
/// `λ/Å = E / (Ep² (β ln(γE) − C/E + D/E²))`.
///
/// Ep = 28.8 √U eV, U = Nv ρ/M; β = −0.10 + 0.944 (Ep² + Eg²)^−½ + 0.069 ρ^0.1; γ = 0.191 ρ^−½; C = 1.97 −
/// 0.91 U; D = 53.4 − 20.8 U; ρ in g/cm³, M in g/mol. Stated for 50 to 2000 eV, with a scatter of about 10 %
/// where it was compared with optical data.
///
/// Source: S. Tanuma, C. J. Powell and D. R. Penn, Surf. Interface Anal. 21 (1994) 165,
/// doi:10.1002/sia.740210302.
///
/// @param density_g_cm3 of the solid
/// @param molarMass_g_mol of a formula unit
/// @param valenceElectrons of a formula unit
/// @param gap_eV band gap, 0 for a metal
public record Matter(double density_g_cm3, double molarMass_g_mol, double valenceElectrons, double gap_eV) {
    private static final double LEAST_eV = 50;
    private static final double MOST_eV = 2000;

    public static Matter of(double density_g_cm3, double molarMass_g_mol, double valenceElectrons, double gap_eV)
            throws XpsRefusedException {
        boolean positive = density_g_cm3 > 0 && molarMass_g_mol > 0 && valenceElectrons > 0 && gap_eV >= 0;
        if (!positive || !Double.isFinite(density_g_cm3 + molarMass_g_mol + valenceElectrons + gap_eV)) {
            throw new XpsRefusedException("A solid needs a positive density, molar mass and number of valence electrons"
                    + " and a gap not negative; found " + density_g_cm3 + " g/cm3, " + molarMass_g_mol + " g/mol, "
                    + valenceElectrons + ", " + gap_eV + " eV.");
        }
        return new Matter(density_g_cm3, molarMass_g_mol, valenceElectrons, gap_eV);
    }

    private double electrons() {
        return valenceElectrons * density_g_cm3 / molarMass_g_mol;
    }

    /// Of free electrons as many as the valence electrons.
    public double plasmonEnergy_eV() {
        return 28.8 * Math.sqrt(electrons());
    }

    /// @throws XpsRefusedException outside 50 to 2000 eV, where the formula was not made for
    public double meanFreePath_nm(double kineticEnergy_eV) throws XpsRefusedException {
        if (!(kineticEnergy_eV >= LEAST_eV && kineticEnergy_eV <= MOST_eV)) {
            throw new XpsRefusedException("TPP-2M holds from 50 to 2000 eV; found " + kineticEnergy_eV + " eV.");
        }
        double u = electrons();
        double ep2 = plasmonEnergy_eV() * plasmonEnergy_eV();
        double beta = -0.10 + 0.944 / Math.sqrt(ep2 + gap_eV * gap_eV) + 0.069 * Math.pow(density_g_cm3, 0.1);
        double gamma = 0.191 / Math.sqrt(density_g_cm3);
        double c = 1.97 - 0.91 * u;
        double d = 53.4 - 20.8 * u;
        double e = kineticEnergy_eV;
        double angstrom = e / (ep2 * (beta * Math.log(gamma * e) - c / e + d / (e * e)));
        if (!(angstrom > 0)) {
            throw new XpsRefusedException("TPP-2M gives no positive path for " + this + " at " + e + " eV.");
        }
        return 0.1 * angstrom;
    }
}

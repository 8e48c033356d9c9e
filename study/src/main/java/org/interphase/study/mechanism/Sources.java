package org.interphase.study.mechanism;

import org.interphase.quantity.Source;

/// Who says what about the mechanisms. A, B and C are the three papers that these statements lean on.
final class Sources {
    private static final String A = "operando XANES study of NMC811 | LGPS with ALD LiNbOx";
    private static final String B = "10.1002/aenm.202100210";
    private static final String C = "Walther et al., The Working Principle of a Li2CO3/LiNbO3 Coating on NCM";

    static final Source A_IMPEDANCE =
            paper(A, "Figure 2d,e: resistance grows at rest and more on cycling, less if coated");
    static final Source A_EX_SITU =
            paper(A, "Figure S6 and text: S K and Ni K shift after 72 h of contact, not if coated");
    static final Source A_OPERANDO =
            paper(A, "Figure 3: white line 2470.7 to 2470.4 eV above 3.5 V, 2472.5 eV (Li2S) on discharge");
    static final Source A_MICROSCOPY =
            paper(A, "Figures 5, 6: cracks, sulfur inside, 12 nm of rock salt, O pre-edge down, Mn L3/L2 up");
    static final Source A_CHARGE = paper(A, "Figure 2a: slope at the start of the first charge, called space charge");
    static final Source A_SYMMETRIC = paper(A, "Figure S5: In/LGPS/In almost unchanged over hours");
    static final Source B_ENERGY = paper(B, "Figure S1: −0.38 and −0.08 eV/atom");
    static final Source B_XPS =
            paper(B, "Figure 3b: polysulfide and S0 of LGPS beyond its window of 1.7 to 2.1 V, 30.98 and 30.38 %");
    static final Source B_REDUCTION = paper(B, "Figures 3d, 4g, 4h, S4, S5: Mn reduced, Mn–O shell weaker");
    static final Source B_CONCLUSION = paper(
            B,
            "Discussion: released oxygen makes sulfite, sulfate and phosphate; rock salt and species make resistance");
    static final Source C_XPS =
            paper(C, "XPS: S(ox,1) above the electrolyte's already before cycling, lower if coated");
    static final Source C_SIMS = paper(
            C, "Figures 5, 6: phosphate and sulfate fragments grow with cycling; top surface overlaps the collector");
    static final Source C_DISCUSSION = paper(
            C,
            "Discussion 2: polysulfide at carbon and collector early, phosphate and sulfate at the CAM successively");
    static final Source C_COATING = paper(C, "Discussion 2, after Xiao et al.: LiNbO3 | Li6PS5Cl can form Li3PO4");
    static final Source C_CONSUMPTION =
            paper(C, "Figure 6A and discussion: NbO3 still there after 200 cycles; abrasion conceivable");
    static final Source CARBON_AREA =
            new Source.Assumed("Carbon black of 62 m²/g at 1 % of the composite has about twice"
                    + " the area of active material of 3 µm; the area per gram is a value quoted from memory");
    static final Source COLLECTOR_AREA = new Source.Fit(
            "ratio of areas: 1 cm² of collector to 14 to 43 cm² of active material per cm² of cell (3 m/(ρ R))");
    static final Source COUNTER_RESISTANCE =
            new Source.Assumed("A counter electrode of about 10 Ω·cm² beside a cathode interface of 100 to 300 Ω·cm²");
    static final Source DEPLETED_CHARGE = new Source.Fit(
            "a nanometre of electrolyte without its lithium holds 0.34 mAh/g at 0.43 m²/g of active material,"
                    + " 0.14 at 0.17 m²/g: a slope of several mAh/g is at most a tenth space charge");
    static final Source MODEL_CONTACT =
            paper("Deal and Grove, J. Appl. Phys. 36, 3770 (1965)", "linear-parabolic growth");
    static final Source MODEL_OXIDATION = new Source.Assumed(
            "Oxidation of the electrolyte costs charge on charging and lays a resistance on its surface");
    static final Source MODEL_OXYGEN =
            paper(B, "Figure 5a: vacancy energy falls from 2.05 to 0.981 eV on delithiation");
    static final Source MODEL_SPACE_CHARGE = DEPLETED_CHARGE;
    static final Source MODEL_CONTACT_LOSS = paper(
            "Conforto et al. (2021); Shi et al. (2020)",
            "contact loss dominates fade and pressure restores capacity; abstracts only");
    static final Source MODEL_ELECTRONIC =
            new Source.Assumed("At 6e-8 S/cm a coating of 10 nm costs 0.2 mV at C/10, so an"
                    + " optimum near 5 nm without carbon is taken as electronic; no paper tests it");
    static final Source MODEL_IONIC =
            paper(A, "6e-8 S/cm: 10 nm are 16.7 Ω·cm² of active material's surface, about 1 Ω·cm² of cell");

    private Sources() {}

    private static Source paper(String work, String locator) {
        return new Source.Paper(work, locator);
    }
}

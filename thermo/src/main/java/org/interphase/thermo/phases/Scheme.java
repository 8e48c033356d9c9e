package org.interphase.thermo.phases;

import java.util.Map;
import org.interphase.quantity.Element;

/// How computed energies were corrected towards measured formation enthalpies.
public enum Scheme {
    /// The Materials Project's corrections before 2021: O −0.70229, S −0.66336 eV per anion, and its shifts for
    /// oxides computed with a Hubbard U. Source: A. Jain et al., *Phys. Rev. B* 84, 045115 (2011),
    /// doi 10.1103/PhysRevB.84.045115.
    LEGACY("legacy"),
    /// Legacy energies moved to the corrections of 2021 by what the formula alone tells. Source of the scheme: A.
    /// Wang et al., *Sci. Rep.* 11, 15496 (2021), doi 10.1038/s41598-021-94550-5. An estimate: against true
    /// energies of that scheme it lowers the mean difference of the legacy ones from 86 to 16 meV/atom, not to
    /// zero.
    MP2020_ESTIMATED("mp2020"),
    /// Energies as their source gives them.
    AS_GIVEN("as given");

    private final String text;

    Scheme(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /// eV per atom of the element, in compounds with oxygen only for the metals, without oxygen only for sulfur.
    private static final Map<Element, Double> SHIFT = Map.of(
            Element.O, 0.01529,
            Element.Cl, -0.0193,
            Element.S, 0.16046,
            Element.Ni, -0.377,
            Element.Co, 0.236,
            Element.Mn, 0.01285015);

    private static final double PEROXIDE_OXYGEN = 0.00122;

    /// Whether a correction of this element acts in a compound of this composition.
    public static boolean corrects(Element element, Composition composition) {
        if (composition.isElement() || !composition.contains(element)) {
            return false;
        }
        return switch (element) {
            case O, Cl -> true;
            case S -> !composition.contains(Element.O);
            case Ni, Co, Mn -> composition.contains(Element.O);
            default -> false;
        };
    }

    /// MP2020 minus legacy, in eV per atom of the compound.
    static double estimatedShift(Composition composition) {
        double shift = 0;
        for (int i = 0; i < composition.size(); i++) {
            Element element = composition.element(i);
            if (corrects(element, composition)) {
                double perAtom = element == Element.O && isPeroxide(composition)
                        ? PEROXIDE_OXYGEN
                        : SHIFT.getOrDefault(element, 0.0);
                shift += composition.fraction(i) * perAtom;
            }
        }
        return shift;
    }

    /// MP2020 minus legacy for one atom of each element that they correct, in eV.
    public static Map<Element, Double> shifts() {
        return SHIFT;
    }

    private static boolean isPeroxide(Composition composition) {
        return composition.size() == 2
                && composition.fraction(Element.O) == 0.5
                && (composition.contains(Element.Li)
                        || composition.contains(Element.Na)
                        || composition.contains(Element.K));
    }
}

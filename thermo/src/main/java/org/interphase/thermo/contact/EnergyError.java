package org.interphase.thermo.contact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Scheme;

/// How wrong formation energies are: a part of its own for every phase, and a part that phases share because one
/// correction per element acts in all of them. Elements are exact: they are the zero.
///
/// ```
/// δE = σ·z + Σₑ fₑ·σₑ·zₑ      z, zₑ standard normal; zₑ the same for all phases in which e is corrected
/// ```
///
/// @param independent_eV_per_atom σ
/// @param perElement_eV σₑ, per atom of the element, where the scheme corrects it
public record EnergyError(double independent_eV_per_atom, Map<Element, Double> perElement_eV) {
    public EnergyError {
        if (!(independent_eV_per_atom >= 0) || Double.isInfinite(independent_eV_per_atom)) {
            throw new IllegalArgumentException("an error is finite and not negative, not " + independent_eV_per_atom);
        }
        for (double shared : perElement_eV.values()) {
            if (!(shared >= 0) || Double.isInfinite(shared)) {
                throw new IllegalArgumentException("an error is finite and not negative, not " + shared);
            }
        }
        perElement_eV = Collections.unmodifiableMap(new TreeMap<>(perElement_eV));
    }

    /// Independent errors alone: 24 meV/atom, the standard deviation of computed reaction energies between ternary
    /// and binary oxides; energies against the elements err more. Source: G. Hautier, S. P. Ong, A. Jain, C. J.
    /// Moore, G. Ceder, *Phys. Rev. B* 85, 155208 (2012), doi 10.1103/PhysRevB.85.155208.
    public static EnergyError betweenCompounds() {
        return new EnergyError(0.024, Map.of());
    }

    /// The same, with half the distance between the two correction schemes as the error of each element's
    /// correction: two answers of one community bracket what it does not know.
    public static EnergyError withCorrections() {
        Map<Element, Double> shared = new EnumMap<>(Element.class);
        Scheme.shifts().forEach((element, shift) -> shared.put(element, Math.abs(shift) / 2));
        return new EnergyError(0.024, shared);
    }

    /// One draw of the shared parts for a compound, in eV per atom.
    double shared(Composition composition, Map<Element, Double> draws) {
        double error = 0;
        for (int i = 0; i < composition.size(); i++) {
            Element element = composition.element(i);
            if (Scheme.corrects(element, composition)) {
                error += composition.fraction(i) * draws.getOrDefault(element, 0.0);
            }
        }
        return error;
    }
}

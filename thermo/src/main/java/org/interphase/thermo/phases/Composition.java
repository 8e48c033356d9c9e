package org.interphase.thermo.phases;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;

/// What a material consists of, whatever its formula unit: atomic fractions in order of atomic number. Formulas of
/// the same proportions (`Li2O`, `O0.5Li`) have the same composition.
public final class Composition {
    /// How exactly people write a third.
    private static final double WRITTEN = 1e-6;

    private final Element[] elements;
    private final double[] fractions;
    private final ElementSet set;

    private Composition(Element[] elements, double[] fractions) {
        this.elements = elements;
        this.fractions = fractions;
        this.set = ElementSet.of(Arrays.asList(elements));
    }

    public static Composition of(Formula formula) {
        Map<Element, Double> amounts = formula.reduced().amounts();
        Element[] elements = EnumSet.copyOf(amounts.keySet()).toArray(Element[]::new);
        double atoms = 0;
        for (Element element : elements) {
            atoms += amounts.getOrDefault(element, 0.0);
        }
        double[] fractions = new double[elements.length];
        for (int i = 0; i < elements.length; i++) {
            fractions[i] = amounts.getOrDefault(elements[i], 0.0) / atoms;
        }
        return new Composition(elements, fractions);
    }

    public int size() {
        return elements.length;
    }

    /// The `i`-th element, in order of atomic number.
    public Element element(int i) {
        return elements[i];
    }

    public double fraction(int i) {
        return fractions[i];
    }

    /// Atoms of this element per atom, zero where it is absent.
    public double fraction(Element element) {
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] == element) {
                return fractions[i];
            }
        }
        return 0;
    }

    /// Atoms of any of these elements per atom.
    public double fraction(Collection<Element> of) {
        double sum = 0;
        for (int i = 0; i < elements.length; i++) {
            sum += of.contains(elements[i]) ? fractions[i] : 0;
        }
        return sum;
    }

    public boolean contains(Element element) {
        return set.contains(element);
    }

    public boolean isElement() {
        return elements.length == 1;
    }

    public ElementSet set() {
        return set;
    }

    /// The same elements, fractions within 1e-6.
    public boolean isNear(Composition other) {
        if (!set.equals(other.set)) {
            return false;
        }
        for (int i = 0; i < fractions.length; i++) {
            if (Math.abs(fractions[i] - other.fractions[i]) > WRITTEN) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition composition
                && Arrays.equals(elements, composition.elements)
                && Arrays.equals(fractions, composition.fractions);
    }

    /// The same on every run, unlike that of an enum's constants.
    @Override
    public int hashCode() {
        return 31 * set.hashCode() + Arrays.hashCode(fractions);
    }
}

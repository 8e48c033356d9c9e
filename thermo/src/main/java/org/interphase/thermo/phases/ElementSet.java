package org.interphase.thermo.phases;

import java.util.ArrayList;
import java.util.List;
import org.interphase.quantity.Element;

/// A chemical system: a set of elements as two words of bits, so that one can be tried for being part of another
/// in a nanosecond.
///
/// @param low bits of the atomic numbers 1 to 63
/// @param high bits of the atomic numbers from 64 on
public record ElementSet(long low, long high) {
    public static final ElementSet NONE = new ElementSet(0, 0);

    public static ElementSet of(Iterable<Element> elements) {
        ElementSet set = NONE;
        for (Element element : elements) {
            set = set.with(element);
        }
        return set;
    }

    public ElementSet with(Element element) {
        int number = element.atomicNumber();
        return number < 64 ? new ElementSet(low | 1L << number, high) : new ElementSet(low, high | 1L << (number - 64));
    }

    public ElementSet and(ElementSet other) {
        return new ElementSet(low | other.low, high | other.high);
    }

    public boolean contains(Element element) {
        return of(List.of(element)).isPartOf(this);
    }

    public boolean isPartOf(ElementSet other) {
        return (low & ~other.low) == 0 && (high & ~other.high) == 0;
    }

    public int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /// In order of atomic number.
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (Element element : Element.values()) {
            if (contains(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /// Every part of this set that is not empty.
    List<ElementSet> parts() {
        List<ElementSet> parts = new ArrayList<>();
        parts.add(NONE);
        for (Element element : elements()) {
            int before = parts.size();
            for (int i = 0; i < before; i++) {
                parts.add(parts.get(i).with(element));
            }
        }
        return parts.subList(1, parts.size());
    }
}

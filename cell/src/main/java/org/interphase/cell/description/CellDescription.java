package org.interphase.cell.description;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;

/// A cell as numbers with unit and source, its materials, and which mechanisms act. Immutable; a changed
/// number makes another description.
public final class CellDescription {
    private final String title;
    private final ActiveMaterial material;
    private final Counter counter;
    private final ResistanceTime resistanceTime;
    private final Map<Key, Parameter> given;
    private final Set<String> mechanisms;
    private final Map<String, List<String>> protocols;
    private final List<ContactClass> contactClasses;

    /// When a resistance of the whole cell was measured: it is spread over the particles connected at that
    /// time.
    public enum ResistanceTime {
        AS_MADE,
        AFTER_FIRST_CYCLE
    }

    /// @param given numbers with sources; what is missing takes the standard value of its key
    /// @param mechanisms names of those that act
    /// @param protocols sentences by the protocol's name
    public CellDescription(
            String title,
            ActiveMaterial material,
            Counter counter,
            ResistanceTime resistanceTime,
            Map<Key, Parameter> given,
            Set<String> mechanisms,
            Map<String, List<String>> protocols) {
        this(title, material, counter, resistanceTime, given, mechanisms, protocols, List.of());
    }

    private CellDescription(
            String title,
            ActiveMaterial material,
            Counter counter,
            ResistanceTime resistanceTime,
            Map<Key, Parameter> given,
            Set<String> mechanisms,
            Map<String, List<String>> protocols,
            List<ContactClass> contactClasses) {
        this.title = title;
        this.material = material;
        this.counter = counter;
        this.resistanceTime = resistanceTime;
        this.given = Collections.unmodifiableMap(given.isEmpty() ? new EnumMap<>(Key.class) : new EnumMap<>(given));
        this.mechanisms = Collections.unmodifiableSet(new TreeSet<>(mechanisms));
        this.protocols = Map.copyOf(protocols);
        this.contactClasses = List.copyOf(contactClasses);
    }

    public String title() {
        return title;
    }

    public ActiveMaterial material() {
        return material;
    }

    public Counter counter() {
        return counter;
    }

    public ResistanceTime resistanceTime() {
        return resistanceTime;
    }

    public Set<String> mechanisms() {
        return mechanisms;
    }

    /// Sentences of the named protocols.
    public Map<String, List<String>> protocols() {
        return protocols;
    }

    /// The number in SI: as given, else the standard value; NaN where there is neither.
    public double si(Key key) {
        Parameter parameter = given.get(key);
        return parameter == null ? key.standard() : parameter.value();
    }

    /// Whether the description itself states the number.
    public boolean states(Key key) {
        return given.containsKey(key);
    }

    /// The number with unit and source; a standard value is an assumption.
    public Parameter parameter(Key key) {
        Parameter parameter = given.get(key);
        return parameter != null
                ? parameter
                : new Parameter(
                        key.standard(),
                        key.unit(),
                        Uncertainty.none("standard value"),
                        new Source.Assumed("standard value of the cell model"));
    }

    /// Keys whose value nothing measured or published states, in order.
    public List<Key> assumed() {
        List<Key> keys = new ArrayList<>();
        for (Key key : Key.values()) {
            if (parameter(key).source() instanceof Source.Assumed && Double.isFinite(si(key))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// Places in the description of all that nothing measured or published states.
    public List<String> assumedPlaces() {
        List<String> places = new ArrayList<>(assumed().stream().map(Key::path).toList());
        if (contactClasses.stream().anyMatch(ContactClass::isAssumed)) {
            places.add("contact_classes");
        }
        return places;
    }

    /// The same cell with one number changed.
    ///
    /// @param si the value in SI
    public CellDescription with(Key key, double si, Source source) {
        Map<Key, Parameter> changed = new EnumMap<>(Key.class);
        changed.putAll(given);
        changed.put(key, new Parameter(si, key.unit(), Uncertainty.none("set by hand"), source));
        return new CellDescription(
                title, material, counter, resistanceTime, changed, mechanisms, protocols, contactClasses);
    }

    /// The same cell with a number left to its standard value.
    public CellDescription without(Key key) {
        Map<Key, Parameter> changed = new EnumMap<>(Key.class);
        changed.putAll(given);
        changed.remove(key);
        return new CellDescription(
                title, material, counter, resistanceTime, changed, mechanisms, protocols, contactClasses);
    }

    /// The same cell with another set of mechanisms.
    public CellDescription withMechanisms(Set<String> names) {
        return new CellDescription(title, material, counter, resistanceTime, given, names, protocols, contactClasses);
    }

    /// Particles that touch and lose contact differently; empty where all are alike.
    public List<ContactClass> contactClasses() {
        return contactClasses;
    }

    /// The same cell with other contact classes; checked where a model is made of it.
    public CellDescription withContactClasses(List<ContactClass> classes) {
        return new CellDescription(title, material, counter, resistanceTime, given, mechanisms, protocols, classes);
    }
}

package org.interphase.study.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.CellUnits;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Source;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.yaml.Spelling;

/// What a command line changes in a cell: numbers by `KEY=VALUE` (`coating.thickness_nm=5`,
/// `accessible_fraction=1`, `interface.resistance=248 ohm`), mechanisms that are left out or added.
///
/// @param numbers each `KEY=VALUE`
/// @param without names of mechanisms
/// @param added names of mechanisms
/// @param option that refusals of a number name
/// @param held contact classes, from 1, whose shares were set before and stay
public record CellChanges(
        List<String> numbers, List<String> without, List<String> added, String option, Set<Integer> held) {
    public static final CellChanges NONE = new CellChanges(List.of(), List.of(), List.of());

    /// What `--set`, `--without` and `--with` ask for.
    public CellChanges(List<String> numbers, List<String> without, List<String> added) {
        this(numbers, without, added, "--set", Set.of());
    }

    /// One case of a sweep.
    ///
    /// @param set what was changed before the sweep
    static CellChanges varied(List<String> numbers, CellChanges set) throws InputException {
        return new CellChanges(
                numbers, List.of(), List.of(), "--vary", set.shares().keySet());
    }

    public CellChanges {
        numbers = List.copyOf(numbers);
        without = List.copyOf(without);
        added = List.copyOf(added);
        held = Set.copyOf(held);
    }

    /// @throws InputException for a wrong key, value, unit or name
    CellDescription apply(CellDescription cell) throws InputException {
        CellDescription changed = cell;
        for (String number : numbers) {
            changed = set(changed, number);
        }
        changed = ContactClassShares.of(cell, changed, shares(), held, option);
        Set<String> mechanisms = new TreeSet<>(changed.mechanisms());
        for (String name : added) {
            mechanisms.add(known("--with", name));
        }
        for (String name : without) {
            if (!mechanisms.remove(known("--without", name))) {
                throw new InputException(
                        cell.title(),
                        Place.part("--without"),
                        "a mechanism that acts (" + String.join(", ", cell.mechanisms()) + ")",
                        "'" + name + "'");
            }
        }
        return changed.withMechanisms(mechanisms);
    }

    /// Shares of contact classes that are set, by the class, from 1; the last one counts.
    Map<Integer, Double> shares() throws InputException {
        Map<Integer, Double> shares = new TreeMap<>();
        for (String text : numbers) {
            int equals = text.indexOf('=');
            String name = equals < 1 ? "" : text.substring(0, equals).strip();
            Optional<ContactClassChange> change = ContactClassChange.of(name, option, text);
            if (change.isPresent() && change.get().quantity() == ContactClass.Quantity.SHARE) {
                shares.put(
                        change.get().index(),
                        number(name, text.substring(equals + 1).strip()));
            }
        }
        return shares;
    }

    private static String known(String option, String name) throws InputException {
        if (!Mechanisms.names().contains(name)) {
            throw new InputException(
                    option,
                    Place.whole(),
                    "one of " + String.join(", ", Mechanisms.names()),
                    "'" + name + "'",
                    Spelling.nearest(name, Mechanisms.names())
                            .map(w -> "Did you mean '" + w + "'?")
                            .orElse(null));
        }
        return name;
    }

    private CellDescription set(CellDescription cell, String text) throws InputException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(option, Place.whole(), "KEY=VALUE", "'" + text + "'");
        }
        String name = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        Optional<ContactClassChange> ofClass = ContactClassChange.of(name, option, text);
        if (ofClass.isPresent()) {
            return ofClass.get().apply(cell, number(name, value));
        }
        Target target = target(name);
        String[] parts = value.split("\\s+", 2);
        Unit unit = parts.length == 2 ? unit(parts[1], target.key()) : target.unit();
        double si = unit.toSi(number(name, parts[0]));
        if (!Double.isFinite(si) || !target.key().accepts(si)) {
            String taken = parts.length == 2 || unit.equals(Units.ONE) ? value : value + " " + unit.symbol();
            throw new InputException(
                    option,
                    Place.part(name),
                    target.key().range(),
                    "'" + taken + "'",
                    target.key() == Key.TEMPERATURE ? "For degrees Celsius: temperature='45 °C'." : null);
        }
        CellDescription changed = cell;
        if (List.of(Key.RESISTANCE, Key.AREAL_RESISTANCE, Key.BARE_RESISTANCE).contains(target.key())) {
            changed = changed.without(Key.RESISTANCE)
                    .without(Key.AREAL_RESISTANCE)
                    .without(Key.BARE_RESISTANCE);
        }
        return changed.with(target.key(), si, new Source.Stated(option + " " + text));
    }

    private double number(String name, String value) throws InputException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new InputException(
                    option,
                    Place.part(name),
                    "a number",
                    "'" + value + "'",
                    "A decimal point, and a space before a unit.");
        }
    }

    private record Target(Key key, Unit unit) {}

    /// A key's path, or its path with a unit behind an underscore.
    private Target target(String name) throws InputException {
        Optional<Key> plain = Key.find(name);
        if (plain.isPresent()) {
            return new Target(plain.get(), plain.get().unit());
        }
        for (int at = name.lastIndexOf('_'); at > 0; at = name.lastIndexOf('_', at - 1)) {
            Optional<Key> key = Key.find(name.substring(0, at));
            if (key.isPresent()) {
                return new Target(key.get(), unit(name.substring(at + 1), key.get()));
            }
        }
        List<String> paths = Stream.of(Key.values()).map(Key::path).toList();
        throw new InputException(
                option,
                Place.whole(),
                "a known key",
                "'" + name + "'",
                Spelling.nearest(name, paths)
                        .or(() -> endingWith(name, paths))
                        .map(w -> "Did you mean '" + w + "'?")
                        .orElse("The keys are those of a cell file, joined by a point, such as coating.thickness."));
    }

    /// Keys whose group was left out.
    private static Optional<String> endingWith(String name, List<String> paths) {
        List<String> known = paths.stream().filter(p -> p.endsWith("." + name)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join("' or '", known));
    }

    private Unit unit(String text, Key key) throws InputException {
        return CellUnits.parse(text.replace('_', ' '))
                .filter(u -> u.converts(key.unit()))
                .orElseThrow(() -> new InputException(
                        option,
                        Place.part(key.path()),
                        "a unit such as " + key.unit().symbol(),
                        "'" + text + "'"));
    }
}

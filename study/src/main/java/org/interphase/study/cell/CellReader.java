package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.CellDescription.ResistanceTime;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.ContactClasses;
import org.interphase.cell.description.Counter;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Parameter;
import org.interphase.study.yaml.Spelling;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads a cell from YAML: each number as `{value, unit}` and where it came from, one of `paper` with `at`,
/// `database` with `entry`, `fit`, `assumed` or nothing (then the file itself states it). `contact_classes` is
/// a list of such groups; there a plain number will do too.
public final class CellReader {
    private static final List<String> TIMES = List.of("as made", "after the first cycle");

    private final YamlGroup root;
    private final Map<String, YamlGroup> groups = new HashMap<>();

    private CellReader(YamlGroup root) {
        this.root = root;
    }

    /// @throws InputException with line and column where the file is not a cell
    public static CellDescription read(Path path) throws InputException {
        return read(path.toString(), CellFile.read(path));
    }

    /// @param file named in refusals
    public static CellDescription read(String file, String text) throws InputException {
        if (text.lines().allMatch(l -> l.isBlank() || l.strip().startsWith("#"))) {
            throw new InputException(
                    file, Place.whole(), "a cell: keys such as 'title', 'material' and 'cathode'", "an empty file");
        }
        return new CellReader(YamlGroup.of(file, "", YamlReader.read(file, text))).cell();
    }

    private CellDescription cell() throws InputException {
        String title = root.text("title");
        ActiveMaterial material = material();
        Counter counter = counter();
        ResistanceTime time = time();
        Map<Key, Parameter> numbers = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            Optional<YamlGroup> group = group(key);
            String name = name(key);
            Optional<Yaml> node = group.isPresent() ? group.get().find(name) : Optional.empty();
            if (node.isPresent()) {
                numbers.put(key, CellNumber.of(key).read(group.get(), name, node.get()));
            } else if (key.mustBeGiven()) {
                throw missing(group.orElse(root), key);
            }
        }
        refuseTwoResistances(numbers);
        Set<String> mechanisms = mechanisms();
        Map<String, List<String>> protocols = protocols();
        List<ContactClass> classes = contactClasses();
        for (YamlGroup group : groups.values()) {
            group.refuseUnknown();
        }
        root.refuseUnknown();
        return new CellDescription(title, material, counter, time, numbers, mechanisms, protocols)
                .withContactClasses(classes);
    }

    private Optional<YamlGroup> group(Key key) throws InputException {
        int point = key.path().indexOf('.');
        if (point < 0) {
            return Optional.of(root);
        }
        return group(key.path().substring(0, point));
    }

    private Optional<YamlGroup> group(String name) throws InputException {
        YamlGroup known = groups.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<YamlGroup> group = root.group(name);
        group.ifPresent(g -> groups.put(name, g));
        return group;
    }

    /// Names the key that the group has in its place, where one looks like it and no cell knows it.
    private static InputException missing(YamlGroup group, Key key) {
        String expected = "the key '" + key.path() + "'";
        String before = key.path().substring(0, key.path().length() - name(key).length());
        List<String> unknown = group.keys().stream()
                .filter(k -> Key.find(before + k).isEmpty())
                .toList();
        Optional<String> like = Spelling.nearest(name(key), unknown);
        return like.isPresent()
                ? group.refuse(group.at(like.get()), expected, "'" + like.get() + "'")
                : group.refuse(group.mark(), expected, "none");
    }

    private static String name(Key key) {
        return key.path().substring(key.path().indexOf('.') + 1);
    }

    private ActiveMaterial material() throws InputException {
        List<String> known =
                Stream.of(ActiveMaterial.values()).map(ActiveMaterial::key).toList();
        root.require("material");
        return root.choice("material", known).flatMap(ActiveMaterial::find).orElseThrow();
    }

    private Counter counter() throws InputException {
        Optional<YamlGroup> group = group("counter");
        List<String> known = Stream.of(Counter.values()).map(Counter::key).toList();
        Optional<String> kind = group.isPresent() ? group.get().choice("kind", known) : Optional.empty();
        return kind.flatMap(Counter::find).orElse(Counter.LITHIUM);
    }

    private ResistanceTime time() throws InputException {
        Optional<YamlGroup> group = group("interface");
        Optional<String> time = group.isPresent() ? group.get().choice("measured", TIMES) : Optional.empty();
        return time.equals(Optional.of(TIMES.get(1))) ? ResistanceTime.AFTER_FIRST_CYCLE : ResistanceTime.AS_MADE;
    }

    private void refuseTwoResistances(Map<Key, Parameter> numbers) throws InputException {
        List<Key> stated = Stream.of(Key.RESISTANCE, Key.AREAL_RESISTANCE, Key.BARE_RESISTANCE)
                .filter(numbers::containsKey)
                .toList();
        if (stated.size() > 1) {
            throw root.refuse(
                    root.at("interface"),
                    "one resistance of the interface",
                    stated.get(0).path() + " and " + stated.get(1).path());
        }
    }

    private Set<String> mechanisms() throws InputException {
        Set<String> names = new HashSet<>();
        for (String name : root.textList("mechanisms")) {
            if (!Mechanisms.names().contains(name)) {
                throw root.refuse(
                        root.at("mechanisms"),
                        "known mechanisms",
                        "'" + name + "'",
                        Spelling.nearest(name, Mechanisms.names())
                                .map(w -> "Did you mean '" + w + "'?")
                                .orElse("Known: " + String.join(", ", Mechanisms.names()) + "."));
            }
            names.add(name);
        }
        return names;
    }

    private List<ContactClass> contactClasses() throws InputException {
        List<ContactClass> classes = new ArrayList<>();
        for (YamlGroup group : root.groupList("contact_classes")) {
            group.require("share");
            classes.add(new ContactClass(
                    number(group, ContactClass.Quantity.SHARE),
                    number(group, ContactClass.Quantity.CONTACT),
                    number(group, ContactClass.Quantity.LOSS_FACTOR)));
            group.refuseUnknown();
        }
        ContactClasses.of(root.file(), classes);
        return classes;
    }

    private static Parameter number(YamlGroup group, ContactClass.Quantity quantity) throws InputException {
        Optional<Yaml> node = group.find(quantity.key());
        return node.isPresent()
                ? CellNumber.of(group.name(), quantity).read(group, quantity.key(), node.get())
                : quantity.standard();
    }

    private Map<String, List<String>> protocols() throws InputException {
        Map<String, List<String>> protocols = new HashMap<>();
        Optional<YamlGroup> group = root.group("protocols");
        if (group.isPresent()) {
            for (String name : group.get().keys()) {
                protocols.put(name, group.get().textList(name));
            }
        }
        return protocols;
    }
}

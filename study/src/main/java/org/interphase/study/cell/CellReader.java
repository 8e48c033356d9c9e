package org.interphase.study.cell;

import java.nio.file.Path;
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
import org.interphase.cell.description.CellUnits;
import org.interphase.cell.description.Counter;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.data.InputException;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.study.yaml.Spelling;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads a cell from YAML: each number as `{value, unit}` and where it came from, one of `paper` with `at`,
/// `database` with `entry`, `fit`, `assumed` or nothing (then the file itself states it).
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
                numbers.put(key, number(group.get(), name, key, node.get()));
            } else if (key.mustBeGiven()) {
                YamlGroup where = group.orElse(root);
                throw where.refuse(where.mark(), "the key '" + key.path() + "'", "none");
            }
        }
        refuseTwoResistances(numbers);
        Set<String> mechanisms = mechanisms();
        Map<String, List<String>> protocols = protocols();
        for (YamlGroup group : groups.values()) {
            group.refuseUnknown();
        }
        root.refuseUnknown();
        return new CellDescription(title, material, counter, time, numbers, mechanisms, protocols);
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

    private static Parameter number(YamlGroup group, String name, Key key, Yaml node) throws InputException {
        YamlGroup fields = YamlGroup.of(group.file(), key.path(), node);
        fields.require("value");
        double value = fields.optionalNumber("value").orElseThrow();
        String text = fields.text("unit");
        Unit unit = CellUnits.parse(text)
                .filter(u -> u.converts(key.unit()))
                .orElseThrow(() -> fields.refuse(
                        fields.at("unit"),
                        "a unit such as " + key.unit().symbol() + " for '" + key.path() + "'",
                        "'" + text + "'"));
        double si = unit.toSi(value);
        if (!key.accepts(si)) {
            throw fields.refuse(
                    fields.at("value"), key.range() + " for '" + key.path() + "'", value + " " + unit.symbol());
        }
        Source source = source(fields, group.file() + ", " + name);
        fields.refuseUnknown();
        return new Parameter(si, unit, Uncertainty.none("none stated"), source);
    }

    private static Source source(YamlGroup fields, String place) throws InputException {
        Optional<String> paper = fields.optionalText("paper");
        Optional<String> at = fields.optionalText("at");
        Optional<String> database = fields.optionalText("database");
        Optional<String> entry = fields.optionalText("entry");
        Optional<String> fit = fields.optionalText("fit");
        Optional<String> assumed = fields.optionalText("assumed");
        long stated = Stream.of(paper, database, fit, assumed)
                .filter(Optional::isPresent)
                .count();
        if (stated > 1) {
            throw fields.refuse(fields.mark(), "one source for '" + fields.name() + "'", stated + " of them");
        }
        if (paper.isPresent()) {
            return new Source.Paper(paper.get(), at.orElse(""));
        }
        if (database.isPresent()) {
            return new Source.Database(database.get(), entry.orElse(""));
        }
        if (fit.isPresent()) {
            return new Source.Fit(fit.get());
        }
        return assumed.<Source>map(Source.Assumed::new).orElse(new Source.Stated(place));
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

package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// The sentences under `ties` of a model, as people say them:
///
/// ```yaml
/// ties:
///   - Sox.be = PS4.be + [1.2, 2.4]     # a distance that may lie in a range, eV
///   - SO4.be = PS4.be + 7.5            # a fixed one
///   - SO4.area = 0.5 * SO3.area
///   - S2-.fwhm = PS4.fwhm
///   - fwhm same in group               # components with the same `group` have one width; or: fwhm same in all
/// ```
final class ModelTies {
    static final String KEY = "ties";
    private static final int MOST = 400;
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{0,12})?|\\.\\d{1,12})";
    private static final String QUANTITY = "(\\S{1,40})\\.(be|position|position_eV|area|fwhm|fwhm_eV)";
    private static final Pattern SENTENCE = Pattern.compile(QUANTITY + "\\s*=\\s*(\\S.*)");
    private static final Pattern DISTANCE = Pattern.compile(QUANTITY + "(?:\\s*([-+−])\\s*(?:" + NUMBER
            + "|\\[\\s*([-−]?)" + NUMBER + "\\s*,\\s*([-−]?)" + NUMBER + "\\s*]))?");
    private static final Pattern MULTIPLE = Pattern.compile("(?:" + NUMBER + "\\s*[*×·]\\s*)?" + QUANTITY);
    private static final Pattern SAME = Pattern.compile("fwhm\\s+same\\s+in\\s+(group|all)");
    private static final String FORMS = "a tie such as 'Sox.be = PS4.be + [1.2, 2.4]', 'SO4.area = 0.5 * SO3.area',"
            + " 'S2-.fwhm = PS4.fwhm' or 'fwhm same in group'";

    private final YamlGroup root;
    private final Map<String, Position.Tied> positions = new LinkedHashMap<>();
    private final Map<String, Area.Ratio> areas = new LinkedHashMap<>();
    private final Map<String, String> widths = new LinkedHashMap<>();
    private final Map<String, Yaml.Mark> places = new HashMap<>();
    private final Map<String, Yaml.Mark> limited = new HashMap<>();
    private boolean inGroup;
    private boolean inAll;

    private ModelTies(YamlGroup root) {
        this.root = root;
    }

    /// @throws InputException if a sentence is none of these, or says a second time what one quantity follows
    static ModelTies of(YamlGroup root) throws InputException {
        ModelTies ties = new ModelTies(root);
        List<Yaml> items = root.list(KEY);
        List<String> sentences = root.textList(KEY);
        if (sentences.size() > MOST) {
            throw root.refuse(root.at(KEY), "at most " + MOST + " ties", Integer.toString(sentences.size()));
        }
        for (int i = 0; i < sentences.size(); i++) {
            ties.read(items.get(i).mark(), sentences.get(i).strip());
        }
        return ties;
    }

    private void read(Yaml.Mark at, String sentence) throws InputException {
        Matcher same = SAME.matcher(sentence);
        if (same.matches()) {
            inGroup |= same.group(1).equals("group");
            inAll |= same.group(1).equals("all");
            return;
        }
        Matcher tie = SENTENCE.matcher(sentence);
        if (!tie.matches()) {
            throw root.refuse(at, FORMS, "'" + sentence + "'");
        }
        String name = tie.group(1);
        String quantity = quantity(tie.group(2));
        if (places.putIfAbsent(name + "." + quantity, at) != null) {
            throw root.refuse(at, "one tie of " + name + "." + quantity, "a second one, '" + sentence + "'");
        }
        switch (quantity) {
            case "position" -> positions.put(name, distance(at, tie.group(3), sentence));
            case "area" -> areas.put(name, multiple(at, tie.group(3), sentence));
            default -> widths.put(name, width(at, tie.group(3), sentence));
        }
    }

    private static String quantity(String word) {
        return switch (word) {
            case "area" -> "area";
            case "fwhm", "fwhm_eV" -> "fwhm";
            default -> "position";
        };
    }

    private Position.Tied distance(Yaml.Mark at, String text, String sentence) throws InputException {
        Matcher m = DISTANCE.matcher(text);
        if (!m.matches() || !quantity(m.group(2)).equals("position")) {
            throw root.refuse(at, FORMS, "'" + sentence + "'");
        }
        double sign = m.group(3) == null || m.group(3).equals("+") ? 1 : -1;
        double from = 0;
        double to = 0;
        if (m.group(4) != null) {
            from = sign * Double.parseDouble(m.group(4));
            to = from;
        } else if (m.group(6) != null) {
            double first = sign * signed(m.group(5), m.group(6));
            double second = sign * signed(m.group(7), m.group(8));
            from = sign > 0 ? first : second;
            to = sign > 0 ? second : first;
        }
        return new Position.Tied(m.group(1), from, to);
    }

    private static double signed(String minus, String number) {
        return minus.isEmpty() ? Double.parseDouble(number) : -Double.parseDouble(number);
    }

    private Area.Ratio multiple(Yaml.Mark at, String text, String sentence) throws InputException {
        Matcher m = MULTIPLE.matcher(text);
        if (!m.matches() || !quantity(m.group(3)).equals("area")) {
            throw root.refuse(at, FORMS, "'" + sentence + "'");
        }
        return new Area.Ratio(m.group(2), m.group(1) == null ? 1 : Double.parseDouble(m.group(1)));
    }

    private String width(Yaml.Mark at, String text, String sentence) throws InputException {
        Matcher m = MULTIPLE.matcher(text);
        if (!m.matches() || m.group(1) != null || !quantity(m.group(3)).equals("fwhm")) {
            throw root.refuse(at, FORMS, "'" + sentence + "'", "Widths are equal or free.");
        }
        return m.group(2);
    }

    /// Says that a component limits its width itself.
    void limited(String name, Yaml.Mark at) {
        limited.put(name, at);
    }

    Optional<Position.Tied> position(String name) {
        return Optional.ofNullable(positions.get(name));
    }

    Optional<Area.Ratio> area(String name) {
        return Optional.ofNullable(areas.get(name));
    }

    /// The components with the widths that these ties make common: each of a set takes that of its leader. Sets
    /// that have a component in common are one, those of `fwhm_group` included.
    ///
    /// @param groups the `group` of the components that have one, by name
    /// @throws InputException if a tie names a component that the model does not have, or one without a width, or
    ///     widths run in a circle
    List<Component> applied(List<Component> components, Map<String, String> groups) throws InputException {
        Map<String, Component> byName = new LinkedHashMap<>();
        components.forEach(c -> byName.put(c.name(), c));
        check(byName, groups);
        Map<String, String> joined = new HashMap<>();
        for (Component component : components) {
            List<String> sets = sets(component, groups);
            for (String set : sets) {
                joined.put(last(joined, set), last(joined, sets.getLast()));
            }
        }
        Map<String, Width> common = new HashMap<>();
        Map<String, Component> limits = new HashMap<>();
        List<Component> all = new ArrayList<>();
        for (Component component : components) {
            List<String> sets = sets(component, groups);
            String set = sets.isEmpty() ? "" : last(joined, sets.getFirst());
            if (set.isEmpty() || set.equals(ownSet(component))) {
                all.add(component);
                continue;
            }
            Width own =
                    Objects.requireNonNull(byName.get(leader(component.name()))).width();
            Width width = common.computeIfAbsent(set, key -> own);
            if (limited.containsKey(component.name())) {
                sameLimits(limits.computeIfAbsent(set, key -> component), component);
            }
            all.add(component.with(new Width(
                    width.start_eV(),
                    width.least_eV(),
                    width.most_eV(),
                    set,
                    component.width().secondStart_eV())));
        }
        return all;
    }

    private void sameLimits(Component first, Component other) throws InputException {
        Width a = first.width();
        Width b = other.width();
        if (a.least_eV() != b.least_eV() || a.most_eV() != b.most_eV()) {
            throw root.refuse(
                    Objects.requireNonNull(limited.get(other.name())),
                    "one fwhm_between_eV for '" + first.name() + "' and '" + other.name() + "', whose widths are tied",
                    a.least_eV() + " to " + a.most_eV() + " eV and " + b.least_eV() + " to " + b.most_eV() + " eV");
        }
    }

    /// The set in which a set ended up.
    private static String last(Map<String, String> joined, String set) {
        String last = set;
        for (String next = joined.getOrDefault(last, last); !next.equals(last); ) {
            last = next;
            next = joined.getOrDefault(last, last);
        }
        return last;
    }

    /// What a component has its width in common with, the widest set last; none where a component has no width.
    private List<String> sets(Component component, Map<String, String> groups) throws InputException {
        List<String> sets = new ArrayList<>();
        if (component.width().isNone()) {
            return sets;
        }
        String name = component.name();
        if (!component.width().group().isEmpty()) {
            sets.add(ownSet(component));
        }
        if (widths.containsKey(name) || widths.containsValue(name)) {
            sets.add("(as " + leader(name) + ")");
        }
        if (inGroup && groups.containsKey(name)) {
            sets.add("(group " + groups.get(name) + ")");
        }
        if (inAll) {
            sets.add("(all)");
        }
        return sets;
    }

    private static String ownSet(Component component) {
        return "(fwhm_group " + component.width().group() + ")";
    }

    private String leader(String name) throws InputException {
        String leader = name;
        for (int steps = 0; widths.containsKey(leader); steps++) {
            if (steps > widths.size()) {
                throw root.refuse(
                        place(name, "fwhm"), "ties of widths that end somewhere", "a circle through '" + name + "'");
            }
            leader = Objects.requireNonNull(widths.get(leader));
        }
        return leader;
    }

    private void check(Map<String, Component> components, Map<String, String> groups) throws InputException {
        if (inGroup && groups.isEmpty()) {
            throw root.refuse(
                    root.at(KEY), "a component with the key 'group' where 'fwhm same in group' stands", "none");
        }
        List<String> names = List.copyOf(components.keySet());
        for (Map.Entry<String, Position.Tied> tie : positions.entrySet()) {
            known(
                    names,
                    place(tie.getKey(), "position"),
                    tie.getKey(),
                    tie.getValue().of());
        }
        for (Map.Entry<String, Area.Ratio> tie : areas.entrySet()) {
            known(
                    names,
                    place(tie.getKey(), "area"),
                    tie.getKey(),
                    tie.getValue().of());
        }
        for (Map.Entry<String, String> tie : widths.entrySet()) {
            Yaml.Mark at = place(tie.getKey(), "fwhm");
            known(names, at, tie.getKey(), tie.getValue());
            for (String name : List.of(tie.getKey(), tie.getValue())) {
                if (Objects.requireNonNull(components.get(name)).width().isNone()) {
                    throw root.refuse(
                            at,
                            "widths that are fitted",
                            "'" + name + "', a measured spectrum without 'broadening_eV', which has none");
                }
            }
        }
    }

    private Yaml.Mark place(String name, String quantity) {
        return places.getOrDefault(name + "." + quantity, root.at(KEY));
    }

    private void known(List<String> names, Yaml.Mark at, String... tied) throws InputException {
        for (String name : tied) {
            if (!names.contains(name)) {
                throw root.refuse(
                        at, "a tie between components of the model: " + String.join(", ", names), "'" + name + "'");
            }
        }
    }
}

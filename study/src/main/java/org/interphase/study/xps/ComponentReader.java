package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Prior;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.measure.xps.shape.SpinOrbit;
import org.interphase.quantity.Element;
import org.interphase.study.yaml.YamlGroup;

/// Reads the components of a peak model; see docs/xps-models.md.
final class ComponentReader {
    static final String SHAPE = "line_shape";
    private static final String FWHM_BETWEEN = "fwhm_between_eV";
    private static final double LEAST_FWHM_eV = 0.05;
    private static final double MOST_FWHM_eV = 50;
    private static final String AREA_BETWEEN = "area_between";
    private static final double WITHIN_eV = 1;
    private static final double FWHM_eV = 1.2;

    private static final Pattern NAMED = Pattern.compile("([A-Z][a-z]?)\\s?([1-7][spdf])");
    private static final String LINES = "a single line (s, or C 1s), a doublet of the table ("
            + Arrays.stream(SpinOrbit.values()).map(SpinOrbit::line).collect(Collectors.joining(", "))
            + ") or another with its splitting_eV (2p, or Fe 2p)";

    private final YamlGroup group;
    private final String name;
    private final ModelTies ties;

    private ComponentReader(YamlGroup group, ModelTies ties) throws InputException {
        this.group = group;
        this.name = group.text("name");
        this.ties = ties;
    }

    /// Finds the measured spectrum that a component names as its shape.
    interface Envelopes {
        MeasuredShape read(YamlGroup group) throws InputException;
    }

    /// All components of a model with their ties.
    static List<Component> all(YamlGroup root, Envelopes envelopes) throws InputException {
        ModelTies ties = ModelTies.of(root);
        List<Component> components = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (YamlGroup group : root.groupList("components")) {
            ComponentReader reader = new ComponentReader(group, ties);
            Component component =
                    group.has(MeasuredEnvelopes.KEY) ? reader.measured(envelopes.read(group)) : reader.calculated();
            components.add(component);
            if (group.has(FWHM_BETWEEN)) {
                ties.limited(component.name(), group.at(FWHM_BETWEEN));
            }
            group.optionalText("group").ifPresent(name -> groups.put(component.name(), name));
            group.find(ModelNotes.SOURCE);
            group.refuseUnknown();
        }
        return ties.applied(components, groups);
    }

    private Component calculated() throws InputException {
        Envelope envelope = envelope();
        Position position = position(Double.NaN);
        Width width = width();
        Area area = area();
        Optional<String> shape = group.optionalText(SHAPE);
        Component component = new Component(name, envelope, position, width, area);
        return shape.isPresent() ? component.with(shape(group, shape.get())) : component;
    }

    /// A component whose shape is a measured spectrum; its position is that of the highest point. Broadened by a
    /// Gaussian where `broadening_eV` says at which full width the fit starts.
    private Component measured(MeasuredShape shape) throws InputException {
        Position position = position(shape.origin_eV());
        Width width = group.has("broadening_eV") ? Width.of(positive("broadening_eV", Double.NaN)) : Width.none();
        return new Component(name, Envelope.singlet(), position, width, area(), Optional.of(shape));
    }

    static LineShape shape(YamlGroup group, String text) throws InputException {
        try {
            return LineShape.of(text);
        } catch (XpsRefusedException e) {
            throw group.refuse(group.at(SHAPE), "a line shape", text, e.sentence());
        }
    }

    private Envelope envelope() throws InputException {
        if (group.has("multiplet_eV")) {
            return multiplet();
        }
        String line = group.optionalText("line").orElse("s");
        Optional<SpinOrbit> known = SpinOrbit.of(line);
        OptionalDouble stated = group.optionalNumber("splitting_eV");
        double splitting = stated.orElse(known.map(SpinOrbit::splitting_eV).orElse(0.0));
        String orbital = orbital(line.strip());
        if (stated.isPresent() && orbital.endsWith("s")) {
            throw group.refuse(
                    group.at("splitting_eV"),
                    "a line of p, d or f where splitting_eV stands, such as line: 2p",
                    group.has("line") ? "line: " + line : "no line, which is a single one",
                    "Leave out splitting_eV for a single line.");
        }
        if (!orbital.endsWith("s") && known.isEmpty() && stated.isEmpty()) {
            throw group.refuse(group.at("line"), LINES, "'" + line + "'");
        }
        try {
            return Envelope.of(orbital, splitting);
        } catch (XpsRefusedException e) {
            throw group.refuse(group.at("line"), LINES, "'" + line + "'", e.sentence());
        }
    }

    /// `2p` of `S 2p` and of any other element's; what names no element stays.
    private static String orbital(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches() && Element.ofSymbol(named.group(1)).isPresent() ? named.group(2) : line;
    }

    /// A group of lines whose distances, shares and relative widths a paper gives: `multiplet_eV: [0, 1.7, 7.2]`,
    /// `multiplet_weights: [14, 44, 42]` and, where they differ, `multiplet_widths: [1, 3.3, 3.9]`.
    private Envelope multiplet() throws InputException {
        List<Double> offsets = group.numberList("multiplet_eV");
        List<Double> weights = group.numberList("multiplet_weights");
        List<Double> widths = group.has("multiplet_widths")
                ? group.numberList("multiplet_widths")
                : offsets.stream().map(offset -> 1.0).toList();
        String line = group.optionalText("line").orElse("multiplet");
        try {
            return Envelope.group(line, offsets, weights, widths);
        } catch (XpsRefusedException e) {
            throw group.refuse(
                    group.at("multiplet_eV"),
                    "distances from the first line, itself at 0",
                    offsets.toString(),
                    e.sentence());
        }
    }

    /// A position of its own, or one tied to another component at a distance or within a range.
    ///
    /// @param otherwise start of a position of its own; NaN where the group must say it
    private Position position(double otherwise) throws InputException {
        Optional<Position.Tied> tie = ties.position(name);
        if (tie.isPresent()) {
            for (String key : List.of("tied_to", "position_eV")) {
                if (group.has(key)) {
                    throw group.refuse(
                            group.at(key),
                            "one place for " + name,
                            key + " and a tie",
                            "Its tie puts it beside " + tie.get().of() + ": leave out " + key + ".");
                }
            }
            return tie.get();
        }
        Optional<String> tied = group.optionalText("tied_to");
        if (tied.isPresent()) {
            List<Double> offset = group.numberList("offset_eV");
            if (offset.isEmpty() || offset.size() > 2) {
                throw group.refuse(
                        group.at("offset_eV"), "a distance in eV, or two between which it lies", offset.toString());
            }
            return new Position.Tied(tied.get(), offset.getFirst(), offset.getLast());
        }
        return free(positive("position_eV", otherwise));
    }

    private Position free(double start_eV) throws InputException {
        if (group.has("position_between_eV")) {
            List<Double> limits = limits("position_between_eV", start_eV, start_eV);
            return new Position.Between(start_eV, limits.getFirst(), limits.getLast());
        }
        double within = positive("position_within_eV", WITHIN_eV);
        OptionalDouble sd = group.optionalNumber("position_u_eV");
        return new Position.Free(
                start_eV,
                within,
                sd.isPresent() ? Optional.of(new Prior(start_eV, sd.getAsDouble())) : Optional.empty());
    }

    private Width width() throws InputException {
        double fwhm = positive("fwhm_eV", FWHM_eV);
        List<Double> limits = limits(FWHM_BETWEEN, fwhm / 5, fwhm * 5);
        if (fwhm < LEAST_FWHM_eV || fwhm > MOST_FWHM_eV) {
            throw group.refuse(
                    group.at("fwhm_eV"),
                    "a full width of " + LEAST_FWHM_eV + " to " + MOST_FWHM_eV + " eV for '" + name + "'",
                    Double.toString(fwhm));
        }
        OptionalDouble second = group.optionalNumber("fwhm_second_eV");
        String common = group.optionalText("fwhm_group").orElse("");
        return new Width(fwhm, limits.getFirst(), limits.getLast(), common, second);
    }

    private Area area() throws InputException {
        Optional<Area.Ratio> tie = ties.area(name);
        double start = positive("area", 1);
        Optional<String> areaOf = group.optionalText("area_of");
        if (areaOf.isPresent() && tie.isPresent()) {
            throw group.refuse(group.at("area_of"), "one tie of the area", "area_of and a sentence under ties");
        }
        if (areaOf.isPresent()) {
            return new Area.Ratio(areaOf.get(), positive("area_ratio", 1));
        }
        if (tie.isPresent()) {
            return tie.get();
        }
        List<Double> limits = limits(AREA_BETWEEN, 0, Double.POSITIVE_INFINITY);
        // Without a start of its own the fit begins in the middle of the limits.
        boolean middle = group.has(AREA_BETWEEN) && !group.has("area");
        return new Area.Free(
                middle ? 0.5 * (limits.getFirst() + limits.getLast()) : start, limits.getFirst(), limits.getLast());
    }

    private List<Double> limits(String key, double least, double most) throws InputException {
        if (!group.has(key)) {
            return List.of(least, most);
        }
        List<Double> limits = group.numberList(key);
        if (limits.size() != 2 || !(limits.get(0) < limits.get(1))) {
            throw group.refuse(
                    group.at(key),
                    "two numbers" + (key.endsWith("_eV") ? " in eV" : "") + ", the lower first",
                    limits.toString());
        }
        return limits;
    }

    private double positive(String key, double otherwise) throws InputException {
        OptionalDouble value = group.optionalNumber(key);
        if (value.isEmpty() && Double.isNaN(otherwise)) {
            group.require(key);
        }
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            throw group.refuse(group.at(key), "a number above zero", Double.toString(value.getAsDouble()));
        }
        return value.orElse(otherwise);
    }
}

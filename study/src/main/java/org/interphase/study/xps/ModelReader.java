package org.interphase.study.xps;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Prior;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.SpinOrbit;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads a peak model. Every refusal names line and column, what was expected and what was found.
public final class ModelReader {
    static final List<String> BACKGROUNDS =
            List.of("active-shirley", "shirley", "linear", "tougaard-u2", "tougaard-u3");
    private static final Map<String, Kind> SHARED =
            Map.of("position_eV", Kind.POSITION, "fwhm_eV", Kind.FWHM, "area", Kind.AREA);
    private static final String SHAPE = "line_shape";
    private static final double WITHIN_eV = 1;
    private static final double FWHM_eV = 1.2;

    private ModelReader() {}

    /// @throws InputException if the file cannot be read or is no model
    public static PeakModel read(Path path) throws InputException {
        String name = String.valueOf(path.getFileName());
        Optional<String> ready = ReadyModels.text(path.toString());
        if (ready.isPresent() && !Files.exists(path)) {
            return read(path + ".yaml", ready.get());
        }
        try {
            if (Files.size(path) > YamlReader.LONGEST) {
                throw new InputException(name, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return read(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new InputException(name, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    static PeakModel read(String file, String text) throws InputException {
        YamlGroup root = YamlGroup.of(file, "model", YamlReader.read(file, text));
        List<Double> region = root.numberList("region_eV");
        if (region.size() != 2 || !(region.get(0) < region.get(1))) {
            throw root.refuse(root.at("region_eV"), "two binding energies, the lower first", region.toString());
        }
        Background background =
                background(root.choice("background", BACKGROUNDS).orElse("active-shirley"));
        int endPoints = root.optionalInteger("end_points").orElse(1);
        LineShape shape = shape(root, root.optionalText(SHAPE).orElse("GL(30)"));
        Set<Kind> shared = shared(root);
        Set<String> own = new HashSet<>(root.textList("own"));
        List<Component> components = components(root);
        ModelNotes.KEYS.forEach(root::find);
        root.refuseUnknown();
        try {
            return PeakModel.of(
                    new PeakModel.Range(region.get(0), region.get(1)),
                    background,
                    endPoints,
                    shape,
                    components,
                    shared,
                    own);
        } catch (XpsRefusedException e) {
            throw root.refuse(root.at("components"), "a model without contradictions", "one", e.sentence());
        }
    }

    static Background background(String name) {
        return switch (name) {
            case "shirley" -> new StaticBackground.Shirley();
            case "linear" -> new StaticBackground.Linear();
            case "tougaard-u2" -> StaticBackground.Tougaard.u2();
            case "tougaard-u3" -> StaticBackground.Tougaard.u3();
            default -> new ActiveShirley();
        };
    }

    private static Set<Kind> shared(YamlGroup root) throws InputException {
        if (!root.has("share")) {
            return EnumSet.of(Kind.POSITION, Kind.FWHM);
        }
        Set<Kind> shared = EnumSet.noneOf(Kind.class);
        for (String word : root.textList("share")) {
            Kind kind = SHARED.get(word);
            if (kind == null) {
                throw root.refuse(root.at("share"), "position_eV, fwhm_eV or area", "'" + word + "'");
            }
            shared.add(kind);
        }
        return shared;
    }

    private static List<Component> components(YamlGroup root) throws InputException {
        ModelTies ties = ModelTies.of(root);
        List<Component> components = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (YamlGroup group : root.groupList("components")) {
            Component component = component(group, ties);
            components.add(component);
            group.optionalText("group").ifPresent(name -> groups.put(component.name(), name));
            group.refuseUnknown();
        }
        return ties.applied(components, groups);
    }

    private static Component component(YamlGroup group, ModelTies ties) throws InputException {
        String name = group.text("name");
        Envelope envelope = envelope(group);
        Position position = position(group, ties.position(name));
        Width width = width(group);
        Area area = area(group, ties.area(name));
        Optional<LineShape> shape = Optional.empty();
        Optional<String> shapeText = group.optionalText(SHAPE);
        if (shapeText.isPresent()) {
            shape = Optional.of(shape(group, shapeText.get()));
        }
        group.find(ModelNotes.SOURCE);
        return new Component(name, envelope, position, width, area, shape);
    }

    private static LineShape shape(YamlGroup group, String text) throws InputException {
        try {
            return LineShape.of(text);
        } catch (XpsRefusedException e) {
            throw group.refuse(group.at(SHAPE), "a line shape", text, e.sentence());
        }
    }

    private static Width width(YamlGroup group) throws InputException {
        double fwhm = positive(group, "fwhm_eV", FWHM_eV);
        List<Double> limits = limits(group, "fwhm_between_eV", fwhm / 5, fwhm * 5);
        OptionalDouble second = group.optionalNumber("fwhm_second_eV");
        String name = group.optionalText("fwhm_group").orElse("");
        return new Width(fwhm, limits.getFirst(), limits.getLast(), name, second);
    }

    private static List<Double> limits(YamlGroup group, String key, double least, double most) throws InputException {
        if (!group.has(key)) {
            return List.of(least, most);
        }
        List<Double> limits = group.numberList(key);
        if (limits.size() != 2 || !(limits.get(0) < limits.get(1))) {
            throw group.refuse(group.at(key), "two numbers in eV, the lower first", limits.toString());
        }
        return limits;
    }

    private static Area area(YamlGroup group, Optional<Area.Ratio> tie) throws InputException {
        double start = positive(group, "area", 1);
        Optional<String> areaOf = group.optionalText("area_of");
        if (areaOf.isPresent() && tie.isPresent()) {
            throw group.refuse(group.at("area_of"), "one tie of the area", "area_of and a sentence under ties");
        }
        if (areaOf.isPresent()) {
            return new Area.Ratio(areaOf.get(), positive(group, "area_ratio", 1));
        }
        return tie.isPresent() ? tie.get() : new Area.Free(start);
    }

    private static Envelope envelope(YamlGroup group) throws InputException {
        if (group.has("multiplet_eV")) {
            return multiplet(group);
        }
        String line = group.optionalText("line").orElse("s");
        Optional<SpinOrbit> known = SpinOrbit.of(line);
        OptionalDouble stated = group.optionalNumber("splitting_eV");
        double splitting = stated.orElse(known.map(SpinOrbit::splitting_eV).orElse(0.0));
        String orbital = known.isPresent() ? line.strip().substring(line.strip().length() - 2) : line;
        try {
            return Envelope.of(orbital, splitting);
        } catch (XpsRefusedException e) {
            throw group.refuse(
                    group.at("line"), "a line such as 2p with its splitting_eV, or S 2p", line, e.sentence());
        }
    }

    /// A group of lines whose distances, shares and relative widths a paper gives: `multiplet_eV: [0, 1.7, 7.2]`,
    /// `multiplet_weights: [14, 44, 42]` and, where they differ, `multiplet_widths: [1, 3.3, 3.9]`.
    private static Envelope multiplet(YamlGroup group) throws InputException {
        List<Double> offsets = group.numberList("multiplet_eV");
        List<Double> weights = group.numberList("multiplet_weights");
        List<Double> widths = group.has("multiplet_widths")
                ? group.numberList("multiplet_widths")
                : offsets.stream().map(offset -> 1.0).toList();
        String name = group.optionalText("line").orElse("multiplet");
        try {
            return Envelope.group(name, offsets, weights, widths);
        } catch (XpsRefusedException e) {
            throw group.refuse(
                    group.at("multiplet_eV"),
                    "distances from the first line, itself at 0",
                    offsets.toString(),
                    e.sentence());
        }
    }

    /// A position of its own, or one tied to another component at a distance or within a range.
    private static Position position(YamlGroup group, Optional<Position.Tied> tie) throws InputException {
        Optional<String> tied = group.optionalText("tied_to");
        if (tie.isPresent()) {
            for (String key : List.of("tied_to", "position_eV")) {
                if (group.has(key)) {
                    throw group.refuse(
                            group.at(key),
                            "one place for " + group.text("name"),
                            key + " and a tie",
                            "Its tie puts it beside " + tie.get().of() + ": leave out " + key + ".");
                }
            }
            return tie.get();
        }
        if (tied.isPresent()) {
            List<Double> offset = group.numberList("offset_eV");
            if (offset.isEmpty() || offset.size() > 2) {
                throw group.refuse(
                        group.at("offset_eV"), "a distance in eV, or two between which it lies", offset.toString());
            }
            return new Position.Tied(tied.get(), offset.getFirst(), offset.getLast());
        }
        double start = positive(group, "position_eV", Double.NaN);
        if (group.has("position_between_eV")) {
            List<Double> limits = limits(group, "position_between_eV", start, start);
            return new Position.Between(start, limits.getFirst(), limits.getLast());
        }
        double within = positive(group, "position_within_eV", WITHIN_eV);
        OptionalDouble sd = group.optionalNumber("position_u_eV");
        return new Position.Free(
                start, within, sd.isPresent() ? Optional.of(new Prior(start, sd.getAsDouble())) : Optional.empty());
    }

    private static double positive(YamlGroup group, String key, double otherwise) throws InputException {
        OptionalDouble value = group.optionalNumber(key);
        if (value.isEmpty() && Double.isNaN(otherwise)) {
            throw group.refuse(group.mark(), "the key '" + key + "' in '" + group.name() + "'", "none");
        }
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            throw group.refuse(group.at(key), "a number above zero", Double.toString(value.getAsDouble()));
        }
        return value.orElse(otherwise);
    }
}

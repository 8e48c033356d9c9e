package org.interphase.study.xps;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.measure.xps.shape.SpinOrbit;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads a peak model. Every refusal names line and column, what was expected and what was found.
public final class ModelReader {
    static final List<String> BACKGROUNDS =
            List.of("active-shirley", "shirley", "linear", "constant", "tougaard-u2", "tougaard-u3");
    private static final Map<String, Kind> SHARED =
            Map.of("position_eV", Kind.POSITION, "fwhm_eV", Kind.FWHM, "area", Kind.AREA);
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
            return read(name, Files.readString(path), MeasuredEnvelopes.beside(path));
        } catch (CharacterCodingException e) {
            throw new InputException(name, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    static PeakModel read(String file, String text) throws InputException {
        return read(file, text, MeasuredEnvelopes.none());
    }

    static PeakModel read(String file, String text, MeasuredEnvelopes envelopes) throws InputException {
        YamlGroup root = YamlGroup.of(file, "model", YamlReader.read(file, text));
        List<Double> region = root.numberList("region_eV");
        if (region.size() != 2 || !(region.get(0) < region.get(1))) {
            throw root.refuse(root.at("region_eV"), "two binding energies, the lower first", region.toString());
        }
        Background background =
                background(root.choice("background", BACKGROUNDS).orElse("active-shirley"));
        int endPoints = root.optionalInteger("end_points").orElse(1);
        Yaml.Mark shapeAt = root.at("line_shape");
        String shapeText = root.optionalText("line_shape").orElse("GL(30)");
        Set<Kind> shared = shared(root);
        Set<String> own = new HashSet<>(root.textList("own"));
        List<Component> components = new ArrayList<>();
        PeakModel.Range range = new PeakModel.Range(region.get(0), region.get(1));
        for (YamlGroup group : root.groupList("components")) {
            components.add(
                    group.has(MeasuredEnvelopes.KEY)
                            ? measured(group, envelopes.read(group, range, endPoints))
                            : component(group));
        }
        ModelNotes.KEYS.forEach(root::find);
        root.refuseUnknown();
        LineShape shape;
        try {
            shape = LineShape.of(shapeText);
        } catch (XpsRefusedException e) {
            throw root.refuse(shapeAt, "a line shape", shapeText, e.sentence());
        }
        try {
            return PeakModel.of(range, background, endPoints, shape, components, shared, own);
        } catch (XpsRefusedException e) {
            throw root.refuse(root.at("components"), "a model without contradictions", "one", e.sentence());
        }
    }

    static Background background(String name) {
        return switch (name) {
            case "shirley" -> new StaticBackground.Shirley();
            case "linear" -> new StaticBackground.Linear();
            case "constant" -> new StaticBackground.Constant();
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

    private static Component component(YamlGroup group) throws InputException {
        String name = group.text("name");
        Envelope envelope = envelope(group);
        Position position = position(group, Double.NaN);
        double fwhm = positive(group, "fwhm_eV", FWHM_eV);
        String widths = group.optionalText("fwhm_group").orElse("");
        Width width = widths.isEmpty() ? Width.of(fwhm) : Width.inGroup(fwhm, widths);
        Area area = area(group);
        group.find(ModelNotes.SOURCE);
        group.refuseUnknown();
        return new Component(name, envelope, position, width, area);
    }

    private static Area area(YamlGroup group) throws InputException {
        Optional<String> areaOf = group.optionalText("area_of");
        return areaOf.isPresent()
                ? new Area.Ratio(areaOf.get(), positive(group, "area_ratio", 1))
                : new Area.Free(positive(group, "area", 1));
    }

    /// A component whose shape is a measured spectrum; its position is that of the highest point. Broadened by a
    /// Gaussian where `broadening_eV` says at which full width the fit starts.
    private static Component measured(YamlGroup group, MeasuredShape shape) throws InputException {
        String name = group.text("name");
        Position position = position(group, shape.origin_eV());
        Width width =
                group.has("broadening_eV") ? Width.of(positive(group, "broadening_eV", Double.NaN)) : Width.none();
        Area area = area(group);
        group.find(ModelNotes.SOURCE);
        group.refuseUnknown();
        return new Component(name, Envelope.singlet(), position, width, area, Optional.of(shape));
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
    ///
    /// @param otherwise start of a position of its own; NaN where the group must say it
    private static Position position(YamlGroup group, double otherwise) throws InputException {
        Optional<String> tied = group.optionalText("tied_to");
        if (tied.isPresent()) {
            List<Double> offset = group.numberList("offset_eV");
            if (offset.isEmpty() || offset.size() > 2) {
                throw group.refuse(
                        group.at("offset_eV"), "a distance in eV, or two between which it lies", offset.toString());
            }
            return new Position.Tied(tied.get(), offset.getFirst(), offset.getLast());
        }
        double start = positive(group, "position_eV", otherwise);
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

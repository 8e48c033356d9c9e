package org.interphase.study.xps;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.measure.xps.quantify.CoreLine;
import org.interphase.measure.xps.quantify.Matter;
import org.interphase.quantity.Measured;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// What is to be quantified, and with which numbers.
///
/// @param lines whose areas make the composition
/// @param matter that the electrons leave through
/// @param exponent of the transmission over kinetic energy, `(E/1000 eV)^exponent`; empty for the file's own
///     column
/// @param exponentU standard uncertainty of the exponent: an error common to all lines
/// @param sensitivityU relative standard uncertainty of every line's sensitivity factor
/// @param overlayer a layer over a substrate, where one is asked for
record QuantifyPlan(
        List<Line> lines,
        Matter matter,
        OptionalDouble exponent,
        double exponentU,
        double sensitivityU,
        Optional<Layer> overlayer) {
    /// Of cross-sections and mean free paths together.
    static final double SENSITIVITY_U = 0.1;

    QuantifyPlan {
        lines = List.copyOf(lines);
    }

    /// @param model ready name or path beside the plan; empty for one component of the line
    /// @param region_eV of that one component
    /// @param area where it is known; empty where it is fitted
    record Line(CoreLine line, String model, List<Double> region_eV, Optional<Measured> area) {
        Line {
            region_eV = List.copyOf(region_eV);
        }
    }

    /// @param matter of the layer
    /// @param angle_deg of the analyser from the surface normal
    /// @param escapeU relative standard uncertainty of escape depths, common to all lines
    /// @param thickness_nm where it is known
    /// @param lines of the substrate
    record Layer(
            Matter matter, double angle_deg, double escapeU, Optional<Measured> thickness_nm, List<Attenuated> lines) {
        Layer {
            lines = List.copyOf(lines);
        }
    }

    /// A line of the substrate: how much of it is left, or the spectrum without the layer to compare with.
    ///
    /// @param left part that is left; empty where it follows from two spectra
    /// @param bare file of the substrate without the layer, beside the plan
    record Attenuated(Line line, Optional<Measured> left, String bare) {}

    /// @throws InputException if the file cannot be read or is no plan
    static QuantifyPlan read(Path path) throws InputException {
        String name = String.valueOf(path.getFileName());
        Optional<String> ready = Files.exists(path) ? Optional.empty() : ReadyModels.text(path.toString());
        if (ready.isPresent()) {
            return read(path + ".yaml", ready.get(), path.toString());
        }
        try {
            if (Files.size(path) > YamlReader.LONGEST) {
                throw new InputException(name, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return read(name, Files.readString(path), path.toString());
        } catch (CharacterCodingException e) {
            throw new InputException(name, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /// @param model under which a plain peak model is known to the reader of models
    static QuantifyPlan read(String file, String text, String model) throws InputException {
        YamlGroup root = YamlGroup.of(file, "quantification", YamlReader.read(file, text));
        if (root.has("components")) {
            // A peak model by itself: one line, through its own matter.
            Line line = new Line(core(root, "line"), model, List.of(), Optional.empty());
            return new QuantifyPlan(
                    List.of(line),
                    root.has("matter") ? Materials.of(root, "matter") : argyrodite(root),
                    OptionalDouble.empty(),
                    0,
                    SENSITIVITY_U,
                    Optional.empty());
        }
        List<Line> lines = new ArrayList<>();
        for (YamlGroup group : root.groupList("lines")) {
            lines.add(line(group));
            group.refuseUnknown();
        }
        Optional<YamlGroup> layer = root.group("overlayer");
        if (lines.isEmpty() && layer.isEmpty()) {
            throw root.refuse(root.mark(), "'lines' to share out, or an 'overlayer'", "neither");
        }
        QuantifyPlan plan = new QuantifyPlan(
                lines,
                root.has("matter") || !lines.isEmpty() ? Materials.of(root, "matter") : argyrodite(root),
                root.optionalNumber("transmission_exponent"),
                notNegative(root, "transmission_exponent_u", 0),
                notNegative(root, "sensitivity_u", SENSITIVITY_U),
                layer.isPresent() ? Optional.of(layer(layer.get())) : Optional.empty());
        root.refuseUnknown();
        return plan;
    }

    private static Matter argyrodite(YamlGroup root) throws InputException {
        return Materials.of(
                YamlGroup.of(root.file(), root.name(), YamlReader.read(root.file(), "matter: Li6PS5Cl")), "matter");
    }

    private static CoreLine core(YamlGroup group, String key) throws InputException {
        Optional<CoreLine> line = CoreLine.of(group.text(key));
        if (line.isEmpty()) {
            throw group.refuse(
                    group.at(key),
                    "a line with a known sensitivity, such as " + CoreLine.LI_1S.line() + " or " + CoreLine.S_2P.line(),
                    "'" + group.text(key) + "'");
        }
        return line.get();
    }

    private static Line line(YamlGroup group) throws InputException {
        List<Double> region = group.numberList("region_eV");
        if (!region.isEmpty() && (region.size() != 2 || !(region.get(0) < region.get(1)))) {
            throw group.refuse(group.at("region_eV"), "two binding energies, the lower first", region.toString());
        }
        Optional<Measured> area = measured(group, "area");
        String model = group.optionalText("model").orElse("");
        if (area.isEmpty() && model.isEmpty() && region.isEmpty()) {
            throw group.refuse(
                    group.mark(), "one of 'model', 'region_eV' and 'area' in '" + group.name() + "'", "none");
        }
        return new Line(core(group, "line"), model, region, area);
    }

    private static Layer layer(YamlGroup group) throws InputException {
        List<Attenuated> lines = new ArrayList<>();
        for (YamlGroup one : group.groupList("lines")) {
            Optional<Measured> left = measured(one, "left");
            Line line = left.isPresent() ? new Line(core(one, "line"), "", List.of(), Optional.empty()) : line(one);
            String bare = one.optionalText("bare").orElse("");
            if (left.isEmpty() && bare.isEmpty()) {
                throw one.refuse(
                        one.mark(), "'left' with 'left_u', or 'bare' with a file, in '" + one.name() + "'", "none");
            }
            one.refuseUnknown();
            lines.add(new Attenuated(line, left, bare));
        }
        if (lines.isEmpty()) {
            throw group.refuse(group.mark(), "at least one line of the substrate under 'lines'", "none");
        }
        Layer layer = new Layer(
                Materials.of(group, "matter"),
                notNegative(group, "angle_deg", 0),
                notNegative(group, "escape_depth_u", SENSITIVITY_U),
                measured(group, "thickness_nm"),
                lines);
        group.refuseUnknown();
        return layer;
    }

    /// A number above zero with its uncertainty under `KEY_u`.
    private static Optional<Measured> measured(YamlGroup group, String key) throws InputException {
        OptionalDouble value = group.optionalNumber(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.getAsDouble() > 0)) {
            throw group.refuse(group.at(key), "a number above zero", "" + value.getAsDouble());
        }
        group.require(key + "_u");
        return Optional.of(Measured.of(value.getAsDouble(), notNegative(group, key + "_u", 0)));
    }

    private static double notNegative(YamlGroup group, String key, double otherwise) throws InputException {
        double value = group.optionalNumber(key).orElse(otherwise);
        if (!(value >= 0 && Double.isFinite(value))) {
            throw group.refuse(group.at(key), "a number not below zero", "" + value);
        }
        return value;
    }
}

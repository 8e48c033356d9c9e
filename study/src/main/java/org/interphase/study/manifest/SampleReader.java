package org.interphase.study.manifest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// Reads one entry under `samples`.
final class SampleReader {
    private static final List<String> WORDS =
            List.of("electrolyte", "anode", "composite", "coating", "preparation", "note");
    private static final Set<SampleProperty> SIGNED = EnumSet.of(
            SampleProperty.COUNTER_POTENTIAL,
            SampleProperty.TEMPERATURE,
            SampleProperty.LOWER_CUTOFF,
            SampleProperty.UPPER_CUTOFF,
            SampleProperty.CUTOFF_REFERENCE);
    private static final Set<SampleProperty> MAY_BE_ZERO =
            EnumSet.of(SampleProperty.COATING_THICKNESS, SampleProperty.ALD_CYCLES, SampleProperty.CARBON_FRACTION);

    private SampleReader() {}

    /// A sample, and half a unit of the last digit of each number that is given without an error.
    record Entry(Sample sample, Map<SampleProperty, Double> halfUnits) {}

    /// @param common keys that hold for every sample which does not say otherwise
    static Entry read(String id, YamlGroup group, Optional<YamlGroup> common) throws InputException {
        List<String> roles = Arrays.stream(Role.values()).map(Role::word).toList();
        group.require("role");
        String word = group.choice("role", roles).orElse("");
        Role role = Arrays.stream(Role.values())
                .filter(r -> r.word().equals(word))
                .findFirst()
                .orElse(Role.BARE);
        Map<String, String> description = new LinkedHashMap<>();
        describe(group, description);
        if (common.isPresent()) {
            Map<String, String> shared = new LinkedHashMap<>();
            describe(common.get(), shared);
            shared.keySet().removeAll(notIn(role));
            shared.forEach(description::putIfAbsent);
        }
        Map<SampleProperty, Parameter> properties = new EnumMap<>(SampleProperty.class);
        Map<SampleProperty, Double> halfUnits = new EnumMap<>(SampleProperty.class);
        for (SampleProperty property : SampleProperty.values()) {
            Optional<Yaml> own = group.find(property.key());
            Optional<Yaml> shared = common.flatMap(c -> c.find(property.key()));
            if (own.isPresent()) {
                properties.put(property, parameter(group, property, own.get()));
                halfUnit(own.get()).ifPresent(half -> halfUnits.put(property, half));
            } else if (shared.isPresent()) {
                properties.put(property, parameter(common.get(), property, shared.get()));
                halfUnit(shared.get()).ifPresent(half -> halfUnits.put(property, half));
            }
        }
        String title = group.optionalText("title").orElse(id);
        group.refuseUnknown();
        return new Entry(new Sample(id, title, role, description, properties), halfUnits);
    }

    /// What the common group says of the cells under study and is not true of a sample with this role: an electrolyte
    /// alone has no cathode.
    private static Set<String> notIn(Role role) {
        return switch (role) {
            case BARE, COATED -> Set.of();
            case CONTACT_POWDER -> Set.of("anode");
            case LIQUID_TWIN -> Set.of("electrolyte", "composite", "anode");
            case SYMMETRIC_CELL, ELECTROLYTE_REFERENCE -> Set.of("cathode", "composite", "anode", "coating");
            case COATED_WAFER -> Set.of("cathode", "composite", "anode", "electrolyte");
        };
    }

    /// Words that are not there yet.
    private static void describe(YamlGroup group, Map<String, String> description) throws InputException {
        cathode(group).ifPresent(formula -> description.putIfAbsent("cathode", formula));
        for (String key : WORDS) {
            group.optionalText(key).ifPresent(text -> description.putIfAbsent(key, text));
        }
    }

    /// The cathode's formula, checked: a misspelt one would silently give a wrong theoretical capacity later.
    private static Optional<String> cathode(YamlGroup group) throws InputException {
        Optional<String> text = group.optionalText("cathode");
        if (text.isPresent()) {
            try {
                Formula.parse(text.get());
            } catch (FormulaException e) {
                throw group.refuse(
                        group.at("cathode"),
                        "a chemical formula such as LiNi0.6Co0.2Mn0.2O2",
                        String.valueOf(e.getMessage()));
            }
        }
        return text;
    }

    /// Half a unit of the last written digit, in the unit of the manifest; empty where an error or a range is given.
    private static Optional<Double> halfUnit(Yaml node) {
        Optional<Yaml> value = Optional.of(node);
        if (node instanceof Yaml.Mapping m) {
            boolean stated = m.entries().keySet().stream()
                    .anyMatch(k -> k.text().equals("u") || k.text().equals("low"));
            value = m.entries().entrySet().stream()
                    .filter(e -> !stated && e.getKey().text().equals("value"))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return value.filter(Yaml.Scalar.class::isInstance)
                .flatMap(v -> PrintedNumber.parse(((Yaml.Scalar) v).text()))
                .map(PrintedNumber::halfUnitOfWhole);
    }

    private static Parameter parameter(YamlGroup sample, SampleProperty property, Yaml node) throws InputException {
        Unit unit = Units.parse(property.unit())
                .orElseThrow(() -> new IllegalStateException("no unit '" + property.unit() + "'"));
        String place =
                sample.name() + "." + property.key() + ", line " + node.mark().line();
        if (!(node instanceof Yaml.Mapping)) {
            double value = sample.optionalNumber(property.key()).orElse(Double.NaN);
            return new Parameter(
                    checked(sample, property, value, unit),
                    unit,
                    Uncertainty.none("the manifest gives none"),
                    new Source.Stated(place));
        }
        YamlGroup group = YamlGroup.of(sample.file(), sample.name() + "." + property.key(), node);
        double value;
        OptionalDouble u;
        if (group.has("low")) {
            group.require("high");
            double low = group.optionalNumber("low").orElse(Double.NaN);
            double high = group.optionalNumber("high").orElse(Double.NaN);
            if (low > high) {
                throw group.refuse(group.at("low"), "a range whose low end is below its high end", low + " to " + high);
            }
            value = (low + high) / 2;
            u = OptionalDouble.of((high - low) / 2 / Math.sqrt(3));
        } else {
            group.require("value");
            value = group.optionalNumber("value").orElse(Double.NaN);
            u = group.optionalNumber("u");
        }
        if (u.isPresent() && u.getAsDouble() < 0) {
            throw group.refuse(group.at("u"), "a standard uncertainty of at least 0", Double.toString(u.getAsDouble()));
        }
        Optional<String> assumed = group.optionalText("assumed");
        Optional<String> source = group.optionalText("source");
        group.refuseUnknown();
        return new Parameter(
                checked(sample, property, value, unit),
                unit,
                u.isPresent()
                        ? Uncertainty.of(u.getAsDouble() * Math.abs(unit.toSi()))
                        : Uncertainty.none("the manifest gives none"),
                assumed.<Source>map(Source.Assumed::new)
                        .orElseGet(() -> new Source.Stated(
                                source.map(s -> s + " (" + place + ")").orElse(place))));
    }

    private static double checked(YamlGroup sample, SampleProperty property, double value, Unit unit)
            throws InputException {
        double si = unit.toSi(value);
        if (SIGNED.contains(property) || si > 0 || (si == 0 && MAY_BE_ZERO.contains(property))) {
            return si;
        }
        throw sample.refuse(
                sample.at(property.key()),
                "a " + property.meaning() + " above zero",
                (value + " " + unit.symbol()).strip());
    }
}

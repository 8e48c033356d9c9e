package org.interphase.study.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// Reads the group `impedance`.
final class ImpedancePlanReader {
    private static final int MOST_STARTS = 10_000;

    private ImpedancePlanReader() {}

    static ImpedancePlan read(Optional<YamlGroup> optional) throws InputException {
        if (optional.isEmpty()) {
            return ImpedancePlan.standard();
        }
        YamlGroup group = optional.get();
        Optional<Yaml.Mark> at = group.has("circuit") ? Optional.of(group.at("circuit")) : Optional.empty();
        int starts = group.optionalInteger("starts").orElse(ImpedancePlan.STARTS);
        if (starts < 1 || starts > MOST_STARTS) {
            throw group.refuse(group.at("starts"), "1 to " + MOST_STARTS + " starts", Integer.toString(starts));
        }
        OptionalDouble lowest = frequency(group, "lowest_Hz");
        OptionalDouble highest = frequency(group, "highest_Hz");
        if (lowest.orElse(0) >= highest.orElse(Double.MAX_VALUE)) {
            throw group.refuse(group.at("lowest_Hz"), "a frequency below highest_Hz", lowest.toString());
        }
        ImpedancePlan plan = new ImpedancePlan(
                group.optionalText("circuit"),
                start(group),
                group.textList("cathode_interface"),
                group.textList("shared"),
                lowest,
                highest,
                CyclingPlanReader.bound(group, "modulus_accuracy_percent", 100),
                starts,
                at);
        group.refuseUnknown();
        return plan;
    }

    private static Map<String, Double> start(YamlGroup group) throws InputException {
        Map<String, Double> start = new LinkedHashMap<>();
        Optional<YamlGroup> given = group.group("start");
        if (given.isPresent()) {
            for (String name : given.get().keys()) {
                start.put(name, positive(given.get(), name).orElseThrow());
            }
        }
        return start;
    }

    private static OptionalDouble frequency(YamlGroup group, String key) throws InputException {
        return group.has(key) ? positive(group, key) : OptionalDouble.empty();
    }

    private static OptionalDouble positive(YamlGroup group, String key) throws InputException {
        OptionalDouble value = group.optionalNumber(key);
        if (value.isEmpty() || !(value.getAsDouble() > 0) || Double.isInfinite(value.getAsDouble())) {
            throw group.refuse(
                    group.at(key), "a number above zero", value.isEmpty() ? "none" : "" + value.getAsDouble());
        }
        return value;
    }
}

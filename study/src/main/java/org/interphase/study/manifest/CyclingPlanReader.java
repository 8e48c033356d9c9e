package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.study.yaml.YamlGroup;

/// Reads the group `cycling`.
final class CyclingPlanReader {
    private static final int MOST_CYCLES = 1_000_000;

    private CyclingPlanReader() {}

    static CyclingPlan read(Optional<YamlGroup> optional) throws InputException {
        if (optional.isEmpty()) {
            return CyclingPlan.standard();
        }
        YamlGroup group = optional.get();
        List<Integer> cycles = cycles(group);
        double bin = group.optionalNumber("dqdv_bin_mV").orElse(5);
        if (!(bin > 0.01 && bin <= 500)) {
            throw group.refuse(group.at("dqdv_bin_mV"), "a bin between 0.01 and 500 mV", Double.toString(bin));
        }
        OptionalDouble rest = group.optionalNumber("rest_threshold_A");
        CyclingPlan plan = new CyclingPlan(
                cycles,
                Math.max(0, group.optionalInteger("formation_cycles").orElse(0)),
                group.choice("pairing", List.of("charge first", "discharge first")),
                rest,
                bin,
                group.optionalInteger("fade_first"),
                group.optionalInteger("fade_last"),
                bound(group, "current_accuracy_percent", 100),
                bound(group, "voltage_accuracy_mV", 1000),
                scatter(group));
        group.refuseUnknown();
        return plan;
    }

    /// A bound of an instrument's error, above zero.
    ///
    /// @param most above which it is taken for a slip
    static OptionalDouble bound(YamlGroup group, String key, double most) throws InputException {
        OptionalDouble bound = group.optionalNumber(key);
        if (bound.isPresent() && !(bound.getAsDouble() > 0 && bound.getAsDouble() <= most)) {
            throw group.refuse(
                    group.at(key), "a bound above 0 and at most " + (int) most, Double.toString(bound.getAsDouble()));
        }
        return bound;
    }

    private static List<Integer> cycles(YamlGroup group) throws InputException {
        List<Integer> cycles = new ArrayList<>();
        for (double cycle : group.numberList("cycles")) {
            if (!(cycle >= 1 && cycle <= MOST_CYCLES && cycle == Math.rint(cycle))) {
                throw group.refuse(
                        group.at("cycles"), "whole numbers of cycles from 1 to " + MOST_CYCLES, Double.toString(cycle));
            }
            cycles.add((int) cycle);
        }
        return List.copyOf(cycles);
    }

    private static Map<Observable, Double> scatter(YamlGroup group) throws InputException {
        Map<Observable, Double> scatter = new EnumMap<>(Observable.class);
        Optional<YamlGroup> given = group.group("cell_scatter");
        if (given.isPresent()) {
            for (Observable observable : Observable.values()) {
                OptionalDouble sd = given.get().optionalNumber(observable.title());
                if (sd.isPresent() && !(sd.getAsDouble() > 0)) {
                    throw given.get()
                            .refuse(
                                    given.get().at(observable.title()),
                                    "a standard deviation above zero",
                                    Double.toString(sd.getAsDouble()));
                }
                sd.ifPresent(value -> scatter.put(observable, value));
            }
            given.get().refuseUnknown();
        }
        return scatter;
    }
}

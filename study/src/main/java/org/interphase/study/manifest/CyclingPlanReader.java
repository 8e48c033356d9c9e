package org.interphase.study.manifest;

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
    private CyclingPlanReader() {}

    static CyclingPlan read(Optional<YamlGroup> optional) throws InputException {
        if (optional.isEmpty()) {
            return CyclingPlan.standard();
        }
        YamlGroup group = optional.get();
        List<Integer> cycles =
                group.numberList("cycles").stream().map(Double::intValue).toList();
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
                scatter(group));
        group.refuseUnknown();
        return plan;
    }

    private static Map<Observable, Double> scatter(YamlGroup group) throws InputException {
        Map<Observable, Double> scatter = new EnumMap<>(Observable.class);
        Optional<YamlGroup> given = group.group("cell_scatter");
        if (given.isPresent()) {
            for (Observable observable : Observable.values()) {
                given.get().optionalNumber(observable.title()).ifPresent(sd -> scatter.put(observable, sd));
            }
            given.get().refuseUnknown();
        }
        return scatter;
    }
}

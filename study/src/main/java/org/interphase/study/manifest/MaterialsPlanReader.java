package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.study.yaml.YamlGroup;

/// Reads the group `thermodynamics`.
final class MaterialsPlanReader {
    private static final double HIGHEST_V = 10;

    private MaterialsPlanReader() {}

    static Optional<MaterialsPlan> read(Optional<YamlGroup> optional) throws InputException {
        if (optional.isEmpty()) {
            return Optional.empty();
        }
        YamlGroup group = optional.get();
        List<Formula> coatings = new ArrayList<>();
        for (String text : group.textList("coatings")) {
            coatings.add(formula(group, "coatings", text));
        }
        Optional<String> charged = group.optionalText("cathode_charged");
        OptionalDouble temperature = group.optionalNumber("temperature_K");
        if (temperature.isPresent() && !(temperature.getAsDouble() > 0)) {
            throw group.refuse(group.at("temperature_K"), "a temperature above zero", temperature.toString());
        }
        MaterialsPlan plan = new MaterialsPlan(
                formula(group, "cathode", group.text("cathode")),
                charged.isPresent() ? Optional.of(formula(group, "cathode_charged", charged.get())) : Optional.empty(),
                formula(group, "electrolyte", group.text("electrolyte")),
                coatings,
                group.flag("carbon", false),
                voltages(group),
                temperature,
                group.choice("scheme", List.of("legacy", "mp2020")).orElse("legacy"),
                group.optionalText("phases"),
                group.textList("exclude"),
                group.mark());
        group.refuseUnknown();
        return Optional.of(plan);
    }

    private static List<Double> voltages(YamlGroup group) throws InputException {
        List<Double> voltages = group.numberList("voltages_V");
        for (double voltage : voltages) {
            if (!(Math.abs(voltage) <= HIGHEST_V)) {
                throw group.refuse(
                        group.at("voltages_V"), "voltages of at most " + HIGHEST_V + " V", Double.toString(voltage));
            }
        }
        return voltages;
    }

    private static Formula formula(YamlGroup group, String key, String text) throws InputException {
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw group.refuse(
                    group.at(key), "a chemical formula such as LiNi0.6Co0.2Mn0.2O2", String.valueOf(e.getMessage()));
        }
    }
}

package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.impedance.ImaginarySign;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceRole;
import org.interphase.formats.impedance.ImpedanceRule;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.Timestamps;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// Reads the group `columns` of a measurement: a column map for a delimited text that no reader knows.
final class ColumnsReader {
    private ColumnsReader() {}

    /// @param technique whose roles the columns play
    static Columns read(YamlGroup group, String technique) throws InputException {
        Columns columns = technique.equals("impedance") ? impedance(group) : cycling(group);
        group.refuseUnknown();
        return columns;
    }

    private static Columns impedance(YamlGroup group) throws InputException {
        List<ImpedanceRule> rules = new ArrayList<>();
        for (ImpedanceRole role : ImpedanceRole.values()) {
            String key = role.name().toLowerCase(Locale.ROOT);
            Optional<Yaml> node = group.find(key);
            if (node.isPresent()) {
                rules.add(impedanceRule(group, role, key, node.get()));
            }
        }
        ImaginarySign sign = group.choice("capacitive", List.of("negative", "positive"))
                .map(w -> w.equals("negative")
                        ? ImaginarySign.NEGATIVE_IS_CAPACITIVE
                        : ImaginarySign.POSITIVE_IS_CAPACITIVE)
                .orElse(ImaginarySign.FROM_DATA);
        return new Columns.OfImpedance(new ImpedanceMap("study.yaml", rules, sign), options(group));
    }

    private static ImpedanceRule impedanceRule(YamlGroup group, ImpedanceRole role, String key, Yaml node)
            throws InputException {
        if (!(node instanceof Yaml.Mapping)) {
            return ImpedanceRule.of(role, group.text(key));
        }
        YamlGroup entry = YamlGroup.of(group.file(), group.name() + "." + key, node);
        String column = entry.text("column");
        Optional<String> unit = entry.optionalText("unit");
        entry.refuseUnknown();
        if (unit.isEmpty()) {
            return ImpedanceRule.of(role, column);
        }
        Optional<ImpedanceRule> rule = ImpedanceRule.in(role, column, unit.get());
        if (rule.isEmpty()) {
            throw entry.refuse(entry.at("unit"), "a unit that converts to " + role.unit(), "'" + unit.get() + "'");
        }
        return rule.get();
    }

    private static Columns cycling(YamlGroup group) throws InputException {
        List<ColumnRule> rules = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            String key = role.name().toLowerCase(Locale.ROOT);
            Optional<Yaml> node = group.find(key);
            if (node.isPresent()) {
                rules.add(rule(group, role, key, node.get()));
            }
        }
        CurrentSign sign = group.choice("positive_current", List.of("charge", "discharge", "state"))
                .map(ColumnsReader::sign)
                .orElse(CurrentSign.POSITIVE_ON_CHARGE);
        ColumnMap map = new ColumnMap("study.yaml", rules, sign, group.has("positive_current"));
        return new Columns.OfCycling(map, options(group));
    }

    private static DelimitedOptions options(YamlGroup group) throws InputException {
        DelimitedOptions options = DelimitedOptions.automatic();
        Optional<Character> delimiter = character(group, "delimiter");
        Optional<Character> decimal = character(group, "decimal_mark");
        if (delimiter.isPresent() && delimiter.equals(decimal)) {
            throw group.refuse(
                    group.at("delimiter"), "a delimiter other than the decimal mark", "'" + delimiter.get() + "'");
        }
        if (delimiter.isPresent()) {
            options = options.withDelimiter(delimiter.get());
        }
        if (decimal.isPresent()) {
            options = options.withDecimalMark(decimal.get());
        }
        Optional<String> dates = group.choice("dates", List.of("day first", "month first"));
        if (dates.isPresent()) {
            options = options.withDayOrder(
                    dates.get().equals("day first") ? Timestamps.DayOrder.DAY_FIRST : Timestamps.DayOrder.MONTH_FIRST);
        }
        int line = group.optionalInteger("header_line").orElse(0);
        return line > 0 ? options.withHeaderLine(line) : options;
    }

    private static ColumnRule rule(YamlGroup group, ColumnRole role, String key, Yaml node) throws InputException {
        if (!(node instanceof Yaml.Mapping)) {
            return ColumnRule.of(role, group.text(key));
        }
        YamlGroup entry = YamlGroup.of(group.file(), group.name() + "." + key, node);
        String column = entry.text("column");
        Optional<String> unit = entry.optionalText("unit");
        double factor = unit.isPresent() ? factor(entry, role, unit.get()) : 1;
        entry.refuseUnknown();
        return new ColumnRule(role, column, factor);
    }

    private static double factor(YamlGroup entry, ColumnRole role, String name) throws InputException {
        Optional<Unit> from = Units.parse(name);
        Optional<Unit> to = role.unit().isEmpty() ? Optional.empty() : Units.parse(role.unit());
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().dimension().equals(to.get().dimension())) {
            throw entry.refuse(
                    entry.at("unit"),
                    role.unit().isEmpty() ? "no unit here" : "a unit that converts to " + role.unit(),
                    "'" + name + "'");
        }
        return from.get().toSi() / to.get().toSi();
    }

    private static CurrentSign sign(String word) {
        return switch (word) {
            case "discharge" -> CurrentSign.POSITIVE_ON_DISCHARGE;
            case "state" -> CurrentSign.FROM_STATE;
            default -> CurrentSign.POSITIVE_ON_CHARGE;
        };
    }

    private static Optional<Character> character(YamlGroup group, String key) throws InputException {
        Optional<String> text = group.optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.get()) {
                    case "tab", "\t" -> '\t';
                    case "comma", "," -> ',';
                    case "semicolon", ";" -> ';';
                    case "blank", " " -> ' ';
                    case "point", "." -> '.';
                    default ->
                        throw group.refuse(
                                group.at(key), "comma, semicolon, tab, blank or point", "'" + text.get() + "'");
                });
    }
}

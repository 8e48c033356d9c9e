package org.interphase.study.cell;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.interphase.cell.description.CellUnits;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.data.InputException;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// How one number of a cell file is read.
///
/// @param path named in refusals
/// @param unit that the number's own must convert to
/// @param accepted SI values
/// @param range the same in words
/// @param plain whether a number alone will do, which then the file itself states
record CellNumber(String path, Unit unit, DoublePredicate accepted, String range, boolean plain) {
    static CellNumber of(Key key) {
        return new CellNumber(key.path(), key.unit(), key::accepts, key.range(), false);
    }

    /// @param group in which the quantity stands
    static CellNumber of(String group, ContactClass.Quantity quantity) {
        String path = group + "." + quantity.key();
        return new CellNumber(path, Units.ONE, quantity::accepts, quantity.range(), true);
    }

    /// @throws InputException with line and column where it is no such number
    Parameter read(YamlGroup group, String name, Yaml node) throws InputException {
        if (plain && node instanceof Yaml.Scalar) {
            double value = group.optionalNumber(name).orElseThrow();
            return parameter(group, group.at(name), value, unit, new Source.Stated(group.file() + ", " + path));
        }
        YamlGroup fields = YamlGroup.of(group.file(), path, node);
        fields.require("value");
        double value = fields.optionalNumber("value").orElseThrow();
        String text = fields.text("unit");
        Unit stated = CellUnits.parse(text)
                .filter(u -> u.converts(unit))
                .orElseThrow(() -> fields.refuse(
                        fields.at("unit"),
                        "a unit such as " + unit.symbol() + " for '" + path + "'",
                        "'" + text + "'"));
        Source source = source(fields, group.file() + ", " + name);
        Parameter parameter = parameter(fields, fields.at("value"), value, stated, source);
        fields.refuseUnknown();
        return parameter;
    }

    private Parameter parameter(YamlGroup where, Yaml.Mark mark, double value, Unit stated, Source source)
            throws InputException {
        double si = stated.toSi(value);
        if (!accepted.test(si)) {
            String symbol = stated.equals(Units.ONE) ? "" : " " + stated.symbol();
            throw where.refuse(mark, range + " for '" + path + "'", value + symbol);
        }
        return new Parameter(si, stated, Uncertainty.none("none stated"), source);
    }

    private static Source source(YamlGroup fields, String place) throws InputException {
        Optional<String> paper = fields.optionalText("paper");
        Optional<String> at = fields.optionalText("at");
        Optional<String> database = fields.optionalText("database");
        Optional<String> entry = fields.optionalText("entry");
        Optional<String> fit = fields.optionalText("fit");
        Optional<String> assumed = fields.optionalText("assumed");
        long stated = Stream.of(paper, database, fit, assumed)
                .filter(Optional::isPresent)
                .count();
        if (stated > 1) {
            throw fields.refuse(fields.mark(), "one source for '" + fields.name() + "'", stated + " of them");
        }
        if (paper.isPresent()) {
            return new Source.Paper(paper.get(), at.orElse(""));
        }
        if (database.isPresent()) {
            return new Source.Database(database.get(), entry.orElse(""));
        }
        if (fit.isPresent()) {
            return new Source.Fit(fit.get());
        }
        return assumed.<Source>map(Source.Assumed::new).orElse(new Source.Stated(place));
    }
}

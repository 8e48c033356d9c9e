package org.interphase.study.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.contrast.PrintedError;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// What an entry of `published` says: `value` with a number, a bound (`"< 5"`) or a range (`[5, 10]`), or `at_most`,
/// `at_least`, `low` with `high`, or `direction`. Exactly one of them.
final class PrintedValue {
    private static final List<String> TRENDS =
            Arrays.stream(Trend.values()).map(Trend::word).toList();
    private static final String FORMS = "one of 'value', 'at_most', 'at_least', 'low' with 'high', or 'direction' ("
            + String.join(", ", TRENDS) + ")";

    private final YamlGroup group;
    private final Observable observable;
    private final Kind kind;
    private final List<PrintedNumber> numbers;
    private final Optional<Trend> trend;
    private final double factor;

    private enum Kind {
        NUMBER,
        AT_MOST,
        AT_LEAST,
        RANGE,
        DIRECTION
    }

    /// @param halfUnit NaN where no number is printed
    /// @param reason why the error is what it is; empty where it was given or there is none
    record Read(FindingValue value, double halfUnit, String reason) {}

    private PrintedValue(
            YamlGroup group,
            Observable observable,
            Kind kind,
            List<PrintedNumber> numbers,
            Optional<Trend> trend,
            double factor) {
        this.group = group;
        this.observable = observable;
        this.kind = kind;
        this.numbers = List.copyOf(numbers);
        this.trend = trend;
        this.factor = factor;
    }

    static PrintedValue read(YamlGroup group, Observable observable) throws InputException {
        double factor = factor(group, observable);
        long forms = List.of("value", "at_most", "at_least", "low", "direction").stream()
                .filter(group::has)
                .count();
        if (forms != 1) {
            throw group.refuse(group.mark(), FORMS, forms == 0 ? "none of them" : forms + " of them");
        }
        if (group.has("direction")) {
            String word = group.choice("direction", TRENDS).orElse("");
            Optional<Trend> trend = Arrays.stream(Trend.values())
                    .filter(t -> t.word().equals(word))
                    .findFirst();
            return new PrintedValue(group, observable, Kind.DIRECTION, List.of(), trend, factor);
        }
        if (group.has("low")) {
            return of(group, observable, Kind.RANGE, List.of(number(group, "low"), number(group, "high")), factor);
        }
        for (Kind kind : List.of(Kind.AT_MOST, Kind.AT_LEAST)) {
            String key = kind == Kind.AT_MOST ? "at_most" : "at_least";
            if (group.has(key)) {
                return of(group, observable, kind, List.of(number(group, key)), factor);
            }
        }
        return value(group, observable, factor);
    }

    private static PrintedValue value(YamlGroup group, Observable observable, double factor) throws InputException {
        if (group.require("value") instanceof Yaml.Sequence) {
            List<String> ends = group.textList("value");
            if (ends.size() != 2) {
                throw group.refuse(group.at("value"), "two ends of a range", ends.size() + " numbers");
            }
            return of(
                    group,
                    observable,
                    Kind.RANGE,
                    List.of(number(group, "value", ends.get(0)), number(group, "value", ends.get(1))),
                    factor);
        }
        String text = group.text("value").strip();
        if (text.startsWith("<") || text.startsWith("≤")) {
            return of(group, observable, Kind.AT_MOST, List.of(number(group, "value", bare(text))), factor);
        }
        if (text.startsWith(">") || text.startsWith("≥")) {
            return of(group, observable, Kind.AT_LEAST, List.of(number(group, "value", bare(text))), factor);
        }
        return of(group, observable, Kind.NUMBER, List.of(number(group, "value", text)), factor);
    }

    private static String bare(String bound) {
        return bound.replaceFirst("^[<>≤≥]=?\\s*", "");
    }

    private static PrintedValue of(
            YamlGroup group, Observable observable, Kind kind, List<PrintedNumber> numbers, double factor)
            throws InputException {
        for (PrintedNumber number : numbers) {
            double value = number.number() * factor;
            if (!observable.admits(value)) {
                throw group.refuse(
                        group.has("value") ? group.at("value") : group.mark(),
                        observable.title() + " between " + plain(observable.lowest()) + " and "
                                + plain(observable.highest()) + " " + observable.unit(),
                        number.text());
            }
        }
        if (kind == Kind.RANGE && numbers.get(0).number() > numbers.get(1).number()) {
            throw group.refuse(
                    group.mark(),
                    "a range whose first end is the lower one",
                    numbers.get(0).text());
        }
        return new PrintedValue(group, observable, kind, numbers, Optional.empty(), factor);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static PrintedNumber number(YamlGroup group, String key) throws InputException {
        return number(group, key, group.text(key));
    }

    private static PrintedNumber number(YamlGroup group, String key, String text) throws InputException {
        Optional<PrintedNumber> number = PrintedNumber.parse(text);
        if (number.isEmpty()) {
            throw group.refuse(
                    group.at(key),
                    "a number, a bound such as \"< 5\" or a range such as [5, 10]",
                    "'" + text + "'",
                    text.contains(",") ? "Write the decimal mark as a point." : "Words go into 'direction'.");
        }
        return number.get();
    }

    /// What the unit of the entry is in the unit of the observable.
    private static double factor(YamlGroup group, Observable observable) throws InputException {
        Optional<String> given = group.optionalText("unit");
        if (given.isEmpty() || given.get().equals(observable.unit())) {
            return 1;
        }
        Optional<Unit> from = Units.parse(given.get());
        Unit to = Units.of(observable.unit());
        if (from.isEmpty() || !from.get().dimension().equals(to.dimension())) {
            throw group.refuse(
                    group.at("unit"),
                    "a unit of " + observable.title() + " such as " + observable.unit(),
                    "'" + given.get() + "'");
        }
        return from.get().toSi() / to.toSi();
    }

    List<PrintedNumber> numbers() {
        return numbers;
    }

    /// As the manifest writes it.
    String text() {
        return switch (kind) {
            case NUMBER -> numbers.getFirst().text();
            case AT_MOST -> "< " + numbers.getFirst().text();
            case AT_LEAST -> "> " + numbers.getFirst().text();
            case RANGE -> numbers.get(0).text() + " to " + numbers.get(1).text();
            case DIRECTION -> trend.map(Trend::word).orElse("");
        };
    }

    /// @param against what a direction is a change from
    /// @param u as given, in the unit of the entry
    /// @param alike numbers that the study prints of the same observable
    Read finish(Optional<Against> against, OptionalDouble u, List<PrintedNumber> alike) throws InputException {
        return switch (kind) {
            case NUMBER -> amount(u, alike);
            case AT_MOST -> new Read(new FindingValue.AtMost(si(0)), Double.NaN, "");
            case AT_LEAST -> new Read(new FindingValue.AtLeast(si(0)), Double.NaN, "");
            case RANGE -> new Read(new FindingValue.Between(si(0), si(1)), Double.NaN, "");
            case DIRECTION -> new Read(new FindingValue.Change(trend.orElseThrow(), from(against)), Double.NaN, "");
        };
    }

    private Read amount(OptionalDouble u, List<PrintedNumber> alike) {
        double half = numbers.getFirst().halfUnit(alike) * Math.abs(factor);
        if (u.isPresent()) {
            Uncertainty stated = Uncertainty.of(u.getAsDouble() * Math.abs(factor));
            return new Read(FindingValue.of(new Measured(si(0), stated)), half, "");
        }
        Uncertainty implied = PrintedError.of(observable, si(0), half);
        return new Read(FindingValue.of(new Measured(si(0), implied)), half, PrintedError.reason(observable, half));
    }

    private double si(int index) {
        return numbers.get(index).number() * factor;
    }

    private Against from(Optional<Against> against) throws InputException {
        if (against.isEmpty()) {
            throw group.refuse(
                    group.at("direction"),
                    "what it is a change from: 'against: SAMPLE' or 'from: {cycle: 0}'",
                    "neither");
        }
        return against.get();
    }
}

package org.interphase.study.check;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Unit;
import org.interphase.study.manifest.PublishedEntry;

/// A number that enters a check.
///
/// @param name what it is, with the sample it belongs to
/// @param value in the unit
/// @param half how far it may lie from its value: half a unit of the last digit where no error is given, √3 times the
///     standard uncertainty where one is (the half width of a rectangle of that uncertainty)
/// @param unit symbol, empty for a pure number
public record Input(String name, double value, double half, String unit, Source source) {
    private static final int LONGEST_SHOWN = 6;

    /// A property of a sample, in the unit in which the manifest gives it.
    ///
    /// @param halfUnit of its last digit, where no error is given
    static Input of(Sample sample, SampleProperty property, Parameter parameter, OptionalDouble halfUnit) {
        Unit unit = parameter.unit();
        double value = parameter.inUnit();
        double u = parameter.uncertainty().orNaN();
        double half = Double.isNaN(u) ? halfUnit.orElse(0) : Math.sqrt(3) * u / Math.abs(unit.toSi());
        String symbol = unit.symbol().equals("1") ? "" : unit.symbol();
        return new Input(property.meaning() + " (" + sample.id() + ")", clean(value), half, symbol, parameter.source());
    }

    /// A printed number; its error for comparisons of printed numbers is that of its digits alone.
    static Input of(PublishedEntry entry) {
        Measured measured = entry.finding().measured();
        String state = entry.finding().state().toString();
        return new Input(
                entry.finding().observable().title() + " (" + entry.finding().sample()
                        + (state.isEmpty() ? "" : ", " + state) + ")",
                measured.value(),
                entry.halfUnit(),
                entry.finding().observable().unit().equals("1")
                        ? ""
                        : entry.finding().observable().unit(),
                entry.finding().sources().getFirst());
    }

    public boolean isAssumed() {
        return source instanceof Source.Assumed;
    }

    /// Value and unit, as a reader sees them.
    public String shown() {
        BigDecimal shortest = shortest(value);
        boolean plain = shortest.precision() <= LONGEST_SHOWN && Math.abs(shortest.scale()) <= LONGEST_SHOWN;
        String digits = plain ? shortest.toPlainString() : Words.of(value, 3);
        return (digits + " " + unit).strip();
    }

    /// The number without what a change of unit adds to its last digits.
    private static double clean(double value) {
        return shortest(value).doubleValue();
    }

    private static BigDecimal shortest(double value) {
        return BigDecimal.valueOf(value).round(new java.math.MathContext(12)).stripTrailingZeros();
    }
}

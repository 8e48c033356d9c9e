package org.interphase.report.figure;

import java.util.List;
import java.util.OptionalDouble;

/// One axis of a panel.
///
/// @param label what is shown, without the unit
/// @param unit shown in parentheses after the label; empty for pure numbers
/// @param from fixed lower end; follows from the data where empty
/// @param to fixed upper end; follows from the data where empty
/// @param reversed whether numbers grow to the left or downwards, as binding energies are drawn
/// @param whole whether only whole numbers mean something, such as those of cycles: no tick stands between them
/// @param categories names of the places 0, 1, 2, … of [Scale#CATEGORIES]
public record Axis(
        String label,
        String unit,
        Scale scale,
        OptionalDouble from,
        OptionalDouble to,
        boolean reversed,
        boolean whole,
        List<String> categories) {
    public Axis {
        categories = List.copyOf(categories);
        from.ifPresent(v -> requireEnd(v, scale));
        to.ifPresent(v -> requireEnd(v, scale));
        if (from.isPresent() && to.isPresent() && !(from.getAsDouble() < to.getAsDouble())) {
            throw new IllegalArgumentException("an axis runs from the smaller to the larger number: " + from + to);
        }
        if ((scale == Scale.CATEGORIES) == categories.isEmpty()) {
            throw new IllegalArgumentException("an axis has categories if and only if its scale is that of categories");
        }
    }

    public static Axis linear(String label, String unit) {
        return new Axis(
                label, unit, Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty(), false, false, List.of());
    }

    public static Axis logarithmic(String label, String unit) {
        return new Axis(
                label,
                unit,
                Scale.LOGARITHMIC,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                false,
                List.of());
    }

    /// Of things that are counted.
    public static Axis counting(String label) {
        return new Axis(
                label, "", Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty(), false, true, List.of());
    }

    /// Named places, from left to right, or from top to bottom where the axis is vertical.
    public static Axis ofCategories(String label, List<String> names) {
        return new Axis(
                label, "", Scale.CATEGORIES, OptionalDouble.empty(), OptionalDouble.empty(), false, false, names);
    }

    public Axis from(double lowest) {
        return new Axis(label, unit, scale, OptionalDouble.of(lowest), to, reversed, whole, categories);
    }

    public Axis to(double highest) {
        return new Axis(label, unit, scale, from, OptionalDouble.of(highest), reversed, whole, categories);
    }

    public Axis running(boolean backwards) {
        return new Axis(label, unit, scale, from, to, backwards, whole, categories);
    }

    /// `Voltage (V)`.
    public String title() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    private static void requireEnd(double value, Scale scale) {
        if (!Double.isFinite(value) || (scale == Scale.LOGARITHMIC && value <= 0)) {
            throw new IllegalArgumentException("an axis cannot end at " + value);
        }
    }
}

package org.interphase.report.svg;

import java.math.BigDecimal;
import java.util.List;
import org.interphase.report.text.ScriptRuns;

/// The ticks of one axis. A label means: the number minus `base`, divided by `10^power`.
///
/// @param minor numbers with a short, unlabelled tick
/// @param base zero unless the numbers are alike in so many digits that writing them out would hide the difference
record Ticks(List<Tick> major, List<Double> minor, BigDecimal base, int power) {
    /// @param label empty for a tick without one
    record Tick(double value, String label) {}

    Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    static Ticks none() {
        return new Ticks(List.of(), List.of(), BigDecimal.ZERO, 0);
    }

    static Ticks plain(List<Tick> major, List<Double> minor) {
        return new Ticks(major, minor, BigDecimal.ZERO, 0);
    }

    /// `Time − 1 700 000 000`: what the numbers on the axis are.
    String quantity(String label) {
        if (base.signum() == 0) {
            return label;
        }
        return label + (base.signum() > 0 ? " − " : " + ") + TickLabels.written(base.abs());
    }

    /// `(10³ s)`, or empty for a pure number.
    String unit(String unit) {
        if (power == 0) {
            return unit.isEmpty() ? "" : "(" + unit + ")";
        }
        String factor = "10" + ScriptRuns.raised(power);
        return unit.isEmpty() ? "(" + factor + ")" : "(" + factor + "\u202F" + unit + ")";
    }
}

package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.text.GlyphWidths;

/// Whether the labels of ticks have room beside each other, or above each other on a vertical axis.
///
/// @param leastStep below which ticks must not follow each other; 0 where any distance will do
record TickRoom(AxisScale scale, boolean horizontal, double leastStep) {
    private static final double GAP = 12;
    private static final double LINE = Lettering.TICK * 1.35;

    TickRoom(AxisScale scale, boolean horizontal) {
        this(scale, horizontal, 0);
    }

    boolean holds(List<Ticks.Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            Ticks.Tick a = ticks.get(i - 1);
            Ticks.Tick b = ticks.get(i);
            double distance = Math.abs(scale.at(b.value()) - scale.at(a.value()));
            double needed = horizontal ? (width(a) + width(b)) / 2 + GAP : LINE;
            if (!(distance >= needed)) {
                return false;
            }
        }
        return true;
    }

    /// How many ticks look right on an axis of this length: a short one needs them closer to show its scale at all.
    double wanted() {
        double wanted = horizontal ? 1.8 + scale.length() / 125 : 1.5 + scale.length() / 75;
        return Math.clamp(wanted, 2.5, 8);
    }

    private static double width(Ticks.Tick tick) {
        return GlyphWidths.of(tick.label(), Lettering.TICK);
    }
}

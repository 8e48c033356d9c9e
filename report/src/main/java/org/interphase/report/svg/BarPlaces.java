package org.interphase.report.svg;

import java.util.Arrays;
import java.util.List;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Numbers;
import org.interphase.report.figure.Panel;

/// Where the bars of several series stand: side by side around their common place.
///
/// @param half half the room of one place, in the unit of the x axis
/// @param series number of series that share it
record BarPlaces(double half, int series) {
    private static final double FILLED = 0.76;

    static BarPlaces of(Panel panel) {
        List<Mark.Bars> all = panel.marks().stream()
                .filter(m -> m instanceof Mark.Bars)
                .map(m -> (Mark.Bars) m)
                .toList();
        double half = all.stream().mapToDouble(b -> halfSpacing(b.x())).min().orElse(0.5);
        return new BarPlaces(half, Math.max(1, all.size()));
    }

    double left(double centre, int index) {
        return centre - half * FILLED + index * width();
    }

    double width() {
        return 2 * half * FILLED / series;
    }

    /// Half the smallest distance of two places; one half where there is only one place.
    static double halfSpacing(Numbers places) {
        double[] sorted = places.copyValues();
        Arrays.sort(sorted);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            double distance = sorted[i] - sorted[i - 1];
            if (distance > 0 && distance < smallest) {
                smallest = distance;
            }
        }
        return Double.isFinite(smallest) ? smallest / 2 : 0.5;
    }
}

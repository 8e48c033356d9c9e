package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.Scale;

/// What is known of a panel before the width of its plot area is: the ranges of its axes and the room that its
/// vertical axis and its colour bar need.
///
/// @param panelTitle above the plot, empty for none
/// @param plotHeight in px
/// @param labelRoom room for ticks and labels left of the plot
/// @param titleRoom room for the title of the vertical axis
record PanelPlan(
        Panel panel,
        String panelTitle,
        PanelExtent extent,
        double plotHeight,
        double labelRoom,
        double titleRoom,
        double rightRoom) {
    private static final double ROW = 26;
    private static final double ROW_OF_TWO_LINES = 36;
    private static final double LARGEST_SHARE_OF_NAMES = 0.34;
    private static final double RIGHT_EDGE = 16;
    private static final double EQUAL_SCALES_SLACK = 10;

    /// @param letter such as `(a)`, empty for a single panel
    /// @param width of the panel with all its labels
    static PanelPlan of(Panel panel, PanelExtent extent, String letter, double width, double height) {
        double plotHeight = height(panel, width, height);
        Axis axis = panel.y();
        double labelRoom;
        Ticks ticks = Ticks.none();
        if (axis.scale() == Scale.CATEGORIES) {
            labelRoom = Axes.labelRoom(names(axis, plotHeight, width));
        } else {
            Box provisional = new Box(0, 0, width * 0.85, plotHeight);
            ticks = extent.isEmpty()
                    ? ticks
                    : Axes.ticks(panel, scales(panel, extent, provisional)).y();
            labelRoom = Axes.labelRoom(ticks) + (panel.equalScales() ? EQUAL_SCALES_SLACK : 0);
        }
        AxisTitle title = title(axis, ticks, plotHeight);
        double bar = panel.marks().stream()
                .filter(m -> m instanceof Mark.HeatMap)
                .mapToDouble(m -> HeatMaps.barRoom((Mark.HeatMap) m, plotHeight))
                .findFirst()
                .orElse(RIGHT_EDGE);
        String words = letter.isEmpty() || panel.title().isEmpty()
                ? letter + panel.title()
                : letter + "\u2002" + panel.title();
        return new PanelPlan(panel, words, extent, plotHeight, labelRoom, Axes.titleRoom(title), bar);
    }

    /// Names of a vertical axis of categories.
    static CategoryLabels names(Axis axis, double plotHeight, double panelWidth) {
        double spacing = plotHeight / axis.categories().size();
        return CategoryLabels.beside(axis.categories(), spacing, panelWidth * LARGEST_SHARE_OF_NAMES);
    }

    static AxisTitle title(Axis axis, Ticks ticks, double plotHeight) {
        return AxisTitle.of(ticks.quantity(axis.label()), ticks.unit(axis.unit()), plotHeight);
    }

    /// Both scales for a plot area, stretched to equal length per unit where the panel asks for it.
    static Plot scales(Panel panel, PanelExtent extent, Box area) {
        Range x = extent.x();
        Range y = extent.y();
        if (Axes.areEqual(panel)) {
            double perPixel = Math.max(x.span() / area.width(), y.span() / area.height());
            x = stretched(x, perPixel * area.width());
            y = stretched(y, perPixel * area.height());
        }
        return new Plot(area, Axes.horizontal(panel.x(), x, area), Axes.vertical(panel.y(), y, area));
    }

    /// Keeps an end at zero in its place.
    private static Range stretched(Range range, double span) {
        double more = Math.max(0, span - range.span());
        if (range.low() == 0) {
            return new Range(0, range.high() + more);
        }
        return range.high() == 0
                ? new Range(range.low() - more, 0)
                : new Range(range.low() - more / 2, range.high() + more / 2);
    }

    /// A vertical axis of categories needs a row for each.
    private static double height(Panel panel, double width, double wanted) {
        if (panel.y().scale() != Scale.CATEGORIES) {
            return wanted;
        }
        List<String> names = panel.y().categories();
        boolean twoLines = names.stream().anyMatch(n -> CategoryLabels.isCut(n, width * LARGEST_SHARE_OF_NAMES, 1));
        return Math.clamp(names.size() * (twoLines ? ROW_OF_TWO_LINES : ROW) + 16, 70, 1500);
    }
}

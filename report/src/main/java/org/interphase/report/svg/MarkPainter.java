package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.Scale;

/// Draws the marks of a panel in layers: what covers an area first, points last.
final class MarkPainter {
    private static final List<Class<? extends Mark>> LAYERS = List.of(
            Mark.HeatMap.class,
            Mark.Band.class,
            Mark.Steps.class,
            Mark.Bars.class,
            Mark.Rule.class,
            Mark.Line.class,
            Mark.Points.class);
    private static final double WIDEST_DODGE = 9;
    private static final double FARTHEST = 1e5;

    private final Sheet sheet;
    private final Panel panel;

    MarkPainter(Sheet sheet, Panel panel) {
        this.sheet = sheet;
        this.panel = panel;
    }

    /// Everything but the points themselves, cut at the plot area.
    void belowTheFrame() {
        sheet.canvas().beginClip(sheet.area());
        BarPlaces places = BarPlaces.of(panel);
        boolean marked = Curves.needMarkers(panel);
        int bars = 0;
        int curves = 0;
        for (Class<? extends Mark> layer : LAYERS) {
            for (Mark mark : panel.marks()) {
                if (!layer.isInstance(mark)) {
                    continue;
                }
                switch (mark) {
                    case Mark.HeatMap m -> HeatMaps.draw(sheet, m);
                    case Mark.Band m -> Areas.draw(sheet, m);
                    case Mark.Bars m -> Areas.draw(sheet, m, places, bars++);
                    case Mark.Steps m -> Areas.draw(sheet, m);
                    case Mark.Rule m -> rule(m);
                    case Mark.Line m -> Curves.draw(sheet, m, curves++, marked);
                    case Mark.Points m -> Dots.join(sheet, m);
                    case Mark.Note _ -> {}
                }
            }
        }
        sheet.canvas().endClip();
        panel.marks().stream()
                .filter(m -> m instanceof Mark.HeatMap)
                .findFirst()
                .ifPresent(m -> HeatMaps.drawBar(sheet.canvas(), sheet.area(), (Mark.HeatMap) m));
    }

    /// Points are whole even where they lie on the frame.
    void points() {
        int index = 0;
        for (Mark mark : panel.marks()) {
            if (mark instanceof Mark.Points points) {
                double dodgeX = dodge(panel.x(), sheet.area().width(), index);
                double dodgeY = dodge(panel.y(), sheet.area().height(), index);
                Dots.draw(sheet, points, dodgeX, dodgeY);
                index++;
            }
        }
    }

    /// Where series `index` of several stands within a place of an axis of categories, relative to its middle.
    private double dodge(Axis axis, double length, int index) {
        long series =
                panel.marks().stream().filter(m -> m instanceof Mark.Points).count();
        boolean alone = panel.marks().stream().noneMatch(m -> m instanceof Mark.Bars);
        if (axis.scale() != Scale.CATEGORIES || !alone || series < 2) {
            return 0;
        }
        double spacing = length / axis.categories().size();
        return (index - (series - 1) / 2.0) * Math.min(WIDEST_DODGE, 0.7 * spacing / series);
    }

    private void rule(Mark.Rule rule) {
        boolean vertical = rule.direction() == Mark.Direction.VERTICAL;
        double at = vertical ? sheet.px(rule.at()) : sheet.py(rule.at());
        if (Double.isNaN(at) || Math.abs(at) > FARTHEST) {
            return;
        }
        Box area = sheet.area();
        Box line = vertical ? new Box(at, area.y(), 0, area.height()) : new Box(area.x(), at, area.width(), 0);
        Path path = new Path().segment(line.x(), line.y(), line.right(), line.bottom());
        sheet.canvas().stroke(path, new Stroke(Ink.QUIET, 0.9, "6 3", 1));
        sheet.occupancy().line(line.x(), line.y(), line.right(), line.bottom());
    }
}

package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.text.GlyphWidths;

/// The legend of a panel: one entry for each label and look, whatever number of marks share it.
final class Legend {
    private static final double SIZE = Lettering.LEGEND;
    private static final double LINE = SIZE * 1.5;
    private static final double SAMPLE = 26;
    private static final double SAMPLE_GAP = 7;
    private static final double COLUMN_GAP = 20;
    private static final int MOST_ENTRIES = 48;

    private final List<Entry> entries;
    private final boolean markedLines;

    private Legend(List<Entry> entries, boolean markedLines) {
        this.entries = List.copyOf(entries);
        this.markedLines = markedLines;
    }

    /// What identifies an entry.
    record Key(String label, Look look) {}

    private record Entry(Key key, List<Mark> marks) {}

    /// A legend broken into columns, its labels shortened to fit.
    ///
    /// @param columnWidth without the gap between columns
    record Shape(List<String> labels, int columns, double columnWidth) {
        int rows() {
            return (labels.size() + columns - 1) / columns;
        }

        double width() {
            return columns * columnWidth + (columns - 1) * COLUMN_GAP;
        }

        double height() {
            return rows() * LINE;
        }
    }

    /// @param seen entries that the reader has met in an earlier panel; those of this panel are added
    static Legend of(Panel panel, Set<Key> seen) {
        Map<Key, List<Mark>> byKey = new LinkedHashMap<>();
        for (Mark mark : panel.marks()) {
            look(mark).filter(_ -> !mark.label().isBlank()).ifPresent(look -> {
                Key key = new Key(mark.label(), look);
                if (!seen.contains(key)) {
                    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(mark);
                }
            });
        }
        seen.addAll(byKey.keySet());
        List<Entry> entries = new ArrayList<>();
        byKey.forEach((key, marks) -> entries.add(new Entry(key, List.copyOf(marks))));
        return new Legend(entries, Curves.needMarkers(panel));
    }

    static Optional<Look> look(Mark mark) {
        return switch (mark) {
            case Mark.Line m -> Optional.of(m.look());
            case Mark.Points m -> Optional.of(m.look());
            case Mark.Band m -> Optional.of(m.look());
            case Mark.Bars m -> Optional.of(m.look());
            case Mark.Steps m -> Optional.of(m.look());
            case Mark.HeatMap _, Mark.Rule _, Mark.Note _ -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return Math.min(entries.size(), MOST_ENTRIES);
    }

    /// The legend in a number of columns, each label at most `widest` px long.
    Shape inColumns(int columns, double widest) {
        List<String> labels = shortened(widest);
        double longest =
                labels.stream().mapToDouble(l -> GlyphWidths.of(l, SIZE)).max().orElse(0);
        return new Shape(labels, Math.min(columns, Math.max(1, labels.size())), SAMPLE + SAMPLE_GAP + longest);
    }

    /// The legend in as many columns as fit beside each other.
    Shape within(double width) {
        Shape one = inColumns(1, width - SAMPLE - SAMPLE_GAP);
        int columns = (int) Math.max(1, (width + COLUMN_GAP) / (one.columnWidth() + COLUMN_GAP));
        return new Shape(
                one.labels(), Math.min(columns, Math.max(1, one.labels().size())), one.columnWidth());
    }

    void draw(Canvas canvas, Shape shape, double left, double top) {
        for (int i = 0; i < shape.labels().size(); i++) {
            int column = i / shape.rows();
            double x = left + column * (shape.columnWidth() + COLUMN_GAP);
            double y = top + (i % shape.rows()) * LINE + LINE / 2;
            boolean rest = i == MOST_ENTRIES - 1 && entries.size() > MOST_ENTRIES;
            String full = rest ? shape.labels().get(i) : entries.get(i).key().label();
            if (!rest) {
                entries.get(i).marks().forEach(mark -> sample(canvas, mark, x, y));
            }
            canvas.text(
                    shape.labels().get(i),
                    full,
                    x + SAMPLE + SAMPLE_GAP,
                    y + SIZE * 0.35,
                    Canvas.Anchor.START,
                    Letters.of(SIZE, Ink.TEXT));
        }
    }

    /// Labels cut at their end; where that makes two alike, all are cut in the middle.
    private List<String> shortened(double widest) {
        List<String> names =
                entries.stream().limit(MOST_ENTRIES).map(e -> e.key().label()).toList();
        List<String> labels = new ArrayList<>(
                names.stream().map(n -> GlyphWidths.shorten(n, SIZE, widest)).toList());
        if (new HashSet<>(labels).size() < new HashSet<>(names).size()) {
            for (int i = 0; i < labels.size(); i++) {
                labels.set(i, GlyphWidths.shortenMiddle(names.get(i), SIZE, widest));
            }
        }
        if (entries.size() > MOST_ENTRIES) {
            labels.set(MOST_ENTRIES - 1, "… and " + (entries.size() - MOST_ENTRIES + 1) + " more");
        }
        return labels;
    }

    private void sample(Canvas canvas, Mark mark, double x, double y) {
        switch (mark) {
            case Mark.Line m -> {
                canvas.stroke(new Path().segment(x, y, x + SAMPLE, y), Stroke.of(m.look()));
                if (markedLines) {
                    point(canvas, m.look(), x, y, 2.9);
                }
            }
            case Mark.Points m -> {
                if (m.joined()) {
                    canvas.stroke(
                            new Path().segment(x, y, x + SAMPLE, y),
                            Stroke.of(m.look()).thin(0.9));
                }
                point(canvas, m.look(), x, y, 3.2);
            }
            case Mark.Band m -> canvas.fill(new Path().rectangle(new Box(x, y - 5, SAMPLE, 10)), Fill.ofBand(m.look()));
            case Mark.Bars m -> swatch(canvas, m.look(), Fill.ofBar(m.look()), x, y);
            case Mark.Steps m -> swatch(canvas, m.look(), Fill.ofSteps(m.look()), x, y);
            case Mark.HeatMap _, Mark.Rule _, Mark.Note _ -> {}
        }
    }

    private static void swatch(Canvas canvas, Look look, Fill fill, double x, double y) {
        Path box = new Path().rectangle(new Box(x + 6, y - 5, 14, 10));
        canvas.fillAndStroke(box, fill, Stroke.solid(Ink.of(look.series()), 0.9));
    }

    private static void point(Canvas canvas, Look look, double x, double y, double radius) {
        Markers marker = new Markers(look, radius);
        marker.at(x + SAMPLE / 2, y);
        marker.draw(canvas);
    }
}

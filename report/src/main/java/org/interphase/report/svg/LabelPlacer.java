package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.figure.Mark;
import org.interphase.report.text.GlyphWidths;
import org.jspecify.annotations.Nullable;

/// Finds room for words inside a plot area: near what they name, off other words, and off the data where
/// possible.
final class LabelPlacer {
    private static final double SIZE = Lettering.NOTE;
    private static final double HEIGHT = SIZE * 1.2;
    private static final double EDGE = 3;
    private static final double LEADER_FROM = 18;
    private static final double WIDEST = 0.6;
    private static final double COST_OF_INK = 4;
    private static final int DIRECTIONS = 16;

    private final Sheet sheet;
    private final List<Box> placed = new ArrayList<>();

    LabelPlacer(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Place(Box box, double cost) {}

    /// Writes a note beside its place; false where there is no room for it.
    boolean place(Mark.Note note) {
        double x = sheet.px(note.x());
        double y = sheet.py(note.y());
        if (!sheet.area().contains(x, y, 0.5)) {
            return false;
        }
        String text = GlyphWidths.shorten(note.label(), SIZE, sheet.area().width() * WIDEST);
        double width = GlyphWidths.of(text, SIZE) + 2;
        if (note.centred()) {
            write(text, note.label(), new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT));
            return true;
        }
        Place best = null;
        for (double distance = 7; distance < sheet.area().width(); distance *= 1.4) {
            for (int d = 0; d < DIRECTIONS; d++) {
                best = cheaper(best, candidate(x, y, width, distance, d));
            }
            if (best != null && best.cost() < distance) {
                break;
            }
        }
        if (best == null) {
            return false;
        }
        leader(x, y, best.box());
        write(text, note.label(), best.box());
        return true;
    }

    /// Writes the words of a rule along it; false where there is no room.
    boolean place(Mark.Rule rule) {
        if (rule.label().isBlank()) {
            return true;
        }
        boolean vertical = rule.direction() == Mark.Direction.VERTICAL;
        double at = vertical ? sheet.px(rule.at()) : sheet.py(rule.at());
        Box area = sheet.area();
        boolean inside = vertical ? at >= area.x() && at <= area.right() : at >= area.y() && at <= area.bottom();
        if (!inside) {
            return false;
        }
        String text = GlyphWidths.shorten(rule.label(), SIZE, area.width() * WIDEST);
        double width = GlyphWidths.of(text, SIZE) + 2;
        Place best = null;
        int steps = 12;
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            for (int side = 0; side < 2; side++) {
                Box box = vertical ? beside(at, width, share, side) : along(at, width, share, side);
                best = cheaper(best, priced(box, 6 * share + 2 * side));
            }
        }
        if (best == null) {
            return false;
        }
        write(text, rule.label(), best.box());
        return true;
    }

    /// Above or below a horizontal rule, from the right end to the left.
    private Box along(double y, double width, double share, int side) {
        double free = sheet.area().width() - width - 2 * EDGE;
        double x = sheet.area().right() - EDGE - width - share * free;
        return new Box(x, side == 0 ? y - HEIGHT - 2 : y + 2, width, HEIGHT);
    }

    /// Right or left of a vertical rule, from the top down.
    private Box beside(double x, double width, double share, int side) {
        double free = sheet.area().height() - HEIGHT - 2 * EDGE;
        double y = sheet.area().y() + EDGE + share * free;
        return new Box(side == 0 ? x + 4 : x - 4 - width, y, width, HEIGHT);
    }

    private @Nullable Place candidate(double x, double y, double width, double distance, int direction) {
        // The first direction is up and to the right, where a reader looks first.
        double angle = Math.PI * 2 * direction / DIRECTIONS + Math.PI / 4;
        double ux = StrictMath.cos(angle);
        double uy = -StrictMath.sin(angle);
        double centreX = x + ux * distance + width / 2 * Math.clamp(ux * 1.6, -1, 1);
        double centreY = y + uy * distance + HEIGHT / 2 * Math.clamp(uy * 1.6, -1, 1);
        Box box = new Box(centreX - width / 2, centreY - HEIGHT / 2, width, HEIGHT);
        return priced(box, distance * 0.5);
    }

    private @Nullable Place priced(Box box, double cost) {
        if (!sheet.area().grown(-1).contains(box)) {
            return null;
        }
        for (Box other : placed) {
            if (box.grown(1).intersects(other)) {
                return null;
            }
        }
        return new Place(box, cost + COST_OF_INK * sheet.occupancy().under(box));
    }

    private static @Nullable Place cheaper(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cost() < a.cost() ? b : a;
    }

    /// A hairline from the place to the words where they are far apart.
    private void leader(double x, double y, Box box) {
        double toX = Math.clamp(x, box.x(), box.right());
        double toY = Math.clamp(y, box.y(), box.bottom());
        double length = StrictMath.hypot(toX - x, toY - y);
        if (length < LEADER_FROM) {
            return;
        }
        double start = 4 / length;
        Path line = new Path().segment(x + (toX - x) * start, y + (toY - y) * start, toX, toY);
        sheet.canvas().stroke(line, Stroke.solid(Ink.QUIET, 0.7));
        sheet.occupancy().line(x, y, toX, toY);
    }

    private void write(String text, String full, Box box) {
        placed.add(box);
        sheet.occupancy().box(box);
        sheet.canvas()
                .text(
                        text,
                        full,
                        box.x() + 1,
                        box.y() + SIZE * 0.92,
                        Canvas.Anchor.START,
                        Letters.of(SIZE, Ink.QUIET).withHalo());
    }
}

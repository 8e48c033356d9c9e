package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.text.GlyphWidths;

/// Names of places along an axis: broken into lines where they are long, upright where the places are close, and
/// every second, third, … one where even that has no room.
///
/// @param lines of each name, in the order of the places; no lines for a name that is left out
/// @param upright whether the names run upwards
record CategoryLabels(List<List<String>> lines, boolean upright) {
    private static final double SIZE = Lettering.TICK;
    private static final double LINE = SIZE * 1.2;
    private static final double NARROWEST_LEVEL = 44;
    private static final double LONGEST_UPRIGHT = 120;
    private static final double GAP = 8;
    private static final double WIDE = 70;
    private static final int MOST_LINES = 4;

    CategoryLabels {
        lines = List.copyOf(lines);
    }

    /// Below a horizontal axis whose places are `spacing` px apart.
    static CategoryLabels below(List<String> names, double spacing) {
        double width = spacing - GAP;
        boolean levelFits = names.stream().noneMatch(n -> isCut(n, width, MOST_LINES));
        boolean uprightFits = names.stream().allMatch(n -> GlyphWidths.of(n, SIZE) <= LONGEST_UPRIGHT);
        boolean level = spacing >= NARROWEST_LEVEL && (levelFits || (!uprightFits && spacing >= WIDE));
        if (level) {
            return new CategoryLabels(
                    names.stream()
                            .map(n -> GlyphWidths.wrap(n, SIZE, width, MOST_LINES))
                            .toList(),
                    false);
        }
        int every = (int) Math.ceil(LINE / spacing);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = GlyphWidths.shortenMiddle(names.get(i), SIZE, LONGEST_UPRIGHT);
            lines.add(i % every == 0 ? List.of(name) : List.of());
        }
        return new CategoryLabels(lines, true);
    }

    /// Whether a name does not fit into its lines as a whole.
    static boolean isCut(String name, double width, int most) {
        return !String.join(" ", GlyphWidths.wrap(name, SIZE, width, most))
                .equals(String.join(" ", name.strip().split(" +", -1)));
    }

    /// Beside a vertical axis whose places are `spacing` px apart, at most `widest` px long.
    static CategoryLabels beside(List<String> names, double spacing, double widest) {
        int every = (int) Math.ceil(LINE / spacing);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean shown = i % every == 0;
            boolean twoLines = spacing >= 2 * LINE + 4;
            lines.add(shown ? GlyphWidths.wrap(names.get(i), SIZE, widest, twoLines ? 2 : 1) : List.of());
        }
        return new CategoryLabels(lines, false);
    }

    double widest() {
        return lines.stream()
                .flatMap(List::stream)
                .mapToDouble(l -> GlyphWidths.of(l, SIZE))
                .max()
                .orElse(0);
    }

    /// Room below a horizontal axis.
    double depth() {
        return upright
                ? widest()
                : LINE * lines.stream().mapToInt(List::size).max().orElse(0);
    }

    /// @param top where the labels begin
    void drawBelow(Canvas canvas, AxisScale scale, double top) {
        for (int i = 0; i < lines.size(); i++) {
            double x = scale.at(i);
            for (int line = 0; line < lines.get(i).size(); line++) {
                String text = lines.get(i).get(line);
                if (upright) {
                    canvas.uprightText(text, x + SIZE * 0.35, top, Canvas.Anchor.END, letters());
                } else {
                    canvas.text(text, x, top + SIZE * 0.8 + line * LINE, Canvas.Anchor.MIDDLE, letters());
                }
            }
        }
    }

    /// @param right where the labels end
    void drawBeside(Canvas canvas, AxisScale scale, double right) {
        for (int i = 0; i < lines.size(); i++) {
            int count = lines.get(i).size();
            double first = scale.at(i) + SIZE * 0.35 - (count - 1) * LINE / 2;
            for (int line = 0; line < count; line++) {
                canvas.text(lines.get(i).get(line), right, first + line * LINE, Canvas.Anchor.END, letters());
            }
        }
    }

    private static Letters letters() {
        return Letters.of(SIZE, Ink.TEXT);
    }
}

package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.text.GlyphWidths;

/// The title of an axis on one line, or on two where one is too short. The quantity is cut before the unit is.
record AxisTitle(List<String> lines) {
    private static final double SIZE = Lettering.AXIS_TITLE;
    private static final double LARGEST_SHARE_OF_UNIT = 0.7;
    /// Distance of two baselines.
    static final double LINE = SIZE * 1.2;

    AxisTitle {
        lines = List.copyOf(lines);
    }

    /// @param unit in parentheses, may be empty
    /// @param available length in px
    static AxisTitle of(String quantity, String unit, double available) {
        String shown = GlyphWidths.shorten(unit, SIZE, available * LARGEST_SHARE_OF_UNIT);
        String both = shown.isEmpty() ? quantity : quantity + " " + shown;
        if (both.isBlank()) {
            return new AxisTitle(List.of());
        }
        if (GlyphWidths.of(both, SIZE) <= available) {
            return new AxisTitle(List.of(both));
        }
        List<String> wrapped = GlyphWidths.wrap(quantity, SIZE, available, 2);
        if (shown.isEmpty()) {
            return new AxisTitle(wrapped);
        }
        if (wrapped.size() == 2) {
            double unitWidth = GlyphWidths.of(" " + shown, SIZE);
            String second = GlyphWidths.shorten(wrapped.get(1), SIZE, available - unitWidth);
            return new AxisTitle(List.of(wrapped.get(0), (second + " " + shown).strip()));
        }
        return new AxisTitle(List.of(wrapped.get(0), shown));
    }

    /// Room across the direction of writing.
    double thickness() {
        return lines.isEmpty() ? 0 : SIZE + (lines.size() - 1) * LINE;
    }

    /// Below an axis: `y` is the baseline of the first line.
    void draw(Canvas canvas, double centreX, double y) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(lines.get(i), centreX, y + i * LINE, Canvas.Anchor.MIDDLE, Letters.of(SIZE, Ink.TEXT));
        }
    }

    /// Beside an axis, running upwards: `x` is the baseline of the last line.
    void drawUpright(Canvas canvas, double x, double centreY) {
        for (int i = 0; i < lines.size(); i++) {
            double baseline = x - (lines.size() - 1 - i) * LINE;
            canvas.uprightText(lines.get(i), baseline, centreY, Canvas.Anchor.MIDDLE, Letters.of(SIZE, Ink.TEXT));
        }
    }
}

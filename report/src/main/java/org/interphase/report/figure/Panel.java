package org.interphase.report.figure;

import java.util.ArrayList;
import java.util.List;

/// One pair of axes with its marks.
///
/// @param title above the panel, may be empty
/// @param height share of the figure's height, relative to the panels above and below
/// @param equalScales whether one unit is as long on both axes, as impedance in the complex plane is drawn; for that,
///     one of the axes reaches beyond its fixed ends
public record Panel(String title, Axis x, Axis y, List<Mark> marks, double height, boolean equalScales) {
    public Panel {
        marks = List.copyOf(marks);
        if (!(height > 0 && height <= 100)) {
            throw new IllegalArgumentException("the height of a panel is a positive share, not " + height);
        }
    }

    public static Panel of(Axis x, Axis y, Mark... marks) {
        return new Panel("", x, y, List.of(marks), 1, false);
    }

    public static Panel of(Axis x, Axis y, List<? extends Mark> marks) {
        return new Panel("", x, y, List.copyOf(marks), 1, false);
    }

    public Panel titled(String newTitle) {
        return new Panel(newTitle, x, y, marks, height, equalScales);
    }

    public Panel withHeight(double share) {
        return new Panel(title, x, y, marks, share, equalScales);
    }

    public Panel withEqualScales() {
        return new Panel(title, x, y, marks, height, true);
    }

    public Panel with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Panel(title, x, y, more, height, equalScales);
    }
}

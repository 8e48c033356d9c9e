package org.interphase.report.figure;

import java.util.List;
import java.util.stream.Collectors;

/// A figure: one or several panels with a title and a caption.
///
/// @param title one line, read first
/// @param caption what is shown and how it was obtained; may be empty
/// @param panels in reading order
/// @param columns number of panels side by side; narrow pages put them below each other
/// @param sharedX whether the panels stand over one x axis, so that only the lowest is labelled
public record Figure(String title, String caption, List<Panel> panels, int columns, boolean sharedX) {
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one panel");
        }
        if (columns < 1) {
            throw new IllegalArgumentException("a figure has at least one column, not " + columns);
        }
        if (sharedX && (columns > 1 || panels.stream().map(Panel::x).distinct().count() > 1)) {
            throw new IllegalArgumentException("panels over one axis stand in one column and have equal x axes");
        }
    }

    public static Figure of(String title, Panel panel) {
        return new Figure(title, "", List.of(panel), 1, false);
    }

    /// Panels below each other over one x axis.
    public static Figure stacked(String title, Panel... panels) {
        return new Figure(title, "", List.of(panels), 1, true);
    }

    /// Panels side by side, row by row.
    public static Figure grid(String title, int columns, List<Panel> panels) {
        return new Figure(title, "", panels, columns, false);
    }

    public Figure withCaption(String words) {
        return new Figure(title, words, panels, columns, sharedX);
    }

    /// What a screen reader says instead of the picture: axes and series of each panel.
    public String description() {
        return panels.stream().map(Figure::describe).collect(Collectors.joining(" "));
    }

    /// The figure's numbers as comma-separated values; see [FigureData].
    public String csv() {
        return FigureData.csv(this);
    }

    private static String describe(Panel panel) {
        String series = panel.marks().stream()
                .map(Mark::label)
                .filter(label -> !label.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String axes = panel.y().title() + " against " + panel.x().title();
        return (panel.title().isEmpty() ? "" : panel.title() + ": ")
                + axes
                + (series.isEmpty() ? "." : ": " + series + ".");
    }
}

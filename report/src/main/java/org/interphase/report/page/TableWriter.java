package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.interphase.data.Origin;
import org.interphase.report.text.GlyphWidths;

/// Writes one table: rules as in a book, numbers aligned at their `±`, notes lettered below.
final class TableWriter {
    /// A table of more columns may reach into the margin where the screen has one.
    private static final int MOST_IN_THE_TEXT = 5;

    private static final int LONGEST_SHORT = 14;
    private static final int SHORTEST_LONG = 40;

    private final ReportTable table;
    private final String id;
    private final List<String> notes = new ArrayList<>();

    /// @param id of the table in the page, such as `table-2`
    TableWriter(ReportTable table, String id) {
        this.table = table;
        this.id = id;
    }

    void write(Markup out, int number) {
        out.raw(table.columns().size() > MOST_IN_THE_TEXT ? "<div class=\"table broad\"" : "<div class=\"table\"")
                .attribute("id", id)
                .raw(">\n<p class=\"caption\"><b>Table " + number + ".</b> ");
        out.element("b", FigureWriter.sentence(table.title()));
        if (!table.caption().isEmpty()) {
            out.raw(" ").text(table.caption());
        }
        out.raw("</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
                .attribute("aria-label", "Table " + number + ": " + table.title())
                .raw(">\n<table>\n");
        head(out);
        out.raw("<tbody>\n");
        List<Widths> widths = widths();
        for (List<Cell> row : table.rows()) {
            row(out, row, widths);
        }
        if (table.rows().isEmpty()) {
            out.raw("<tr><td class=\"none\" colspan=\"" + table.columns().size() + "\">no rows</td></tr>\n");
        }
        out.raw("</tbody>\n</table>\n</div>\n");
        notes(out);
        out.raw("</div>\n");
    }

    private void head(Markup out) {
        out.raw("<thead>\n<tr>");
        for (ReportTable.Column column : table.columns()) {
            out.raw("<th scope=\"col\"").raw(kind(column)).raw(">").text(column.header());
            if (!column.unit().isEmpty()) {
                out.raw(" <span class=\"unit\">").text(column.unit()).raw("</span>");
            }
            out.raw("</th>");
        }
        out.raw("</tr>\n</thead>\n");
    }

    private void row(Markup out, List<Cell> row, List<Widths> widths) {
        out.raw("<tr>");
        for (int c = 0; c < row.size(); c++) {
            ReportTable.Column column = table.columns().get(c);
            boolean heads = c == 0 && column.alignment() == ReportTable.Alignment.TEXT;
            String element = heads ? "th" : "td";
            Cell cell = row.get(c);
            out.raw("<" + element + (heads ? " scope=\"row\"" : "")).raw(kind(column, cell));
            if (!cell.notes().isEmpty()) {
                out.attribute("title", String.join("; ", cell.notes()));
            }
            out.raw(">");
            content(out, cell, widths.get(c));
            out.raw("</" + element + ">");
        }
        out.raw("</tr>\n");
    }

    private void content(Markup out, Cell cell, Widths widths) {
        switch (cell.content()) {
            case Cell.Content.Words words -> {
                out.prose(words.text());
                letters(out, cell);
            }
            case Cell.Content.Quantity n -> {
                boolean aligned = widths.right() > 0 && n.number().power().isEmpty();
                out.text(n.number().left());
                if (aligned || !right(n).isEmpty()) {
                    String width = aligned ? " style=\"min-width:" + em(widths.right()) + "em\"" : "";
                    out.raw("<span class=\"u\"" + width + ">").text(right(n));
                    letters(out, cell);
                    out.raw("</span>");
                } else {
                    letters(out, cell);
                }
            }
        }
        if (cell.origin() != Origin.MEASURED) {
            out.raw(" <span class=\"origin\">").text(cell.origin().word()).raw("</span>");
        }
    }

    /// The `±` of a number; a question mark says that it should have one.
    private static String right(Cell.Content.Quantity n) {
        String written = n.number().right();
        return n.uncertain() ? "±\u202F?" + (written.isEmpty() ? "" : "\u2002" + written) : written;
    }

    /// Letters of the notes of a cell.
    private void letters(Markup out, Cell cell) {
        StringJoiner letters = new StringJoiner(",");
        for (String note : cell.notes()) {
            int index = notes.indexOf(note);
            if (index < 0) {
                index = notes.size();
                notes.add(note);
            }
            letters.add("<a href=\"#" + noteId(index) + "\">" + letter(index) + "</a>");
        }
        if (letters.length() > 0) {
            // One letter hangs over the edge of its column; several would reach into the next one.
            boolean many = cell.notes().size() > 1 || notes.size() > 26;
            out.raw("<sup class=\"" + (many ? "mark many" : "mark") + "\">" + letters + "</sup>");
        }
    }

    private void notes(Markup out) {
        if (notes.isEmpty()) {
            return;
        }
        out.raw("<ol class=\"notes\">\n");
        for (int i = 0; i < notes.size(); i++) {
            out.raw("<li").attribute("id", noteId(i)).raw("><sup>" + letter(i) + "</sup> ");
            out.text(notes.get(i)).raw("</li>\n");
        }
        out.raw("</ol>\n");
    }

    private String noteId(int index) {
        return "note-" + id + "-" + letter(index);
    }

    /// a … z, aa, ab, …
    private static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    /// Units and single words are not broken into lines.
    private static boolean isShort(Cell cell) {
        return cell.content() instanceof Cell.Content.Words words
                && words.text().parts().size() == 1
                && words.text().parts().getFirst() instanceof Prose.Inline.Plain plain
                && plain.text().length() <= LONGEST_SHORT;
    }

    private static String kind(ReportTable.Column column, Cell cell) {
        if (!kind(column).isEmpty()) {
            return kind(column);
        }
        return isShort(cell) ? " class=\"short\"" : isLong(cell) ? " class=\"long\"" : "";
    }

    /// Sentences keep some width on a narrow screen, where the table is scrolled sideways.
    private static boolean isLong(Cell cell) {
        return cell.content() instanceof Cell.Content.Words words
                && words.text().parts().stream()
                        .anyMatch(p -> p instanceof Prose.Inline.Plain plain
                                && plain.text().length() >= SHORTEST_LONG);
    }

    private static String kind(ReportTable.Column column) {
        return column.alignment() == ReportTable.Alignment.NUMBER ? " class=\"number\"" : "";
    }

    /// @param right width of the longest uncertainty in em, 0 where no cell has one; numbers with a power of
    ///     ten do not count, since they would push all others far to the left
    private record Widths(double right) {}

    private List<Widths> widths() {
        List<Widths> widths = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            double longest = 0;
            for (List<Cell> row : table.rows()) {
                if (row.get(c).content() instanceof Cell.Content.Quantity n
                        && n.number().power().isEmpty()) {
                    longest = Math.max(longest, GlyphWidths.of(right(n), 1));
                }
            }
            widths.add(new Widths(longest));
        }
        return widths;
    }

    /// With the space before the `±`, two decimals.
    private static String em(double width) {
        return String.valueOf(Math.round((width + 0.3) * 100) / 100.0);
    }
}

package org.interphase.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.FigureData;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.FigureWidth;
import org.interphase.report.svg.Theme;

/// Writes one figure: two drawings of which the page shows the one that fits, the caption, and links to its numbers
/// and to a drawing for use elsewhere.
final class FigureWriter {
    /// More numbers than this are not carried inside the page.
    private static final int MOST_NUMBERS = 12_000;

    private FigureWriter() {}

    static void write(Markup out, Figure figure, int number) {
        String id = "figure-" + number;
        out.raw("<figure").attribute("id", id).raw(">\n<div class=\"wide\">");
        out.raw(FigureSvg.inline(figure, FigureWidth.COLUMN, "f" + number + "w"));
        out.raw("</div>\n<div class=\"narrow\">");
        out.raw(FigureSvg.inline(figure, FigureWidth.PHONE, "f" + number + "n"));
        out.raw("</div>\n<figcaption><b>Figure " + number + ".</b> ").element("b", sentence(figure.title()));
        if (!figure.caption().isEmpty()) {
            out.raw(" ").text(figure.caption());
        }
        out.raw(" <span class=\"links\">");
        if (FigureData.count(figure) <= MOST_NUMBERS) {
            link(out, "data", id + ".csv", "text/csv;charset=utf-8", "\uFEFF" + figure.csv());
        } else {
            out.raw("<span>data: too many numbers to embed, see the results folder</span> ");
        }
        link(out, "SVG", id + ".svg", "image/svg+xml", FigureSvg.standalone(figure, Theme.LIGHT));
        out.raw("</span></figcaption>\n</figure>\n");
    }

    /// A title that a caption follows ends like a sentence.
    static String sentence(String title) {
        return title.matches(".*[.!?:…]$") ? title : title + ".";
    }

    private static void link(Markup out, String word, String name, String type, String content) {
        String encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        out.raw("<a").attribute("download", name).raw(" href=\"data:" + type + ";base64," + encoded + "\">");
        out.text(word).raw("</a> ");
    }
}

package org.interphase.report.svg;

import org.interphase.report.figure.Figure;
import org.interphase.report.text.Escape;

/// Writes figures as SVG. The same figure gives the same bytes, on every machine.
public final class FigureSvg {
    private FigureSvg() {}

    /// A drawing that stands by itself: a file for a paper or a slide, with its colours and its paper.
    public static String standalone(Figure figure, Theme theme) {
        return standalone(figure, FigureWidth.COLUMN, theme);
    }

    public static String standalone(Figure figure, FigureWidth width, Theme theme) {
        Palette palette = Palette.inlined(theme);
        FigureLayout.Drawing drawing = FigureLayout.draw(figure, width, palette, "f");
        String size =
                " width=\"" + Path.rounded(drawing.width()) + "\" height=\"" + Path.rounded(drawing.height()) + "\"";
        String paper = "<rect width=\"100%\" height=\"100%\" fill=\"" + palette.of(Ink.PAPER) + "\"/>\n";
        return document(figure, drawing, "f", size, paper);
    }

    /// A drawing for use inside a page, which must set the variables of [Theme#cssVariables()].
    ///
    /// @param id unique in the page; begins every identifier in the drawing
    public static String inline(Figure figure, FigureWidth width, String id) {
        FigureLayout.Drawing drawing = FigureLayout.draw(figure, width, Palette.variables(), id);
        return document(figure, drawing, id, "", "");
    }

    private static String document(Figure figure, FigureLayout.Drawing drawing, String id, String size, String ground) {
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Path.rounded(drawing.width()))
                .append(' ')
                .append(Path.rounded(drawing.height()))
                .append('"')
                .append(size)
                .append(" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" font-family=\"")
                .append(Lettering.FAMILY)
                .append("\">\n");
        element(out, "title", id + "-title", figure.title());
        element(out, "desc", id + "-desc", figure.description());
        if (!drawing.canvas().definitions().isEmpty()) {
            out.append("<defs>\n");
            drawing.canvas().definitions().forEach(d -> out.append(d).append('\n'));
            out.append("</defs>\n");
        }
        return out.append(ground)
                .append(drawing.canvas().body())
                .append("</svg>\n")
                .toString();
    }

    private static void element(StringBuilder out, String name, String id, String text) {
        out.append('<').append(name).append(" id=\"").append(id).append("\">");
        out.append(Escape.markup(text)).append("</").append(name).append(">\n");
    }
}

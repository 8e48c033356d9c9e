package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.interphase.report.text.Escape;
import org.interphase.report.text.GlyphWidths;
import org.interphase.report.text.ScriptRuns;

/// Collects the elements of one drawing in order, the definitions that they refer to, and the room of every text.
final class Canvas {
    private static final double ASCENT = 0.76;
    private static final double HEIGHT = 1.0;

    private final Palette palette;
    private final String id;
    private final StringBuilder body = new StringBuilder();
    private final TreeMap<String, String> definitions = new TreeMap<>();
    private final List<Lettered> texts = new ArrayList<>();

    /// @param id prefix of all identifiers, so that several drawings can share a page
    Canvas(Palette palette, String id) {
        this.palette = palette;
        this.id = id;
    }

    /// Where the text stands relative to its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    List<Lettered> texts() {
        return List.copyOf(texts);
    }

    String body() {
        return body.toString();
    }

    Collection<String> definitions() {
        return definitions.values();
    }

    void stroke(Path path, Stroke stroke) {
        if (path.isEmpty()) {
            return;
        }
        body.append("<path d=\"").append(path).append("\" fill=\"none\"");
        appendStroke(stroke);
        body.append("/>\n");
    }

    void fill(Path path, Fill fill) {
        if (path.isEmpty()) {
            return;
        }
        body.append("<path d=\"").append(path).append('"');
        appendFill(fill);
        body.append("/>\n");
    }

    void fillAndStroke(Path path, Fill fill, Stroke stroke) {
        if (path.isEmpty()) {
            return;
        }
        body.append("<path d=\"").append(path).append('"');
        appendFill(fill);
        appendStroke(stroke);
        body.append("/>\n");
    }

    void image(Box box, byte[] png, boolean smooth) {
        body.append("<image");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        body.append(" preserveAspectRatio=\"none\"");
        if (!smooth) {
            body.append(" style=\"image-rendering:pixelated\"");
        }
        body.append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png))
                .append("\"/>\n");
    }

    /// Everything until [#endClip()] is drawn inside the box only.
    void beginClip(Box box) {
        String name = id + "-clip" + definitions.size();
        StringBuilder out = new StringBuilder("<clipPath id=\"").append(name).append("\"><rect");
        for (String[] side : new String[][] {
            {"x", Path.rounded(box.x())}, {"y", Path.rounded(box.y())},
            {"width", Path.rounded(box.width())}, {"height", Path.rounded(box.height())}
        }) {
            out.append(' ').append(side[0]).append("=\"").append(side[1]).append('"');
        }
        definitions.put(name, out.append("/></clipPath>").toString());
        body.append("<g clip-path=\"url(#").append(name).append(")\">\n");
    }

    void endClip() {
        body.append("</g>\n");
    }

    /// Writes one line with its baseline at `y`.
    void text(String raw, double x, double y, Anchor anchor, Letters letters) {
        text(raw, raw, x, y, anchor, letters);
    }

    /// Writes one line that stands for a longer text, which shows when a pointer rests on it.
    void text(String raw, String full, double x, double y, Anchor anchor, Letters letters) {
        String text = Escape.clean(raw);
        if (text.isBlank()) {
            return;
        }
        double width = GlyphWidths.of(text, letters.size()) * letters.widening();
        double left = x - width * share(anchor);
        texts.add(new Lettered(text, new Box(left, y - ASCENT * letters.size(), width, HEIGHT * letters.size())));
        body.append("<text");
        attribute("x", x);
        attribute("y", y);
        appendText(text, Escape.clean(full), anchor, letters);
    }

    /// Writes one line that runs upwards, its baseline at `x`, its middle or end at `y`.
    void uprightText(String raw, double x, double y, Anchor anchor, Letters letters) {
        String text = Escape.clean(raw);
        if (text.isBlank()) {
            return;
        }
        double length = GlyphWidths.of(text, letters.size()) * letters.widening();
        double top = y - length * (1 - share(anchor));
        texts.add(new Lettered(text, new Box(x - ASCENT * letters.size(), top, HEIGHT * letters.size(), length)));
        body.append("<text transform=\"translate(");
        Path.append(body, x);
        body.append(' ');
        Path.append(body, y);
        body.append(") rotate(-90)\"");
        appendText(text, text, anchor, letters);
    }

    private static double share(Anchor anchor) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
    }

    private void appendText(String text, String title, Anchor anchor, Letters letters) {
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(anchor == Anchor.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        body.append(" font-size=\"");
        Path.append(body, letters.size());
        body.append('"');
        if (letters.bold()) {
            body.append(" font-weight=\"600\"");
        }
        body.append(" fill=\"").append(palette.of(letters.ink())).append('"');
        if (letters.halo()) {
            String paper = palette.of(Ink.PAPER);
            body.append(" stroke=\"").append(paper).append("\" stroke-width=\"3\" paint-order=\"stroke\"");
        }
        body.append('>');
        if (!title.equals(text)) {
            body.append("<title>").append(Escape.markup(title)).append("</title>");
        }
        double shift = 0;
        for (ScriptRuns.Run run : ScriptRuns.of(text)) {
            shift = appendRun(run, letters.size(), shift);
        }
        body.append("</text>\n");
    }

    /// Returns by how much the run is lowered; the next run must undo it, since `dy` moves all that follows.
    private double appendRun(ScriptRuns.Run run, double size, double shiftBefore) {
        double shift = switch (run.level()) {
            case NORMAL -> 0;
            case RAISED -> -0.36 * size;
            case LOWERED -> 0.16 * size;
        };
        if (shift == shiftBefore && run.level() == ScriptRuns.Level.NORMAL) {
            body.append(Escape.markup(run.text()));
            return shift;
        }
        body.append("<tspan");
        attribute("dy", shift - shiftBefore);
        if (run.level() != ScriptRuns.Level.NORMAL) {
            attribute("font-size", size * GlyphWidths.SCRIPT_SIZE);
        }
        body.append('>').append(Escape.markup(run.text())).append("</tspan>");
        return shift;
    }

    private void appendStroke(Stroke stroke) {
        body.append(" stroke=\"").append(palette.of(stroke.ink())).append('"');
        attribute("stroke-width", stroke.width());
        if (!stroke.dash().isEmpty()) {
            body.append(" stroke-dasharray=\"").append(stroke.dash()).append('"');
        }
        if (stroke.isDotted()) {
            body.append(" stroke-linecap=\"round\"");
        }
        if (stroke.opacity() < 1) {
            attribute("stroke-opacity", stroke.opacity());
        }
    }

    private void appendFill(Fill fill) {
        String paint = switch (fill.texture()) {
            case NONE -> palette.of(fill.ink());
            case HATCHED, DOTTED -> "url(#" + pattern(fill) + ")";
        };
        body.append(" fill=\"").append(paint).append('"');
        if (fill.opacity() < 1) {
            attribute("fill-opacity", fill.opacity());
        }
    }

    private String pattern(Fill fill) {
        String name = id
                + (fill.texture() == Fill.Texture.HATCHED ? "-hatch-" : "-dots-")
                + fill.ink().variable();
        String colour = palette.of(fill.ink());
        String ground = "<rect width=\"5\" height=\"5\" fill=\"" + colour + "\" fill-opacity=\"0.12\"/>";
        String texture = fill.texture() == Fill.Texture.HATCHED
                ? "<path d=\"M0 0V5\" stroke=\"" + colour + "\" stroke-width=\"2.6\"/>"
                : "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.1\" fill=\"" + colour + "\"/>";
        definitions.put(
                name,
                "<pattern id=\"" + name + "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\">" + ground + texture + "</pattern>");
        return name;
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"");
        Path.append(body, value);
        body.append('"');
    }
}

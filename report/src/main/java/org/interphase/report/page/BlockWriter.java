package org.interphase.report.page;

import java.util.Locale;
import org.interphase.report.text.Escape;

/// Writes blocks in order and numbers figures and tables.
final class BlockWriter {
    private final Markup out;
    private int figures;
    private int tables;

    BlockWriter(Markup out) {
        this.out = out;
    }

    void write(Block block) {
        switch (block) {
            case Block.Paragraph b -> out.raw("<p>").prose(b.text()).raw("</p>\n");
            case Block.Subheading b -> out.element("h3", b.text()).raw("\n");
            case Block.FigureBlock b -> FigureWriter.write(out, b.figure(), ++figures);
            case Block.TableBlock b -> new TableWriter(b.table(), "table-" + (tables + 1)).write(out, ++tables);
            case Block.Items b -> items(b);
            case Block.KeyValues b -> keyValues(b);
            case Block.Warnings b -> warnings(b);
            case Block.Callout b -> callout(b);
            case Block.Details b -> details(b);
            case Block.Preformatted b ->
                out.raw("<pre class=\"scroll\" tabindex=\"0\">")
                        .raw(Escape.markupWithLines(b.text()))
                        .raw("</pre>\n");
        }
    }

    private void items(Block.Items b) {
        String list = b.numbered() ? "ol" : "ul";
        out.raw("<" + list + ">\n");
        b.items().forEach(item -> out.raw("<li>").prose(item).raw("</li>\n"));
        out.raw("</" + list + ">\n");
    }

    private void keyValues(Block.KeyValues b) {
        out.raw("<dl>\n");
        for (Block.KeyValues.Entry entry : b.entries()) {
            out.raw("<div>")
                    .element("dt", entry.key())
                    .raw("<dd>")
                    .prose(entry.value())
                    .raw("</dd></div>\n");
        }
        out.raw("</dl>\n");
    }

    private void warnings(Block.Warnings b) {
        if (b.warnings().isEmpty()) {
            out.raw("<p class=\"none\">None.</p>\n");
            return;
        }
        out.raw("<ul class=\"warnings\">\n");
        for (Warning warning : b.warnings()) {
            String name = warning.severity().name().toLowerCase(Locale.ROOT);
            out.raw("<li class=\"" + name + "\"><span class=\"sign\" aria-hidden=\"true\">");
            out.text(warning.severity().sign()).raw("</span><p><b>");
            out.text(warning.severity().word())
                    .raw(".</b> ")
                    .prose(warning.text())
                    .raw("</p></li>\n");
        }
        out.raw("</ul>\n");
    }

    private void callout(Block.Callout b) {
        String kind = b.kind() == Block.Callout.Kind.SIMULATED ? "simulated" : "note";
        out.raw("<aside class=\"callout " + kind + "\" role=\"note\">").element("h4", b.heading());
        out.raw("<p>").prose(b.text()).raw("</p></aside>\n");
    }

    private void details(Block.Details b) {
        out.raw("<details>").element("summary", b.summary()).raw("\n");
        b.blocks().forEach(this::write);
        out.raw("</details>\n");
    }
}

package org.interphase.report.page;

import org.interphase.report.text.Escape;
import org.interphase.report.text.ScriptRuns;

/// A growing piece of HTML. All text passes through [#text(String)] or an attribute, which escape it.
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /// Markup of our own, never a stranger's text.
    Markup raw(String html) {
        out.append(html);
        return this;
    }

    /// Text, with raised and lowered characters as `<sup>` and `<sub>`.
    Markup text(String text) {
        for (ScriptRuns.Run run : ScriptRuns.of(Escape.clean(text))) {
            String shown = Escape.markup(run.text());
            switch (run.level()) {
                case NORMAL -> out.append(shown);
                case RAISED -> out.append("<sup>").append(shown).append("</sup>");
                case LOWERED -> out.append("<sub>").append(shown).append("</sub>");
            }
        }
        return this;
    }

    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Escape.markup(value)).append('"');
        return this;
    }

    /// `<name>text</name>`.
    Markup element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    Markup prose(Prose prose) {
        for (Prose.Inline part : prose.parts()) {
            switch (part) {
                case Prose.Inline.Plain p -> text(p.text());
                case Prose.Inline.Emphasised p -> element("em", p.text());
                case Prose.Inline.Strong p -> element("strong", p.text());
                case Prose.Inline.Code p ->
                    raw("<code>").raw(Escape.markup(p.text())).raw("</code>");
                case Prose.Inline.Target p ->
                    raw("<span").attribute("id", p.id()).raw(">").text(p.text()).raw("</span>");
                case Prose.Inline.Link p ->
                    raw("<a")
                            .attribute("href", p.target())
                            .raw(">")
                            .text(p.text())
                            .raw("</a>");
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.text.Escape;

/// Writes the whole page.
final class PageWriter {
    /// Nothing may be loaded or run; styles and images stand in the file itself.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    private static final int FEWEST_FOR_CONTENTS = 3;

    private final ReportPage page;
    private final Markup out = new Markup();
    private final List<String> anchors = new ArrayList<>();

    PageWriter(ReportPage page) {
        this.page = page;
        Anchors names = new Anchors();
        page.sections().forEach(section -> anchors.add(names.of(section)));
    }

    String write() {
        head();
        out.raw("<body>\n");
        themeSwitch();
        header();
        out.raw("<main>\n");
        contents();
        sections();
        out.raw("</main>\n");
        footer();
        return out.raw("</body>\n</html>\n").toString();
    }

    private void head() {
        out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n")
                .raw("<title>" + Escape.markup(page.title()) + "</title>\n<style>\n")
                .raw(Stylesheet.css())
                .raw("</style>\n</head>\n");
    }

    /// Works without a script: the style sheet asks which of the three buttons is pressed.
    private void themeSwitch() {
        out.raw("<form class=\"theme\" aria-label=\"Colours\">");
        for (String[] choice : new String[][] {{"auto", "Auto"}, {"light", "Light"}, {"dark", "Dark"}}) {
            String checked = choice[0].equals("auto") ? " checked=\"checked\"" : "";
            out.raw("<input type=\"radio\" name=\"theme\" id=\"theme-" + choice[0] + "\"" + checked + "/>");
            out.raw("<label for=\"theme-" + choice[0] + "\">" + choice[1] + "</label>");
        }
        out.raw("</form>\n");
    }

    private void header() {
        out.raw("<header>\n").element("h1", page.title()).raw("\n");
        if (!page.subtitle().isEmpty()) {
            out.raw("<p class=\"subtitle\">").text(page.subtitle()).raw("</p>\n");
        }
        if (!page.authors().isEmpty()) {
            out.raw("<p class=\"authors\">")
                    .text(String.join(", ", page.authors()))
                    .raw("</p>\n");
        }
        if (!page.summary().isEmpty()) {
            out.raw("<p class=\"summary\">").prose(page.summary()).raw("</p>\n");
        }
        out.raw("</header>\n");
    }

    private void contents() {
        if (page.sections().size() < FEWEST_FOR_CONTENTS) {
            return;
        }
        out.raw("<nav aria-label=\"Contents\">\n<ol>\n");
        for (int i = 0; i < page.sections().size(); i++) {
            out.raw("<li><a").attribute("href", "#" + anchors.get(i)).raw(">");
            out.text(page.sections().get(i).heading()).raw("</a></li>\n");
        }
        out.raw("</ol>\n</nav>\n");
    }

    private void sections() {
        BlockWriter writer = new BlockWriter(out);
        for (int i = 0; i < page.sections().size(); i++) {
            Section section = page.sections().get(i);
            out.raw("<section").attribute("id", anchors.get(i)).raw(">\n");
            out.raw("<h2><a").attribute("href", "#" + anchors.get(i)).raw(">" + (i + 1) + "</a> ");
            out.text(section.heading()).raw("</h2>\n");
            section.blocks().forEach(writer::write);
            out.raw("</section>\n");
        }
    }

    private void footer() {
        if (page.colophon().entries().isEmpty()) {
            return;
        }
        out.raw("<footer>\n");
        new BlockWriter(out).write(page.colophon());
        out.raw("</footer>\n");
    }
}

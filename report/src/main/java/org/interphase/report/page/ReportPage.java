package org.interphase.report.page;

import java.util.List;

/// A report: everything that stands on its one page.
///
/// @param subtitle one line, may be empty
/// @param authors may be empty
/// @param summary what the report says, in a few sentences
/// @param sections in reading order
/// @param colophon versions, hashes and settings, at the foot of the page
public record ReportPage(
        String title,
        String subtitle,
        List<String> authors,
        Prose summary,
        List<Section> sections,
        Block.KeyValues colophon) {
    public ReportPage {
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
    }

    public static ReportPage of(String title, List<Section> sections) {
        return new ReportPage(title, "", List.of(), Prose.empty(), sections, Block.KeyValues.none());
    }

    public ReportPage withSubtitle(String words) {
        return new ReportPage(title, words, authors, summary, sections, colophon);
    }

    public ReportPage by(List<String> names) {
        return new ReportPage(title, subtitle, names, summary, sections, colophon);
    }

    public ReportPage withSummary(Prose words) {
        return new ReportPage(title, subtitle, authors, words, sections, colophon);
    }

    public ReportPage withColophon(Block.KeyValues entries) {
        return new ReportPage(title, subtitle, authors, summary, sections, entries);
    }

    /// The page as one HTML file that needs nothing else: no script, no network. It is also well-formed XML after its
    /// first line.
    public String html() {
        return new PageWriter(this).write();
    }
}

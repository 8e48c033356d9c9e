package org.interphase.report.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives each section an identifier that occurs once in the page.
final class Anchors {
    private final Set<String> used = new HashSet<>();

    String of(Section section) {
        String wanted = slug(section.anchor().isEmpty() ? section.heading() : section.anchor());
        String anchor = wanted;
        for (int i = 2; !used.add(anchor); i++) {
            anchor = wanted + "-" + i;
        }
        return anchor;
    }

    /// Lower-case ASCII letters and digits, anything else a single hyphen. A prefix keeps it apart from the
    /// identifiers of figures and tables.
    private static String slug(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(60, plain.length()));
        if (cut.isEmpty()) {
            return "section";
        }
        return cut.matches("(figure|table|note|theme)-.*") ? "about-" + cut : cut;
    }
}

package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.figure.Figure;

/// One piece of a section.
public sealed interface Block {
    record Paragraph(Prose text) implements Block {}

    /// A heading below that of the section.
    record Subheading(String text) implements Block {}

    record FigureBlock(Figure figure) implements Block {}

    record TableBlock(ReportTable table) implements Block {}

    record Items(boolean numbered, List<Prose> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Pairs of a name and what is to be said of it.
    record KeyValues(List<Entry> entries) implements Block {
        public KeyValues {
            entries = List.copyOf(entries);
        }

        public record Entry(String key, Prose value) {}

        public static KeyValues none() {
            return new KeyValues(List.of());
        }

        public KeyValues with(String key, String value) {
            return with(key, Prose.of(value));
        }

        public KeyValues with(String key, Prose value) {
            List<Entry> more = new ArrayList<>(entries);
            more.add(new Entry(key, value));
            return new KeyValues(more);
        }
    }

    record Warnings(List<Warning> warnings) implements Block {
        public Warnings {
            warnings = List.copyOf(warnings);
        }
    }

    /// A box that stands out, such as the banner over simulated data.
    record Callout(Kind kind, String heading, Prose text) implements Block {
        public enum Kind {
            SIMULATED,
            NOTE
        }
    }

    /// Blocks that a reader opens at will; open in print.
    record Details(String summary, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }
    }

    /// Text as it stands, line by line.
    record Preformatted(String text) implements Block {}

    static Block paragraph(String text) {
        return new Paragraph(Prose.of(text));
    }

    static Block paragraph(Prose text) {
        return new Paragraph(text);
    }

    static Block subheading(String text) {
        return new Subheading(text);
    }

    static Block figure(Figure figure) {
        return new FigureBlock(figure);
    }

    static Block table(ReportTable table) {
        return new TableBlock(table);
    }

    static Block items(Prose... items) {
        return new Items(false, List.of(items));
    }

    static Block numbered(List<Prose> items) {
        return new Items(true, items);
    }

    static Block warnings(List<Warning> warnings) {
        return new Warnings(warnings);
    }

    /// The banner over data that no instrument wrote.
    static Block simulated(String text) {
        return new Callout(Callout.Kind.SIMULATED, "Simulated data", Prose.of(text));
    }

    static Block callout(String heading, Prose text) {
        return new Callout(Callout.Kind.NOTE, heading, text);
    }

    static Block details(String summary, Block... blocks) {
        return new Details(summary, List.of(blocks));
    }

    static Block preformatted(String text) {
        return new Preformatted(text);
    }
}

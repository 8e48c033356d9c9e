package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Uncertainty;
import org.interphase.report.text.NumberText;

/// Running text with emphasis. There is no markup inside the strings: whatever they hold is shown as it
/// stands.
public record Prose(List<Inline> parts) {
    public Prose {
        parts = List.copyOf(parts);
    }

    /// A piece of running text.
    public sealed interface Inline {
        record Plain(String text) implements Inline {}

        /// Italics.
        record Emphasised(String text) implements Inline {}

        record Strong(String text) implements Inline {}

        /// File names, commands, identifiers.
        record Code(String text) implements Inline {}

        /// A place that links can lead to.
        ///
        /// @param id letters, digits and hyphens, once in the page
        record Target(String text, String id) implements Inline {
            public Target {
                if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
                    throw new IllegalArgumentException("not an identifier of a place: " + id);
                }
            }
        }

        /// @param target `#anchor` in the page, a relative path, or an `https:` address
        record Link(String text, String target) implements Inline {
            public Link {
                if (!isSafe(target)) {
                    throw new IllegalArgumentException("not a target that a report may link to: " + target);
                }
            }
        }
    }

    public static Prose of(String text) {
        return new Prose(List.of(new Inline.Plain(text)));
    }

    public static Prose empty() {
        return new Prose(List.of());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public Prose text(String text) {
        return with(new Inline.Plain(text));
    }

    /// This and then the other, with a blank between them where neither is empty.
    public Prose then(Prose other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Inline> all = new ArrayList<>(text(" ").parts);
        all.addAll(other.parts);
        return new Prose(all);
    }

    public Prose emphasis(String text) {
        return with(new Inline.Emphasised(text));
    }

    public Prose strong(String text) {
        return with(new Inline.Strong(text));
    }

    public Prose code(String text) {
        return with(new Inline.Code(text));
    }

    public Prose link(String text, String target) {
        return with(new Inline.Link(text, target));
    }

    /// Text that links in the page can lead to, as `#id`; a folded block around it opens.
    public Prose target(String text, String id) {
        return with(new Inline.Target(text, id));
    }

    /// A number with its uncertainty and unit; without an uncertainty, the reason follows in parentheses.
    public Prose number(Measured value, String unit) {
        String written = NumberText.of(value).text(unit);
        return switch (value.uncertainty()) {
            case Uncertainty.Standard _ -> text(written);
            case Uncertainty.None none -> text(written + " (no uncertainty: " + none.reason() + ")");
        };
    }

    private Prose with(Inline part) {
        List<Inline> more = new ArrayList<>(parts);
        more.add(part);
        return new Prose(more);
    }

    /// Neither scripts nor local files by absolute path: anchors, relative paths without a scheme, and
    /// `https:`.
    private static boolean isSafe(String target) {
        if (target.startsWith("#") || target.startsWith("https://")) {
            return true;
        }
        return !target.isEmpty() && target.indexOf(':') < 0 && !target.startsWith("/") && !target.startsWith("\\");
    }
}

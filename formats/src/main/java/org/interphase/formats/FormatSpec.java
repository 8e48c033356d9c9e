package org.interphase.formats;

import java.util.List;

/// What the documentation says about a format; `docs/formats.md` is generated from it.
///
/// @param name of the reader, such as `biologic-mpr`; lower case, unique
/// @param title as a user would call it
/// @param technique `cycling`, `impedance`, or `table` where the file does not tell
/// @param endings usual file endings, without the dot
/// @param layouts the dialects it reads, each proven on a real file or assumed from a description
/// @param reference where the layout is described
public record FormatSpec(
        String name, String title, String technique, List<String> endings, List<Layout> layouts, String reference) {
    public FormatSpec {
        endings = List.copyOf(endings);
        layouts = List.copyOf(layouts);
    }

    /// @param name of the dialect or version
    /// @param proof whether a real instrument file of this layout went through the reader
    /// @param evidence the real file, or the description it was taken from
    public record Layout(String name, Proof proof, String evidence) {}

    /// How a layout is known.
    public enum Proof {
        /// A real file of the instrument was read and its numbers were checked.
        PROVEN,
        /// Written from a description; no real file was at hand.
        ASSUMED
    }
}

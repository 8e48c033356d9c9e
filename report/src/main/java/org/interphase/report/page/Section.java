package org.interphase.report.page;

import java.util.List;

/// A section of a report.
///
/// @param anchor identifier in the page: letters, digits and hyphens; made from the heading where empty
public record Section(String heading, String anchor, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    public static Section of(String heading, Block... blocks) {
        return new Section(heading, "", List.of(blocks));
    }

    public static Section of(String heading, List<Block> blocks) {
        return new Section(heading, "", blocks);
    }

    public Section anchored(String name) {
        return new Section(heading, name, blocks);
    }
}

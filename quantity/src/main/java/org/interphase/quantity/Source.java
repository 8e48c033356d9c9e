package org.interphase.quantity;

/// Where a number came from. Every number that reaches a report has one; assumed ones are listed there.
public sealed interface Source {
    /// @param work digital object identifier, without a resolver's address, or the citation where none is known
    /// @param locator the place: section, figure, table, page
    record Paper(String work, String locator) implements Source {}

    /// @param file name of the instrument file
    /// @param sha256 its hash, in hexadecimal
    record Measurement(String file, String sha256) implements Source {}

    /// @param name what was fitted or computed, and by which method
    record Fit(String name) implements Source {}

    /// @param name of the database
    /// @param entry within it
    record Database(String name, String entry) implements Source {}

    /// @param place in the study's manifest where the user stated the number
    record Stated(String place) implements Source {}

    /// @param reason why this number was taken although nothing states it
    record Assumed(String reason) implements Source {}
}

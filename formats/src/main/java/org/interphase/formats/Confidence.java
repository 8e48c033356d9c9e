package org.interphase.formats;

/// How sure a reader is that a file is of its format. Higher wins; ties go to the first in alphabetical order.
public enum Confidence {
    NO,
    /// The table could be read, but nothing in it names the format.
    POSSIBLE,
    /// Column names or the file's ending are those of the format.
    LIKELY,
    /// A magic number or a title line that only this format has.
    CERTAIN
}

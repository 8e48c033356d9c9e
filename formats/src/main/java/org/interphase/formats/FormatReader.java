package org.interphase.formats;

import org.interphase.data.InputException;

/// Reads one format. Implementations are stateless and safe for use by several threads, have a public constructor
/// without arguments, and are listed in `META-INF/services`.
public interface FormatReader {
    FormatSpec spec();

    /// How likely this file is of this format, judged from its name and its first bytes alone. Never throws.
    Confidence probe(Probe probe);

    /// Reads the whole file.
    ///
    /// Bounds: time linear in the file's length; no allocation sized by a length field that was not checked against
    /// the bytes that are there; archives expand to at most [Limits#EXPANDED_BYTES].
    ///
    /// @throws InputException if the file is not of this format, is damaged, or lacks what the format requires
    Reading read(SourceFile file) throws InputException;
}

package org.interphase.app.server;

/// Bounds on what a client may make the server keep.
///
/// @param file_bytes longest file that is taken
/// @param files most files below a study's `raw`
/// @param study_bytes most bytes below a study's `raw`
public record Limits(long file_bytes, int files, long study_bytes) {
    public static final Limits STANDARD = new Limits(256L << 20, 5000, 8L << 30);
}

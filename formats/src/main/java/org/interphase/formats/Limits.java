package org.interphase.formats;

/// Bounds on what a stranger's file may make the product do.
public final class Limits {
    /// Longest file that is read into memory: 1 GiB.
    public static final long FILE_BYTES = 1L << 30;
    /// Longest expansion of all members of one archive or compressed file: 1 GiB.
    public static final long EXPANDED_BYTES = 1L << 30;
    /// An archive that expands by more than this factor (beyond the first 16 MiB) is refused.
    public static final int EXPANSION_RATIO = 200;
    /// Most columns of a table.
    public static final int COLUMNS = 4096;
    /// Longest line of a text file, in bytes.
    public static final int LINE_BYTES = 1 << 20;

    /// Most lines of a text file.
    public static final int LINES = 1 << 26;
    /// Most cells of one table.
    public static final long CELLS = 1L << 27;

    private Limits() {}

    /// Most cells of a table in a file of that length. A filled row has a byte for every cell but the last, so many
    /// more cells than bytes are padding.
    public static long cellsIn(int fileLength) {
        return Math.min(CELLS, 4L * fileLength + 1_000_000);
    }
}

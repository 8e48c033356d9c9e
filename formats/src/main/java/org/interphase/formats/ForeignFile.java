package org.interphase.formats;

import java.util.List;

/// What a file is that no reader claims, and what its owner can do.
///
/// @param found as in "found a Parquet file"
/// @param hint one sentence
record ForeignFile(String found, String hint) {
    private static final String EXPORT =
            "Export the data as CSV; a table in the Battery Data Format (CSV) is read, too.";
    private static final String NOT_YET = "Pictures, patterns and structures are not read yet.";
    private static final String UNPACK = "Unpack it first.";
    private static final String ABSORPTION =
            "Such spectra are recognised and not analysed yet; one that Athena exported as columns of text converts to CSV.";
    private static final String FORMATS = "Run 'interphase formats' to see which formats are read.";

    private record Signature(String magic, ForeignFile meaning) {
        Signature(String magic, String found, String hint) {
            this(magic, new ForeignFile(found, hint));
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("PAR1", "a Parquet file", EXPORT),
            new Signature("\u0089HDF", "an HDF5 file", "Export the data as CSV."),
            new Signature("\u00D0\u00CF\u0011\u00E0", "an old Excel file", "Save it as .xlsx or CSV."),
            new Signature("\u001F\u008B", "a gzip archive", UNPACK),
            new Signature("BZh", "a bzip2 archive", UNPACK),
            new Signature("7z\u00BC\u00AF", "a 7-zip archive", UNPACK),
            new Signature("SQLite format 3", "an SQLite database", EXPORT),
            new Signature("MATLAB 5.0", "a MATLAB file", EXPORT),
            new Signature("II*\0", "a TIFF picture", NOT_YET),
            new Signature("MM\0*", "a TIFF picture", NOT_YET),
            new Signature("\u0089PNG", "a PNG picture", NOT_YET),
            new Signature("\0\0\0\u0003", "a Gatan DigitalMicrograph file", NOT_YET),
            new Signature("\0\0\0\u0004", "a Gatan DigitalMicrograph file", NOT_YET),
            new Signature("\u0093NUMPY", "a NumPy array", "Export the data as CSV."),
            new Signature("%PDF", "a PDF document", "Give the data file itself."),
            new Signature("PK", "a zip archive without the members of a known format", FORMATS));

    static ForeignFile of(Probe probe) {
        if (probe.isReport()) {
            return new ForeignFile(
                    "a report of an analysis, not a measurement",
                    "Give the measured file that the report was made from.");
        }
        if (isAthena(probe)) {
            return new ForeignFile("an Athena project of X-ray absorption spectra", ABSORPTION);
        }
        String unknown =
                probe.looksBinary() ? "binary data without a known signature" : "text without a table of numbers";
        return SIGNATURES.stream()
                .filter(s -> probe.startsWith(s.magic()))
                .map(Signature::meaning)
                .findFirst()
                .orElse(new ForeignFile(unknown, FORMATS));
    }

    /// Athena packs its projects with gzip, or writes them as plain text or JSON; all end in `.prj`.
    private static boolean isAthena(Probe probe) {
        return probe.ending().equals("prj")
                && (probe.startsWith("\u001F\u008B") || probe.latin1().contains("Athena project file"));
    }
}

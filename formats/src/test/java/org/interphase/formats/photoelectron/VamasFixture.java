package org.interphase.formats.photoelectron;

import java.util.List;

/// VAMAS files, item by item as the standard lists them.
final class VamasFixture {
    private static final String MAGIC = "VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4\n";
    private static final String HEAD = MAGIC + "an institution\nan instrument\nan operator\nan experiment\n";
    private static final List<String> CASA = List.of(
            "Casa Info Follows",
            "2",
            "Calib M = 285.3 A = 284.8 BE ADD",
            "BackgroundSubtract",
            "1",
            "annot text peak Data 1318 900 RGB(0,0,0) Font(35,34,700,0,Arial)",
            "S 2p",
            "1",
            "CASA region (*S 2p*) (*U 2 Tougaard*) 1312.5 1325.25 1.677 3 5 -2.5 299.5 542 275 0 (*S 2p*) 32.065 0 1.677",
            "2",
            "CASA comp (*S 2p 3/2, PS4*) (*GL(30)*) Area 600.5 1e-020 99999 -1 1 MFWHM 1.1 0.3 2.5 -1 1"
                    + " Position 1324.9 1320 1330 -1 1 RSF 1.677 MASS 32.065 INDEX -1 (*S 2p*) CONST (**) UNCORRECTEDRSF 1.677",
            "CASA comp (*S 2p 1/2*) (*LA(1.53,243)*) Area 300.25 1e-020 99999 0 0.5 MFWHM 1.1 0.3 2.5 0 1"
                    + " Position 1323.72 1320 1330 0 -1.18 RSF 1.677 MASS 32.065 INDEX -1 (*S 2p*) CONST (*A#0.5*)"
                    + " UNCORRECTEDRSF 1.677",
            "CASA comp without its numbers",
            "a note of the operator\rwith a lone return");

    private VamasFixture() {}

    private static String lines(Object... lines) {
        StringBuilder text = new StringBuilder();
        for (Object line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String ordinates(boolean irregular, boolean second) {
        return lines(numbers(irregular ? 3 : 2))
                + "0\n1\n".repeat(irregular ? 3 : 2)
                + KnownRegion.rows(
                        "\n",
                        i -> (irregular ? KnownRegion.kinetic(i) + "\n" : "")
                                + (second ? KnownRegion.second(i) : KnownRegion.counts(i)) + "\n"
                                + KnownRegion.transmission(i));
    }

    private static int numbers(int columns) {
        return columns * KnownRegion.SIZE;
    }

    /// Two blank lines, CRLF, text outside ASCII with a next-line character, an inclusion list, future entries.
    static String regular() {
        String header =
                "\n\n" + HEAD + lines(1, "a comment\u0085with a next line", "NORM", "REGULAR", 1, 1, "Cycle", "n")
                        + lines(3, 8, 29, 31, 0, 1, 2, "a future entry", 2);
        String first = lines("S 2p", "Li\u2086PS\u2085Cl \u00E9", 2024, 2, 29, 13, 5, 7, 1)
                + lines(CASA.size())
                + String.join("\n", CASA)
                + "\n"
                + lines("XPS", 3, "Al", KnownRegion.SOURCE_EV, 25, "1E+37", "1E+37", 0, 0, "FAT", KnownRegion.PASS_EV)
                + lines(
                        "1E+37",
                        4.5,
                        0,
                        0,
                        0,
                        45,
                        180,
                        "S",
                        "2p",
                        -1,
                        "kinetic energy",
                        "eV",
                        KnownRegion.kinetic(0),
                        0.5)
                + lines(2, "counts", "d", "Transmission", "d", "pulse counting", KnownRegion.DWELL_S, KnownRegion.SCANS)
                + lines(0, 0, 0, 0, 1, "Loop", "n", 7)
                + lines("future 1", "future 2")
                + ordinates(false, false);
        // Of the second block only comment, species and abscissa are stated; species is one line, transition is not.
        String second = lines("P 2p", "same cell", 0, "P", "Binding energy", "eV", KnownRegion.binding(0), -0.5)
                + lines("future 1", "future 2")
                + ordinates(false, true);
        return (header + first + second + "end of experiment\n").replace("\n", "\r\n");
    }

    /// A sputter depth profile: an exclusion list leaves the comment out of the second block.
    static String profile() {
        String header = HEAD + lines(0, "SDP", "IRREGULAR", 1, 1, "Etch Time", "min", -1, 8, 0, 0, 0, 2);
        return header + block("0.5", false, true) + block("1.5", true, false) + "end of experiment\n";
    }

    private static String block(String minutes, boolean second, boolean comment) {
        return lines("O 1s", "film", 0, 0, 0, 0, 0, 0, 0)
                + (comment ? lines(1, "only said once") : "")
                + lines("XPS", minutes, "Al", 18, 1, 1, KnownRegion.SOURCE_EV, "1E+37", 0, 0, 0, 0, "FAT")
                + lines(KnownRegion.PASS_EV, 1, 4.5, 0, 0, 0, 45, 180, "O", "1s", -1)
                + lines(3, "Kinetic Energy", "eV", "Intensity", "c/s", "transmission", "d", "pulse counting")
                + lines(KnownRegion.DWELL_S, KnownRegion.SCANS, 0, 2000, 15, 1, 1, 45, 0, "cyclic", 0, 0, 0, 0)
                + ordinates(true, second);
    }

    /// An image: no axis, six numbers that say where its lines lie.
    static String image() {
        return HEAD + lines(0, "MAPSV", "MAPPING", 0, 0, 0, 0, 0, 1)
                + lines("F 1s map", "film", 2024, 1, 1, 0, 0, 0, 0, 0, "XPS", "Al", KnownRegion.SOURCE_EV, 25, 0, 0)
                + lines(500, 500, 0, 0, 1, 0, 1, 1, 0, 0, "FAT", 40, 1, 4.5, 0, 0, 0, 45, 180, "F", "1s", -1)
                + lines(1, "Intensity", "d", "pulse counting", 0.1, 1, 0, 0, 0, 0, 0)
                + lines(4, 1, 4, 1, 2, 3, 4)
                + "end of experiment\n";
    }
}

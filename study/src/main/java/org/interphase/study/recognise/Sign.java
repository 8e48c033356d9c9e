package org.interphase.study.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interphase.formats.Probe;

/// What the beginning of a file says that no reader takes yet: its technique is named, so that its owner knows that it
/// was seen.
///
/// @param technique short word
/// @param format in a user's words
/// @param why one sentence
/// @param doubt a question, where the sign leaves it open
record Sign(String technique, String format, String why, Optional<String> doubt) {
    private record Rule(Predicate<Probe> holds, Sign sign) {}

    private static final String MICROSCOPE_DOUBT = "Is it an image, an energy-loss or an X-ray spectrum?";

    /// In order; the first that holds counts.
    private static final List<Rule> RULES = List.of(
            begins("# XDI/", "xas", "XDI", "It begins with '# XDI', the mark of X-ray absorption data."),
            holds("Athena project file", "xas", "Athena project", "Its first lines name an Athena project."),
            new Rule(
                    p -> p.startsWith("\u001F\u008B") && p.ending().equals("prj"),
                    certain("xas", "Athena project", "It is a packed file with the ending .prj of Athena.")),
            holds("EXAFS Data Collector", "xas", "SSRL EXAFS data", "Its first line names an EXAFS data collector."),
            holds(
                    "produced by extranormal",
                    "xas",
                    "normalised absorption spectra of SOLEIL",
                    "Its first line names a" + " program for absorption spectra."),
            holds(
                    "#FORMAT",
                    "EMSA/MAS",
                    "SIGNALTYPE",
                    "EELS",
                    "eels",
                    "It is an EMSA/MAS file that names energy loss."),
            holds("#FORMAT", "EMSA/MAS", "SIGNALTYPE", "ELS", "eels", "It is an EMSA/MAS file that names energy loss."),
            holds("#FORMAT", "EMSA/MAS", "SIGNALTYPE", "EDS", "edx", "It is an EMSA/MAS file that names X-rays."),
            new Rule(
                    p -> p.latin1().contains("EMSA/MAS"),
                    open(
                            "eels",
                            "EMSA/MAS spectrum",
                            "Its first line names EMSA/MAS, a format of spectra.",
                            "Is it an energy-loss or an X-ray spectrum?")),
            holds("<TRTSpectrum", "edx", "Bruker spectrum", "Its first lines name a Bruker X-ray spectrum."),
            begins("AAMVHFSS", "edx", "Bruker map", "It begins as the maps of Bruker's X-ray software do."),
            new Rule(
                    p -> isGatan(p),
                    open(
                            "micrograph",
                            "Gatan DigitalMicrograph",
                            "It begins as the files of DigitalMicrograph do.",
                            MICROSCOPE_DOUBT)),
            new Rule(
                    p -> p.startsWith("\u0089HDF") && List.of("emd", "hspy").contains(p.ending()),
                    open(
                            "micrograph",
                            "electron microscopy (HDF5)",
                            "It is an HDF5 file with an ending of electron microscopy.",
                            MICROSCOPE_DOUBT)),
            new Rule(
                    p -> p.startsWith("II*\u0000") || p.startsWith("MM\u0000*"),
                    certain("micrograph", "TIFF image", "It begins as a TIFF image does.")),
            new Rule(
                    p -> p.latin1().startsWith("\u0089PNG") || p.startsWith("\u00FF\u00D8\u00FF"),
                    certain("micrograph", "image", "It begins as an image does.")),
            new Rule(
                    p -> p.fileName().matches("(?i).*\\.tiff?\\.gz"),
                    certain("micrograph", "TIFF image, packed", "Its ending is that of a packed TIFF image.")),
            holds("<xrdMeasurements", "xrd", "PANalytical XRDML", "Its first lines name an X-ray diffraction scan."),
            begins(
                    "[Measurement conditions]",
                    "xrd",
                    "PANalytical CSV",
                    "It begins as PANalytical's exported scans do."),
            begins("RAW1.01", "xrd", "Bruker RAW", "It begins with RAW1.01, the mark of Bruker's diffractometers."),
            begins("RAW4.00", "xrd", "Bruker RAW", "It begins with RAW4.00, the mark of Bruker's diffractometers."),
            begins("*RAS_DATA_START", "xrd", "Rigaku RAS", "It begins with Rigaku's mark of a diffraction scan."),
            new Rule(
                    p -> p.fileName().endsWith(".ras.bz2") || p.fileName().endsWith(".ras.gz"),
                    certain("xrd", "Rigaku RAS, packed", "Its ending is that of a packed Rigaku scan.")),
            new Rule(
                    p -> p.ending().equals("cif") && p.latin1().contains("_cell_length_a"),
                    certain("xrd", "crystal structure (CIF)", "It is a CIF file with a unit cell.")),
            holds("Channel\tm/z\tIntensity", "sims", "IONTOF spectrum", "Its columns are channel, m/z and intensity."),
            begins("# Profile Smoothing", "sims", "IONTOF depth profile", "It begins as IONTOF's depth profiles do."));

    static Optional<Sign> of(Probe probe) {
        return RULES.stream().filter(r -> r.holds().test(probe)).map(Rule::sign).findFirst();
    }

    String refusal() {
        return "Files of the format " + format + " are recognised and not analysed yet.";
    }

    static Sign certain(String technique, String format, String why) {
        return new Sign(technique, format, why, Optional.empty());
    }

    static Sign open(String technique, String format, String why, String doubt) {
        return new Sign(technique, format, why, Optional.of(doubt));
    }

    private static Rule begins(String mark, String technique, String format, String why) {
        return new Rule(p -> p.latin1().startsWith(mark), certain(technique, format, why));
    }

    private static Rule holds(String mark, String technique, String format, String why) {
        return new Rule(p -> p.latin1().contains(mark), certain(technique, format, why));
    }

    /// A head in which a line with `key` ends in `word`.
    private static Rule holds(String mark, String family, String key, String word, String technique, String why) {
        return new Rule(
                p -> p.latin1().startsWith(mark)
                        && p.latin1().contains(family)
                        && p.latin1()
                                .lines()
                                .anyMatch(l -> l.contains(key) && l.strip().endsWith(word)),
                certain(technique, family + " spectrum", why));
    }

    /// Version 3 or 4 as a big-endian number, then a length, then whether the numbers are little-endian.
    private static boolean isGatan(Probe p) {
        return (p.startsWith("\u0000\u0000\u0000\u0003") || p.startsWith("\u0000\u0000\u0000\u0004"))
                && List.of("dm3", "dm4").contains(p.ending());
    }
}

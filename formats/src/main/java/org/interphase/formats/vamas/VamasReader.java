package org.interphase.formats.vamas;

import java.util.List;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.RegionReading;
import org.jspecify.annotations.Nullable;

/// Reads VAMAS files (ISO 14976:1998; Dench, Hazell, Seah, Surf. Interface Anal. 13 (1988) 63): one dataset per
/// block.
///
/// Blocks of XPS and UPS over an energy become photoelectron spectra. Everything else, such as Auger spectra,
/// ion masses and images, becomes a table with the labels of the file. What CasaXPS wrote into the comment of a
/// block is under [CasaAnnotation#of].
public final class VamasReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "vamas",
            "VAMAS (ISO 14976)",
            "xps",
            List.of("vms", "npl", "vamas"),
            List.of(
                    new Layout(
                            "NORM, REGULAR, kinetic energy",
                            Proof.PROVEN,
                            "Kratos 0-150W, SPECS EX491-495 and EX502-506, CasaXPS Mn_references, Thermo Pt4f"),
                    new Layout("NORM, REGULAR, binding energy", Proof.PROVEN, "Scienta fomblin_y"),
                    new Layout(
                            "NORM, IRREGULAR", Proof.PROVEN, "SPECS irregular, Ti_references_irregular, FeO_analyzed"),
                    new Layout(
                            "empty lines before the first; lone carriage returns", Proof.PROVEN, "0-150W, EX491-495"),
                    new Layout(
                            "MAP, MAPDP, SDP, SDPSV, NOEXP; inclusion and exclusion lists; future upgrade entries",
                            Proof.ASSUMED,
                            "the standard; files of our own"),
                    new Layout("MAPSV, MAPSVDP, SEM; MAPPING", Proof.ASSUMED, "the standard; files of our own")),
            "ISO 14976:1998");
    private static final Pattern START = Pattern.compile("[\\s\\u00EF\\u00BB\\u00BF]{0,40}VAMAS Surface Chemical");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return START.matcher(probe.latin1()).lookingAt() ? Confidence.CERTAIN : Confidence.NO;
    }

    /// A file that ends within a block is read up to the block before, with a warning.
    @Override
    public Reading read(SourceFile file) throws InputException {
        VamasLines lines = new VamasLines(file);
        VamasHeader header = VamasHeader.read(lines);
        RegionReading reading = new RegionReading(SPEC, file);
        VamasDatasets datasets = new VamasDatasets(file, header, reading);
        VamasBlock first = null;
        for (int i = 0; i < header.blocks(); i++) {
            VamasBlock block = next(lines, header, first, i, reading);
            if (block == null) {
                break;
            }
            first = first == null ? block : first;
            datasets.add(block);
        }
        if (reading.isEmpty()) {
            throw file.refuse(
                    first == null ? lines.place() : first.place(),
                    "a block with values",
                    header.blocks() == 0 ? "no block" : header.blocks() + " blocks without any value");
        }
        return reading.reading("VAMAS, " + header.experimentMode() + ", " + header.scanMode());
    }

    /// @return null where the file ends within a block behind the first
    private static @Nullable VamasBlock next(
            VamasLines lines, VamasHeader header, @Nullable VamasBlock first, int index, RegionReading reading)
            throws InputException {
        try {
            return VamasBlock.read(lines, header, first);
        } catch (InputException refusal) {
            if (!lines.ranOut() || first == null || reading.isEmpty()) {
                throw refusal;
            }
            reading.warn("The file ends within block " + (index + 1) + " of " + header.blocks()
                    + "; the blocks before it were read (" + refusal.getMessage() + ")");
            return null;
        }
    }
}

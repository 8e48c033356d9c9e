package org.interphase.formats.neware;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;

/// Reads Neware `.nda`, and a zip archive whose only member is one.
public final class NdaReader implements FormatReader {
    private static final int ZIP_NAME = 30;
    private static final Set<Integer> PROVEN = Set.of(8, 29, 130);
    private static final String DESCRIBED = "description in fastnda";

    private static final FormatSpec SPEC = new FormatSpec(
            "neware-nda",
            "Neware nda",
            "cycling",
            List.of("nda", "nda.zip"),
            List.of(
                    new Layout("version 8", Proof.PROVEN, "nda8.nda, nda_v8.nda against BTSDA exports"),
                    new Layout("version 29", Proof.PROVEN, "new_nda_file.nda against its BTSDA export"),
                    new Layout("version 130, BTS 9.1", Proof.PROVEN, "TestFile.nda against its BTSDA export"),
                    new Layout("versions 5 to 7", Proof.ASSUMED, DESCRIBED + "; records as in version 8"),
                    new Layout("versions 26, 28", Proof.ASSUMED, DESCRIBED + "; records as in version 29"),
                    new Layout("versions 14, 16, 17, 20, 22, 23, 24", Proof.ASSUMED, DESCRIBED),
                    new Layout("versions 1 to 4, 9 to 13, 15, 18, 19, 25, 27", Proof.ASSUMED, DESCRIBED),
                    new Layout("versions 129 and 130, BTS 9.0", Proof.ASSUMED, DESCRIBED)),
            "NewareNDA and fastnda (BSD-3-Clause) describe the records; the vendor publishes nothing");

    /// For the service loader.
    public NdaReader() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (probe.startsWith(NdaHead.MAGIC)) {
            return Confidence.CERTAIN;
        }
        return probe.startsWith("PK") && firstMemberIsNda(probe.latin1()) ? Confidence.CERTAIN : Confidence.NO;
    }

    /// Whether the name in the first header of a zip archive ends like an `.nda`.
    private static boolean firstMemberIsNda(String head) {
        if (head.length() < ZIP_NAME) {
            return false;
        }
        int length = head.charAt(26) + 256 * head.charAt(27);
        return head.length() >= ZIP_NAME + length
                && head.substring(ZIP_NAME, ZIP_NAME + length)
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".nda");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        Notes notes = new Notes();
        byte[] bytes = ZipMembers.isZip(file) ? onlyMember(file, notes) : file.bytes();
        boolean magic = bytes.length >= NdaHead.LENGTH
                && new String(bytes, 0, NdaHead.MAGIC.length(), StandardCharsets.ISO_8859_1).equals(NdaHead.MAGIC);
        if (!magic) {
            throw file.refuse(
                    Place.offset(0), "a head of " + NdaHead.LENGTH + " bytes that begins with NEWARE", "none");
        }
        NdaHead head = new NdaHead(bytes);
        head.describe(notes);
        int version = head.version();
        if (!PROVEN.contains(version)) {
            notes.assume(
                    "Version " + version + " of the format is read from a description; no file of it was at hand.");
        }
        NewareRun run = new NewareRun(file, SPEC.name(), notes);
        if (version >= 129) {
            return readBts9(file, head, run, notes);
        }
        NdaVersion known = NdaVersion.of(version)
                .orElseThrow(() -> file.refuse(
                        Place.offset(14),
                        "nda version 1 to 29, 129 or 130",
                        "version " + version,
                        "Export the test as csv from BTSDA and read that."));
        NdaFile nda = new NdaFile(file, head, known, notes);
        Records records = nda.data();
        if (records.has(Quantity.CLOCK)) {
            notes.assume(
                    known.clockIsLocal()
                            ? "Dates are the calendar of the computer that ran the test."
                            : "Dates are UTC; BTSDA shows them in the time zone of the computer that exports.");
        }
        return run.reading("Neware nda, version " + version, records, nda.auxiliary(records.column(Quantity.INDEX)));
    }

    private static Reading readBts9(SourceFile file, NdaHead head, NewareRun run, Notes notes) throws InputException {
        if (head.version() > 130) {
            throw file.refuse(Place.offset(14), "nda version 1 to 29, 129 or 130", "version " + head.version());
        }
        Bts9File.Contents contents = new Bts9File(file, head.buffer(), notes).read();
        notes.assume("Dates are UTC; BTSDA shows them in the time zone of the computer that exports.");
        return run.reading(
                "Neware nda, version " + head.version() + ", " + contents.subversion(),
                contents.records(),
                contents.auxiliary());
    }

    private static byte[] onlyMember(SourceFile file, Notes notes) throws InputException {
        ZipMembers members =
                ZipMembers.unpack(file, name -> name.toLowerCase(Locale.ROOT).endsWith(".nda"));
        if (members.names().size() != 1) {
            throw file.refuse(
                    Place.whole(), "one .nda in the archive", members.names().size() + " of them", "Unpack it first.");
        }
        members.damage().forEach(notes::incomplete);
        Optional<byte[]> bytes = members.get(members.names().getFirst());
        return bytes.orElse(new byte[0]);
    }
}

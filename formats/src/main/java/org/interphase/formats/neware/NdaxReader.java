package org.interphase.formats.neware;

import java.util.List;
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

/// Reads Neware `.ndax`: a zip archive of binary tables and XML descriptions, written by BTS 8.
public final class NdaxReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "neware-ndax",
            "Neware ndax",
            "cycling",
            List.of("ndax"),
            List.of(
                    new Layout("ndc 2", Proof.PROVEN, "scrubbed_ndc2.ndax against its BTSDA export"),
                    new Layout("ndc 5", Proof.PROVEN, "navani_test.ndax: total times stored in it"),
                    new Layout(
                            "ndc 14",
                            Proof.PROVEN,
                            "21_10_7_85.ndax, interp-test.ndax, Unit27_Example_Data_File.ndax against BTSDA exports"),
                    new Layout("ndc 16", Proof.PROVEN, "46_1_5_60_bts16.ndax against its BTSDA export"),
                    new Layout(
                            "ndc 17",
                            Proof.PROVEN,
                            "TESTCELL0001-Test_Data_Collection_Ndc17.ndax against its BTSDA export"),
                    new Layout("ndc 9, 11", Proof.ASSUMED, "description in fastnda"),
                    new Layout("ndc 1, 3, 4, 6, 7, 8, 12, 13, 15", Proof.ASSUMED, "description in fastnda")),
            "NewareNDA and fastnda (BSD-3-Clause) describe the tables; the vendor publishes nothing");

    /// For the service loader.
    public NdaxReader() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (!probe.startsWith("PK")) {
            return Confidence.NO;
        }
        String head = probe.latin1();
        boolean names = head.contains("data.ndc") || head.contains("VersionInfo.xml") || head.contains("TestInfo.xml");
        if (names) {
            return Confidence.CERTAIN;
        }
        return probe.ending().equals("ndax") ? Confidence.LIKELY : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        if (!ZipMembers.isZip(file)) {
            throw file.refuse(Place.offset(0), "a zip archive", "another signature");
        }
        Notes notes = new Notes();
        NdaxFile.Contents contents = new NdaxFile(file, ZipMembers.unpack(file, NdaxFile::wants), notes).read();
        return new NewareRun(file, SPEC.name(), notes)
                .reading("Neware ndax, ndc " + contents.version(), contents.records(), contents.auxiliary());
    }
}

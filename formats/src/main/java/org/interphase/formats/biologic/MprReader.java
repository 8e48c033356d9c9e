package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;

/// Reads `.mpr`, the binary files of EC-Lab and BT-Lab.
///
/// A file that ends inside its data is read as far as whole records go and marked incomplete; one that ends before its
/// first record is refused.
public final class MprReader implements FormatReader {
    private static final String NAME = "biologic-mpr";

    @Override
    public FormatSpec spec() {
        return new FormatSpec(
                NAME,
                "BioLogic EC-Lab and BT-Lab, binary",
                "cycling",
                List.of("mpr"),
                List.of(
                        new Layout(
                                "data module 2 (EC-Lab 10 to 11.2)",
                                Proof.PROVEN,
                                "Bec01_01_1_C20_loop (EC-Lab 10.44): its half-cycle charges are those published with it"),
                        new Layout(
                                "data module 3 (EC-Lab 11.3 and 11.4)",
                                Proof.PROVEN,
                                "ocv, cp, peis, mb.issue_95 (EC-Lab 11.30 to 11.43) agree with their text exports"),
                        new Layout(
                                "data module 11 (EC-Lab 11.50 and later)",
                                Proof.PROVEN,
                                "gcpl.issue_149, CP_SSB, mb.issue_223 (EC-Lab 11.50 and 11.61) agree with their text exports"),
                        new Layout("data module 10", Proof.ASSUMED, "read as 11, as public readers do"),
                        new Layout(
                                "data module 0 (EC-Lab before 10)",
                                Proof.ASSUMED,
                                "description in public readers of a file of 2011"),
                        new Layout(
                                "files of BT-Lab",
                                Proof.ASSUMED,
                                "data module 3; the voltage is named Ecell/V as in BT-Lab's exports")),
                "no description by the maker; public readers dgbowl/yadg and echemdata/galvani, and comparison with"
                        + " EC-Lab's exports; docs/formats-biologic.md");
    }

    @Override
    public Confidence probe(Probe probe) {
        return probe.startsWith(MprContainer.MAGIC) ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        MprContainer container = MprContainer.of(file);
        MprModule data = container.find(MprContainer.DATA).orElseThrow();
        MprMetadata metadata = MprMetadata.of(container);
        MprRecords records = MprRecords.of(file, data, metadata.version());
        Optional<String> incomplete = incomplete(records);
        return EcLabReading.of(new EcLabContent(
                file,
                NAME,
                "BioLogic .mpr, data module version " + records.header().version(),
                metadata.technique(),
                entries(metadata, records),
                records.table(),
                metadata.loopStarts(),
                records::place,
                records.layout().assumed(),
                warnings(container, records, incomplete),
                incomplete));
    }

    private static Optional<String> incomplete(MprRecords records) {
        return records.isComplete()
                ? Optional.empty()
                : Optional.of("The file ends inside its data: " + records.count() + " of "
                        + records.header().records() + " records are there.");
    }

    private static Map<String, String> entries(MprMetadata metadata, MprRecords records) {
        Map<String, String> entries = new LinkedHashMap<>(metadata.entries());
        entries.put(
                "Column ids",
                records.header().ids().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return entries;
    }

    private static List<String> warnings(MprContainer container, MprRecords records, Optional<String> incomplete) {
        List<String> warnings = new ArrayList<>(records.layout().warnings());
        incomplete.or(container::damage).ifPresent(warnings::add);
        int dataModules = container.count(MprContainer.DATA);
        if (dataModules > 1) {
            warnings.add("The file holds " + dataModules + " data modules; the first was read.");
        }
        return warnings;
    }
}

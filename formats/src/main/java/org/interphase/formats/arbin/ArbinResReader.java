package org.interphase.formats.arbin;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;

/// Reads Arbin `.res`: a Jet database with one or several tests. Each test gives a run; behind the runs stand the
/// cycler's own statistics per cycle, one table per test that has them.
public final class ArbinResReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "arbin-res",
            "Arbin result database",
            "cycling",
            List.of("res"),
            List.of(
                    new Layout("schema 5.23", Proof.PROVEN, "arbin_example.res against mdbtools"),
                    new Layout("schema 5.26", Proof.PROVEN, "20160805_test001_45_cc_01.res against mdbtools, cellpy"),
                    new Layout("schema 1.14", Proof.ASSUMED, "description in galvani"),
                    new Layout("several tests in one file", Proof.ASSUMED, "column Test_ID"),
                    new Layout("auxiliary channels", Proof.ASSUMED, "description in galvani")),
            "galvani res2sqlite.py (GPL, facts only) lists the tables");

    /// For the service loader.
    public ArbinResReader() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        boolean jet = probe.size() >= 32 && probe.latin1().startsWith(JetPages.SIGNATURE, 4);
        if (!jet) {
            return Confidence.NO;
        }
        return probe.ending().equals("res") ? Confidence.CERTAIN : Confidence.POSSIBLE;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        ResDatabase database = ResDatabase.read(file);
        List<Dataset> datasets = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<ResTest> tests = ResTest.of(file, database);
        for (ResTest test : tests) {
            datasets.add(test.run(SPEC.name(), warnings));
        }
        for (ResTest test : tests) {
            test.statistics(SPEC.name()).ifPresent(datasets::add);
        }
        String schema = database.table(ResDatabase.VERSION)
                .filter(version -> version.rows() > 0)
                .map(version -> version.text("Version_Schema_Field", 0))
                .filter(text -> !text.isBlank())
                .map(text -> ", " + text.strip())
                .orElse("");
        return new Reading("Arbin res" + schema, SPEC.name(), datasets, warnings);
    }
}

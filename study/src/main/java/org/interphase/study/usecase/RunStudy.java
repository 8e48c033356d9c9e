package org.interphase.study.usecase;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.interphase.report.page.ReportPage;
import org.interphase.report.text.Counted;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.answer.Answer;
import org.interphase.study.audit.Audit;
import org.interphase.study.audit.AuditFiles;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.MaterialsPlan;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.PhotoelectronPlan;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;
import org.interphase.study.results.FindingFiles;
import org.interphase.study.results.Fingerprint;
import org.interphase.study.results.OutputFolder;
import org.interphase.study.xps.ModelReader;
import org.interphase.thermo.phases.PhaseTable;

/// `run STUDY`: from the files of a study folder to its results and its report.
public final class RunStudy {
    private static final String RECORD = "results/run.json";
    private static final String FINGERPRINT = "results/fingerprint.txt";

    private RunStudy() {}

    /// What a run answers.
    ///
    /// @param fields of the JSON object
    /// @param words for a terminal
    /// @param hasFailures whether a measurement was refused; the report is written all the same
    public record Outcome(Json.Fields fields, String words, boolean hasFailures) implements Answer {
        @Override
        public Json json() {
            return fields;
        }

        @Override
        public String text() {
            return words;
        }
    }

    /// @param only the one technique to analyse, where not all are wanted
    /// @param again whether to compute anew even if nothing changed
    /// @throws InputException if there is no study, its manifest is refused, or its folder cannot be written
    public static Outcome run(
            FormatRegistry registry, Path path, Optional<String> only, boolean again, Progress progress)
            throws InputException {
        long start = System.nanoTime();
        StudyFolder folder = StudyFolder.open(path);
        Manifest manifest = ManifestReader.read(folder);
        String fingerprint = fingerprint(folder, manifest, only);
        Optional<Json.Fields> before = again ? Optional.empty() : unchanged(folder, fingerprint);
        if (before.isPresent()) {
            return recalled(before.get(), folder, start);
        }
        StudyOutcome outcome = analyse(new StudyInputs(registry, folder, manifest), only, progress);
        Json.Fields fields = fields(outcome, folder).put("only", only.orElse(null));
        OutputFolder out = new OutputFolder(folder.root())
                .add(
                        "results/findings.csv",
                        FindingFiles.findingsCsv(outcome.findings(), InstrumentAccuracy.of(manifest)))
                .add(
                        "results/findings.json",
                        Json.object()
                                .put(
                                        "findings",
                                        FindingFiles.findings(outcome.findings(), InstrumentAccuracy.of(manifest)))
                                .toText())
                .add(
                        "results/contrasts.csv",
                        FindingFiles.contrastsCsv(outcome.audit().allContrasts()))
                .add("results/checks.csv", AuditFiles.checksCsv(outcome.audit().checks()));
        outcome.parts().forEach(part -> part.addTo(out));
        progress.report("writing the report", 0.95);
        out.add("report/index.html", StudyReport.html(outcome, version(), fingerprint));
        out.add(RECORD, fields.toText());
        out.add(FINGERPRINT, fingerprint + "\n");
        out.write();
        progress.report("done", 1);
        return new Outcome(
                fields.put("seconds", seconds(start)),
                words(outcome, folder),
                !outcome.failures().isEmpty());
    }

    /// The record of the last run.
    ///
    /// @param record as `run` answered it
    /// @param stale whether the manifest, a file or the product changed since
    public record Last(Json.Fields record, boolean stale) {}

    /// @throws InputException if the manifest is refused or a file cannot be read
    public static Optional<Last> last(StudyFolder folder) throws InputException {
        Optional<Json.Fields> record = record(folder);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> only = record.get().find("only") instanceof Json.Text(String word) && word != null
                ? Optional.of(word)
                : Optional.empty();
        String now = fingerprint(folder, ManifestReader.read(folder), only);
        return Optional.of(new Last(record.get(), unchanged(folder, now).isEmpty()));
    }

    private static StudyOutcome analyse(StudyInputs inputs, Optional<String> only, Progress progress) {
        Manifest manifest = inputs.manifest();
        List<StudyPart> parts = Parts.read(inputs, only, progress.share(0, 0.85));
        progress.report("weighing the findings", 0.85);
        Audit audit = Audit.of(
                AuditStudy.name(inputs.folder()), manifest, Parts.findings(parts, manifest), Parts.covariance(parts));
        return new StudyOutcome(manifest, parts, audit);
    }

    private static Json.Fields fields(StudyOutcome outcome, StudyFolder folder) {
        return AuditFiles.json(outcome.audit())
                .put("simulated", outcome.manifest().simulatedBecause().isPresent())
                .texts("gaps", outcome.gaps())
                .texts("warnings", outcome.warnings())
                .texts("assumed", outcome.assumed())
                .texts("failures", outcome.failures())
                .put("report", folder.root().relativize(folder.report()).toString());
    }

    private static String words(StudyOutcome outcome, StudyFolder folder) {
        StringBuilder out = new StringBuilder(outcome.manifest().title()).append('\n');
        if (outcome.manifest().simulatedBecause().isPresent()) {
            out.append("The raw files of this study are simulated.\n");
        }
        outcome.audit().allContrasts().stream()
                .filter(c -> c.origin() != org.interphase.data.Origin.PUBLISHED)
                .forEach(c -> out.append("  ").append(c.line()).append('\n'));
        outcome.failures().forEach(f -> out.append("Refused: ").append(f).append('\n'));
        outcome.audit().judgement().ifPresent(j -> AuditStudy.verdicts(j.verdicts(), out));
        out.append("The report lists ")
                .append(Counted.of(outcome.gaps().size(), "gap"))
                .append(" and ")
                .append(Counted.of(outcome.warnings().size(), "warning"))
                .append(".\n");
        return out.append("Report: ").append(folder.report()).append('\n').toString();
    }

    private static Outcome recalled(Json.Fields fields, StudyFolder folder, long start) {
        boolean failures =
                fields.find("failures") instanceof Json.Array a && !a.items().isEmpty();
        String words = "Nothing changed since the last run; --again computes anew.\nReport: " + folder.report() + "\n";
        return new Outcome(fields.put("unchanged", true).put("seconds", seconds(start)), words, failures);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// The record of the last run, if it was made from the same inputs and its report is still there.
    private static Optional<Json.Fields> unchanged(StudyFolder folder, String fingerprint) {
        try {
            Path mark = folder.root().resolve(FINGERPRINT);
            return Files.isRegularFile(mark)
                            && Files.isRegularFile(folder.report())
                            && Files.readString(mark).strip().equals(fingerprint)
                    ? record(folder)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Json.Fields> record(StudyFolder folder) {
        try {
            Path record = folder.root().resolve(RECORD);
            return Files.isRegularFile(record)
                            && JsonReader.read(RECORD, Files.readString(record)) instanceof Json.Fields fields
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (IOException | InputException e) {
            // A record that cannot be read is no reason to fail: the run is simply made anew.
            return Optional.empty();
        }
    }

    private static String fingerprint(StudyFolder folder, Manifest manifest, Optional<String> only)
            throws InputException {
        List<Path> files = new ArrayList<>(List.of(folder.manifest()));
        for (PhotoelectronPlan.Fit fit : manifest.photoelectrons().fits()) {
            try {
                Path model = folder.file(fit.model(), fit.at());
                files.add(model);
                files.addAll(ModelReader.spectraNamedIn(model));
            } catch (InputException ready) {
                // A ready model belongs to the product; a wrong name is refused when the model is read.
                files.add(folder.root().resolve("refused"));
            }
        }
        for (Measurement measurement : manifest.measurements()) {
            for (String file : measurement.files()) {
                try {
                    files.add(folder.file(file, measurement.at()));
                } catch (InputException refused) {
                    // Named as a gap when the measurement is read; here it only has to count.
                    files.add(folder.root().resolve("refused"));
                }
            }
        }
        manifest.materials()
                .flatMap(MaterialsPlan::phases)
                .ifPresent(phases -> files.add(folder.root().resolve(phases)));
        try {
            return Fingerprint.of(product() + only.map(o -> " only " + o).orElse(""), folder.root(), files);
        } catch (IOException e) {
            throw new InputException(
                    folder.root().toString(), Place.whole(), "files that can be read", String.valueOf(e.getMessage()));
        }
    }

    /// Version, and the size and age of the jars that results follow from: a rebuilt product computes anew.
    private static String product() throws IOException {
        StringBuilder product = new StringBuilder(version());
        for (Class<?> part : List.of(
                RunStudy.class, CyclingAnalysis.class, FormatRegistry.class, ReportPage.class, PhaseTable.class)) {
            try {
                Path jar = Path.of(
                        part.getProtectionDomain().getCodeSource().getLocation().toURI());
                product.append(' ')
                        .append(Files.size(jar))
                        .append('@')
                        .append(Files.getLastModifiedTime(jar).toMillis());
            } catch (URISyntaxException e) {
                product.append(" unknown");
            }
        }
        return product.toString();
    }

    private static String version() {
        String version = RunStudy.class.getPackage().getImplementationVersion();
        return version == null ? "from a checkout" : version;
    }
}

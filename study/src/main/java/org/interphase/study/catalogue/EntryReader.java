package org.interphase.study.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Sample;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.yaml.YamlReader;

/// Reads what the catalogue keeps of a study.
final class EntryReader {
    private static final String RECORD = "results/run.json";
    private static final long LONGEST_RECORD = 64L << 20;

    private EntryReader() {}

    /// Changes whenever the manifest, the record of the last run or the report does.
    static String stamp(Path study) {
        StringBuilder stamp = new StringBuilder();
        for (String file : List.of(StudyFolder.MANIFEST, RECORD, "report/index.html")) {
            try {
                Path path = study.resolve(file);
                stamp.append(Files.size(path))
                        .append('@')
                        .append(Files.getLastModifiedTime(path).toInstant());
            } catch (IOException e) {
                stamp.append("none");
            }
            stamp.append(' ');
        }
        return stamp.toString();
    }

    /// @param folder relative to the root, as the entry names it
    static CatalogueEntry read(Path study, String folder) throws IOException {
        Path file = study.resolve(StudyFolder.MANIFEST);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        boolean report = Files.isRegularFile(study.resolve("report/index.html"), LinkOption.NOFOLLOW_LINKS);
        try {
            if (Files.size(file) > YamlReader.LONGEST) {
                return refused(folder, modified, "The file study.yaml is too long.");
            }
            Manifest manifest = ManifestReader.readDraft(StudyFolder.MANIFEST, Files.readString(file));
            return entry(study, folder, manifest, report, modified);
        } catch (InputException e) {
            return refused(folder, modified, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(folder, modified, "The file study.yaml cannot be read as text in UTF-8.");
        }
    }

    private static CatalogueEntry refused(String folder, Instant modified, String problem) {
        return new CatalogueEntry(
                folder,
                folder,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                modified,
                Optional.of(problem));
    }

    private static CatalogueEntry entry(
            Path study, String folder, Manifest manifest, boolean report, Instant modified) {
        List<CatalogueEntry.SampleLine> samples = new ArrayList<>();
        for (Sample sample : manifest.samples()) {
            String coating = sample.description().getOrDefault("coating", "");
            samples.add(new CatalogueEntry.SampleLine(
                    sample.id(), sample.title(), sample.role().word(), coating));
        }
        Optional<Json.Fields> record = record(study);
        return new CatalogueEntry(
                folder,
                manifest.title(),
                samples,
                words(manifest, "cathode"),
                words(manifest, "coating"),
                words(manifest, "electrolyte"),
                manifest.measurements().stream()
                        .map(Measurement::technique)
                        .distinct()
                        .toList(),
                record.map(EntryReader::verdicts).orElse(List.of()),
                record.map(r -> items(r, "contrasts").size()).orElse(0),
                report,
                modified,
                Optional.empty());
    }

    private static List<String> words(Manifest manifest, String key) {
        Set<String> words = new LinkedHashSet<>();
        for (Sample sample : manifest.samples()) {
            String word = sample.description().getOrDefault(key, "");
            if (!word.isEmpty() && !word.equals("none")) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static Optional<Json.Fields> record(Path study) {
        Path file = study.resolve(RECORD);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST_RECORD) {
                return Optional.empty();
            }
            Json record = JsonReader.read(RECORD, Files.readString(file));
            return record instanceof Json.Fields fields ? Optional.of(fields) : Optional.empty();
        } catch (IOException | InputException e) {
            // A damaged record says nothing; the next run writes a new one.
            return Optional.empty();
        }
    }

    private static List<CatalogueEntry.VerdictLine> verdicts(Json.Fields record) {
        List<CatalogueEntry.VerdictLine> lines = new ArrayList<>();
        for (Json item : items(record, "verdicts")) {
            if (item instanceof Json.Fields f
                    && f.find("mechanism") instanceof Json.Text mechanism
                    && mechanism.value() != null
                    && f.find("verdict") instanceof Json.Text verdict
                    && verdict.value() != null) {
                double probability = f.find("probability") instanceof Json.Real p ? p.value() : Double.NaN;
                lines.add(new CatalogueEntry.VerdictLine(mechanism.value(), verdict.value(), probability));
            }
        }
        return lines;
    }

    private static List<Json> items(Json.Fields record, String key) {
        return record.find(key) instanceof Json.Array list ? list.items() : List.of();
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.study.draft.DraftFolder;
import org.interphase.study.draft.StudyDraft;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;

/// A study as the pages see it: the text of its manifest, and what the manifest says.
final class StudyDocument {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StudyDocument() {}

    /// @throws InputException if the manifest cannot be read as text
    static Json.Fields of(String id, StudyFolder folder) throws InputException {
        return of(id, folder, new DraftFolder(folder).draft());
    }

    static Json.Fields of(String id, StudyFolder folder, StudyDraft draft) {
        List<Json> samples = new ArrayList<>();
        List<Json> measurements = new ArrayList<>();
        draft.manifest().ifPresent(manifest -> {
            manifest.samples().forEach(s -> samples.add(sample(s)));
            manifest.measurements().forEach(m -> measurements.add(measurement(measurements.size(), m)));
        });
        return Json.object()
                .put("id", id)
                .put("title", draft.manifest().map(Manifest::title).orElse(id))
                .put("folder", folder.root().toString())
                .put("version", draft.version())
                .put("yaml", draft.text())
                .put("samples", samples)
                .put("measurements", measurements)
                .put(
                        "problems",
                        draft.problems().stream().map(StudyDocument::problem).toList())
                .put("undo", draft.undo())
                .put("redo", draft.redo())
                .texts("warnings", draft.warnings())
                .put("report", report(folder));
    }

    private static Json problem(StudyDraft.Problem problem) {
        return Json.object()
                .put("line", problem.line())
                .put("column", problem.column())
                .put("sentence", problem.sentence());
    }

    /// Whether there is a report, and whether the manifest or a raw file is younger than it.
    private static Json report(StudyFolder folder) {
        boolean exists = Files.isRegularFile(folder.report());
        String written = modified(folder.report());
        boolean stale = exists
                && (modified(folder.manifest()).compareTo(written) > 0
                        || modified(folder.root().resolve(RawFiles.FOLDER)).compareTo(written) > 0);
        return Json.object().put("exists", exists).put("stale", stale);
    }

    private static Json sample(Sample sample) {
        Json.Fields json = Json.object()
                .put("id", sample.id())
                .put("title", sample.title())
                .put("role", sample.role().word());
        sample.description().forEach(json::put);
        sample.properties()
                .forEach((property, parameter) ->
                        json.put(property.key(), parameter.unit().fromSi(parameter.value())));
        return json;
    }

    private static Json measurement(int index, Measurement measurement) {
        return Json.object()
                .put("index", index)
                .put("sample", measurement.sample())
                .put("technique", measurement.technique())
                .put("file", measurement.files().getFirst())
                .texts("files", measurement.files())
                .put("cell", measurement.cell())
                .put("state", state(measurement.state()))
                .put("line", measurement.at().line());
    }

    static Json.Fields state(State state) {
        Json.Fields json = Json.object();
        state.coordinates().forEach((axis, value) -> json.put(axis.key(), value));
        return json;
    }

    static List<String> techniques(Manifest manifest) {
        return manifest.measurements().stream()
                .map(Measurement::technique)
                .distinct()
                .sorted()
                .toList();
    }

    static String modified(Path file) {
        try {
            // Milliseconds, always three digits of them: the texts sort as the times do.
            return STAMP.format(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return "";
        }
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;

/// A study as the pages see it: the text of its manifest, and what the manifest says.
final class StudyDocument {
    private StudyDocument() {}

    /// @throws InputException if the manifest cannot be read as text
    static Json.Fields of(String id, StudyFolder folder) throws InputException {
        String text = text(folder);
        Json.Fields json = Json.object()
                .put("id", id)
                .put("folder", folder.root().toString())
                .put("version", version(text))
                .put("yaml", text);
        List<Json> problems = new ArrayList<>();
        try {
            Manifest manifest = ManifestReader.read(StudyFolder.MANIFEST, text);
            List<Json> samples = new ArrayList<>();
            manifest.samples().forEach(s -> samples.add(sample(s)));
            List<Json> measurements = new ArrayList<>();
            for (Measurement measurement : manifest.measurements()) {
                measurements.add(measurement(measurements.size(), measurement));
            }
            json.put("title", manifest.title()).put("samples", samples).put("measurements", measurements);
        } catch (InputException e) {
            problems.add(problem(e));
            json.put("title", id).put("samples", List.of()).put("measurements", List.of());
        }
        return json.put("problems", problems)
                .put("undo", 0)
                .put("redo", 0)
                .put("report", Json.object().put("exists", Files.isRegularFile(folder.report())));
    }

    private static String text(StudyFolder folder) throws InputException {
        try {
            return Files.readString(folder.manifest());
        } catch (IOException e) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "text in UTF-8 that can be read", "other bytes");
        }
    }

    static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Json.Fields problem(InputException e) {
        Json.Fields problem = Json.object();
        if (e.place() instanceof Place.Position at) {
            problem.put("line", at.line()).put("column", at.column());
        }
        return problem.put("sentence", e.getMessage());
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
            return Files.getLastModifiedTime(file).toInstant().toString();
        } catch (IOException e) {
            return "";
        }
    }
}

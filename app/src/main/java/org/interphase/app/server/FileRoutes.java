package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.app.server.panel.OptionException;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.usecase.InspectFile;

/// The files of a study: what each is, and new ones.
record FileRoutes(Workspace workspace, FormatRegistry registry, Limits limits, StudyLocks locks, Desk desk) {
    List<Route> routes() {
        return List.of(
                new Route("GET", "/studies/{id}/files", this::list),
                new Route("PUT", "/studies/{id}/files/{path}", this::upload));
    }

    private Reply list(Route.Call call) throws RequestRefusedException, InputException {
        StudyFolder folder = workspace.study(call.place("id"));
        List<Json> files = new ArrayList<>();
        for (String file : new RawFiles(folder, limits).list()) {
            files.add(entry(folder, file));
        }
        return Reply.json(Json.object().put("files", files));
    }

    private Reply upload(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        String file;
        try (StudyLocks.Held _ = locks.hold(folder)) {
            file = new RawFiles(folder, limits)
                    .add(
                            call.place("path"),
                            call.request().body(),
                            call.request().length());
        }
        return Reply.json(entry(folder, file));
    }

    private Json.Fields entry(StudyFolder folder, String file) throws RequestRefusedException {
        Path path = folder.root().resolve(file);
        Json.Fields entry = Json.object().put("file", file).put("bytes", size(path));
        try (Desk.Place _ = desk.take()) {
            if (InspectFile.inspect(registry, path).json() instanceof Json.Fields seen) {
                for (String key : List.of("sha256", "technique", "format", "reader", "datasets")) {
                    Json value = seen.find(key);
                    entry.put(key, value == null ? Json.none() : value);
                }
            }
            entry.put("refused", (String) null);
        } catch (InputException e) {
            entry.put("refused", e.getMessage());
        }
        return entry.put("assigned", assigned(folder, file));
    }

    private static Json assigned(StudyFolder folder, String file) {
        try {
            Manifest manifest = ManifestReader.read(folder);
            for (Measurement measurement : manifest.measurements()) {
                if (measurement.files().contains(file)) {
                    return Json.object()
                            .put("sample", measurement.sample())
                            .put("cell", measurement.cell())
                            .put("state", StudyDocument.state(measurement.state()));
                }
            }
        } catch (InputException e) {
            // The manifest's own problem is shown with the study; here the file just has no place yet.
            return Json.none();
        }
        return Json.none();
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }
}

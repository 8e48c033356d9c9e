package org.interphase.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.study.draft.DraftFolder;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;
import org.interphase.study.recognise.FilePattern;
import org.interphase.study.recognise.RecognisedFile;
import org.interphase.study.recognise.StudyFiles;

/// The files of a study: what each is and why, what its name says, and new ones.
record FileRoutes(Workspace workspace, StudyFiles files, Limits limits, StudyLocks locks, Desk desk) {
    List<Route> routes() {
        return List.of(
                new Route("GET", "/studies/{id}/files", this::list),
                new Route("PUT", "/studies/{id}/files/{path}", this::upload),
                new Route("POST", "/studies/{id}/pattern", this::pattern));
    }

    private Reply list(Route.Call call) throws RequestRefusedException, InputException {
        StudyFiles.Listing listing = listing(workspace.study(call.place("id")));
        List<Json> entries = new ArrayList<>();
        listing.files().forEach(file -> entries.add(entry(file)));
        return Reply.json(Json.object().put("files", entries).texts("warnings", listing.warnings()));
    }

    private StudyFiles.Listing listing(StudyFolder folder) throws RequestRefusedException, InputException {
        Optional<Manifest> manifest = new DraftFolder(folder).draft().manifest();
        try (Desk.Place _ = desk.take()) {
            return files.list(folder, manifest, Progress.silent());
        }
    }

    private Reply upload(Route.Call call) throws RequestRefusedException, InputException {
        StudyFolder folder = workspace.study(call.place("id"));
        String name;
        try (StudyLocks.Held _ = locks.hold(folder)) {
            name = new RawFiles(folder, limits)
                    .add(
                            call.place("path"),
                            call.request().body(),
                            call.request().length());
        }
        for (RecognisedFile file : listing(folder).files()) {
            if (file.file().equals(name)) {
                return Reply.json(entry(file));
            }
        }
        return Reply.json(Json.object().put("file", name));
    }

    private Reply pattern(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Options options = new Options(Bodies.object(call.request()));
        FilePattern pattern = FilePattern.parse(options.required("pattern"));
        List<String> named = options.texts("files");
        options.refuseOthers();
        Manifest manifest = new DraftFolder(folder)
                .draft()
                .manifest()
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.REFUSED_INPUT,
                        "The study's text has a problem: mend it before files are assigned."));
        List<String> all = new RawFiles(folder, limits).list();
        if (!all.containsAll(named)) {
            throw new OptionException("files", "files of the study", "others");
        }
        List<Json> rows = new ArrayList<>();
        for (FilePattern.Row row : pattern.preview(named.isEmpty() ? all : named, manifest)) {
            rows.add(Json.object()
                    .put("file", row.file())
                    .put("sample", row.sample().orElse(null))
                    .put("cell", row.cell().orElse(null))
                    .put("state", StudyDocument.state(row.state()))
                    .put("problem", row.problem().orElse(null)));
        }
        return Reply.json(Json.object().put("rows", rows));
    }

    private static Json.Fields entry(RecognisedFile file) {
        List<Json> datasets = new ArrayList<>();
        for (RecognisedFile.Content content : file.datasets()) {
            datasets.add(Json.object()
                    .put("title", content.title())
                    .put("kind", content.kind())
                    .put("shape", List.of(new Json.Whole(content.rows()), new Json.Whole(content.columns()))));
        }
        return Json.object()
                .put("file", file.file())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("technique", file.technique())
                .put("format", file.format())
                .put("reader", file.reader())
                .put("title", file.title())
                .put("why", file.why())
                .put("refused", file.refused().orElse(null))
                .put("measurement", file.isMeasurement())
                .put("datasets", datasets)
                .put("assigned", file.assigned().map(FileRoutes::assigned).orElse(Json.none()))
                .put("suggestion", file.suggestion().map(FileRoutes::suggestion).orElse(Json.none()))
                .put("question", file.question().orElse(null));
    }

    private static Json assigned(RecognisedFile.Assigned assigned) {
        return place(Json.object().put("sample", assigned.sample()).put("cell", assigned.cell()), assigned.state());
    }

    private static Json suggestion(RecognisedFile.Suggestion suggestion) {
        Json.Fields json = Json.object()
                .put("sample", suggestion.sample().orElse(null))
                .put("cell", suggestion.cell().orElse(null));
        return place(json, suggestion.state()).texts("why", suggestion.why());
    }

    private static Json.Fields place(Json.Fields json, State state) {
        return json.put("state", StudyDocument.state(state));
    }
}

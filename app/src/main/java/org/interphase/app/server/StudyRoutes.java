package org.interphase.app.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.data.InputException;
import org.interphase.study.draft.NewStudy;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;

/// The studies of the workspace.
record StudyRoutes(Workspace workspace, Examples examples, Tickets tickets) {
    List<Route> routes() {
        return List.of(
                new Route("GET", "/studies", _ -> Reply.json(list())),
                new Route("POST", "/studies", this::make),
                new Route("GET", "/examples", _ -> Reply.json(examples.json())),
                new Route("GET", "/studies/{id}", this::study),
                new Route("POST", "/studies/{id}/ticket", this::ticket));
    }

    private record Listed(String modified, Json.Fields json) {}

    private Json list() {
        List<Listed> listed = new ArrayList<>();
        for (Map.Entry<String, Path> entry : workspace.studies().entrySet()) {
            listed.add(listed(entry.getKey(), entry.getValue()));
        }
        listed.sort(Comparator.comparing(Listed::modified).reversed());
        List<Json> studies = new ArrayList<>();
        listed.forEach(l -> studies.add(l.json()));
        return Json.object().put("studies", studies);
    }

    private static Listed listed(String id, Path path) {
        String modified = StudyDocument.modified(path.resolve(StudyFolder.MANIFEST));
        Json.Fields json =
                Json.object().put("id", id).put("folder", path.toString()).put("modified", modified);
        try {
            StudyFolder folder = StudyFolder.open(path);
            Manifest manifest = ManifestReader.read(folder);
            json.put("title", manifest.title())
                    .texts(
                            "samples",
                            manifest.samples().stream().map(s -> s.id()).toList())
                    .texts("techniques", StudyDocument.techniques(manifest))
                    .put("report", Files.isRegularFile(folder.report()));
        } catch (InputException e) {
            json.put("title", id)
                    .texts("samples", List.of())
                    .texts("techniques", List.of())
                    .put("report", false)
                    .put("problem", e.getMessage());
        }
        return new Listed(modified, json);
    }

    private Reply study(Route.Call call) throws RequestRefusedException, InputException {
        String id = call.place("id");
        return Reply.json(StudyDocument.of(id, workspace.study(id)));
    }

    /// A new study, a copy of an example, or one that is there.
    private Reply make(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        Options options = new Options(Bodies.object(call.request()));
        Optional<String> name = options.text("name");
        Optional<String> title = options.text("title");
        Optional<String> example = options.text("example");
        Optional<String> there = options.text("folder");
        options.refuseOthers();
        StudyFolder folder;
        if (there.isPresent()) {
            folder = StudyFolder.open(workspace.folder(there.get()));
        } else if (example.isPresent()) {
            Path source = examples.folder(example.get());
            folder = NewStudy.copy(source, workspace.fresh(name.orElse(example.get()), name.isEmpty()));
        } else if (name.isPresent()) {
            folder = NewStudy.create(workspace.fresh(name.get(), false), title.orElse(name.get()));
        } else {
            throw new OptionException("name", "a name for the study, or an example, or a folder", "none of them");
        }
        String id = workspace
                .idOf(folder.root())
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.FORBIDDEN, "That folder is not where studies are looked for."));
        return Reply.json(StudyDocument.of(id, folder));
    }

    private Reply ticket(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Options options = new Options(Bodies.object(call.request()));
        String page = options.choice("page", List.of("index", "audit"), "index") + ".html";
        options.refuseOthers();
        if (!Files.isRegularFile(folder.report().resolveSibling(page))) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND,
                    page.startsWith("audit")
                            ? "This study has not been audited yet."
                            : "This study has no report yet: run it first.");
        }
        return Reply.json(Json.object().put("url", tickets.issue(folder, page)));
    }
}

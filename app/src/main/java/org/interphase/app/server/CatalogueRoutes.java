package org.interphase.app.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interphase.app.server.panel.CommandText;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.catalogue.Catalogue;
import org.interphase.study.catalogue.CatalogueEntry;
import org.interphase.study.catalogue.CatalogueQuery;
import org.interphase.study.draft.DraftFolder;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.study.usecase.CompareStudies;
import org.jspecify.annotations.Nullable;

/// Every study of the workspace at once: found by what is in them, and side by side.
final class CatalogueRoutes implements AutoCloseable {
    private static final int MOST_COMPARED = 20;

    private final Workspace workspace;
    private final FormatRegistry registry;
    private final Desk desk;
    private @Nullable Catalogue opened;

    CatalogueRoutes(Workspace workspace, FormatRegistry registry, Desk desk) {
        this.workspace = workspace;
        this.registry = registry;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/catalogue", this::search),
                new Route("POST", "/catalogue/rebuild", _ -> rebuild()),
                new Route("GET", "/compare", this::compare));
    }

    /// The index, opened when it is first asked for.
    private synchronized Catalogue catalogue() throws InputException {
        if (opened == null) {
            Path index = workspace.root().resolve(DraftFolder.OWN).resolve("catalogue.sqlite");
            opened = Catalogue.open(index, workspace.root());
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (InputException e) {
            // The index can be built anew at any time: nothing is lost when it cannot be closed.
            Fault.show(e);
        }
    }

    private Reply search(Route.Call call) throws RequestRefusedException, InputException {
        Request request = call.request();
        CatalogueQuery query = new CatalogueQuery(
                request.parameter("q"),
                request.parameter("material"),
                request.parameter("coating"),
                request.parameter("technique"));
        try (Desk.Place _ = desk.take()) {
            Catalogue catalogue = catalogue();
            List<String> warnings = catalogue.refresh(Progress.silent());
            return Reply.json(json(catalogue.search(query), warnings));
        }
    }

    private Reply rebuild() throws RequestRefusedException, InputException {
        try (Desk.Place _ = desk.take()) {
            Catalogue catalogue = catalogue();
            List<String> warnings = catalogue.rebuild(Progress.silent());
            return Reply.json(json(catalogue.search(CatalogueQuery.all()), warnings));
        }
    }

    private Json json(List<CatalogueEntry> entries, List<String> warnings) {
        List<Json> studies = new ArrayList<>();
        Map<String, Path> known = workspace.studies();
        for (CatalogueEntry entry : entries) {
            Path folder = workspace.root().resolve(entry.folder());
            String id = known.entrySet().stream()
                    .filter(e -> e.getValue().equals(folder))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            studies.add(study(entry).put("id", id));
        }
        return Json.object().put("studies", studies).texts("warnings", warnings);
    }

    private static Json.Fields study(CatalogueEntry entry) {
        List<Json> samples = new ArrayList<>();
        for (CatalogueEntry.SampleLine sample : entry.samples()) {
            samples.add(Json.object()
                    .put("id", sample.id())
                    .put("title", sample.title())
                    .put("role", sample.role())
                    .put("coating", sample.coating()));
        }
        List<Json> verdicts = new ArrayList<>();
        for (CatalogueEntry.VerdictLine verdict : entry.verdicts()) {
            verdicts.add(Json.object()
                    .put("mechanism", verdict.mechanism())
                    .put("verdict", verdict.verdict())
                    .put("probability", verdict.probability()));
        }
        return Json.object()
                .put("folder", entry.folder())
                .put("title", entry.title())
                .put("samples", samples)
                .texts("cathodes", entry.cathodes())
                .texts("coatings", entry.coatings())
                .texts("electrolytes", entry.electrolytes())
                .texts("techniques", entry.techniques())
                .put("verdicts", verdicts)
                .put("contrasts", entry.contrasts())
                .put("report", entry.hasReport())
                .put("modified", entry.modified().toString())
                .put("problem", entry.problem().orElse(null));
    }

    private Reply compare(Route.Call call) throws RequestRefusedException, InputException {
        List<String> ids = call.request().query().getOrDefault("study", List.of());
        boolean library = !call.request().parameter("library").equals("false");
        if (ids.isEmpty() || ids.size() > MOST_COMPARED) {
            throw new RequestRefusedException(
                    RequestRefusedException.BAD_REQUEST, "Name 1 to " + MOST_COMPARED + " studies, as study=ID.");
        }
        List<Path> folders = new ArrayList<>();
        CommandText command = CommandText.of("compare");
        for (String id : ids) {
            Path folder = workspace.study(id).root();
            folders.add(folder);
            command.file(folder);
        }
        if (!library) {
            command.add("--no-library");
        }
        try (Desk.Place _ = desk.take()) {
            Json answer = CompareStudies.compare(registry, folders, library, Progress.silent())
                    .json();
            return Reply.json(answer instanceof Json.Fields f ? f.put("command", command.toString()) : answer);
        }
    }
}

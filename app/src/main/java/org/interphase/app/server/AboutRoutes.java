package org.interphase.app.server;

import java.util.ArrayList;
import java.util.List;
import org.interphase.app.server.panel.Panel;
import org.interphase.app.server.panel.Panels;
import org.interphase.app.server.panel.Verb;
import org.interphase.study.json.Json;

/// What this server is and offers.
record AboutRoutes(String version, Workspace workspace, Limits limits, Panels panels) {
    List<Route> routes() {
        return List.of(
                new Route("GET", "/about", _ -> Reply.json(about())),
                new Route("GET", "/openapi.yaml", _ -> openApi()));
    }

    private Json about() {
        List<Json> list = new ArrayList<>();
        for (Panel panel : panels.all()) {
            list.add(Json.object()
                    .put("technique", panel.technique())
                    .put("title", panel.title())
                    .texts("verbs", panel.verbs().stream().map(Verb::name).toList()));
        }
        return Json.object()
                .put("version", version)
                .put("workspace", workspace.root().toString())
                .put(
                        "limits",
                        Json.object()
                                .put("file_bytes", limits.file_bytes())
                                .put("files", limits.files())
                                .put("study_bytes", limits.study_bytes()))
                .put("panels", list);
    }

    private static Reply openApi() throws RequestRefusedException {
        return StaticPages.find(List.of("openapi.yaml"))
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.NOT_FOUND, "This build does not carry the description."));
    }
}

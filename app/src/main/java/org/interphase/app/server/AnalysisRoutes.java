package org.interphase.app.server;

import java.util.List;
import java.util.Optional;
import org.interphase.app.server.panel.Bench;
import org.interphase.app.server.panel.CellShelf;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.app.server.panel.Panels;
import org.interphase.app.server.panel.Verb;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;

/// The verbs of the panels, with and without a study, as JSON and as figures.
record AnalysisRoutes(Workspace workspace, FormatRegistry registry, CellShelf cells, Panels panels, Desk desk) {
    List<Route> routes() {
        return List.of(
                new Route("POST", "/analyse/{verb}", call -> analyse(call, Optional.empty())),
                new Route("POST", "/figure/{verb}", call -> figure(call, Optional.empty())),
                new Route("POST", "/studies/{id}/analyse/{verb}", call -> analyse(call, study(call))),
                new Route("POST", "/studies/{id}/figure/{verb}", call -> figure(call, study(call))));
    }

    private Optional<StudyFolder> study(Route.Call call) throws RequestRefusedException, InputException {
        return Optional.of(workspace.study(call.place("id")));
    }

    private Verb.Analysed asked(Route.Call call, Optional<StudyFolder> study, Json.Fields body)
            throws RequestRefusedException, InputException, OptionException {
        String name = call.place("verb");
        Verb verb = panels.verb(name)
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.NOT_FOUND,
                        "There is no verb '" + name + "'; there are " + String.join(", ", panels.names()) + "."));
        try (Desk.Place _ = desk.take()) {
            return verb.analysis().of(new Bench(registry, study, cells), new Options(body));
        }
    }

    private Reply analyse(Route.Call call, Optional<StudyFolder> study)
            throws RequestRefusedException, InputException, OptionException {
        Verb.Analysed analysed = asked(call, study, Bodies.object(call.request()));
        if (!(analysed.answer().json() instanceof Json.Fields fields)) {
            throw new IllegalStateException("an answer is an object");
        }
        return Reply.json(fields.put("command", analysed.command())
                .put("manifest", analysed.manifest().isEmpty() ? null : analysed.manifest()));
    }

    private Reply figure(Route.Call call, Optional<StudyFolder> study)
            throws RequestRefusedException, InputException, OptionException {
        Json.Fields body = Bodies.object(call.request());
        String format = new Options(body).choice("format", List.of("svg", "csv"), "svg");
        Json.Fields rest = Json.object();
        for (String key : body.keys()) {
            Json value = body.find(key);
            if (!key.equals("format") && value != null) {
                rest.put(key, value);
            }
        }
        Verb.Analysed analysed = asked(call, study, rest);
        if (!(analysed.answer() instanceof Drawn drawn)) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND, "'" + call.place("verb") + "' has no figure.");
        }
        return format.equals("csv")
                ? Reply.text("text/csv; charset=utf-8", drawn.csv())
                : Reply.text("image/svg+xml", drawn.svg());
    }
}

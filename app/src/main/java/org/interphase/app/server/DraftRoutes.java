package org.interphase.app.server;

import java.util.List;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.data.InputException;
import org.interphase.study.draft.DraftFolder;
import org.interphase.study.draft.EditOutcome;
import org.interphase.study.draft.EditReader;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.recognise.StudyFiles;

/// Changes of a study's manifest. Each names the version that it was made on: two windows never undo each other's work.
record DraftRoutes(Workspace workspace, StudyFiles files) {
    List<Route> routes() {
        return List.of(
                new Route("POST", "/studies/{id}/edits", this::edit),
                new Route("PUT", "/studies/{id}/yaml", this::replace),
                new Route("POST", "/studies/{id}/undo", call -> step(call, DraftFolder::undo)),
                new Route("POST", "/studies/{id}/redo", call -> step(call, DraftFolder::redo)));
    }

    @FunctionalInterface
    private interface Step {
        EditOutcome of(DraftFolder folder, String version) throws InputException;
    }

    private Reply edit(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Json.Fields body = Bodies.object(call.request());
        Options options = new Options(body);
        String version = options.required("version");
        Json edits = body.find("edits");
        options.groups("edits");
        options.refuseOthers();
        return answer(
                call,
                folder,
                new DraftFolder(folder)
                        .edit(
                                version,
                                EditReader.read(
                                        edits == null ? new Json.Array(List.of()) : edits,
                                        file -> files.technique(folder, file))));
    }

    private Reply replace(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Options options = new Options(Bodies.object(call.request()));
        String version = options.required("version");
        String text = options.required("text");
        options.refuseOthers();
        return answer(call, folder, new DraftFolder(folder).replace(version, text));
    }

    private Reply step(Route.Call call, Step step) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Options options = new Options(Bodies.object(call.request()));
        String version = options.required("version");
        options.refuseOthers();
        return answer(call, folder, step.of(new DraftFolder(folder), version));
    }

    private static Reply answer(Route.Call call, StudyFolder folder, EditOutcome outcome)
            throws RequestRefusedException {
        Json.Fields study = StudyDocument.of(call.place("id"), folder, outcome.draft());
        return switch (outcome) {
            case EditOutcome.Done _ -> Reply.json(study);
            case EditOutcome.Unchanged unchanged -> Reply.json(study.put("unchanged", unchanged.why()));
            case EditOutcome.Conflict _ ->
                throw new RequestRefusedException(
                                RequestRefusedException.CONFLICT,
                                "The study was changed elsewhere in the meantime; nothing was written. Look at it as it is"
                                        + " now and make the change again.")
                        .with("study", study);
        };
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.app.server.panel.CommandText;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.usecase.Parts;
import org.interphase.study.usecase.RunStudy;

/// Runs of a study, how they get on, and what the last one found.
record JobRoutes(Workspace workspace, FormatRegistry registry, Jobs jobs) {
    private static final long SILENCE_ms = 10_000;

    List<Route> routes() {
        return List.of(
                new Route("POST", "/studies/{id}/run", this::run),
                new Route("GET", "/studies/{id}/results", this::results),
                new Route("GET", "/jobs", this::list),
                new Route("GET", "/jobs/{job}", this::job),
                new Route("GET", "/jobs/{job}/events", this::events),
                new Route("DELETE", "/jobs/{job}", this::cancel));
    }

    private Reply run(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        StudyFolder folder = workspace.study(call.place("id"));
        Options options = new Options(Bodies.object(call.request()));
        Optional<String> only = options.text("only");
        boolean again = options.flag("again", false);
        options.refuseOthers();
        if (only.isPresent() && !Parts.techniques().contains(only.get())) {
            throw new OptionException(
                    "only", "one of " + String.join(", ", Parts.techniques()), "'" + only.get() + "'");
        }
        Path root = folder.root();
        CommandText command = CommandText.of("run").file(root);
        only.ifPresent(technique -> command.option("--only", technique));
        if (again) {
            command.add("--again");
        }
        Job job = jobs.start(call.place("id"), "waiting", progress -> {
            progress.report("starting", 0);
            return RunStudy.run(registry, root, only, again, progress).json();
        });
        return Reply.json(Json.object().put("job", job.name()).put("command", command.toString()));
    }

    private Reply results(Route.Call call) throws RequestRefusedException, InputException {
        StudyFolder folder = workspace.study(call.place("id"));
        RunStudy.Last last = RunStudy.last(folder)
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.NOT_FOUND, "This study has no results yet: run it first."));
        return Reply.json(last.record().put("stale", last.stale()));
    }

    private Reply list(Route.Call call) {
        return Reply.json(Json.object()
                .put("jobs", jobs.all().stream().<Json>map(Job::summary).toList()));
    }

    private Reply job(Route.Call call) throws RequestRefusedException {
        return Reply.json(jobs.find(call.place("job")).now().json());
    }

    private Reply cancel(Route.Call call) throws RequestRefusedException {
        Job job = jobs.find(call.place("job"));
        job.cancel();
        return Reply.json(job.now().json());
    }

    private Reply events(Route.Call call) throws RequestRefusedException {
        Job job = jobs.find(call.place("job"));
        return Reply.stream("text/event-stream", out -> stream(job, out));
    }

    /// Every change as an event of its own; a word now and then shows when nobody listens any more.
    private static void stream(Job job, OutputStream out) throws IOException {
        Job.Moment seen = job.now();
        send(seen, out);
        try {
            while (seen.state() == Job.State.RUNNING) {
                Job.Moment next = job.after(seen.count(), SILENCE_ms);
                if (next.count() == seen.count()) {
                    out.write(": still running\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } else {
                    send(next, out);
                }
                seen = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Job.Moment moment, OutputStream out) throws IOException {
        String name = moment.state() == Job.State.RUNNING
                ? "progress"
                : moment.state().word();
        // Line ends stand between the tokens of JSON only: those in texts are escaped.
        String data = moment.json().toText().replace("\n", " ").strip();
        out.write(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

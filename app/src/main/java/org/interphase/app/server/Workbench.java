package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.interphase.app.server.panel.CellShelf;
import org.interphase.app.server.panel.Panels;
import org.interphase.formats.FormatRegistry;

/// A running workbench: the server with all its parts.
public final class Workbench implements AutoCloseable {
    private final JdkListener listener;
    private final WorkbenchApi api;
    private final Jobs jobs;
    private final String url;

    private Workbench(JdkListener listener, WorkbenchApi api, Jobs jobs, String url) {
        this.listener = listener;
        this.api = api;
        this.jobs = jobs;
        this.url = url;
    }

    /// How a workbench is set up.
    ///
    /// @param host to bind; 127.0.0.1 unless others are to reach it
    /// @param port 0 for any that is free
    /// @param workspace where studies are found and made
    /// @param others folders in which studies are found too
    /// @param product folder with the shipped `cells` and `studies`
    /// @param token that every call must carry
    /// @param version of the product, as it calls itself
    public record Settings(
            String host,
            int port,
            Path workspace,
            List<Path> others,
            Path product,
            String token,
            String version,
            Limits limits) {
        public Settings {
            others = List.copyOf(others);
        }

        /// On this machine only, with a token of its own.
        public static Settings local(int port, Path workspace, Path product, String version) {
            return new Settings(
                    "127.0.0.1", port, workspace, List.of(), product, Guard.freshToken(), version, Limits.STANDARD);
        }
    }

    /// @throws IOException if the port is taken or the workspace is no folder
    public static Workbench start(Settings settings) throws IOException {
        Workspace workspace = new Workspace(settings.workspace(), settings.others());
        JdkListener listener = JdkListener.bind(settings.host(), settings.port());
        int port = listener.port();
        Jobs jobs = new Jobs();
        WorkbenchApi api = api(settings, workspace, Guard.of(settings.host(), port, settings.token()), jobs);
        listener.start(api);
        String shown = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new Workbench(listener, api, jobs, "http://" + shown + ":" + port + "/#token=" + settings.token());
    }

    private static WorkbenchApi api(Settings settings, Workspace workspace, Guard guard, Jobs jobs) {
        Panels panels = Panels.standard();
        FormatRegistry registry = FormatRegistry.load().remembering();
        Tickets tickets = new Tickets(InstantSource.system());
        StudyLocks locks = new StudyLocks();
        Desk desk = new Desk(Math.max(2, Runtime.getRuntime().availableProcessors()));
        CellShelf cells = new CellShelf(settings.product().resolve("cells"));
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AboutRoutes(settings.version(), workspace, settings.limits(), panels).routes());
        routes.addAll(new StudyRoutes(workspace, tickets).routes());
        routes.addAll(new FileRoutes(workspace, registry, settings.limits(), locks, desk).routes());
        routes.addAll(new ColumnRoutes(workspace, registry, cells, desk).routes());
        routes.addAll(new JobRoutes(workspace, registry, jobs).routes());
        routes.addAll(new AnalysisRoutes(workspace, registry, cells, panels, desk).routes());
        return new WorkbenchApi(guard, tickets, routes);
    }

    /// The address to open, the token in its fragment: that part is never sent and never logged.
    public String url() {
        return url;
    }

    /// Methods and paths of the interface: `GET /studies/{id}`.
    List<String> routes() {
        return api.routes().stream().map(r -> r.method() + " " + r.template()).toList();
    }

    @Override
    public void close() {
        jobs.close();
        listener.close();
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.interphase.app.server.panel.CellShelf;
import org.interphase.app.server.panel.Panels;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.recognise.StudyFiles;

/// A running workbench: the server with all its parts.
public final class Workbench implements AutoCloseable {
    private final JdkListener listener;
    private final WorkbenchApi api;
    private final Jobs jobs;
    private final CatalogueRoutes catalogue;
    private final String url;

    private Workbench(JdkListener listener, WorkbenchApi api, Jobs jobs, CatalogueRoutes catalogue, String url) {
        this.listener = listener;
        this.api = api;
        this.jobs = jobs;
        this.catalogue = catalogue;
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

        /// The same, bound to another address.
        public Settings on(String address) {
            return new Settings(address, port, workspace, others, product, token, version, limits);
        }

        /// The same, with other folders in which studies are found too.
        public Settings with(List<Path> folders) {
            return new Settings(host, port, workspace, folders, product, token, version, limits);
        }
    }

    /// @throws IOException if the port is taken or the workspace is no folder
    public static Workbench start(Settings settings) throws IOException {
        Workspace workspace = new Workspace(settings.workspace(), settings.others());
        JdkListener listener = JdkListener.bind(settings.host(), settings.port());
        int port = listener.port();
        Jobs jobs = new Jobs();
        FormatRegistry registry = FormatRegistry.load().remembering();
        Desk desk = new Desk(Math.max(2, Runtime.getRuntime().availableProcessors()));
        CatalogueRoutes catalogue = new CatalogueRoutes(workspace, registry, desk);
        Guard guard = Guard.of(settings.host(), port, settings.token());
        WorkbenchApi api = api(settings, workspace, guard, jobs, registry, catalogue, desk);
        listener.start(api);
        String shown = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new Workbench(
                listener, api, jobs, catalogue, "http://" + shown + ":" + port + "/#token=" + settings.token());
    }

    private static WorkbenchApi api(
            Settings settings,
            Workspace workspace,
            Guard guard,
            Jobs jobs,
            FormatRegistry registry,
            CatalogueRoutes catalogue,
            Desk desk) {
        Panels panels = Panels.standard();
        Tickets tickets = new Tickets(InstantSource.system());
        StudyFiles files = new StudyFiles(registry);
        CellShelf cells = new CellShelf(settings.product().resolve("cells"));
        Examples examples = new Examples(settings.product().resolve("studies"));
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AboutRoutes(settings.version(), workspace, settings.limits(), panels).routes());
        routes.addAll(new StudyRoutes(workspace, examples, tickets).routes());
        routes.addAll(new FileRoutes(workspace, files, settings.limits(), new StudyLocks(), desk).routes());
        routes.addAll(new DraftRoutes(workspace, files).routes());
        routes.addAll(new ColumnRoutes(workspace, registry, cells, desk).routes());
        routes.addAll(new JobRoutes(workspace, registry, jobs).routes());
        routes.addAll(new AnalysisRoutes(workspace, registry, cells, panels, desk).routes());
        routes.addAll(catalogue.routes());
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
        listener.close();
        jobs.close();
        catalogue.close();
    }
}

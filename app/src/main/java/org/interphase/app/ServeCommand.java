package org.interphase.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.interphase.app.server.Workbench;
import org.interphase.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "serve",
        description = "Start the workbench: pages in the browser for everything that the commands do.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: interphase serve --port 8765 --workspace ~/studies",
            "'interphase' alone does the same with any free port and opens the browser."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @CommandLine.Option(
            names = "--port",
            defaultValue = "0",
            paramLabel = "N",
            description = "Port to listen on. Default: any that is free.")
    private int port;

    @CommandLine.Option(
            names = "--host",
            defaultValue = LOOPBACK,
            paramLabel = "ADDRESS",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
    @SuppressWarnings("NullAway.Init")
    private String host;

    @CommandLine.Option(
            names = "--workspace",
            paramLabel = "FOLDER",
            description = "Where studies are found and made; made itself where only the last folder of the path is"
                    + " absent. Default: interphase-studies in the home folder.")
    private @Nullable Path workspace;

    @CommandLine.Option(
            names = "--also",
            paramLabel = "FOLDER",
            description = "A folder in which studies are found too. May be repeated.")
    private List<Path> others = new ArrayList<>();

    @CommandLine.Option(names = "--open", description = "Open the browser.")
    private boolean open;

    @CommandLine.Option(names = "--rehearse", hidden = true, paramLabel = "STUDY")
    private @Nullable Path rehearsed;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port must lie between 0 and 65535, not " + port);
        }
        if (everywhere(host)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--host must be the one address by which others reach this machine, not all of them: '" + host
                            + "'");
        }
        Where where = new Where(host, port, workspace, others);
        return rehearsed == null ? serve(where, open, spec.commandLine()) : rehearse(where, rehearsed);
    }

    /// Requests must name the host that was bound, which no request can where all are.
    private static boolean everywhere(String host) {
        try {
            return host.isBlank() || InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            // Said when the port is bound.
            return false;
        }
    }

    private static int rehearse(Where where, Path study) throws InputException {
        try (Workbench workbench = start(where)) {
            Rehearsal.of(workbench, study);
            return Exit.DONE;
        } catch (IOException e) {
            return Exit.ENVIRONMENT;
        }
    }

    /// Where a workbench listens and looks for studies.
    ///
    /// @param workspace null for the usual folder, which is made where it is absent
    record Where(String host, int port, @Nullable Path workspace, List<Path> others) {
        static Where usual() {
            return new Where(LOOPBACK, 0, null, List.of());
        }
    }

    /// Serves until the process is ended.
    static int serve(Where where, boolean open, CommandLine line) {
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        try {
            makeWorkspace(where, err);
        } catch (IOException e) {
            err.println("interphase: the folder for studies cannot be used: " + reason(e));
            return Exit.ENVIRONMENT;
        }
        try (Workbench workbench = start(where)) {
            if (!where.host().equals(LOOPBACK)) {
                err.println("interphase: WARNING, this server can be reached from other machines, without encryption:"
                        + " whoever reads the network reads the token and the studies.");
            }
            out.println("Interphase is ready: " + workbench.url());
            out.flush();
            if (open && !Browser.open(workbench.url())) {
                err.println("interphase: no browser could be opened; open the address above.");
            }
            err.flush();
            // Until the process is ended; every write is whole by then or never began.
            new CountDownLatch(1).await();
            return Exit.DONE;
        } catch (IOException e) {
            err.println("interphase: the server could not start on " + where.host() + ", port " + where.port() + ": "
                    + reason(e));
            return Exit.ENVIRONMENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.DONE;
        }
    }

    /// A first start names a folder that is still to be: it is made, and said. Of a path that is absent higher up a
    /// word
    /// was misspelt.
    private static void makeWorkspace(Where where, PrintWriter err) throws IOException {
        Path folder = where.workspace();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString());
        }
        Files.createDirectory(folder);
        err.println("interphase: made the folder " + folder.toAbsolutePath().normalize() + " for studies.");
        err.flush();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder.";
            case AccessDeniedException denied -> "there is no right to write " + denied.getFile() + ".";
            case NoSuchFileException missing -> "there is no folder " + missing.getFile() + ".";
            case UnknownHostException _ -> "there is no such address.";
            case BindException _ -> "another program listens there, or the address is not this machine's.";
            default -> e.getMessage() + ".";
        };
    }

    private static Workbench start(Where where) throws IOException {
        Path folder = where.workspace();
        if (folder == null) {
            folder = Path.of(System.getProperty("user.home"), "interphase-studies");
            Files.createDirectories(folder);
        }
        return Workbench.start(Workbench.Settings.local(where.port(), folder, Product.folder(), Product.version())
                .on(where.host())
                .with(where.others()));
    }
}

package org.interphase.app;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.interphase.app.server.Workbench;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.part.Progress;
import org.interphase.study.usecase.RunStudy;

/// What users do first, done once: the launcher lets the Java runtime watch it and write down what it had to find
/// out, so that later starts begin from there.
final class Rehearsal {
    private Rehearsal() {}

    /// @param study a copy that may be written to
    static void of(Workbench workbench, Path study) throws IOException, InputException {
        URI address = URI.create(workbench.url());
        for (String page : new String[] {"/", "/api/v1/about"}) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                String request = "GET " + page + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nX-Interphase-Token: " + address.getFragment().replace("token=", "")
                        + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }
        RunStudy.run(FormatRegistry.load(), study, Optional.empty(), true, Progress.silent());
    }
}

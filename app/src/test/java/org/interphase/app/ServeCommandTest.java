package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts that cannot be: each is refused in one sentence. That the server works is told in `app.server`.
class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "serve", "--port", Integer.toString(taken.getLocalPort()), "--workspace", folder.toString());
            assertThat(run.code()).isEqualTo(Exit.ENVIRONMENT);
            assertThat(run.err()).contains("another program listens there").doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aWorkspaceThatIsNotThereIsMadeAndSaid() throws IOException {
        Path fresh = folder.resolve("studies");
        // The port is taken, so that the command ends.
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "serve", "--port", Integer.toString(taken.getLocalPort()), "--workspace", fresh.toString());
            assertThat(run.err()).contains("made the folder " + fresh).contains("another program listens there");
        }
        assertThat(fresh).isEmptyDirectory();
    }

    @Test
    void aPathThatIsAbsentHigherUpIsTakenForMisspelt() {
        CommandRun run = CommandRun.of(
                "serve", "--workspace", folder.resolve("none/studies").toString());
        assertThat(run.code()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(run.err())
                .contains("there is no folder " + folder.resolve("none"))
                .doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");
        CommandRun run = CommandRun.of("serve", "--workspace", file.toString());
        assertThat(run.code()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(run.err()).contains("is a file, not a folder");
        assertThat(file).hasContent("x");
    }

    @Test
    void allAddressesAtOnceAreRefused() {
        for (String host : new String[] {"0.0.0.0", "::", ""}) {
            CommandRun run = CommandRun.of("serve", "--host", host, "--workspace", folder.toString());
            assertThat(run.code()).isEqualTo(Exit.WRONG_USAGE);
            assertThat(run.err()).contains("--host");
        }
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() {
        assertThat(CommandRun.of("serve", "--port", "70000").code()).isEqualTo(Exit.WRONG_USAGE);
    }
}

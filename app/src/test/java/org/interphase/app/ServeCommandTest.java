package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    void aWorkspaceThatIsNotThereIsNamed() {
        CommandRun run =
                CommandRun.of("serve", "--workspace", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(run.err()).contains("there is no folder", "none").doesNotContain("Exception");
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

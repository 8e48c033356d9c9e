package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of a program that asks the workbench, run as it stands.
class PythonExampleTest {
    @Test
    void theExampleRunsWithTheStandardLibraryAlone(@TempDir Path workspace) throws Exception {
        Optional<Path> python = Stream.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")
                .map(Path::of)
                .filter(p -> p.toFile().canExecute())
                .findFirst();
        assumeThat(python).as("a python3 on this machine").isPresent();
        try (Running server = Running.in(workspace)) {
            Process process = new ProcessBuilder(
                            python.get().toString(),
                            "-I",
                            "examples/workbench.py",
                            server.workbench().url())
                    .directory(ReferenceFolder.repositoryRoot().toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = read(process);
            assertThat(process.waitFor()).as(out).isZero();
            assertThat(out)
                    .contains("raw/bare.mpt: cycling", "the same as: interphase cycling", "meV/atom")
                    .contains("coating of 10 nm", "100 %  done", "contact-reaction: ");
        }
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

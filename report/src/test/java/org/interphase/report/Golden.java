package org.interphase.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.testkit.ReferenceFolder;
import org.opentest4j.AssertionFailedError;

/// Compares text with a file of `src/test/resources/golden`. On a mismatch the actual text is written to
/// `target/golden` for the eye, and the message says how to accept it.
public final class Golden {
    private static final Path MODULE = ReferenceFolder.repositoryRoot().resolve("report");

    private Golden() {}

    public static void check(String name, String actual) {
        Path expected = MODULE.resolve("src/test/resources/golden").resolve(name);
        try {
            if (Files.exists(expected) && Files.readString(expected).equals(actual)) {
                return;
            }
            int dot = name.lastIndexOf('.');
            Path written =
                    MODULE.resolve("target/golden").resolve(name.substring(0, dot) + "_actual" + name.substring(dot));
            Files.createDirectories(written.getParent());
            Files.writeString(written, actual);
            throw new AssertionFailedError(name + " differs. Look at report/target/golden/" + written.getFileName()
                    + "; if it is right, accept it: cp report/target/golden/" + written.getFileName()
                    + " report/src/test/resources/golden/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

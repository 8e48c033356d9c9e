package org.interphase.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interphase.testkit.ReferenceFolder;

/// A copy of the example study that a test may change.
public final class ExampleStudy {
    private ExampleStudy() {}

    public static Path copyTo(Path folder) throws IOException {
        Path source = ReferenceFolder.repositoryRoot().resolve("studies/ncm622-li6ps5cl");
        Path target = folder.resolve("ncm622-li6ps5cl");
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(f -> !source.relativize(f).toString().matches("(results|report).*"))
                    .forEach(f -> copy(f, target.resolve(source.relativize(f).toString())));
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
        copy(source, target, "(?!results|report).*");
        return target;
    }

    /// Copies what a run of one copy wrote into another copy.
    public static void copyResults(Path ran, Path target) throws IOException {
        copy(ran, target, "(results|report).*");
    }

    /// @param names pattern of the paths inside the study that are copied
    private static void copy(Path source, Path target, String names) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(f -> source.relativize(f).toString().matches(names))
                    .forEach(f -> copy(f, target.resolve(source.relativize(f).toString())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

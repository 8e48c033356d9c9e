package org.interphase.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The optional folder of reference data beside the repository (`../shared`, or where `INTERPHASE_SHARED` points).
/// It holds real instrument files and expected numbers that are not part of the repository.
public final class ReferenceFolder {
    private ReferenceFolder() {}

    /// A file or folder below the reference folder; the calling test is skipped with one line where it is absent.
    public static Path require(String relative) {
        Path path = root().resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no reference data at " + relative);
        return path;
    }

    public static boolean present() {
        return Files.isDirectory(root());
    }

    private static Path root() {
        String set = System.getenv("INTERPHASE_SHARED");
        return set != null
                ? Path.of(set)
                : repositoryRoot().resolve("../shared").normalize();
    }

    /// The root of the repository under test.
    public static Path repositoryRoot() {
        return Path.of(System.getProperty("interphase.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}

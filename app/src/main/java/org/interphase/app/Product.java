package org.interphase.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/// This copy of Interphase: what it calls itself, and where it lies.
final class Product {
    private Product() {}

    static String version() {
        String version = Product.class.getPackage().getImplementationVersion();
        return version == null ? "from a checkout" : version;
    }

    /// The folder with the shipped `cells` and `studies`: as the launcher says, else the nearest above the program.
    static Path folder() {
        String said = System.getProperty("interphase.home", "");
        Path at = said.isEmpty() ? program() : Path.of(said);
        for (Path folder = at; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("cells")) && Files.isDirectory(folder.resolve("studies"))) {
                return folder;
            }
        }
        return at;
    }

    private static Path program() {
        CodeSource source = Product.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Path.of("").toAbsolutePath()
                    : Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            return Path.of("").toAbsolutePath();
        }
    }
}

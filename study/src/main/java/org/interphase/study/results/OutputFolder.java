package org.interphase.study.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// Files that a run will write: collected first, written only when all are there, each in one move.
public final class OutputFolder {
    private final Path root;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public OutputFolder(Path root) {
        this.root = root;
    }

    /// Letters, digits, hyphens and points only: a name in a manifest never becomes a path.
    public static String safe(String name) {
        String kept = name.replaceAll("[^A-Za-z0-9-]", "-");
        return kept.length() > 60 ? kept.substring(0, 60) : kept;
    }

    public OutputFolder add(String relative, String text) {
        files.put(relative, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    /// @throws InputException if the folder cannot be written; files that were there before stay whole
    public void write() throws InputException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            try {
                Files.createDirectories(target.getParent());
                Path fresh = target.resolveSibling("." + target.getFileName() + ".writing");
                try {
                    Files.write(fresh, file.getValue());
                    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            } catch (IOException e) {
                throw new InputException(
                        target.toString(),
                        Place.whole(),
                        "a folder that can be written",
                        "none (" + e.getMessage() + ")");
            }
        }
    }
}

package org.interphase.study.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.yaml.Yaml;

/// A study's folder on disk. No path in a manifest leads out of it, not even through a link.
public final class StudyFolder {
    public static final String MANIFEST = "study.yaml";

    private final Path root;

    private StudyFolder(Path root) {
        this.root = root;
    }

    /// @param path of the folder, or of its `study.yaml`
    /// @throws InputException if there is no study
    public static StudyFolder open(Path path) throws InputException {
        Path folder =
                path.getFileName() != null && path.getFileName().toString().equals(MANIFEST)
                        ? path.toAbsolutePath().getParent()
                        : path;
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(
                    path.toString(),
                    Place.whole(),
                    "a study folder",
                    Files.exists(path) ? "a file" : "nothing of that name",
                    "'interphase init " + path + "' makes one.");
        }
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw new InputException(
                    path.toString(),
                    Place.whole(),
                    "a study folder with " + MANIFEST,
                    "a folder without it",
                    "'interphase init " + path + "' writes a commented one.");
        }
        try {
            return new StudyFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a folder that can be read", String.valueOf(e.getMessage()));
        }
    }

    public Path root() {
        return root;
    }

    public Path manifest() {
        return root.resolve(MANIFEST);
    }

    public Path results() {
        return root.resolve("results");
    }

    public Path report() {
        return root.resolve("report").resolve("index.html");
    }

    /// A file of the study.
    ///
    /// @throws InputException if the path is absolute, leads out of the folder, or names no file
    public Path file(String relative, Yaml.Mark at) throws InputException {
        Place place = new Place.Position(at.line(), at.column());
        Path path;
        try {
            path = root.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            throw new InputException(MANIFEST, place, "the path of a file", "'" + relative + "'");
        }
        if (Path.of(relative).isAbsolute() || !path.startsWith(root)) {
            throw outside(place, relative);
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException(
                    MANIFEST,
                    place,
                    "a file in the study folder",
                    "no file '" + relative + "'",
                    "Raw files belong in raw/.");
        }
        try {
            if (!path.toRealPath().startsWith(root)) {
                throw outside(place, relative);
            }
        } catch (IOException e) {
            throw new InputException(MANIFEST, place, "a file that can be read", "'" + relative + "'");
        }
        return path;
    }

    private static InputException outside(Place place, String relative) {
        return new InputException(
                MANIFEST,
                place,
                "a path inside the study folder",
                "'" + relative + "', which leads out of it",
                "Copy the file into raw/.");
    }
}

package org.interphase.app.server.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.yaml.Yaml;

/// What a verb may touch: readers, and the files of one study. No file outside it is ever opened for a client.
///
/// @param study whose files may be named; empty where a question needs none
/// @param cells descriptions of cells at hand
public record Bench(FormatRegistry registry, Optional<StudyFolder> study, CellShelf cells) {
    /// @throws InputException if there is no study
    public StudyFolder folder() throws InputException {
        if (study.isEmpty()) {
            throw new InputException("the request", Place.whole(), "a question about a study", "none of a study");
        }
        return study.get();
    }

    /// The file that an option names, inside the study.
    ///
    /// @throws OptionException if the option is missing, or leads out of the study
    /// @throws InputException if the path leads out of the study or names no file
    public Path file(Options options) throws OptionException, InputException {
        return file(options.required("file"));
    }

    /// @param relative to the study folder
    /// @throws InputException if the path leads out of the study or names no file
    public Path file(String relative) throws OptionException, InputException {
        requireInside(relative);
        try {
            return folder().file(relative, new Yaml.Mark(1, 1));
        } catch (InputException e) {
            // The place of a manifest means nothing here: the path came from a request.
            throw new InputException(shown(relative), Place.whole(), e.expected(), e.found(), e.hint());
        }
    }

    /// Several files, under `files`, or one under `file`.
    public List<Path> files(Options options) throws OptionException, InputException {
        List<String> names = options.texts("files");
        Optional<String> one = options.text("file");
        if (names.isEmpty() && one.isEmpty()) {
            throw new OptionException("files", "at least one file of the study", "none");
        }
        List<Path> files = new java.util.ArrayList<>();
        for (String name : names.isEmpty() ? List.of(one.orElse("")) : names) {
            files.add(file(name));
        }
        return files;
    }

    private void requireInside(String relative) throws OutsideException, InputException {
        try {
            Path root = folder().root();
            Path path = root.resolve(relative);
            boolean inside =
                    path.normalize().startsWith(root) && !Path.of(relative).isAbsolute();
            if (!inside || (Files.exists(path) && !path.toRealPath().startsWith(root))) {
                throw new OutsideException(shown(relative));
            }
        } catch (InvalidPathException | IOException e) {
            throw new OutsideException(shown(relative));
        }
    }

    private static String shown(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "·");
        return plain.isBlank() ? "a file" : plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}

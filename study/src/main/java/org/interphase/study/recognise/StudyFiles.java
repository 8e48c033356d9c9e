package org.interphase.study.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;

/// The files of a study's `raw/`, recognised. Keeps what it found until a file's size or time changes; safe for use by
/// several threads.
public final class StudyFiles {
    /// Folder of a study that holds the instruments' files.
    public static final String RAW = "raw";
    /// Most files that a list holds.
    public static final int MOST_FILES = 2_000;

    private static final int MOST_KEPT = 4 * MOST_FILES;

    private final FileReading reading;
    private final Map<Key, Found> kept = new LinkedHashMap<>();

    private record Key(Path path, long bytes, long changed) {}

    public StudyFiles(FormatRegistry registry) {
        this.reading = new FileReading(registry);
    }

    /// @param files in the order of their names
    /// @param warnings reservations, one sentence each, such as a list that was cut off
    public record Listing(List<RecognisedFile> files, List<String> warnings) {
        public Listing {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }
    }

    /// Every file below `raw/`. A link is passed over with a warning, wherever it leads.
    ///
    /// @param manifest of the study, empty where it is refused
    /// @throws InputException if the folder cannot be read
    public Listing list(StudyFolder folder, Optional<Manifest> manifest, Progress progress) throws InputException {
        List<String> warnings = new ArrayList<>();
        Map<String, Found> found = new LinkedHashMap<>();
        List<Path> paths = RawWalk.files(folder.root().resolve(RAW), warnings);
        for (Path path : paths) {
            String file = name(folder, path);
            progress.report("reading " + file, (double) found.size() / paths.size());
            try {
                found.put(file, found(path));
            } catch (IOException e) {
                warnings.add("The file " + file + " cannot be read and is left out.");
            }
        }
        List<RecognisedFile> files = new ArrayList<>();
        Suggester suggester = new Suggester(manifest, found);
        found.forEach((file, f) -> files.add(entry(file, f, manifest, suggester)));
        return new Listing(files, warnings);
    }

    private static RecognisedFile entry(String file, Found found, Optional<Manifest> manifest, Suggester suggester) {
        Optional<RecognisedFile.Assigned> assigned = manifest.flatMap(m -> assigned(m, file));
        Suggester.Advice advice = assigned.isPresent() ? Suggester.Advice.none() : suggester.of(file);
        return new RecognisedFile(
                file,
                found.bytes(),
                found.sha256(),
                found.technique(),
                found.format(),
                found.reader(),
                found.title(),
                found.why(),
                found.refused(),
                found.datasets(),
                assigned,
                advice.suggestion(),
                advice.question());
    }

    private static Optional<RecognisedFile.Assigned> assigned(Manifest manifest, String file) {
        for (Measurement m : manifest.measurements()) {
            if (m.files().contains(file)) {
                return Optional.of(new RecognisedFile.Assigned(m.sample(), m.cell(), m.state()));
            }
        }
        return Optional.empty();
    }

    /// The technique of one file, for an assignment; empty where it is not recognised or the file is not in the study.
    ///
    /// @param file relative to the study folder
    public Optional<String> technique(StudyFolder folder, String file) {
        try {
            Path path = folder.root().resolve(file).normalize();
            boolean inside = path.startsWith(folder.root()) && path.toRealPath().startsWith(folder.root());
            if (!inside || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            return Optional.of(found(path).technique()).filter(t -> !t.isEmpty());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Found found(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Key key = new Key(path, attributes.size(), attributes.lastModifiedTime().toMillis());
        synchronized (kept) {
            Found known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Found found = reading.read(path, attributes.size());
        synchronized (kept) {
            if (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(key, found);
        }
        return found;
    }

    private static String name(StudyFolder folder, Path path) {
        return folder.root().relativize(path).toString().replace('\\', '/');
    }

    static InputException unreadable(Path path, IOException e) {
        return new InputException(
                String.valueOf(path.getFileName()),
                Place.whole(),
                "a folder that can be read",
                "none (" + e.getMessage() + ")");
    }
}

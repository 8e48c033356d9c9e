package org.interphase.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.interphase.data.InputException;
import org.interphase.study.manifest.StudyFolder;

/// The folders in which studies are looked for and made. Nothing outside them is ever opened for a client.
final class Workspace {
    private static final int DEEPEST = 4;
    private static final int MOST_STUDIES = 2000;
    private static final Set<String> SKIPPED = Set.of("raw", "results", "report", "target", "node_modules");

    private final Path root;
    private final List<Path> others;
    private final Map<String, Path> known = new ConcurrentHashMap<>();

    /// @param root where new studies are made
    /// @param others in which studies are looked for too
    /// @throws IOException if one of them is no folder
    Workspace(Path root, List<Path> others) throws IOException {
        this.root = root.toRealPath();
        List<Path> real = new ArrayList<>();
        for (Path other : others) {
            real.add(other.toRealPath());
        }
        this.others = List.copyOf(real);
    }

    Path root() {
        return root;
    }

    /// Every study by its id, found anew.
    Map<String, Path> studies() {
        Map<String, Path> found = new LinkedHashMap<>();
        List<Path> roots = new ArrayList<>(List.of(root));
        roots.addAll(others);
        for (Path folder : roots) {
            for (Path study : within(folder)) {
                found.putIfAbsent(id(folder, study), study);
            }
        }
        known.clear();
        known.putAll(found);
        return found;
    }

    private static List<Path> within(Path folder) {
        List<Path> studies = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                    String name = String.valueOf(at.getFileName());
                    if (!at.equals(folder) && (SKIPPED.contains(name) || name.startsWith("."))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (Files.isRegularFile(at.resolve(StudyFolder.MANIFEST))) {
                        studies.add(at);
                        return at.equals(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }
                    return studies.size() < MOST_STUDIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path at, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // A folder that cannot be read holds no studies for us.
            return studies;
        }
        studies.sort(null);
        return studies;
    }

    /// Readable and stable: the path under its root, and where letters had to go a number that tells it from others.
    private static String id(Path folder, Path study) {
        String relative = folder.equals(study)
                ? String.valueOf(study.getFileName())
                : folder.relativize(study).toString();
        String plain = relative.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        if (plain.equals(relative) && plain.length() <= 60) {
            return plain;
        }
        CRC32 mark = new CRC32();
        mark.update(relative.getBytes(StandardCharsets.UTF_8));
        String shorter = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return shorter + "-" + Long.toHexString(mark.getValue());
    }

    /// @throws RequestRefusedException if there is no study of that id
    /// @throws InputException if its folder cannot be opened
    StudyFolder study(String id) throws RequestRefusedException, InputException {
        Path path = known.get(id);
        if (path == null || !Files.isRegularFile(path.resolve(StudyFolder.MANIFEST))) {
            path = studies().get(id);
        }
        if (path == null) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND, "There is no study '" + id + "' here.");
        }
        return StudyFolder.open(path);
    }

    /// A folder for a study that is to be made.
    ///
    /// @param name as the user typed it; becomes the folder's name
    /// @param orNext whether a number is put behind a name that is taken, instead of a refusal
    /// @throws RequestRefusedException if the name cannot be that of a folder, or is taken
    Path fresh(String name, boolean orNext) throws RequestRefusedException {
        String plain = name.strip();
        if (!RawFiles.isName(plain)) {
            throw new RequestRefusedException(
                    RequestRefusedException.BAD_REQUEST,
                    "A study's name becomes that of its folder: it must not be empty, begin or end with a point, or hold"
                            + " characters that some system reserves.");
        }
        Path folder = root.resolve(plain);
        for (int next = 2; orNext && Files.exists(folder, LinkOption.NOFOLLOW_LINKS); next++) {
            folder = root.resolve(plain + "-" + next);
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new RequestRefusedException(
                    RequestRefusedException.CONFLICT, "There is something called '" + plain + "' already.");
        }
        return folder;
    }

    /// A folder that the user names: relative to the workspace, or absolute below one of the roots.
    ///
    /// @throws RequestRefusedException if it lies elsewhere
    Path folder(String typed) throws RequestRefusedException {
        try {
            Path folder = root.resolve(typed);
            if (holds(folder)) {
                return folder.toRealPath();
            }
        } catch (IOException | InvalidPathException e) {
            throw elsewhere();
        }
        throw elsewhere();
    }

    private static RequestRefusedException elsewhere() {
        return new RequestRefusedException(
                RequestRefusedException.FORBIDDEN,
                "That folder lies outside the folders that this server was started with; --also adds one.");
    }

    /// The id of a folder that was made just now.
    Optional<String> idOf(Path folder) {
        return studies().entrySet().stream()
                .filter(e -> e.getValue().equals(folder))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a folder lies under one of the roots, links followed.
    private boolean holds(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return real.startsWith(root) || others.stream().anyMatch(real::startsWith);
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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

    /// The id of a folder that was made just now.
    Optional<String> idOf(Path folder) {
        return studies().entrySet().stream()
                .filter(e -> e.getValue().equals(folder))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a folder lies under one of the roots, links followed.
    boolean holds(Path folder) {
        try {
            Path real = folder.toRealPath();
            return real.startsWith(root) || others.stream().anyMatch(real::startsWith);
        } catch (IOException e) {
            return false;
        }
    }
}

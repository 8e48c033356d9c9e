package org.interphase.study.catalogue;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.interphase.study.manifest.StudyFolder;
import org.jspecify.annotations.Nullable;

/// Finds the studies below a folder. Follows no link, looks into no hidden folder and into no study's own folders, and
/// stops at a bound.
final class StudyWalk extends SimpleFileVisitor<Path> {
    static final int DEEPEST = 8;
    static final int MOST_FOLDERS = 50_000;
    static final int MOST_STUDIES = 5_000;

    private final Path root;
    private final List<Path> studies = new ArrayList<>();
    private int folders;
    private boolean cut;

    private StudyWalk(Path root) {
        this.root = root;
    }

    /// @param studies folders in the order of their names
    /// @param warning that the tree was not walked to its end, where it was not
    record Found(List<Path> studies, Optional<String> warning) {}

    /// @param root a real path
    static Found below(Path root) throws IOException {
        StudyWalk walk = new StudyWalk(root);
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        Collections.sort(walk.studies);
        String warning = "The folder tree is too large: only its first " + walk.studies.size() + " studies are listed.";
        return new Found(List.copyOf(walk.studies), walk.cut ? Optional.of(warning) : Optional.empty());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (++folders > MOST_FOLDERS || studies.size() >= MOST_STUDIES) {
            cut = true;
            return FileVisitResult.TERMINATE;
        }
        if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Files.isRegularFile(folder.resolve(StudyFolder.MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            studies.add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    /// A folder that cannot be read is left out.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        return FileVisitResult.CONTINUE;
    }
}

package org.interphase.study.recognise;

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
import org.interphase.data.InputException;

/// The files below a folder, bounded in number and depth, no link followed.
final class RawWalk extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 12;
    private static final int MOST_FOLDERS = 10_000;

    private final List<Path> files = new ArrayList<>();
    private int links;
    private int folders;
    private boolean cut;

    private RawWalk() {}

    /// @param warnings gets a sentence for what was left out
    /// @return in the order of their names; none where there is no such folder
    static List<Path> files(Path folder, List<String> warnings) throws InputException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(folder)) {
                warnings.add("The folder raw is a link to another place and is not read.");
            }
            return List.of();
        }
        RawWalk walk = new RawWalk();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        } catch (IOException e) {
            throw StudyFiles.unreadable(folder, e);
        }
        Collections.sort(walk.files);
        if (walk.cut) {
            warnings.add("There are too many files: only " + StudyFiles.MOST_FILES + " are listed.");
        }
        if (walk.links > 0) {
            warnings.add(walk.links + (walk.links == 1 ? " link is" : " links are")
                    + " passed over: copy the files themselves into raw.");
        }
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (++folders > MOST_FOLDERS) {
            cut = true;
            return FileVisitResult.TERMINATE;
        }
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            links++;
        } else if (attributes.isRegularFile() && !isHidden(file)) {
            if (files.size() >= StudyFiles.MOST_FILES) {
                cut = true;
                return FileVisitResult.TERMINATE;
            }
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    /// Names that begin with a point, and those that systems leave behind.
    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }
}

package org.interphase.study.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.manifest.StudyFolder;

/// New studies: from nothing, or from a study that is there.
public final class NewStudy {
    private static final String TEMPLATE = "new-study.yaml";
    /// What belongs to one place and time and is not copied.
    private static final Set<String> LEFT_BEHIND = Set.of(DraftFolder.OWN, "results", "report", "generator");
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    private NewStudy() {}

    /// A folder with a short commented `study.yaml` of a bare and a coated sample without files, and an empty `raw/`.
    ///
    /// @throws InputException if the folder holds a study already, or cannot be made
    public static StudyFolder create(Path folder, String title) throws InputException {
        String text = EditedText.of(template(), List.of(new Edit.Title(title)));
        refuseStudy(folder);
        try {
            Files.createDirectories(folder.resolve("raw"));
            WholeFile.write(folder.resolve(StudyFolder.MANIFEST), text);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return StudyFolder.open(folder);
    }

    /// A copy of a study in a new folder, without its results, its report and its history.
    ///
    /// @throws InputException if there is no such study, the new folder is there and is not empty, or the study is
    ///     too large to be copied
    public static StudyFolder copy(Path example, Path folder) throws InputException {
        StudyFolder source = StudyFolder.open(example);
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmpty(folder)) {
                throw new InputException(
                        folder.toString(),
                        Place.whole(),
                        "a new folder",
                        "one that holds files",
                        "It was left as it is.");
            }
            Files.createDirectories(folder);
            Files.walkFileTree(source.root(), new Copy(source.root(), folder.toRealPath()));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return StudyFolder.open(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private int files;
        private long bytes;

        private Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean top = from.equals(folder.getParent());
            if (folder.equals(to) || (top && LEFT_BEHIND.contains(String.valueOf(folder.getFileName())))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            files++;
            bytes += attributes.size();
            if (files > MOST_FILES || bytes > MOST_BYTES) {
                throw new IOException("more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes");
            }
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }

    private static void refuseStudy(Path folder) throws InputException {
        if (Files.exists(folder.resolve(StudyFolder.MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(
                    folder.toString(),
                    Place.whole(),
                    "a folder without a study",
                    "one that has a study.yaml",
                    "It was left as it is.");
        }
    }

    private static InputException unwritable(Path folder, IOException e) {
        return new InputException(
                folder.toString(), Place.whole(), "a folder that can be written", "none (" + e.getMessage() + ")");
    }

    private static String template() {
        try (InputStream in = NewStudy.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + TEMPLATE + " cannot be read", e);
        }
    }
}

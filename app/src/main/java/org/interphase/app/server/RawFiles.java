package org.interphase.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.interphase.study.manifest.StudyFolder;

/// The files below a study's `raw`: which there are, and how a new one comes in. A file that is there is never
/// changed; a new one appears whole or not at all.
final class RawFiles {
    static final String FOLDER = "raw";
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 180;
    private static final int LONGEST_PATH = 600;
    /// Names that some system would take for a device, an option or another path.
    private static final Pattern BAD_NAME = Pattern.compile(
            "[<>:\"|?*\\\\/\\p{Cntrl}]|^\\.|^\\s|[.\\s]$|^$|(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$");

    private final StudyFolder study;
    private final Limits limits;

    RawFiles(StudyFolder study, Limits limits) {
        this.study = study;
        this.limits = limits;
    }

    /// Paths relative to the study, in order; links are left out.
    List<String> list() {
        return walk().stream().map(found -> found.path).toList();
    }

    private record Found(String path, long bytes) {}

    private List<Found> walk() {
        Path raw = study.root().resolve(FOLDER);
        List<Found> files = new ArrayList<>();
        if (!Files.isDirectory(raw, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        try {
            Files.walkFileTree(raw, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && !String.valueOf(file.getFileName()).startsWith(".")) {
                        String path = study.root().relativize(file).toString().replace('\\', '/');
                        files.add(new Found(path, attributes.size()));
                    }
                    return files.size() <= limits.files() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return files;
        }
        files.sort(java.util.Comparator.comparing(Found::path));
        return files;
    }

    /// Takes in a file.
    ///
    /// @param name below `raw`; a leading `raw/` is taken as read
    /// @return the path relative to the study
    /// @throws RequestRefusedException if the name leads out, other bytes stand under it, or a limit is reached
    String add(String name, InputStream body, long announced) throws RequestRefusedException {
        String below = name.startsWith(FOLDER + "/") ? name.substring(FOLDER.length() + 1) : name;
        requireName(below);
        if (announced > limits.file_bytes()) {
            throw tooLarge("The file is longer than the " + limits.file_bytes() + " bytes allowed.");
        }
        List<Found> there = walk();
        long left =
                limits.study_bytes() - there.stream().mapToLong(Found::bytes).sum();
        if (there.size() >= limits.files()) {
            throw tooLarge("A study holds at most " + limits.files() + " files.");
        }
        Path target = study.root().resolve(FOLDER).resolve(below).normalize();
        try {
            Files.createDirectories(folderWithin(target));
            Path fresh = target.resolveSibling(".upload-" + Guard.freshToken() + ".part");
            try {
                copy(body, fresh, Math.min(limits.file_bytes(), left));
                settle(fresh, target);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new RequestRefusedException(
                    RequestRefusedException.BAD_REQUEST, "The file could not be kept, or its sending broke off.");
        }
        return study.root().relativize(target).toString().replace('\\', '/');
    }

    private static void requireName(String below) throws RequestRefusedException {
        String[] parts = below.split("/", -1);
        boolean bad = below.length() > LONGEST_PATH || parts.length > DEEPEST;
        for (String part : parts) {
            bad |= !isName(part);
        }
        if (bad) {
            throw new RequestRefusedException(
                    RequestRefusedException.FORBIDDEN,
                    "'" + shown(below)
                            + "' is no name for a file of a study: it must stay below raw/, and its parts must"
                            + " not begin with a point or hold characters that some system reserves.");
        }
    }

    /// Whether every system takes this for the plain name of a file or folder.
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && !BAD_NAME.matcher(name).find();
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "·");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    /// The folder of a file to come, if no link on the way leads out of `raw`.
    private Path folderWithin(Path target) throws IOException, RequestRefusedException {
        Path folder = target.getParent();
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
            nearest = nearest.getParent();
        }
        if (folder == null || nearest == null || !nearest.toRealPath().equals(nearest)) {
            throw new RequestRefusedException(
                    RequestRefusedException.FORBIDDEN, "A link leads out of the study: files are not put through it.");
        }
        return folder;
    }

    private static void copy(InputStream body, Path fresh, long most) throws IOException, RequestRefusedException {
        try (OutputStream out = Files.newOutputStream(fresh)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > most) {
                    throw tooLarge("The file is longer than allowed, or the study is full.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /// Moves the file to its place; equal bytes under the same name are the same file.
    private static void settle(Path fresh, Path target) throws IOException, RequestRefusedException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        boolean same = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(fresh, target) < 0;
        if (!same) {
            throw new RequestRefusedException(
                    RequestRefusedException.CONFLICT,
                    "There is another file '" + target.getFileName() + "' already; it was left as it is.");
        }
    }

    private static RequestRefusedException tooLarge(String sentence) {
        return new RequestRefusedException(RequestRefusedException.TOO_LARGE, sentence);
    }
}

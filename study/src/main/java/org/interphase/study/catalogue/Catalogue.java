package org.interphase.study.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.part.Progress;
import org.interphase.study.usecase.CompareStudies;

/// The studies below a folder, searchable. Safe for use by several threads.
public final class Catalogue implements AutoCloseable {
    private static final String DAMAGED = "The index of studies was damaged and was built anew.";
    /// SQLite's codes for an error of a statement, a damaged file and a file of another kind; 0 is our own.
    private static final Set<Integer> DAMAGE = Set.of(0, 1, 11, 26);

    private final Path file;
    private final Path root;
    private final List<String> warnings = new ArrayList<>();
    private CatalogueDatabase database;

    private Catalogue(Path file, Path root, CatalogueDatabase database) {
        this.file = file;
        this.root = root;
        this.database = database;
    }

    /// Opens the index, or makes it. A damaged one is put aside under the ending `.damaged` and made anew, and a
    /// warning
    /// says so. The index is as old as its last [#refresh].
    ///
    /// @param file of the index, usually `.interphase/catalogue.sqlite` in the root
    /// @param root folder whose studies it lists
    /// @throws InputException if the root is no folder, or the index cannot be written
    public static Catalogue open(Path file, Path root) throws InputException {
        Path index = file.toAbsolutePath();
        try {
            Path folder = root.toRealPath();
            if (!Files.isDirectory(folder)) {
                throw refuse(root, "a folder of studies", "a file");
            }
            Files.createDirectories(index.getParent());
            try {
                return new Catalogue(index, folder, CatalogueDatabase.open(index));
            } catch (SQLException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                Catalogue catalogue = new Catalogue(index, folder, anew(index));
                catalogue.warnings.add(DAMAGED);
                return catalogue;
            }
        } catch (IOException e) {
            throw refuse(root, "a folder of studies that can be read", "none (" + e.getMessage() + ")");
        } catch (SQLException e) {
            throw refuse(file, "an index of studies that can be written", "none (" + e.getMessage() + ")");
        }
    }

    /// Whether the file is at fault (wrong contents, missing tables), and not its lock, its rights or the disk.
    private static boolean isDamage(SQLException e) {
        return DAMAGE.contains(e.getErrorCode() & 0xFF);
    }

    private List<String> rebuildIfDamaged(SQLException e, Progress progress) throws InputException {
        if (isDamage(e)) {
            warnings.add(DAMAGED);
            return rebuild(progress);
        }
        throw refuse(file, "an index of studies that can be used", "none (" + e.getMessage() + ")");
    }

    private static CatalogueDatabase anew(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String rest : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + rest));
        }
        return CatalogueDatabase.open(file);
    }

    /// Reads the studies that are new or were changed since the last time, and forgets those that are gone.
    ///
    /// @return reservations, one sentence each
    public synchronized List<String> refresh(Progress progress) throws InputException {
        try {
            return refreshed(progress);
        } catch (SQLException e) {
            return rebuildIfDamaged(e, progress);
        }
    }

    /// Throws the index away and reads every study.
    public synchronized List<String> rebuild(Progress progress) throws InputException {
        try {
            database.close();
            Files.deleteIfExists(file);
            database = anew(file);
            return refreshed(progress);
        } catch (IOException | SQLException e) {
            throw refuse(file, "an index of studies that can be written", "none (" + e.getMessage() + ")");
        }
    }

    private List<String> refreshed(Progress progress) throws InputException, SQLException {
        Map<String, Path> found = new LinkedHashMap<>();
        List<String> said = new ArrayList<>(warnings);
        warnings.clear();
        try {
            StudyWalk.Found walked = StudyWalk.below(root);
            walked.studies().forEach(path -> found.put(name(path), path));
            walked.warning().ifPresent(said::add);
        } catch (IOException e) {
            throw refuse(root, "a folder of studies that can be read", "none (" + e.getMessage() + ")");
        }
        Map<String, String> stamps = database.stamps();
        for (String gone : stamps.keySet()) {
            if (!found.containsKey(gone)) {
                database.remove(gone);
            }
        }
        int done = 0;
        for (Map.Entry<String, Path> study : found.entrySet()) {
            progress.report("reading " + study.getKey(), (double) done++ / found.size());
            String stamp = EntryReader.stamp(study.getValue());
            if (!stamp.equals(stamps.get(study.getKey()))) {
                try {
                    database.put(EntryReader.read(study.getValue(), study.getKey()), stamp);
                } catch (IOException e) {
                    said.add("The study " + study.getKey() + " cannot be read and is left out.");
                }
            }
        }
        return said;
    }

    private String name(Path study) {
        return root.relativize(study).toString().replace('\\', '/');
    }

    /// The studies that match, most recently written first.
    public synchronized List<CatalogueEntry> search(CatalogueQuery query) throws InputException {
        try {
            return database.search(query);
        } catch (SQLException e) {
            warnings.addAll(rebuildIfDamaged(e, Progress.silent()));
            return again(query);
        }
    }

    private List<CatalogueEntry> again(CatalogueQuery query) throws InputException {
        try {
            return database.search(query);
        } catch (SQLException e) {
            throw refuse(file, "an index of studies that can be read", "none (" + e.getMessage() + ")");
        }
    }

    /// The folder of a study that the catalogue lists.
    ///
    /// @throws InputException if it lists none of that name
    public synchronized Path folder(String folder) throws InputException {
        try {
            Set<String> known = database.stamps().keySet();
            if (known.contains(folder)) {
                return root.resolve(folder);
            }
        } catch (SQLException e) {
            throw refuse(file, "an index of studies that can be read", "none (" + e.getMessage() + ")");
        }
        throw new InputException("catalogue", Place.whole(), "a study of the catalogue", "'" + folder + "'");
    }

    /// The table of several studies side by side, as `compare` gives it.
    ///
    /// @param folders as [CatalogueEntry#folder] names them
    /// @param withLibrary whether the shipped library of published pairs is ranked too
    public Answer compare(FormatRegistry registry, List<String> folders, boolean withLibrary, Progress progress)
            throws InputException {
        List<Path> paths = new ArrayList<>();
        for (String folder : folders) {
            paths.add(folder(folder));
        }
        return CompareStudies.compare(registry, paths, withLibrary, progress);
    }

    @Override
    public synchronized void close() throws InputException {
        try {
            database.close();
        } catch (SQLException e) {
            throw refuse(file, "an index of studies that can be closed", "none (" + e.getMessage() + ")");
        }
    }

    private static InputException refuse(Path path, String expected, String found) {
        return new InputException(path.toString(), Place.whole(), expected, found);
    }
}

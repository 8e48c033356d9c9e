package org.interphase.app.server.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.cell.CellPreview;

/// The cells that come with the product, by name; each is read once.
public final class CellShelf {
    private static final String SUFFIX = ".yaml";

    private final Path folder;
    private final Map<String, CellPreview> read = new ConcurrentHashMap<>();

    /// @param folder that holds them; a folder that does not exist holds none
    public CellShelf(Path folder) {
        this.folder = folder;
    }

    /// @throws InputException if there is no cell of that name, or its file is refused
    public CellPreview cell(String name) throws InputException {
        CellPreview known = read.get(name);
        if (known == null) {
            known = CellPreview.open(file(name));
            read.put(name, known);
        }
        return known;
    }

    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(SUFFIX))
                    .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The file of a cell.
    ///
    /// @throws InputException if there is no cell of that name
    public Path file(String name) throws InputException {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new InputException("cell", Place.whole(), "one of " + String.join(", ", names), "'" + name + "'");
        }
        return folder.resolve(name + SUFFIX);
    }
}

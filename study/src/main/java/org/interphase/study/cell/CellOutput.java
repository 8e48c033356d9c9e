package org.interphase.study.cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.export.BdfWriter;
import org.interphase.study.results.CsvTable;

/// Files that a command on a cell writes: whole, or not at all.
final class CellOutput {
    private CellOutput() {}

    /// @throws InputException if the file cannot be written; one of that name is then as it was
    static void write(Path path, String text) throws InputException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws InputException if the file cannot be written; one of that name is then as it was
    static void write(Path path, byte[] bytes) throws InputException {
        requireFolder(path);
        try {
            Path fresh = path.resolveSibling("." + path.getFileName() + ".writing");
            try {
                Files.write(fresh, bytes);
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
        }
    }

    /// Asked before long work.
    static void requireFolder(Path path) throws InputException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file in a folder that exists", "no such folder");
        }
    }

    /// Battery Data Format where the name asks for it, else names, units and numbers; a column of ones says that no
    /// instrument measured them.
    static String series(Path path, CyclingRun run) throws InputException {
        if (String.valueOf(path.getFileName()).endsWith(".bdf.csv")) {
            StringBuilder text = new StringBuilder();
            try {
                BdfWriter.write(run, text);
            } catch (IOException e) {
                throw new InputException(
                        path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
            }
            return text.toString();
        }
        CsvTable table = CsvTable.of("time", "s", "current", "A", "voltage", "V", SimulatedMark.COLUMN, "1");
        for (int i = 0; i < run.size(); i++) {
            table.row(run.time_s(i), run.current_A(i), run.voltage_V(i), 1);
        }
        return table.toString();
    }
}

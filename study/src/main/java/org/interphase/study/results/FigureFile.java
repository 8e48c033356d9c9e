package org.interphase.study.results;

import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.report.figure.Figure;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;

/// Writes a figure as a picture that stands by itself, or its numbers where the name ends in `.csv`.
public final class FigureFile {
    private FigureFile() {}

    /// @throws InputException if the folder does not exist or cannot be written; the file is then as it was
    public static void write(Path file, Figure figure) throws InputException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new InputException(
                    file.toString(), Place.whole(), "a file in a folder that exists", "no such folder");
        }
        String name = String.valueOf(target.getFileName());
        new OutputFolder(folder)
                .add(name, name.endsWith(".csv") ? figure.csv() : FigureSvg.standalone(figure, Theme.LIGHT))
                .write();
    }
}

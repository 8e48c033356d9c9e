package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.study.cell.CellChanges;
import picocli.CommandLine;

/// What every command on one cell takes.
abstract class CellModelCommand extends Command {
    @CommandLine.Parameters(paramLabel = "CELL.yaml", description = "A cell: numbers with unit and source.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Another value for a number, such as coating.thickness_nm=5. May be repeated.")
    private List<String> numbers = new ArrayList<>();

    @CommandLine.Option(
            names = "--without",
            paramLabel = "MECHANISM",
            description = "Leave a mechanism out, such as electronic-contact. May be repeated.")
    private List<String> without = new ArrayList<>();

    @CommandLine.Option(
            names = "--with",
            paramLabel = "MECHANISM",
            description = "Switch a mechanism on, such as contact-reaction. May be repeated.")
    private List<String> added = new ArrayList<>();

    final Path file() {
        return file;
    }

    final CellChanges changes() {
        return new CellChanges(numbers, without, added);
    }
}

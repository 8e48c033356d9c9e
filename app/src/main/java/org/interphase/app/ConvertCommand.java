package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.ConvertFile;
import picocli.CommandLine;

@CommandLine.Command(
        name = "convert",
        description = "Write a file's columns as CSV: names, units, then numbers with 17 significant digits.",
        footer = {"", "Example: interphase convert cell.mpr --out cell.bdf.csv --bdf"})
final class ConvertCommand extends Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A file that an instrument wrote; it is never changed.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(
            names = "--out",
            required = true,
            paramLabel = "F.csv",
            description = "The file to write; an existing one is replaced once the new one is whole.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @CommandLine.Option(
            names = "--bdf",
            description = "Battery Data Format: its names, units and signs, one header row.")
    private boolean bdf;

    @Override
    Answer answer() throws InputException {
        return ConvertFile.convert(formats(), file, out, bdf ? ConvertFile.Target.BDF : ConvertFile.Target.CSV);
    }
}

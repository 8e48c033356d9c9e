package org.interphase.study.usecase;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.SourceFile;
import org.interphase.formats.export.BdfWriter;
import org.interphase.formats.export.CsvWriter;
import org.interphase.formats.export.JoinedRegions;
import org.interphase.formats.export.JoinedSpectra;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;

/// `convert FILE --out F.csv`: the columns of a file in a form that anything reads.
public final class ConvertFile {
    private ConvertFile() {}

    /// What is written.
    public enum Target {
        /// Names, units, numbers with 17 significant digits.
        CSV,
        /// Battery Data Format.
        BDF
    }

    private record Written(Path file, String title, int rows, int columns) implements Answer {
        @Override
        public Json json() {
            return Json.object()
                    .put("file", file.toString())
                    .put("dataset", title)
                    .put("rows", rows)
                    .put("columns", columns);
        }

        @Override
        public String text() {
            return "Wrote " + rows + " rows of " + columns + " columns to " + file + "\n";
        }
    }

    /// Writes the first cycling run of the file; where there is none, its impedance spectra one after another,
    /// with the columns that all of them have, or its photoelectron regions likewise (see [JoinedRegions]);
    /// otherwise its first dataset.
    ///
    /// @throws InputException if the file is refused, holds no cycling run although BDF is asked for, or the
    ///     target cannot be written; the target is then as it was
    public static Answer convert(FormatRegistry registry, Path path, Path out, Target target) throws InputException {
        if (Files.exists(out) && sameFile(path, out)) {
            throw new InputException(
                    out.toString(),
                    Place.whole(),
                    "a file other than the input",
                    "the input itself",
                    "Raw files are never changed.");
        }
        if (Files.isDirectory(out)) {
            throw new InputException(
                    out.toString(), Place.whole(), "a file to write", "a folder", "Name the file in it, too.");
        }
        Reading reading = registry.read(SourceFile.open(path));
        Dataset dataset = reading.datasets().stream()
                .filter(d -> d instanceof CyclingRun)
                .findFirst()
                .orElse(reading.datasets().getFirst());
        Table table =
                SimulatedMark.on(table(reading, dataset), dataset.provenance().simulated());
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(out.toString(), Place.whole(), "a file in a folder that exists", "no such folder");
        }
        try {
            Path fresh = folder.resolve("." + out.getFileName() + ".converting");
            try {
                write(dataset, table, target, path, fresh);
                Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new InputException(
                    out.toString(), Place.whole(), "a file that can be written", "a place where none can");
        }
        return new Written(out, dataset.title(), table.rows(), table.columns().size());
    }

    private static Table table(Reading reading, Dataset first) {
        return switch (first) {
            case ImpedanceSpectrum spectrum -> spectra(reading);
            case PhotoelectronSpectrum spectrum -> regions(reading);
            case CyclingRun run -> run.table();
            case GenericTable generic -> generic.table();
        };
    }

    private static Table regions(Reading reading) {
        return JoinedRegions.table(reading.datasets().stream()
                .filter(d -> d instanceof PhotoelectronSpectrum)
                .map(d -> (PhotoelectronSpectrum) d)
                .toList());
    }

    private static Table spectra(Reading reading) {
        return JoinedSpectra.table(reading.datasets().stream()
                .filter(d -> d instanceof ImpedanceSpectrum)
                .map(d -> (ImpedanceSpectrum) d)
                .toList());
    }

    private static void write(Dataset dataset, Table table, Target target, Path source, Path fresh)
            throws IOException, InputException {
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            switch (target) {
                case CSV -> CsvWriter.write(table, writer);
                case BDF -> {
                    if (!(dataset instanceof CyclingRun run)) {
                        throw new InputException(
                                source.toString(),
                                Place.whole(),
                                "a cycling run, which the Battery Data Format is for",
                                "a table of another kind",
                                "Leave out --bdf to write plain CSV.");
                    }
                    BdfWriter.write(run, writer);
                }
            }
        }
    }

    private static boolean sameFile(Path a, Path b) throws InputException {
        try {
            return Files.exists(a) && Files.isSameFile(a, b);
        } catch (IOException e) {
            throw new InputException(
                    a.toString(), Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }
}

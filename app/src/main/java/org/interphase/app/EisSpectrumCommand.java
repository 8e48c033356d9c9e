package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.study.eis.SpectrumFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// What every command on one spectrum takes.
abstract class EisSpectrumCommand extends Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A file with impedance spectra.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(
            names = "--spectrum",
            defaultValue = "1",
            paramLabel = "N",
            description = "Which spectrum of a file that holds several. Default: 1.")
    private int number;

    @CommandLine.Option(names = "--from-Hz", paramLabel = "F", description = "Leave out frequencies below.")
    private @Nullable Double lowest_Hz;

    @CommandLine.Option(names = "--to-Hz", paramLabel = "F", description = "Leave out frequencies above.")
    private @Nullable Double highest_Hz;

    @CommandLine.Mixin
    private final PictureOption.OutOrNumbers figure = new PictureOption.OutOrNumbers();

    final Path file() {
        return file;
    }

    final SpectrumFile.Selection selection() {
        return new SpectrumFile.Selection(number, frequency("--from-Hz", lowest_Hz), frequency("--to-Hz", highest_Hz));
    }

    private OptionalDouble frequency(String name, @Nullable Double value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(positive(name, value));
    }

    final double positive(String name, double value) {
        refuseIf(!(value > 0 && Double.isFinite(value)), name + " must be above zero, not " + value);
        return value;
    }

    final Optional<Path> figure() {
        return figure.file();
    }
}

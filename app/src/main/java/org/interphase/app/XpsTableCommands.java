package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.QuantifyAnswer;
import org.interphase.study.xps.SpeciesAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The commands of `xps` that answer with a table: amounts, and who has a line where.
final class XpsTableCommands {
    private XpsTableCommands() {}

    @CommandLine.Command(
            name = "quantify",
            description = "Atomic percent with all errors; thickness and open area of a layer over a substrate.",
            footer = {"", "Example: interphase xps quantify surface.yaml coated.vms --json"})
    static final class QuantifyCommand extends Command {
        @CommandLine.Parameters(index = "0", paramLabel = "MODEL.yaml", description = "Lines, matter, layer.")
        @SuppressWarnings("NullAway.Init")
        private Path model;

        @CommandLine.Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "FILE",
                description = "Spectra; not needed where the model states all areas.")
        private @Nullable Path file;

        @CommandLine.Mixin
        private final XpsDwellOption dwell = new XpsDwellOption();

        @Override
        Answer answer() throws InputException {
            return QuantifyAnswer.answer(formats(), model, Optional.ofNullable(file), dwell.time(this));
        }
    }

    @CommandLine.Command(
            name = "species",
            description = "Binding energies of a line's species, with their sources.",
            footer = {"", "Example: interphase xps species S2p --near 161.7"})
    static final class SpeciesCommand extends Command {
        @CommandLine.Parameters(
                arity = "0..1",
                paramLabel = "LINE",
                defaultValue = "",
                description = "Such as S2p; without it, all lines near an energy.")
        @SuppressWarnings("NullAway.Init")
        private String line;

        @CommandLine.Option(names = "--near", paramLabel = "E", description = "Binding energy in eV.")
        private @Nullable Double near;

        @CommandLine.Option(
                names = "--within",
                paramLabel = "D",
                defaultValue = "0.3",
                description = "How far a species may lie from it, in eV. Default: ${DEFAULT-VALUE}.")
        private double within;

        @Override
        Answer answer() throws InputException {
            refuseIf(line.isBlank() && near == null, "xps species: a LINE such as S2p, or --near with an energy");
            refuseIf(
                    !(within >= 0) || (near != null && !Double.isFinite(near)),
                    "--near and --within must be energies in eV, --within not negative");
            return SpeciesAnswer.answer(
                    line.strip(), near == null ? OptionalDouble.empty() : OptionalDouble.of(near), within);
        }
    }
}

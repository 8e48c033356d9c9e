package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.cell.FitCell;
import org.interphase.study.cell.FitData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "fit",
        description = "Numbers of a cell fitted to a study's published capacities, and which of them the data fix.",
        footer = {"", "Example: interphase cell fit cells/ncm622-li6ps5cl-bare.yaml --data studies/ncm622-li6ps5cl"})
final class CellFitCommand extends CellModelCommand {
    @CommandLine.Option(
            names = "--data",
            required = true,
            paramLabel = "STUDY",
            description = "A study folder; its published capacities and efficiencies are the data.")
    @SuppressWarnings("NullAway.Init")
    private Path study;

    @CommandLine.Option(
            names = "--sample",
            paramLabel = "ID",
            description = "Whose numbers. Default: coated where the cell has a coating, else bare.")
    private @Nullable String sample;

    @CommandLine.Option(
            names = "--free",
            paramLabel = "KEY",
            description = "A number to fit. May be repeated. Default: up to three that the cell calls fitted.")
    private List<String> free = new ArrayList<>();

    @CommandLine.Option(
            names = "--predict",
            paramLabel = "OBSERVABLE",
            description = "Data to predict, not to fit, by the beginning of their name. May be repeated.")
    private List<String> predict = new ArrayList<>();

    @CommandLine.Option(
            names = "--starts",
            defaultValue = "1",
            paramLabel = "N",
            description = "Starts of the search, the first from the cell as it is. Default: ${DEFAULT-VALUE}.")
    private int starts;

    @CommandLine.Option(
            names = "--beside",
            paramLabel = "CELL.yaml",
            description = "Another cell of the same size: its rate test says which area a resistance in ohm is on.")
    private @Nullable Path beside;

    @CommandLine.Option(
            names = "--from",
            paramLabel = "WHAT",
            description = "published, files or both. Default: what is published and files that were measured;"
                    + " simulated files only where this option asks for them.")
    private @Nullable String from;

    @CommandLine.Option(
            names = "--curves",
            split = ",",
            paramLabel = "N,N",
            description = "Cycles whose voltage curves count too.")
    private List<Integer> curves = new ArrayList<>();

    @CommandLine.Option(
            names = "--spectra",
            split = ",",
            paramLabel = "N,N",
            description = "Cycles whose impedance spectra count point by point, instead of their resistance.")
    private List<Integer> spectra = new ArrayList<>();

    @CommandLine.Option(
            names = "--protocol",
            paramLabel = "P",
            description = "What the study's cells lived through, with EIS where they were measured. Default: life.")
    private @Nullable String protocol;

    @Override
    Answer answer() throws InputException {
        refuseIf(
                curves.stream().anyMatch(c -> c < 1) || spectra.stream().anyMatch(c -> c < 0),
                "--curves counts cycles from 1, --spectra from 0, before the first");
        refuseIf(
                from != null && FitData.From.named(from).isEmpty(),
                "--from must be published, files or both, not '" + from + "'");
        refuseIf(starts < 1 || starts > 100, "--starts must lie between 1 and 100, not " + starts);
        return FitCell.fit(
                file(),
                new FitCell.Request(
                        study,
                        Optional.ofNullable(sample),
                        free,
                        predict,
                        starts,
                        Optional.ofNullable(beside),
                        Optional.ofNullable(protocol),
                        new FitData.Choice(
                                Optional.ofNullable(from).flatMap(FitData.From::named),
                                new TreeSet<>(curves),
                                new TreeSet<>(spectra)),
                        changes()));
    }
}

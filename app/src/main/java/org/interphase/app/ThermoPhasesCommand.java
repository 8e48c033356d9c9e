package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.thermo.ThermoPhases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "phases",
        description = "The phases that the other commands ask, with their energies.",
        footer = {"", "Example: interphase thermo phases --elements Li,P,S --out diagram.svg"})
final class ThermoPhasesCommand extends ThermoPhaseCommand {
    @CommandLine.Option(
            names = "--elements",
            split = ",",
            paramLabel = "E",
            description = "Only phases of these elements, e.g. Li,P,S.")
    private List<String> elements = new ArrayList<>();

    @CommandLine.Option(names = "--stable", description = "Only phases on the hull.")
    private boolean stableOnly;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FIG.svg",
            description = "Write the diagram of three elements as a picture.")
    private @Nullable Path out;

    @Override
    Answer answer() throws InputException {
        refuseIf(out != null && elements.size() != 3, "--out draws three elements: name them with --elements");
        return ThermoPhases.of(new ThermoPhases.Request(phases(), elements, stableOnly, picture(out)));
    }
}

package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.thermo.ThermoWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "window",
        description = "Between which voltages a material takes up or gives off no lithium, with every step.",
        footer = {"", "Example: interphase thermo window Li6PS5Cl LiNbO3 Li3PO4 --out windows.svg"})
final class ThermoWindowCommand extends ThermoPhaseCommand {
    @CommandLine.Parameters(arity = "1..*", paramLabel = "FORMULA", description = "Formulas with Li.")
    private List<String> formulas = new ArrayList<>();

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FIG.svg",
            description = "Write a picture: the steps of one material, the windows of several.")
    private @Nullable Path out;

    @CommandLine.Mixin
    private final ThermoDrawOptions draws = new ThermoDrawOptions();

    @Override
    Answer answer() throws InputException {
        return ThermoWindow.of(new ThermoWindow.Request(
                formulas, phases(), draws.draws(this), draws.seed(), draws.sigma_eV(this), picture(out)));
    }
}

package org.interphase.app;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.thermo.ThermoHull;
import picocli.CommandLine;

@CommandLine.Command(
        name = "hull",
        description = "How stable materials are and what they fall into.",
        footer = {"", "Example: interphase thermo hull Li6PS5Cl LiNi0.6Mn0.2Co0.2O2"})
final class ThermoHullCommand extends ThermoPhaseCommand {
    @CommandLine.Parameters(arity = "1..*", paramLabel = "FORMULA", description = "Formulas.")
    private List<String> formulas = new ArrayList<>();

    @Override
    Answer answer() throws InputException {
        return ThermoHull.of(formulas, phases());
    }
}

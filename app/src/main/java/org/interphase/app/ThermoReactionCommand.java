package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.thermo.ThermoReaction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "reaction",
        description = "What two materials form in contact, the energy released, and how sure that is.",
        footer = {"", "Example: interphase thermo reaction LiNbO3 Li6PS5Cl --voltage 4.3 --out contact.svg"})
final class ThermoReactionCommand extends ThermoPhaseCommand {
    @CommandLine.Parameters(index = "0", paramLabel = "A", description = "A formula, e.g. LiNi0.6Mn0.2Co0.2O2.")
    @SuppressWarnings("NullAway.Init")
    private String a;

    @CommandLine.Parameters(index = "1", paramLabel = "B", description = "Another formula, e.g. Li6PS5Cl.")
    @SuppressWarnings("NullAway.Init")
    private String b;

    @CommandLine.Option(
            names = "--voltage",
            paramLabel = "V",
            description = "Lithium is exchanged at this voltage against lithium metal.")
    private @Nullable Double voltage;

    @CommandLine.Option(names = "--open", paramLabel = "GAS", description = "A gas that is exchanged: O2 or Cl2.")
    private List<String> gases = new ArrayList<>();

    @CommandLine.Option(
            names = "--temperature-K",
            defaultValue = "300",
            paramLabel = "T",
            description = "Of mixing entropy and gases. Default: ${DEFAULT-VALUE}.")
    private double temperature_K;

    @CommandLine.Option(
            names = "--pressure-bar",
            defaultValue = "1",
            paramLabel = "P",
            description = "Partial pressure of the gases. Default: ${DEFAULT-VALUE}.")
    private double pressure_bar;

    @CommandLine.Option(
            names = "--shared-errors",
            description = "Phases also share an error for each element that the schemes correct.")
    private boolean sharedErrors;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FIG.svg",
            description = "Write the reaction energy against mixing as a picture (.svg) or its numbers (.csv).")
    private @Nullable Path out;

    @CommandLine.Mixin
    private final ThermoDrawOptions draws = new ThermoDrawOptions();

    @Override
    Answer answer() throws InputException {
        for (String gas : gases) {
            refuseIf(!gas.equals("O2") && !gas.equals("Cl2"), "--open must be O2 or Cl2, not '" + gas + "'");
        }
        refuseIf(
                !(temperature_K >= 0 && temperature_K <= 2000) || !(pressure_bar > 0 && pressure_bar < 1e6),
                "--temperature-K lies from 0 to 2000 and --pressure-bar above 0");
        return ThermoReaction.of(new ThermoReaction.Request(
                a,
                b,
                phases(),
                voltage == null ? OptionalDouble.empty() : OptionalDouble.of(voltage),
                gases,
                temperature_K,
                pressure_bar * 1e5,
                draws.draws(this),
                draws.seed(),
                draws.sigma_eV(this),
                sharedErrors,
                picture(out)));
    }
}

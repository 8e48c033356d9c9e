package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.usecase.thermo.ThermoHull;
import org.interphase.study.usecase.thermo.ThermoPhases;
import org.interphase.study.usecase.thermo.ThermoReaction;
import org.interphase.study.usecase.thermo.ThermoWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "thermo",
        description = "Stability, windows and reactions of materials in contact, from energies of formation.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ThermoCommand.Reaction.class,
            ThermoCommand.Window.class,
            ThermoCommand.Hull.class,
            ThermoCommand.Phases.class,
            ThermoScreenCommand.class
        },
        footer = {"", "Example: interphase thermo reaction LiNi0.6Mn0.2Co0.2O2 Li6PS5Cl"})
final class ThermoCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "interphase thermo: reaction, window, hull, phases or screen? Try --help.");
    }

    /// Which phases are asked: the same options for every question.
    static final class PhaseOptions {
        @CommandLine.Option(
                names = "--phases",
                paramLabel = "FILE",
                description = "Phases in place of the shipped ones: CSV or a Materials Project answer (JSON), plain or"
                        + " gzip, eV per atom relative to the elements.")
        private @Nullable Path phases;

        @CommandLine.Option(
                names = "--scheme",
                defaultValue = "legacy",
                paramLabel = "S",
                description = "Corrections of the shipped energies: legacy or mp2020 (estimated from the formula)."
                        + " Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String scheme;

        @CommandLine.Option(
                names = "--add",
                paramLabel = "FILE",
                description = "Phases to add; one of the same composition takes the place of that in the table.")
        private List<Path> additions = new ArrayList<>();

        @CommandLine.Option(names = "--exclude", paramLabel = "FORMULA", description = "A phase to leave out.")
        private List<String> exclusions = new ArrayList<>();

        PhaseChoice choice(Command command) {
            if (!scheme.equals("legacy") && !scheme.equals("mp2020")) {
                throw command.wrongUsage("--scheme must be legacy or mp2020, not '" + scheme + "'");
            }
            return new PhaseChoice(phases, scheme.equals("mp2020"), additions, exclusions);
        }
    }

    /// How the spread over energies is drawn: the same options for every question.
    static final class DrawOptions {
        private static final int MOST = 1_000_000;

        @CommandLine.Option(
                names = "--draws",
                defaultValue = "1000",
                paramLabel = "N",
                description = "Draws of the phases' energies for the quantiles; 0 for none. Default: ${DEFAULT-VALUE}.")
        private int draws;

        @CommandLine.Option(
                names = "--seed",
                defaultValue = "1",
                paramLabel = "N",
                description = "The same seed gives the same quantiles. Default: ${DEFAULT-VALUE}.")
        private long seed;

        @CommandLine.Option(
                names = "--sigma-meV",
                defaultValue = "24",
                paramLabel = "S",
                description = "Standard error of each phase's energy, per atom. Default: ${DEFAULT-VALUE}.")
        private double sigma_meV;

        int draws(Command command) {
            if (draws != 0 && (draws < 2 || draws > MOST)) {
                throw command.wrongUsage("--draws must be 0, or from 2 to a million, not " + draws);
            }
            return draws;
        }

        double sigma_eV(Command command) {
            if (!(sigma_meV >= 0 && sigma_meV <= 1000)) {
                throw command.wrongUsage("--sigma-meV must lie from 0 to 1000, not " + sigma_meV);
            }
            return sigma_meV / 1000;
        }
    }

    static @Nullable Path picture(Command command, @Nullable Path out) {
        if (out != null && !out.toString().endsWith(".svg") && !out.toString().endsWith(".csv")) {
            throw command.wrongUsage("--out must end in .svg (picture) or .csv (its numbers), not '" + out + "'");
        }
        return out;
    }

    @CommandLine.Command(
            name = "reaction",
            description = "What two materials form in contact, the energy released, and how sure that is.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase thermo reaction LiNbO3 Li6PS5Cl --voltage 4.3 --out contact.svg"})
    static final class Reaction extends Command {
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
        private final PhaseOptions phases = new PhaseOptions();

        @CommandLine.Mixin
        private final DrawOptions draws = new DrawOptions();

        @Override
        Answer answer() throws InputException {
            for (String gas : gases) {
                if (!gas.equals("O2") && !gas.equals("Cl2")) {
                    throw wrongUsage("--open must be O2 or Cl2, not '" + gas + "'");
                }
            }
            if (!(temperature_K >= 0 && temperature_K <= 2000) || !(pressure_bar > 0 && pressure_bar < 1e6)) {
                throw wrongUsage("--temperature-K lies from 0 to 2000 and --pressure-bar above 0");
            }
            return ThermoReaction.of(new ThermoReaction.Request(
                    a,
                    b,
                    phases.choice(this),
                    voltage == null ? OptionalDouble.empty() : OptionalDouble.of(voltage),
                    gases,
                    temperature_K,
                    pressure_bar * 1e5,
                    draws.draws(this),
                    draws.seed,
                    draws.sigma_eV(this),
                    sharedErrors,
                    picture(this, out)));
        }
    }

    @CommandLine.Command(
            name = "window",
            description = "Between which voltages a material takes up or gives off no lithium, with every step.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase thermo window Li6PS5Cl LiNbO3 Li3PO4 --out windows.svg"})
    static final class Window extends Command {
        @CommandLine.Parameters(arity = "1..*", paramLabel = "FORMULA", description = "Formulas with Li.")
        private List<String> formulas = new ArrayList<>();

        @CommandLine.Option(
                names = "--out",
                paramLabel = "FIG.svg",
                description = "Write a picture: the steps of one material, the windows of several.")
        private @Nullable Path out;

        @CommandLine.Mixin
        private final PhaseOptions phases = new PhaseOptions();

        @CommandLine.Mixin
        private final DrawOptions draws = new DrawOptions();

        @Override
        Answer answer() throws InputException {
            return ThermoWindow.of(new ThermoWindow.Request(
                    formulas,
                    phases.choice(this),
                    draws.draws(this),
                    draws.seed,
                    draws.sigma_eV(this),
                    picture(this, out)));
        }
    }

    @CommandLine.Command(
            name = "hull",
            description = "How stable materials are and what they fall into.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase thermo hull Li6PS5Cl LiNi0.6Mn0.2Co0.2O2"})
    static final class Hull extends Command {
        @CommandLine.Parameters(arity = "1..*", paramLabel = "FORMULA", description = "Formulas.")
        private List<String> formulas = new ArrayList<>();

        @CommandLine.Mixin
        private final PhaseOptions phases = new PhaseOptions();

        @Override
        Answer answer() throws InputException {
            return ThermoHull.of(formulas, phases.choice(this));
        }
    }

    @CommandLine.Command(
            name = "phases",
            description = "The phases that the other commands ask, with their energies.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase thermo phases --elements Li,P,S --out diagram.svg"})
    static final class Phases extends Command {
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

        @CommandLine.Mixin
        private final PhaseOptions phases = new PhaseOptions();

        @Override
        Answer answer() throws InputException {
            if (out != null && elements.size() != 3) {
                throw wrongUsage("--out draws three elements: name them with --elements");
            }
            return ThermoPhases.of(
                    new ThermoPhases.Request(phases.choice(this), elements, stableOnly, picture(this, out)));
        }
    }
}

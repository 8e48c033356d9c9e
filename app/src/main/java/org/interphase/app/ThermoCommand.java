package org.interphase.app;

import picocli.CommandLine;

@CommandLine.Command(
        name = "thermo",
        description = "Stability, windows and reactions of materials in contact, from energies of formation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ThermoReactionCommand.class,
            ThermoWindowCommand.class,
            ThermoHullCommand.class,
            ThermoPhasesCommand.class,
            ThermoScreenCommand.class
        },
        footer = {"", "Example: interphase thermo reaction LiNi0.6Mn0.2Co0.2O2 Li6PS5Cl"})
final class ThermoCommand extends CommandGroup {
    @Override
    String question() {
        return "interphase thermo: reaction, window, hull, phases or screen? Try --help.";
    }
}

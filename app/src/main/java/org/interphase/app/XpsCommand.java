package org.interphase.app;

import picocli.CommandLine;

@CommandLine.Command(
        name = "xps",
        description = "Photoelectron spectra: backgrounds, peak fits, differences, amounts, binding energies.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            XpsFitCommand.class,
            XpsBackgroundCommand.class,
            XpsTableCommands.QuantifyCommand.class,
            XpsTableCommands.SpeciesCommand.class,
            XpsTrialCommand.class,
            XpsSurveyCommand.class
        },
        footer = {"", "Example: interphase xps fit s2p.yaml bare.vms coated.vms"})
final class XpsCommand extends CommandGroup {
    @Override
    String question() {
        return "xps: which command? Try 'interphase xps --help'.";
    }
}

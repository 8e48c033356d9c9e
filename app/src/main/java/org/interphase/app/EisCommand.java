package org.interphase.app;

import picocli.CommandLine;

@CommandLine.Command(
        name = "eis",
        description = "Impedance: test of validity, circuit fit, relaxation times, Arrhenius.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EisKkCommand.class, EisFitCommand.class, EisDrtCommand.class, ArrheniusCommand.class},
        footer = {"", "Example: interphase eis fit cell.mpr --circuit \"R0-p(R1,CPE1)-CPE2\""})
final class EisCommand extends CommandGroup {
    @Override
    String question() {
        return "eis: which command? Try 'interphase eis --help'.";
    }
}

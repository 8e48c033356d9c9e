package org.interphase.app;

import picocli.CommandLine;

@CommandLine.Command(
        name = "cell",
        description = "A model of the cell: cycles, life, impedance, sweeps and fits.",
        subcommands = {
            CellSimulateCommand.class,
            CellImpedanceCommand.class,
            CellSweepCommand.class,
            CellFitCommand.class
        },
        footer = {"", "Example: interphase cell simulate cells/nmc532-lgps-lnto.yaml --protocol rate"})
final class CellCommand extends CommandGroup {
    @Override
    String question() {
        return "interphase cell: simulate, eis, sweep or fit? Try --help.";
    }
}

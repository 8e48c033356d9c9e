package org.interphase.app;

import picocli.CommandLine;

/// How the spread over energies is drawn: the same options for every question.
final class ThermoDrawOptions {
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

    long seed() {
        return seed;
    }

    double sigma_eV(Command command) {
        if (!(sigma_meV >= 0 && sigma_meV <= 1000)) {
            throw command.wrongUsage("--sigma-meV must lie from 0 to 1000, not " + sigma_meV);
        }
        return sigma_meV / 1000;
    }
}

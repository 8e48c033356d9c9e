package org.interphase.app;

import org.interphase.study.xps.FitRequest;
import picocli.CommandLine;

/// Where the random numbers of simulated spectra begin.
final class XpsSeedOption {
    @CommandLine.Option(
            names = "--seed",
            defaultValue = "" + FitRequest.SEED,
            paramLabel = "N",
            description = "Of the random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed;

    long seed() {
        return seed;
    }
}

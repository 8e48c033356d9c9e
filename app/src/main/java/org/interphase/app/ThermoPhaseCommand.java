package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.study.thermo.PhaseChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Which phases are asked: the same options for every question.
abstract class ThermoPhaseCommand extends Command {
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

    final PhaseChoice phases() {
        refuseIf(
                !scheme.equals("legacy") && !scheme.equals("mp2020"),
                "--scheme must be legacy or mp2020, not '" + scheme + "'");
        return new PhaseChoice(phases, scheme.equals("mp2020"), additions, exclusions);
    }

    /// A file name that says whether a picture or its numbers are wanted.
    final @Nullable Path picture(@Nullable Path out) {
        refuseIf(
                out != null
                        && !out.toString().endsWith(".svg")
                        && !out.toString().endsWith(".csv"),
                "--out must end in .svg (picture) or .csv (its numbers), not '" + out + "'");
        return out;
    }
}

package org.interphase.app;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.eis.Distribution;
import picocli.CommandLine;

@CommandLine.Command(
        name = "drt",
        description = "Distribution of relaxation times, with the peaks that λ and noise leave standing.",
        footer = {"", "Example: interphase eis drt cell.mpr --out relaxations.svg"})
final class EisDrtCommand extends EisSpectrumCommand {
    @CommandLine.Option(
            names = "--lambda",
            defaultValue = "gcv",
            paramLabel = "L",
            description = "Smoothing: a number, gcv, re-im or discrepancy. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String lambda;

    @CommandLine.Option(
            names = "--grid",
            defaultValue = "extended",
            paramLabel = "G",
            description = "extended (1/(2πf), half a decade beyond both ends) or pydrttools.")
    @SuppressWarnings("NullAway.Init")
    private String grid;

    @CommandLine.Option(
            names = "--tail",
            defaultValue = "none",
            paramLabel = "T",
            description = "In series for blocking spectra: none, capacitor or cpe. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String tail;

    @CommandLine.Option(
            names = "--bootstrap",
            defaultValue = "100",
            paramLabel = "N",
            description = "Spectra of new noise for bands and stable peaks. Default: ${DEFAULT-VALUE}.")
    private int bootstrap;

    @Override
    Answer answer() throws InputException {
        refuseIf(bootstrap < 0 || bootstrap > 10_000, "--bootstrap must be from 0 to 10000, not " + bootstrap);
        if (!Distribution.CHOICES.contains(lambda)) {
            positive("--lambda", number());
        }
        require("--grid", Distribution.GRIDS, grid);
        require("--tail", Distribution.TAILS, tail);
        return Distribution.answer(
                formats(), file(), selection(), new Distribution.Request(lambda, grid, tail, bootstrap), figure());
    }

    private double number() {
        try {
            return Double.parseDouble(lambda);
        } catch (NumberFormatException e) {
            throw wrongUsage("--lambda must be a number, gcv, re-im or discrepancy, not '" + lambda + "'");
        }
    }

    private void require(String option, List<String> words, String word) {
        refuseIf(!words.contains(word), option + " must be " + String.join(", ", words) + ", not '" + word + "'");
    }
}

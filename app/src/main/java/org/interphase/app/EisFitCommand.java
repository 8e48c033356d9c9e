package org.interphase.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.eis.Fit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "fit",
        description = "Fit an equivalent circuit; docs/eis-circuits.md lists its elements.",
        footer = {
            "",
            "Example: interphase eis fit cell.mpr --circuit \"L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3\" --start R1=248"
        })
final class EisFitCommand extends EisSpectrumCommand {
    @CommandLine.Option(
            names = "--circuit",
            paramLabel = "C",
            description = "Elements in series (-) and parallel p(…,…): R, L, C, CPE, W, Wo, Ws, TLM, TLMD, TLMW,"
                    + " TLMQ, TLMR. Default: the spectrum chooses among one to four arcs and transmission lines.")
    private @Nullable String circuit;

    @CommandLine.Option(
            names = "--start",
            paramLabel = "NAME=VALUE",
            description = "A start value in SI units; the others come from the spectrum. Repeatable.")
    private Map<String, Double> start = new LinkedHashMap<>();

    @CommandLine.Option(
            names = "--starts",
            defaultValue = "40",
            paramLabel = "N",
            description = "Sets of start values that are tried. Default: ${DEFAULT-VALUE}.")
    private int starts;

    @CommandLine.Option(
            names = "--weights",
            defaultValue = "modulus",
            paramLabel = "W",
            description = "modulus (1/|Z|) or unit. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String weights;

    @Override
    Answer answer() throws InputException {
        refuseIf(starts < 1 || starts > 10_000, "--starts must be from 1 to 10000, not " + starts);
        refuseIf(!Fit.WEIGHTS.contains(weights), "--weights must be modulus or unit, not '" + weights + "'");
        refuseIf(
                circuit == null && !start.isEmpty(),
                "--start needs --circuit: its names are those of the circuit's parameters");
        return Fit.answer(
                formats(),
                file(),
                selection(),
                new Fit.Request(Optional.ofNullable(circuit), start, starts, weights),
                figure());
    }
}

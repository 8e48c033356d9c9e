package org.interphase.app;

import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.eis.Kk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "kk",
        description = "Is the spectrum linear, causal and stationary? A chain of RC elements tells (Lin-KK).",
        footer = {"", "Example: interphase eis kk cell.mpr --json"})
final class EisKkCommand extends EisSpectrumCommand {
    @CommandLine.Option(
            names = "--type",
            defaultValue = "complex",
            paramLabel = "T",
            description = "Part that is fitted: complex, real or imag. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String type;

    @CommandLine.Option(
            names = "--capacitor",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether a series capacitor is added (default), as blocking electrodes need.")
    private boolean capacitor;

    @CommandLine.Option(
            names = "--mu",
            defaultValue = "0.5",
            paramLabel = "C",
            description = "The chain grows until μ falls to this. Default: ${DEFAULT-VALUE}.")
    private double mu;

    @CommandLine.Option(
            names = "--per-decade",
            paramLabel = "N",
            description = "A fixed number of RC elements per decade instead.")
    private @Nullable Double perDecade;

    @Override
    Answer answer() throws InputException {
        refuseIf(!Kk.TYPES.contains(type), "--type must be complex, real or imag, not '" + type + "'");
        refuseIf(!(mu > 0 && mu < 1), "--mu must lie between 0 and 1, not " + mu);
        OptionalDouble density =
                perDecade == null ? OptionalDouble.empty() : OptionalDouble.of(positive("--per-decade", perDecade));
        Kk.Request request = new Kk.Request(type, capacitor, mu, density);
        return Kk.answer(formats(), file(), selection(), request, figure());
    }
}

package org.interphase.app;

import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.BackgroundAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "background",
        description = "A background drawn from the spectrum alone, as CSV or JSON.",
        footer = {"", "Example: interphase xps background s2p.vms --type shirley --region 158:172"})
final class XpsBackgroundCommand extends XpsFileCommand {
    @CommandLine.Option(
            names = "--type",
            defaultValue = "shirley",
            paramLabel = "T",
            description = "shirley, linear, tougaard-u2 or tougaard-u3. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String type;

    @CommandLine.Option(names = "--tougaard-C", paramLabel = "C", description = "In eV².")
    private @Nullable Double c_eV2;

    @CommandLine.Option(names = "--tougaard-D", paramLabel = "D", description = "In eV².")
    private @Nullable Double d_eV2;

    @CommandLine.Option(names = "--region", paramLabel = "LO:HI", description = "Binding energies in eV.")
    private @Nullable String region;

    @CommandLine.Option(
            names = "--end-points",
            defaultValue = "1",
            paramLabel = "N",
            description = "Points averaged at each end. Default: ${DEFAULT-VALUE}.")
    private int endPoints;

    @CommandLine.Option(
            names = "--spectrum",
            defaultValue = "1",
            paramLabel = "N",
            description = "Which spectrum of the file. Default: 1.")
    private int number;

    @CommandLine.Mixin
    private final XpsDwellOption dwell = new XpsDwellOption();

    @Override
    Answer answer() throws InputException {
        refuseIf(
                !BackgroundAnswer.TYPES.contains(type),
                "--type must be " + String.join(", ", BackgroundAnswer.TYPES) + ", not '" + type + "'");
        refuseIf(endPoints < 1, "--end-points must be at least 1, not " + endPoints);
        double[] ends = ends();
        return BackgroundAnswer.answer(
                formats(),
                file(),
                new BackgroundAnswer.Request(
                        type,
                        optional(c_eV2),
                        optional(d_eV2),
                        ends.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(ends[0]),
                        ends.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(ends[1]),
                        endPoints,
                        number,
                        dwell.time(this)));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private double[] ends() {
        if (region == null) {
            return new double[0];
        }
        String[] parts = region.split(":", -1);
        try {
            double low = Double.parseDouble(parts[0]);
            double high = Double.parseDouble(parts[parts.length - 1]);
            if (parts.length == 2 && low < high) {
                return new double[] {low, high};
            }
        } catch (NumberFormatException e) {
            // Said below, as for any other region that is none.
        }
        throw wrongUsage("--region must be LO:HI with LO below HI, such as 158:172, not '" + region + "'");
    }
}

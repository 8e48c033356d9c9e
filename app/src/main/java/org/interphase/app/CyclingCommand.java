package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.AnalyseCycling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "cycling",
        description = "Half cycles, cycles, efficiency and fade of a cycler's file.",
        subcommands = {CyclingCommand.Dqdv.class, CyclingCommand.Voltammetry.class},
        footer = {"", "Example: interphase cycling cell.mpr --mass-mg 7.6 --area-cm2 0.785"})
final class CyclingCommand extends Command {
    @CommandLine.Parameters(arity = "0..1", paramLabel = "FILE", description = "A file that a cycler wrote.")
    private @Nullable Path file;

    @CommandLine.Option(names = "--mass-mg", paramLabel = "M", description = "Mass of cathode active material.")
    private @Nullable Double mass_mg;

    @CommandLine.Option(names = "--area-cm2", paramLabel = "A", description = "Geometric area of the electrode.")
    private @Nullable Double area_cm2;

    @CommandLine.Option(
            names = "--pairing",
            paramLabel = "P",
            description =
                    "Which half cycle opens a cycle: charge-first, discharge-first. Default: found from the data.")
    private @Nullable String pairing;

    @Override
    Answer answer() throws InputException {
        if (file == null) {
            throw wrongUsage("Missing required parameter: 'FILE'");
        }
        return AnalyseCycling.table(
                formats(),
                file,
                new AnalyseCycling.Request(
                        positive("--mass-mg", mass_mg), positive("--area-cm2", area_cm2), pairing()));
    }

    private @Nullable Double positive(String name, @Nullable Double value) {
        refuseIf(value != null && !(value > 0 && Double.isFinite(value)), name + " must be above zero, not " + value);
        return value;
    }

    private @Nullable String pairing() {
        if (pairing == null || pairing.equals("charge-first") || pairing.equals("discharge-first")) {
            return pairing == null ? null : pairing.replace('-', ' ');
        }
        throw wrongUsage("--pairing must be charge-first or discharge-first, not '" + pairing + "'");
    }

    @CommandLine.Command(
            name = "dqdv",
            description = "Incremental capacity dQ/dV of one half cycle, positive on charge and on discharge.",
            footer = {"", "Example: interphase cycling dqdv cell.mpr --half-cycle 1 --method lean --json"})
    static final class Dqdv extends Command {
        @CommandLine.Parameters(paramLabel = "FILE", description = "A file that a cycler wrote.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @CommandLine.Option(
                names = "--half-cycle",
                required = true,
                paramLabel = "I",
                description = "Index of the half cycle in the table of 'interphase cycling'.")
        private int halfCycle;

        @CommandLine.Option(
                names = "--method",
                defaultValue = "lean",
                paramLabel = "M",
                description = "lean (conserves the charge exactly) or savgol. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String method;

        @CommandLine.Option(
                names = "--dv-mV",
                paramLabel = "D",
                description = "Width of a voltage bin. Default: 5 (lean), 2 (savgol).")
        private @Nullable Double dv_mV;

        @CommandLine.Option(
                names = "--window",
                defaultValue = "15",
                paramLabel = "N",
                description = "Points of the savgol window, odd.")
        private int window;

        @CommandLine.Option(
                names = "--order",
                defaultValue = "3",
                paramLabel = "N",
                description = "Degree of the savgol polynomial.")
        private int order;

        @Override
        Answer answer() throws InputException {
            boolean lean = method.equals("lean");
            refuseIf(!lean && !method.equals("savgol"), "--method must be lean or savgol, not '" + method + "'");
            double bin = dv_mV == null ? (lean ? 5 : 2) : dv_mV;
            refuseIf(!(bin >= 0.01 && bin <= 1000), "--dv-mV must lie between 0.01 and 1000, not " + bin);
            refuseIf(
                    window < 3 || window % 2 == 0 || window > 9999 || order < 1 || order >= window || order > 10,
                    "--window must be odd and at least 3, --order from 1 to 10 and below it");
            return AnalyseCycling.dqdv(
                    formats(), file, halfCycle, new AnalyseCycling.DqdvRequest(lean, bin / 1000, window, order));
        }
    }

    @CommandLine.Command(
            name = "cv",
            description = "Scans and peaks of a cyclic voltammogram.",
            footer = {"", "Example: interphase cycling cv voltammogram.mpt --json"})
    static final class Voltammetry extends Command {
        @CommandLine.Parameters(paramLabel = "FILE", description = "A file that a potentiostat wrote.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @CommandLine.Mixin
        private final PictureOption.OutOrNumbers figure = new PictureOption.OutOrNumbers();

        @Override
        Answer answer() throws InputException {
            return AnalyseCycling.voltammetry(formats(), file, figure.file());
        }
    }
}

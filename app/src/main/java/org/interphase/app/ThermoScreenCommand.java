package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.thermo.ThermoScreen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "screen",
        description = "Try every lithium compound as a coating between cathodes and electrolytes.",
        footer = {
            "",
            "Example: interphase thermo screen --cathode LiNi0.6Mn0.2Co0.2O2 --cathode Li0.5Ni0.6Mn0.2Co0.2O2"
                    + " --electrolyte Li6PS5Cl --resume screen.txt"
        })
final class ThermoScreenCommand extends ThermoPhaseCommand {
    @CommandLine.Option(
            names = "--cathode",
            arity = "1..*",
            paramLabel = "F",
            description = "Cathodes, fresh and charged.")
    private List<String> cathodes = new ArrayList<>();

    @CommandLine.Option(names = "--electrolyte", arity = "1..*", paramLabel = "F", description = "Electrolytes.")
    private List<String> electrolytes = new ArrayList<>();

    @CommandLine.Option(
            names = "--max-hull-eV",
            paramLabel = "E",
            description = "Energy above the hull. Default: 0.005.")
    private @Nullable Double hull;

    @CommandLine.Option(names = "--min-v-ox", paramLabel = "V", description = "Upper end of the window. Default: 4.")
    private @Nullable Double oxidation;

    @CommandLine.Option(names = "--max-v-red", paramLabel = "V", description = "Lower end of the window. Default: 3.")
    private @Nullable Double reduction;

    @CommandLine.Option(
            names = "--max-cathode-eV",
            paramLabel = "E",
            description = "Mutual energy with any cathode, as a magnitude. Default: 0.05.")
    private @Nullable Double cathode;

    @CommandLine.Option(
            names = "--max-electrolyte-eV",
            paramLabel = "E",
            description = "Mutual energy with any electrolyte, as a magnitude. Default: 0.10.")
    private @Nullable Double electrolyte;

    @CommandLine.Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep what is done in this file, and go on where it ends.")
    private @Nullable Path resume;

    @CommandLine.Option(names = "--out", paramLabel = "F.csv", description = "Write the whole table, with reasons.")
    private @Nullable Path out;

    @Override
    Answer answer() throws InputException {
        refuseIf(cathodes.isEmpty() && electrolytes.isEmpty(), "Name at least one --cathode or --electrolyte");
        for (Double limit : new Double[] {hull, oxidation, reduction, cathode, electrolyte}) {
            refuseIf(limit != null && !Double.isFinite(limit), "a threshold is a finite number, not " + limit);
        }
        refuseIf(out != null && !out.toString().endsWith(".csv"), "--out must end in .csv, not '" + out + "'");
        return ThermoScreen.of(
                new ThermoScreen.Request(
                        cathodes,
                        electrolytes,
                        new ThermoScreen.Limits(hull, oxidation, reduction, cathode, electrolyte),
                        phases(),
                        resume,
                        out),
                Terminal.progress());
    }
}

package org.interphase.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.eis.Activation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "arrhenius",
        description = "Activation energy from one spectrum per temperature, and the conductivity where the geometry is"
                + " stated.",
        footer = {
            "",
            "Example: interphase eis arrhenius 25C.mpr 5C.mpr --temperatures-K 298.15,278.15 --circuit"
                    + " \"p(R1,CPE1)-CPE2\""
        })
final class ArrheniusCommand extends Command {
    @CommandLine.Parameters(arity = "2..*", paramLabel = "FILE", description = "Spectra, one temperature each.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @CommandLine.Option(
            names = "--temperatures-K",
            split = ",",
            paramLabel = "T",
            description = "One for each file; default: what the files state.")
    private List<Double> temperatures_K = List.of();

    @CommandLine.Option(
            names = "--circuit",
            defaultValue = "p(R1,CPE1)-CPE2",
            paramLabel = "C",
            description = "Fitted to every spectrum. Default: ${DEFAULT-VALUE}, a pellet between blocking electrodes.")
    @SuppressWarnings("NullAway.Init")
    private String circuit;

    @CommandLine.Option(
            names = "--resistance",
            split = ",",
            defaultValue = "R1",
            paramLabel = "R",
            description = "Resistances whose sum is taken, such as R0,R1. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private List<String> resistances;

    @CommandLine.Option(names = "--thickness-um", paramLabel = "L", description = "Thickness of the pellet.")
    private @Nullable Double thickness_um;

    @CommandLine.Option(names = "--thickness-um-u", paramLabel = "U", description = "Its standard uncertainty.")
    private double thicknessU_um;

    @CommandLine.Option(names = "--area-cm2", paramLabel = "A", description = "Area of one electrode.")
    private @Nullable Double area_cm2;

    @CommandLine.Option(names = "--area-cm2-u", paramLabel = "U", description = "Its standard uncertainty.")
    private double areaU_cm2;

    @CommandLine.Option(
            names = "--starts",
            defaultValue = "40",
            paramLabel = "N",
            description = "Sets of start values for the first spectrum. Default: ${DEFAULT-VALUE}.")
    private int starts;

    @CommandLine.Mixin
    private final PictureOption.Out figure = new PictureOption.Out();

    @Override
    Answer answer() throws InputException {
        refuseIf(
                !temperatures_K.isEmpty() && temperatures_K.size() != files.size(),
                files.size() + " files need as many --temperatures-K, not " + temperatures_K.size());
        refuseIf(
                temperatures_K.stream().anyMatch(t -> !(t > 0 && Double.isFinite(t))),
                "--temperatures-K must be above zero: they are in kelvin");
        refuseIf(starts < 1 || starts > 10_000, "--starts must be from 1 to 10000, not " + starts);
        return Activation.answer(
                formats(),
                files,
                new Activation.Request(circuit, resistances, temperatures_K, pellet(), starts),
                figure.file());
    }

    private Optional<Activation.Pellet> pellet() {
        if (thickness_um == null && area_cm2 == null) {
            return Optional.empty();
        }
        if (thickness_um == null || area_cm2 == null) {
            throw wrongUsage("a conductivity needs both --thickness-um and --area-cm2");
        }
        refuseIf(
                !(thickness_um > 0 && area_cm2 > 0 && thicknessU_um >= 0 && areaU_cm2 >= 0),
                "--thickness-um and --area-cm2 must be above zero, their uncertainties not below");
        return Optional.of(new Activation.Pellet(thickness_um, thicknessU_um, area_cm2, areaU_cm2));
    }
}

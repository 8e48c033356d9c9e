package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.cell.SimulateCell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "simulate",
        description = "Capacities, efficiencies and states of each cycle of a protocol.",
        footer = {
            "",
            "A protocol file has one sentence per line: Charge at C/5 until 2.85 V; Discharge at 1C until 2.5 V vs Li;",
            "Hold at 4.4 V until C/20; Rest for 10 hours; EIS 7 MHz to 0.1 Hz; Repeat 200 times.",
            "Example: interphase cell simulate cells/nmc532-lgps-bare.yaml --set accessible_fraction=1",
            "Example: interphase cell simulate cells/ncm622-li6ps5cl-bare.yaml --protocol life --out bare-life"
        })
final class CellSimulateCommand extends CellProtocolCommand {
    @CommandLine.Option(
            names = "--series",
            paramLabel = "F.csv",
            description = "Write time, current and voltage, in Battery Data Format if the name ends in .bdf.csv;"
                    + " an existing file is replaced.")
    private @Nullable Path series;

    @CommandLine.Mixin
    private final PictureOption.Figure figure = new PictureOption.Figure();

    @CommandLine.Mixin
    private CellRecordingOptions recording = new CellRecordingOptions();

    @CommandLine.Option(
            names = "--volumes",
            defaultValue = "20",
            paramLabel = "N",
            description = "Volumes through the electrode, 1 for the single-particle limit. Default: 20.")
    private int volumes;

    @CommandLine.Option(
            names = "--shells",
            defaultValue = "20",
            paramLabel = "N",
            description = "Shells of a particle. Default: 20.")
    private int shells;

    @Override
    Answer answer() throws InputException {
        Optional<String> wrong = recording.wrong();
        if (wrong.isPresent()) {
            throw wrongUsage(wrong.get());
        }
        refuseIf(
                volumes < 1 || volumes > 200 || shells < 2 || shells > 200,
                "--volumes must lie between 1 and 200, --shells between 2 and 200");
        SimulateCell.Request request = new SimulateCell.Request(
                protocol(),
                recording.outputs(Optional.ofNullable(series), figure.file()),
                recording.recording(),
                volumes,
                shells,
                changes());
        return SimulateCell.simulate(file(), request, Terminal.progress());
    }
}

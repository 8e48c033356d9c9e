package org.interphase.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.cell.SweepCell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "sweep",
        description = "The same protocol on many variants of a cell.",
        footer = {
            "",
            "Example: interphase cell sweep cells/nmc811-lgps-5nm.yaml --vary coating.thickness_nm=0:20:41"
                    + " --protocol life"
        })
final class CellSweepCommand extends CellProtocolCommand {
    @CommandLine.Option(
            names = "--vary",
            required = true,
            paramLabel = "KEY=A:B:N",
            description = "N values from A to B, evenly; with ':log' behind them, by equal factors.")
    @SuppressWarnings("NullAway.Init")
    private List<String> vary;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "F.csv",
            description = "Append each case as it is computed. The same command goes on where a killed one ended.")
    private @Nullable Path out;

    @Override
    Answer answer() throws InputException {
        return SweepCell.sweep(
                file(),
                new SweepCell.Request(protocol(), vary, Optional.ofNullable(out), changes()),
                Terminal.progress());
    }
}

package org.interphase.app;

import picocli.CommandLine;

/// What the commands take that let a cell live through one protocol.
abstract class CellProtocolCommand extends CellModelCommand {
    @CommandLine.Option(
            names = "--protocol",
            defaultValue = "rate",
            paramLabel = "P",
            description = "rate, life, another protocol of the cell, or a file. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String protocol;

    final String protocol() {
        return protocol;
    }
}

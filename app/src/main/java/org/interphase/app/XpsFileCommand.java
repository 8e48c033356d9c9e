package org.interphase.app;

import java.nio.file.Path;
import picocli.CommandLine;

/// What the commands take that look at one file's spectra.
abstract class XpsFileCommand extends Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A file with photoelectron spectra.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    final Path file() {
        return file;
    }
}

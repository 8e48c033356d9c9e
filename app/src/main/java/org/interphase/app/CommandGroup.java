package org.interphase.app;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A noun with verbs below it; alone it is wrong usage, and asks which.
@CommandLine.Command(mixinStandardHelpOptions = true)
abstract class CommandGroup implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// What is asked of who named the noun alone.
    abstract String question();

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), question());
    }
}

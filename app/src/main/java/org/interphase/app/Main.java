package org.interphase.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.interphase.data.InputException;
import org.interphase.study.answer.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;

/// The entry point: `interphase COMMAND …`, or `interphase` alone for the workbench.
@CommandLine.Command(
        name = "interphase",
        description = "A workbench for coated cathodes in sulfide solid-state batteries.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            AuditCommand.class,
            CompareCommand.class,
            InitCommand.class,
            InspectCommand.class,
            ConvertCommand.class,
            CyclingCommand.class,
            EisCommand.class,
            XpsCommand.class,
            ThermoCommand.class,
            CellCommand.class,
            ServeCommand.class,
            FormatsCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Without a command the workbench opens in the browser.",
            "Example: interphase run studies/ncm622-li6ps5cl",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 environment lacking."
        })
public final class Main implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(execute(Terminal.out(), Terminal.err(), arguments));
    }

    /// Runs one command and gives its exit code.
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler(refusals());
        line.setParameterExceptionHandler(WrongUsage.handler());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setAbbreviatedSubcommandsAllowed(false);
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    /// Without a command: the workbench, in the browser.
    @Override
    public Integer call() {
        return ServeCommand.serve(ServeCommand.Where.usual(), true, spec.commandLine());
    }

    /// One sentence for a refusal; for a fault of the product itself a sentence that says so, never a
    /// stack trace unless INTERPHASE_DEBUG is set.
    private static IExecutionExceptionHandler refusals() {
        return (exception, line, _) -> {
            PrintWriter err = line.getErr();
            if (exception instanceof InputException refusal) {
                err.println(TerminalText.line("interphase: " + refusal.getMessage()));
                return Exit.REFUSED;
            }
            err.println("interphase: a fault of Interphase itself ("
                    + TerminalText.line(exception.getClass().getSimpleName() + ": " + exception.getMessage())
                    + "). Please report it with the command; INTERPHASE_DEBUG=1 shows where.");
            if (System.getenv("INTERPHASE_DEBUG") != null) {
                exception.printStackTrace(err);
            }
            return Exit.REFUSED;
        };
    }

    /// The version of the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"interphase " + Product.version()};
        }
    }
}

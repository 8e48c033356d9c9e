package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;

/// What one command printed and how it ended.
public record CommandRun(int code, String out, String err) {
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /// The object that a command answers with; it must end well and say nothing on standard error.
    static Json.Fields answered(String noun, String... question) {
        CommandRun run = of(Stream.of(Stream.of(noun), Stream.of(question), Stream.of("--json"))
                .flatMap(words -> words)
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.json();
    }

    public Json.Fields json() {
        try {
            return (Json.Fields) JsonReader.read("standard output", out);
        } catch (InputException e) {
            throw new AssertionError("standard output is not one JSON object: " + out, e);
        }
    }
}

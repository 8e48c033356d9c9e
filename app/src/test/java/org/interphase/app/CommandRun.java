package org.interphase.app;

import java.io.PrintWriter;
import java.io.StringWriter;
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

    public Json.Fields json() {
        try {
            return (Json.Fields) JsonReader.read("standard output", out);
        } catch (InputException e) {
            throw new AssertionError("standard output is not one JSON object: " + out, e);
        }
    }
}

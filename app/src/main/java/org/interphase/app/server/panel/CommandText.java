package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The command line that does the same, each word quoted for a POSIX shell where it needs it.
public final class CommandText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+@%-]+");

    private final List<String> words = new ArrayList<>(List.of("interphase"));

    private CommandText() {}

    public static CommandText of(String... words) {
        CommandText command = new CommandText();
        command.words.addAll(List.of(words));
        return command;
    }

    public CommandText add(String word) {
        words.add(word);
        return this;
    }

    public CommandText file(Path file) {
        return add(file.toString());
    }

    public CommandText option(String name, String value) {
        return add(name).add(value);
    }

    /// Left out where the value is that which the command has without it.
    public CommandText option(String name, String value, String usual) {
        return value.equals(usual) ? this : option(name, value);
    }

    public CommandText option(String name, double value, double usual) {
        return value == usual ? this : option(name, text(value));
    }

    public CommandText option(String name, OptionalDouble value) {
        return value.isEmpty() ? this : option(name, text(value.getAsDouble()));
    }

    /// A number as it would be typed.
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return String.join(" ", words.stream().map(CommandText::quoted).toList());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

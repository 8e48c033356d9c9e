package org.interphase.study.xps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The models that ship with the program, by name: `s2p-li6ps5cl`, `nb3d-coating` …
public final class ReadyModels {
    private static final String INDEX = "models/index.txt";

    private ReadyModels() {}

    /// In the order of the documentation.
    public static List<String> names() {
        return resource(INDEX)
                .orElseThrow(() -> new IllegalStateException("the jar lacks " + INDEX))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The model as YAML; empty where none has this name.
    ///
    /// @param name in any case, with or without `.yaml`
    public static Optional<String> text(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.yaml$", "");
        return names().contains(plain) ? resource("models/" + plain + ".yaml") : Optional.empty();
    }

    static Optional<String> resource(String name) {
        try (InputStream in = ReadyModels.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + name + " cannot be read", e);
        }
    }
}

package org.interphase.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pages, from the class path.
final class StaticPages {
    private static final String FOLDER = "/org/interphase/app/pages/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("yaml", "application/yaml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private StaticPages() {}

    /// @param segments of the path, decoded
    static Optional<Reply> find(List<String> segments) {
        List<String> names = segments.equals(List.of("")) || segments.equals(List.of("index.html"))
                ? List.of("index.html")
                : segments;
        if (!names.stream().allMatch(n -> NAME.matcher(n).matches())) {
            return Optional.empty();
        }
        String name = String.join("/", names);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = StaticPages.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(Reply.of(200, type, in.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

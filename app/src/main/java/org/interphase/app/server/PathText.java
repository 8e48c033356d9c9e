package org.interphase.app.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the escapes of an address.
final class PathText {
    private PathText() {}

    /// The parts between slashes, each decoded by itself; empty where an escape is broken, is not UTF-8, or hides a
    /// slash, a backslash or a control character.
    static Optional<List<String>> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String part : path.substring(Math.min(1, path.length())).split("/", -1)) {
            Optional<String> text = decode(part, false);
            if (text.isEmpty() || text.get().chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ' || c == 0x7f)) {
                return Optional.empty();
            }
            segments.add(text.get());
        }
        return Optional.of(segments);
    }

    /// The parameters of a query; those that cannot be decoded are left out.
    static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> key = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (key.isPresent() && value.isPresent()) {
                query.computeIfAbsent(key.get(), _ -> new ArrayList<>()).add(value.get());
            }
        }
        return query;
    }

    private static Optional<String> decode(String text, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean whole = i + 2 < text.length();
                int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(16 * high + low);
                i += 2;
            } else {
                byte[] one = (c == '+' && plusIsSpace ? " " : Character.toString(c)).getBytes(StandardCharsets.UTF_8);
                bytes.write(one, 0, one.length);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

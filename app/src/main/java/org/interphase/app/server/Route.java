package org.interphase.app.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.app.server.panel.OptionException;
import org.interphase.data.InputException;

/// One entry of the interface: a method, the shape of its path, and what is done.
///
/// @param method in capitals
/// @param template such as `/studies/{id}/files/{path}`; a last `{path}` takes all that is left
/// @param action what is done
record Route(String method, String template, Action action) {
    private static final String REST = "{path}";

    /// What is done for a request whose path has the route's shape.
    @FunctionalInterface
    interface Action {
        Reply answer(Call call) throws RequestRefusedException, InputException, OptionException;
    }

    /// A request and what its path says.
    ///
    /// @param places value of each part in braces, decoded
    record Call(Request request, Map<String, String> places) {
        Call {
            places = Map.copyOf(places);
        }

        String place(String name) {
            return places.getOrDefault(name, "");
        }
    }

    /// The parts in braces if the path has this shape.
    ///
    /// @param segments of the path, decoded one by one, so that an escaped slash never makes two of one
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> shape = segments(template);
        boolean open = shape.getLast().equals(REST);
        if (open ? segments.size() < shape.size() : segments.size() != shape.size()) {
            return Optional.empty();
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < shape.size(); i++) {
            String part = shape.get(i);
            if (part.equals(REST)) {
                places.put("path", String.join("/", segments.subList(i, segments.size())));
            } else if (part.startsWith("{")) {
                places.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        segments.removeFirst();
        return segments;
    }
}

package org.interphase.app.server;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// What a client asks.
///
/// @param method in capitals
/// @param path as sent, escapes and all, without the query
/// @param query each parameter with its values, decoded
/// @param headers by name in small letters; one that is sent several times has its values joined by commas
/// @param length of the body as announced, -1 where it is not
/// @param body read at most once
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        long length,
        InputStream body) {
    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The first value of a parameter of the query, empty where there is none.
    public String parameter(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}

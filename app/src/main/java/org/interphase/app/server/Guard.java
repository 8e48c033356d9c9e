package org.interphase.app.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// Lets only the page of this very start through: the host must be ours (against names of other sites that resolve
/// to this machine), a foreign page's origin is refused, and every call of the interface carries the token.
final class Guard {
    private static final int TOKEN_BYTES = 16;

    private final Set<String> hosts;
    private final byte[] token;

    private Guard(Set<String> hosts, String token) {
        this.hosts = hosts;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /// @param host as bound
    /// @param port as bound
    static Guard of(String host, int port, String token) {
        String named = host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
        return new Guard(
                // The same name twice is no fault: most servers are bound to 127.0.0.1.
                java.util.stream.Stream.of("127.0.0.1", "localhost", "[::1]", named)
                        .map(name -> name + ":" + port)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                token);
    }

    /// 128 random bits in hexadecimal.
    static String freshToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// @throws RequestRefusedException if the request was made for another host, or by another site's page
    void requireHome(Request request) throws RequestRefusedException {
        String host = request.header("host").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            throw new RequestRefusedException(
                    RequestRefusedException.FORBIDDEN, "This server answers only under its own address.");
        }
        String origin = request.header("origin");
        if (!origin.isEmpty() && !isHome(origin)) {
            throw new RequestRefusedException(
                    RequestRefusedException.FORBIDDEN, "Pages of other sites may not ask this server.");
        }
        String site = request.header("sec-fetch-site");
        if (site.equals("cross-site") && !request.header("sec-fetch-mode").equals("navigate")) {
            throw new RequestRefusedException(
                    RequestRefusedException.FORBIDDEN, "Pages of other sites may not ask this server.");
        }
    }

    private boolean isHome(String origin) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && hosts.contains(uri.getRawAuthority().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @throws RequestRefusedException if the token is missing or another
    void requireToken(Request request) throws RequestRefusedException {
        byte[] given = request.header("x-interphase-token").getBytes(StandardCharsets.UTF_8);
        // Compared in constant time: how much of a guess was right must not show.
        if (!MessageDigest.isEqual(given, token)) {
            throw new RequestRefusedException(
                    RequestRefusedException.NO_TOKEN,
                    "The token is missing or wrong: open the address that the server printed when it started.");
        }
    }
}

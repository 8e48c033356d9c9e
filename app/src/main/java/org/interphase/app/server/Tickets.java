package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interphase.study.manifest.StudyFolder;

/// Lets a frame of the page read a study's report and results for a while, under an address that cannot be guessed:
/// a frame cannot send the token. What it reads may run nothing and load nothing.
final class Tickets {
    static final Duration LIFE = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    private record Ticket(Path root, long until) {}

    private final Map<String, Ticket> issued = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Tickets(InstantSource clock) {
        this.clock = clock;
    }

    /// The address of a page of a study's report.
    ///
    /// @param page name of a file in `report`
    String issue(StudyFolder study, String page) {
        long now = clock.millis();
        issued.values().removeIf(t -> t.until() < now);
        if (issued.size() >= MOST) {
            issued.clear();
        }
        String name = Guard.freshToken();
        issued.put(name, new Ticket(study.root(), now + LIFE.toMillis()));
        return "/ticket/" + name + "/report/" + page;
    }

    /// What lies behind an address, empty where the ticket has expired or names nothing below `report` or `results`.
    ///
    /// @param segments after `/ticket/`
    Optional<Reply> open(List<String> segments) {
        Ticket ticket = segments.isEmpty() ? null : issued.get(segments.getFirst());
        boolean served = segments.size() > 2 && List.of("report", "results").contains(segments.get(1));
        if (ticket == null || ticket.until() < clock.millis() || !served) {
            return Optional.empty();
        }
        String name = String.join("/", segments.subList(1, segments.size()));
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        try {
            Path file = ticket.root().resolve(name).normalize();
            if (type == null || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path folder = ticket.root().resolve(segments.get(1)).toRealPath();
            Path real = file.toRealPath();
            if (!real.startsWith(folder) || !folder.startsWith(ticket.root())) {
                return Optional.empty();
            }
            return Optional.of(Reply.of(200, type, Files.readAllBytes(real)).with("Content-Security-Policy", POLICY));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}

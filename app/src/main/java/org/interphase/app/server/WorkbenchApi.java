package org.interphase.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.app.server.panel.OptionException;
import org.interphase.data.InputException;

/// Everything that is served: the pages, the reports behind tickets, and the interface below `/api/v1`.
final class WorkbenchApi implements HttpApi {
    static final String BASE = "/api/v1";
    private static final String PAGES_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String ANSWERS_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final Guard guard;
    private final Tickets tickets;
    private final List<Route> routes;

    WorkbenchApi(Guard guard, Tickets tickets, List<Route> routes) {
        this.guard = guard;
        this.tickets = tickets;
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public Reply answer(Request request) {
        Reply reply;
        try {
            reply = allowed(request);
        } catch (RequestRefusedException e) {
            reply = e.reply();
        } catch (InputException e) {
            reply = RequestRefusedException.of(e).reply();
        } catch (OptionException e) {
            reply = RequestRefusedException.of(e).reply();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            reply = Fault.reply(fault);
        }
        return withHeaders(reply);
    }

    private Reply allowed(Request request) throws RequestRefusedException, InputException, OptionException {
        guard.requireHome(request);
        List<String> segments = PathText.segments(request.path())
                .orElseThrow(() -> new RequestRefusedException(
                        RequestRefusedException.BAD_REQUEST, "The address has escapes that cannot be read."));
        if (segments.size() > 1
                && segments.get(0).equals("api")
                && segments.get(1).equals("v1")) {
            guard.requireToken(request);
            return routed(request, segments.subList(2, segments.size()));
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new RequestRefusedException(RequestRefusedException.WRONG_METHOD, "Pages can only be read.");
        }
        Optional<Reply> found = segments.getFirst().equals("ticket")
                ? tickets.open(segments.subList(1, segments.size()))
                : StaticPages.find(segments).map(r -> r.with("Content-Security-Policy", PAGES_POLICY));
        return found.orElseThrow(
                () -> new RequestRefusedException(RequestRefusedException.NOT_FOUND, "There is no such page."));
    }

    private Reply routed(Request request, List<String> segments)
            throws RequestRefusedException, InputException, OptionException {
        List<String> methods = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> places = route.match(segments);
            if (places.isPresent()) {
                if (route.method().equals(request.method())) {
                    return route.action().answer(new Route.Call(request, places.get()));
                }
                methods.add(route.method());
            }
        }
        if (methods.isEmpty()) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND, "There is no such entry of the interface.");
        }
        throw new RequestRefusedException(
                RequestRefusedException.WRONG_METHOD, "This entry takes " + String.join(" or ", methods) + ".");
    }

    /// Headers of every answer, whatever it is.
    private static Reply withHeaders(Reply reply) {
        Reply safe = reply.headers().containsKey("Content-Security-Policy")
                ? reply
                : reply.with("Content-Security-Policy", ANSWERS_POLICY);
        return safe.with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }
}

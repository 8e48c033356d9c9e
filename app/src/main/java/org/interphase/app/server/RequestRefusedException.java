package org.interphase.app.server;

import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.OutsideException;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;

/// A request that is answered with an error: a status and the object that says why.
final class RequestRefusedException extends Exception {
    static final int BAD_REQUEST = 400;
    static final int NO_TOKEN = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int REFUSED_INPUT = 422;
    static final int BUSY = 503;

    private final int status;
    private final transient Json.Fields answer;

    RequestRefusedException(int status, String sentence) {
        super(sentence);
        this.status = status;
        this.answer = Json.object().put("error", Json.object().put("sentence", sentence));
    }

    private RequestRefusedException(int status, Json.Fields error) {
        super("refused");
        this.status = status;
        this.answer = Json.object().put("error", error);
    }

    /// What a use case refuses, in its own words.
    static RequestRefusedException of(InputException refusal) {
        Json.Fields error = Json.object()
                .put("sentence", refusal.getMessage())
                .put("file", refusal.file())
                .put("place", refusal.place().toString())
                .put("expected", refusal.expected())
                .put("found", refusal.found());
        if (refusal.place() instanceof org.interphase.data.Place.Position at) {
            error.put("line", at.line()).put("column", at.column());
        }
        return new RequestRefusedException(
                REFUSED_INPUT, refusal.hint() == null ? error : error.put("hint", refusal.hint()));
    }

    /// A wrong option of a verb.
    static RequestRefusedException of(OptionException wrong) {
        Json.Fields error = Json.object()
                .put("sentence", wrong.sentence())
                .put("field", wrong.field())
                .put("expected", wrong.expected())
                .put("found", wrong.found());
        return new RequestRefusedException(wrong instanceof OutsideException ? FORBIDDEN : BAD_REQUEST, error);
    }

    /// The same with more to read beside the error, such as the state that a change was not made to.
    RequestRefusedException with(String key, Json value) {
        answer.put(key, value);
        return this;
    }

    /// The object that says why, without what stands beside it.
    Json error() {
        Json error = answer.find("error");
        return error == null ? Json.none() : error;
    }

    Reply reply() {
        return Reply.json(status, answer);
    }
}

package org.interphase.app.server;

import org.interphase.study.json.Json;

/// A fault of the product itself: said so in one sentence, without names of folders or classes' insides. With
/// `INTERPHASE_DEBUG` set, standard error shows where.
final class Fault {
    private static final int STATUS = 500;

    private Fault() {}

    static Reply reply(Throwable fault) {
        show(fault);
        return Reply.json(STATUS, error(fault));
    }

    static Json.Fields error(Throwable fault) {
        return Json.object()
                .put(
                        "error",
                        Json.object()
                                .put(
                                        "sentence",
                                        "A fault of Interphase itself ("
                                                + fault.getClass().getSimpleName()
                                                + "). Please report what you did; INTERPHASE_DEBUG=1 shows where."));
    }

    static void show(Throwable fault) {
        if (System.getenv("INTERPHASE_DEBUG") != null) {
            fault.printStackTrace();
        }
    }
}

package org.interphase.app.server.panel;

import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;

/// An answer that is JSON and nothing else.
record PlainAnswer(Json json) implements Answer {
    @Override
    public String text() {
        return json.toText();
    }
}

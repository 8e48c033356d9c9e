package org.interphase.app.server;

/// Everything that is served, without a word on how bytes travel: [JdkListener] is the one class that knows.
@FunctionalInterface
public interface HttpApi {
    /// Never throws for what a client sent.
    Reply answer(Request request);
}

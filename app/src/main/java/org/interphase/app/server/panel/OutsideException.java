package org.interphase.app.server.panel;

/// A path that leads out of the study.
public final class OutsideException extends OptionException {
    public OutsideException(String path) {
        super("file", "a file inside the study folder", "'" + path + "', which leads out of it");
    }
}

package org.interphase.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.interphase.study.answer.TerminalText;
import org.interphase.study.part.Progress;

/// Standard output and error in UTF-8, and a progress line where standard error is a terminal.
final class Terminal {
    private static final long QUIET_NANOS = 700_000_000;

    private Terminal() {}

    static PrintWriter out() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    static PrintWriter err() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /// One line on standard error, rewritten in place, once the work has lasted longer than a moment. The launcher says
    /// whether standard error is a terminal, which Java cannot find out.
    static Progress progress() {
        if (!Boolean.getBoolean("interphase.progress")) {
            return Progress.silent();
        }
        long start = System.nanoTime();
        PrintWriter err = err();
        return (what, fraction) -> {
            if (System.nanoTime() - start > QUIET_NANOS) {
                int percent = (int) Math.round(100 * fraction);
                err.print("\r\u001b[K" + (fraction >= 1 ? "" : percent + " %  " + TerminalText.line(what)));
                err.flush();
            }
        };
    }
}

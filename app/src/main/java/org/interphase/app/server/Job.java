package org.interphase.app.server;

import java.util.concurrent.CancellationException;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.jspecify.annotations.Nullable;

/// One piece of long work: where it stands, and how it ended.
final class Job {
    /// How a job stands.
    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One moment of a job.
    ///
    /// @param count of changes so far
    record Moment(long count, State state, Json.Fields json) {}

    private final String name;
    private final String study;
    private State state = State.RUNNING;
    private String what;
    private double fraction;
    private @Nullable Json result;
    private @Nullable Json error;
    private boolean cancelled;
    private long count;

    /// @param study whose work it is; empty for none
    Job(String name, String study, String what) {
        this.name = name;
        this.study = study;
        this.what = what;
    }

    String name() {
        return name;
    }

    synchronized boolean hasEnded() {
        return state != State.RUNNING;
    }

    /// A job that has not begun ends at once; one at work ends when it next reports.
    synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    void carryOut(Jobs.Work work) {
        try {
            Json done = work.of(this::progress);
            end(State.DONE, done, null);
        } catch (CancellationException e) {
            end(State.CANCELLED, null, null);
        } catch (InputException e) {
            end(State.FAILED, null, RequestRefusedException.of(e).error());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            Fault.show(fault);
            Json reason = Fault.error(fault).find("error");
            end(State.FAILED, null, reason);
        }
    }

    private synchronized void progress(String now, double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        what = now;
        fraction = Math.clamp(share, 0, 1);
        count++;
        notifyAll();
    }

    private synchronized void end(State how, @Nullable Json done, @Nullable Json reason) {
        state = how;
        result = done;
        error = reason;
        fraction = how == State.DONE ? 1 : fraction;
        count++;
        notifyAll();
    }

    synchronized Moment now() {
        Json.Fields json = summary();
        if (result != null) {
            json.put("result", result);
        }
        if (error != null) {
            json.put("error", error);
        }
        return new Moment(count, state, json);
    }

    /// Where it stands, without what came of it.
    synchronized Json.Fields summary() {
        return Json.object()
                .put("job", name)
                .put("study", study)
                .put("state", state.word())
                .put("what", what)
                .put("fraction", fraction);
    }

    /// The next moment after one that was seen, or the same again when nothing happened for a while.
    synchronized Moment after(long seen, long patience_ms) throws InterruptedException {
        long until = System.nanoTime() + patience_ms * 1_000_000;
        while (count <= seen && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
        return now();
    }
}

package org.interphase.app.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How much is worked on at once: as many questions as there are processors, a few more that wait for a place, and
/// then a plain refusal, so that no client can pile up work.
final class Desk {
    private static final int WAITING = 64;
    private static final long PATIENCE_s = 120;

    private final Semaphore places;
    private final Semaphore queue;

    Desk(int workers) {
        this.places = new Semaphore(workers, true);
        this.queue = new Semaphore(workers + WAITING);
    }

    /// A place at the desk until it is closed.
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws RequestRefusedException if too many wait already, or none became free in time
    Place take() throws RequestRefusedException {
        if (!queue.tryAcquire()) {
            throw busy();
        }
        try {
            if (!places.tryAcquire(PATIENCE_s, TimeUnit.SECONDS)) {
                queue.release();
                throw busy();
            }
        } catch (InterruptedException e) {
            queue.release();
            Thread.currentThread().interrupt();
            throw busy();
        }
        return () -> {
            places.release();
            queue.release();
        };
    }

    private static RequestRefusedException busy() {
        return new RequestRefusedException(
                RequestRefusedException.BUSY, "Too much is asked at once; try again in a moment.");
    }
}

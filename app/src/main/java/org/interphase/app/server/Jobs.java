package org.interphase.app.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;

/// Long work, one piece at a time: a few wait, more are refused, the last ones that ended are remembered.
final class Jobs implements AutoCloseable {
    private static final int WAITING = 8;
    private static final int REMEMBERED = 50;

    /// What a job does; it hears of its cancellation when it next reports its progress.
    @FunctionalInterface
    interface Work {
        Json of(Progress progress) throws InputException;
    }

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "interphase-job");
                thread.setDaemon(true);
                return thread;
            });
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /// @param study whose work it is
    /// @param what in a few words
    /// @throws RequestRefusedException if too many wait already
    synchronized Job start(String study, String what, Work work) throws RequestRefusedException {
        Job job = new Job(Guard.freshToken(), study, what);
        try {
            worker.execute(() -> job.carryOut(work));
        } catch (RejectedExecutionException e) {
            throw new RequestRefusedException(
                    RequestRefusedException.BUSY, "Too many runs wait already; wait for one or cancel it.");
        }
        jobs.put(job.name(), job);
        var oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().hasEnded()) {
                oldest.remove();
            }
        }
        return job;
    }

    /// Those that run, wait, or ended lately; the oldest first.
    synchronized List<Job> all() {
        return List.copyOf(jobs.values());
    }

    /// @throws RequestRefusedException if there is none of that name
    synchronized Job find(String name) throws RequestRefusedException {
        Job job = jobs.get(name);
        if (job == null) {
            throw new RequestRefusedException(RequestRefusedException.NOT_FOUND, "There is no such job any more.");
        }
        return job;
    }

    @Override
    public synchronized void close() {
        jobs.values().forEach(Job::cancel);
        worker.shutdownNow();
    }
}

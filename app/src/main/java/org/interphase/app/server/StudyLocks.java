package org.interphase.app.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.interphase.study.manifest.StudyFolder;

/// One writer for each study at a time.
final class StudyLocks {
    private final Map<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    /// Held until it is closed.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held hold(StudyFolder study) {
        ReentrantLock lock = locks.computeIfAbsent(study.root(), _ -> new ReentrantLock(true));
        lock.lock();
        return lock::unlock;
    }
}

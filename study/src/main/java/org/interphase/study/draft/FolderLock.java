package org.interphase.study.draft;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.jspecify.annotations.Nullable;

/// Lets one writer at a time into a study, of this process and of all others. The system gives the lock back when its
/// holder dies.
final class FolderLock implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// @param folder of the product's own files inside the study; made where it is absent
    /// @throws InputException if the folder cannot be written, or another program holds the lock for long
    static FolderLock take(Path folder) throws InputException {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = null;
            try {
                lock = wait(channel);
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            if (lock == null) {
                throw new InputException(
                        folder.toString(),
                        Place.whole(),
                        "a study that no other program is writing",
                        "one that is being written",
                        "Try again in a moment.");
            }
            return new FolderLock(channel, lock);
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(), Place.whole(), "a folder that can be written", "none (" + e.getMessage() + ")");
        }
    }

    private static @Nullable FileLock wait(FileChannel channel) throws IOException {
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            FileLock lock = attempt(channel);
            if (lock != null || System.nanoTime() - until > 0) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it.
            return null;
        }
    }

    @Override
    public void close() throws InputException {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new InputException(
                    "lock", Place.whole(), "a lock that can be given back", String.valueOf(e.getMessage()));
        }
    }
}

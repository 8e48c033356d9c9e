package org.interphase.study.draft;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// Lets one writer at a time into a study, of this process and of all others. The system gives the lock back when its
/// holder dies.
///
/// Threads of this process take turns before the file is opened: where a system keeps locks by process, closing a
/// second channel of the file would give back the lock that another thread holds.
final class FolderLock implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final ReentrantLock turn;
    private final FileChannel channel;

    private FolderLock(ReentrantLock turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    /// @param folder of the product's own files inside the study; made where it is absent
    /// @throws InputException if the folder cannot be written, or another program holds the lock for long
    static FolderLock take(Path folder) throws InputException {
        ReentrantLock turn = TURNS.computeIfAbsent(folder.toAbsolutePath().normalize(), _ -> new ReentrantLock());
        boolean taken = false;
        try {
            if (!turn.tryLock(PATIENCE, TimeUnit.NANOSECONDS)) {
                throw busy(folder);
            }
            try {
                FileChannel channel = locked(folder);
                taken = true;
                return new FolderLock(turn, channel);
            } finally {
                if (!taken) {
                    turn.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(folder);
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(), Place.whole(), "a folder that can be written", "none (" + e.getMessage() + ")");
        }
    }

    private static FileChannel locked(Path folder) throws IOException, InputException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean locked = false;
        try {
            long until = System.nanoTime() + PATIENCE;
            while (channel.tryLock() == null) {
                if (System.nanoTime() - until > 0) {
                    throw busy(folder);
                }
                LockSupport.parkNanos(PAUSE);
            }
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static InputException busy(Path folder) {
        return new InputException(
                folder.toString(),
                Place.whole(),
                "a study that no other program is writing",
                "one that is being written",
                "Try again in a moment.");
    }

    /// Closing the channel gives the system's lock back.
    @Override
    public void close() throws InputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InputException(
                    "lock", Place.whole(), "a lock that can be given back", String.valueOf(e.getMessage()));
        } finally {
            turn.unlock();
        }
    }
}

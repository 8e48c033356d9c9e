package org.interphase.formats;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last readings, by name and hash of their files; given up when memory is short.
final class ReadingMemory {
    private static final int MOST = 24;
    /// Longest file whose reading is kept, and most bytes of files whose readings are.
    private static final long MOST_BYTES = 128L << 20;

    private record Key(String name, String sha256) {}

    private record Kept(SoftReference<Reading> reading, long bytes) {}

    private final Map<Key, Kept> kept = new LinkedHashMap<>(32, 0.75f, true);
    private long bytes;

    synchronized Optional<Reading> find(SourceFile file) {
        Kept found = kept.get(key(file));
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.reading().get());
    }

    synchronized void keep(SourceFile file, Reading reading) {
        if (file.length() > MOST_BYTES) {
            return;
        }
        Kept before = kept.put(key(file), new Kept(new SoftReference<>(reading), file.length()));
        bytes += file.length() - (before == null ? 0 : before.bytes());
        var oldest = kept.entrySet().iterator();
        while ((kept.size() > MOST || bytes > MOST_BYTES) && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    private static Key key(SourceFile file) {
        return new Key(file.name(), file.sha256());
    }
}

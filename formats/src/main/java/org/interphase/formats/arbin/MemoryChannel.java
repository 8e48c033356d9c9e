package org.interphase.formats.arbin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A file's bytes as a channel that cannot be written, and that stops once far more has been read than any sound
/// database needs: a damaged one can send its reader in circles.
final class MemoryChannel extends FileChannel {
    /// A sound file is read about once; its catalogue and its allocation maps some times more.
    private static final int MOST_PASSES = 32;
    private static final long ALLOWANCE = 16L << 20;

    private final byte[] bytes;
    private long position;
    private long budget;

    MemoryChannel(byte[] bytes) {
        this.bytes = bytes;
        this.budget = ALLOWANCE + (long) MOST_PASSES * bytes.length;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        if (from >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), bytes.length - from);
        budget -= count;
        if (budget < 0) {
            throw new IOException("its pages refer to one another in circles");
        }
        target.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            int count = read(targets[i]);
            if (count < 0) {
                return total == 0 ? -1 : total;
            }
            total += count;
        }
        return total;
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        if (from >= bytes.length) {
            return 0;
        }
        return target.write(ByteBuffer.wrap(bytes, (int) from, (int) Math.min(count, bytes.length - from))
                .asReadOnlyBuffer());
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void force(boolean metaData) {
        // Nothing is ever written.
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new NonWritableChannelException();
    }

    @Override
    public int write(ByteBuffer source, long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw new NonWritableChannelException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) throws IOException {
        throw new IOException("held in memory already");
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        throw new NonWritableChannelException();
    }

    @Override
    protected void implCloseChannel() {
        // The bytes belong to the file.
    }
}

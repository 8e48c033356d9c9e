package org.interphase.study.thermo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends in a refusal where a file unpacks to more than anybody's table of phases holds.
final class BoundedInput extends FilterInputStream {
    /// More than ten times the largest public table of formation energies as text.
    static final long MOST_BYTES = 512L << 20;

    private final long most;
    private long left;

    /// Too many bytes; the message says the limit.
    static final class TooLong extends IOException {
        TooLong(long most) {
            super("more than " + (most >> 20) + " MiB of text");
        }
    }

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long n) throws TooLong {
        left -= n;
        if (left < 0) {
            throw new TooLong(most);
        }
    }
}

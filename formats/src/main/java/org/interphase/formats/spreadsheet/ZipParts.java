package org.interphase.formats.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;

/// The parts of a zip archive, one after the other, expanded within [Limits].
///
/// Besides the total and the ratio of expansion, the longest stretch without an angle bracket is bounded: XML parsers
/// hold a name, an attribute or a comment in memory as a whole.
final class ZipParts {
    private static final long FREE_BYTES = 16L << 20;
    private static final int LONGEST_TOKEN = 1 << 20;
    private static final int MOST_PARTS = 10_000;

    private final SourceFile file;

    ZipParts(SourceFile file) {
        this.file = file;
    }

    /// What to do with one part; the stream ends with the part and need not be read to its end.
    interface Visitor {
        void visit(String name, InputStream part) throws IOException, InputException;
    }

    /// @throws InputException if the archive is damaged or expands beyond the limits
    void visit(Visitor visitor) throws InputException {
        long budget = Math.clamp((long) file.length() * Limits.EXPANSION_RATIO, FREE_BYTES, Limits.EXPANDED_BYTES);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            Bounded bounded = new Bounded(zip, budget);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw file.refuse(Place.whole(), "at most " + MOST_PARTS + " members of the archive", "more");
                }
                bounded.startPart();
                visitor.visit(entry.getName(), bounded);
                bounded.drain();
            }
            if (parts == 0) {
                throw file.refuse(Place.whole(), "a zip archive", "no member in it");
            }
        } catch (TooLong e) {
            throw file.refuse(Place.whole(), e.expected, e.found, "The archive may be malicious.");
        } catch (IOException | IllegalArgumentException e) {
            throw file.refuse(Place.whole(), "an intact zip archive", String.valueOf(e.getMessage()));
        }
    }

    /// The archive holds more than is allowed.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        private final String expected;
        private final String found;

        TooLong(String expected, String found) {
            super(expected);
            this.expected = expected;
            this.found = found;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final long budget;
        private long expanded;
        private long sinceBracket;

        Bounded(InputStream in, long budget) {
            super(in);
            this.budget = budget;
        }

        void startPart() {
            sinceBracket = 0;
        }

        void drain() throws IOException {
            byte[] chunk = new byte[1 << 16];
            int n = 0;
            while (n >= 0) {
                n = in.read(chunk, 0, chunk.length);
                count(Math.max(0, n));
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            count(Math.max(0, n));
            for (int i = offset; i < offset + n; i++) {
                sinceBracket = target[i] == '<' || target[i] == '>' ? 0 : sinceBracket + 1;
                if (sinceBracket > LONGEST_TOKEN) {
                    throw new TooLong("XML with tags", "a stretch of " + LONGEST_TOKEN + " bytes without any");
                }
            }
            return n;
        }

        private void count(int n) throws IOException {
            expanded += n;
            if (expanded > budget) {
                throw new TooLong("an archive that expands to at most " + budget + " bytes", "a longer one");
            }
        }

        /// The archive stays open: parsers close what they were given.
        @Override
        public void close() {
            // nothing to close here
        }
    }
}

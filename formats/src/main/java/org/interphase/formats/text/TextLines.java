package org.interphase.formats.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;

/// A text file as lines, without a string for each. Ends of line may be LF, CRLF or CR; a byte-order mark is skipped.
public final class TextLines {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final SourceFile file;
    private final byte[] bytes;
    private final Charset charset;
    private final int[] starts;
    private final int[] ends;

    private TextLines(SourceFile file, byte[] bytes, Charset charset, int[] starts, int[] ends) {
        this.file = file;
        this.bytes = bytes;
        this.charset = charset;
        this.starts = starts;
        this.ends = ends;
    }

    /// Splits the file. UTF-8 where the bytes are valid UTF-8, UTF-16 where a byte-order mark says so (the text is then
    /// converted), Latin-1 otherwise.
    ///
    /// @throws InputException if a line is longer than [Limits#LINE_BYTES], there are more lines than
    ///     [Limits#LINES], or the file holds zero bytes
    public static TextLines of(SourceFile file) throws InputException {
        byte[] bytes = file.bytes();
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE && (bytes[0] & 0xFF) >= 0xFE) {
            bytes = new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return split(file, bytes, charset);
    }

    /// Splits the file as text of a known character set, such as GB 2312 for Neware.
    public static TextLines of(SourceFile file, Charset charset) throws InputException {
        return split(file, file.bytes(), charset);
    }

    private static TextLines split(SourceFile file, byte[] bytes, Charset charset) throws InputException {
        int[] starts = new int[Math.max(16, Math.min(bytes.length / 32, 1 << 20))];
        int[] ends = new int[starts.length];
        int count = 0;
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (from < bytes.length) {
            int end = endOfLine(bytes, from);
            if (end < bytes.length && bytes[end] == 0) {
                throw file.refuse(Place.offset(end), "text", "a zero byte", "The file seems to be binary.");
            }
            if (end - from > Limits.LINE_BYTES) {
                throw file.refuse(Place.line(count + 1L), "lines of text", "a line of " + (end - from) + " bytes");
            }
            if (count == Limits.LINES) {
                throw file.refuse(Place.whole(), "at most " + Limits.LINES + " lines", "more");
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = from;
            ends[count++] = end;
            boolean crlf = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
            from = end + (crlf ? 2 : 1);
        }
        return new TextLines(file, bytes, charset, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /// The next line feed, carriage return or zero byte at or after `from`, eight bytes at a time.
    private static int endOfLine(byte[] bytes, int from) {
        int i = from;
        for (; i + 8 <= bytes.length; i += 8) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            long found = zeroBytes(eight ^ ONES * '\n') | zeroBytes(eight ^ ONES * '\r') | zeroBytes(eight);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != 0) {
            i++;
        }
        return i;
    }

    /// The lowest set bit marks the first zero byte; zero if there is none.
    private static long zeroBytes(long eight) {
        return (eight - ONES) & ~eight & HIGH_BITS;
    }

    private static boolean isUtf8(byte[] bytes) {
        if (isAscii(bytes)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        int i = 0;
        for (; i + 8 <= bytes.length; i += 8) {
            if (((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /// The same lines, where a line that is one pair of double quotes with none inside loses that pair: some exports
    /// write a whole row as one quoted cell.
    public TextLines withoutLineQuotes() {
        int[] from = starts.clone();
        int[] to = ends.clone();
        for (int i = 0; i < from.length; i++) {
            if (isOneQuotation(from[i], to[i])) {
                from[i]++;
                to[i]--;
            }
        }
        return new TextLines(file, bytes, charset, from, to);
    }

    private boolean isOneQuotation(int from, int to) {
        if (to - from < 2 || bytes[from] != '"' || bytes[to - 1] != '"') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (bytes[i] == '"') {
                return false;
            }
        }
        return true;
    }

    public SourceFile file() {
        return file;
    }

    /// Number of lines; a line end at the very end of the file opens no further line.
    public int count() {
        return starts.length;
    }

    /// Line `index`, counted from 0, without its end. Name it `Place.line(index + 1)` in a message.
    public String line(int index) {
        return new String(bytes, starts[index], ends[index] - starts[index], charset);
    }

    /// Whether line `index` holds nothing but blanks.
    public boolean isBlank(int index) {
        for (int i = starts[index]; i < ends[index]; i++) {
            if (!NumberParser.isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether the last line is closed by a line end.
    boolean lastLineIsClosed() {
        return starts.length == 0 || ends[starts.length - 1] < bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Charset charset() {
        return charset;
    }
}

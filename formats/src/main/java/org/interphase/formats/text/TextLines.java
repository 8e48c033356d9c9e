package org.interphase.formats.text;

import java.nio.ByteBuffer;
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
    /// @throws InputException if a line is longer than [Limits#LINE_BYTES] or the file holds zero bytes
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
            int end = from;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                if (bytes[end] == 0) {
                    throw file.refuse(Place.offset(end), "text", "a zero byte", "The file seems to be binary.");
                }
                end++;
            }
            if (end - from > Limits.LINE_BYTES) {
                throw file.refuse(Place.line(count + 1L), "lines of text", "a line of " + (end - from) + " bytes");
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

    private static boolean isUtf8(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            if (b < 0) {
                ascii = false;
                break;
            }
        }
        if (ascii) {
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

    boolean isBlank(int index) {
        for (int i = starts[index]; i < ends[index]; i++) {
            if (!NumberParser.isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
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

package org.interphase.formats.vamas;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;

/// The lines of a VAMAS file, one after another. A value is known by its place alone, so nothing but a line
/// feed may end a line: comments hold lone carriage returns, form feeds, and whatever else counts as a line end
/// elsewhere. A file without any line feed is split at its carriage returns.
final class VamasLines {
    private final SourceFile file;
    private final byte[] bytes;
    private final Charset charset;
    private final byte end;
    private int next;
    private int number;
    private boolean ranOut;

    VamasLines(SourceFile file) {
        this.file = file;
        this.bytes = file.bytes();
        this.charset = charset(bytes);
        this.end = (byte) (holds('\n') ? '\n' : '\r');
        boolean mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == -65;
        this.next = mark ? 3 : 0;
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private boolean holds(char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    boolean isAtEnd() {
        return next >= bytes.length;
    }

    /// Whether a line was asked for behind the last.
    boolean ranOut() {
        return ranOut;
    }

    /// Bytes that were not read yet.
    int left() {
        return bytes.length - next;
    }

    Place place() {
        return Place.line(Math.max(1, number));
    }

    /// The next line without blanks and zero bytes around it.
    ///
    /// @param what is expected there, for the refusal
    /// @throws InputException if there is none
    String text(String what) throws InputException {
        if (isAtEnd()) {
            ranOut = true;
            throw file.refuse(Place.line(number + 1L), what, "the end of the file");
        }
        int from = next;
        int to = from;
        while (to < bytes.length && bytes[to] != end) {
            to++;
        }
        next = to + 1;
        number++;
        if (to - from > Limits.LINE_BYTES) {
            throw file.refuse(place(), what, "a line of " + (to - from) + " bytes");
        }
        while (to > from && (bytes[to - 1] >= 0 && bytes[to - 1] <= ' ')) {
            to--;
        }
        while (to > from && (bytes[from] >= 0 && bytes[from] <= ' ')) {
            from++;
        }
        return new String(bytes, from, to - from, charset);
    }

    double number(String what) throws InputException {
        String text = text(what);
        try {
            double value = text.length() > 60 ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw file.refuse(place(), what, "'" + text + "'", "Each value has its place in a VAMAS file; one was lost.");
    }

    /// A count of things that take a line each, or more.
    ///
    /// @throws InputException if it is no whole number from 0 on, or more than the bytes that are left
    int count(String what) throws InputException {
        double value = number(what);
        if (value != Math.rint(value) || value < 0) {
            throw file.refuse(place(), what + " as a whole number", "" + value);
        }
        if (value > left() + 1L) {
            throw file.refuse(place(), what + " that fits into the file", Long.toString((long) value));
        }
        return (int) value;
    }

    /// A refusal because more is announced than the rest of the file can hold.
    InputException endsBefore(String what) {
        ranOut = true;
        return file.refuse(place(), what, "a file that ends before");
    }

    InputException refuse(String expected, String found) {
        return file.refuse(place(), expected, found);
    }

    SourceFile file() {
        return file;
    }
}

package org.interphase.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a reader may look at to recognise a file: its name and its first bytes.
public final class Probe {
    /// Bytes shown to a probe.
    public static final int LENGTH = 16384;
    /// `═` and `─` are three bytes each.
    private static final Pattern REPORT = Pattern.compile(
            "\\s*[A-Z ]{0,60}REPORT[ \\t]*\\r?\\n[ \\t]*(?:[-=_]|\u00E2\u0095\u0090|\u00E2\u0094\u0080){8,}");
    private static final String UTF8_MARK = "\u00EF\u00BB\u00BF";

    private final String fileName;
    private final byte[] head;

    Probe(String fileName, byte[] head) {
        this.fileName = fileName;
        this.head = head;
    }

    public String fileName() {
        return fileName;
    }

    /// Lower-case ending without the dot, empty where there is none.
    public String ending() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public int size() {
        return head.length;
    }

    public byte at(int index) {
        return head[index];
    }

    public boolean startsWith(String latin1) {
        byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /// The head as Latin-1, in which every byte is one character: safe for any file.
    public String latin1() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /// The head as text: UTF-16 where a byte-order mark says so, otherwise as [#latin1()] without a UTF-8 mark.
    public String text() {
        if (hasUtf16Mark()) {
            return new String(head, StandardCharsets.UTF_16);
        }
        String text = latin1();
        return text.startsWith(UTF8_MARK) ? text.substring(UTF8_MARK.length()) : text;
    }

    /// Whether the head is a title that ends in `REPORT` above a ruled line: numbers that a program made of
    /// measurements, not a measurement.
    public boolean isReport() {
        return REPORT.matcher(latin1()).lookingAt();
    }

    private boolean hasUtf16Mark() {
        return startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF");
    }

    /// Whether the head holds bytes that no text file of an instrument has.
    public boolean looksBinary() {
        if (hasUtf16Mark()) {
            return false;
        }
        int strange = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                strange++;
            }
        }
        return strange > head.length / 50;
    }
}

package org.interphase.formats.text;

import java.nio.charset.Charset;

/// Walks the cells of one line. A cell in double quotes may hold the delimiter, and a quote written twice; its outer
/// quotes are left out. With a blank as delimiter, runs of blanks and tabs separate cells.
final class CellWalker {
    private final byte[] bytes;
    private final int end;
    private final byte delimiter;
    private int position;
    private boolean open;
    private int from;
    private int to;
    private boolean doubledQuotes;

    CellWalker(byte[] bytes, int start, int end, char delimiter) {
        this.bytes = bytes;
        this.end = end;
        this.delimiter = (byte) delimiter;
        this.position = start;
        this.open = start < end;
    }

    boolean next() {
        if (delimiter == ' ') {
            while (position < end && NumberParser.isBlank(bytes[position])) {
                position++;
            }
            open = position < end;
        }
        if (!open) {
            return false;
        }
        doubledQuotes = false;
        boolean quote = position < end && bytes[position] == '"';
        return quote ? quoted() : plain();
    }

    private boolean plain() {
        from = position;
        while (position < end && !separates(bytes[position])) {
            position++;
        }
        to = position;
        open = position < end;
        position++;
        return true;
    }

    private boolean quoted() {
        from = position + 1;
        position = from;
        while (position < end) {
            if (bytes[position] == '"') {
                if (position + 1 >= end || bytes[position + 1] != '"') {
                    break;
                }
                doubledQuotes = true;
                position++;
            }
            position++;
        }
        to = Math.min(position, end);
        while (position < end && !separates(bytes[position])) {
            position++;
        }
        open = position < end;
        position++;
        return true;
    }

    private boolean separates(byte b) {
        return delimiter == ' ' ? NumberParser.isBlank(b) : b == delimiter;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The cell's text, blanks around it trimmed, doubled quotes made single.
    String text(Charset charset) {
        String text = new String(bytes, from, to - from, charset).strip();
        return doubledQuotes ? text.replace("\"\"", "\"") : text;
    }

    boolean hasDoubledQuotes() {
        return doubledQuotes;
    }
}

package org.interphase.formats.text;

/// Walks the cells of one line. A cell in double quotes may hold the delimiter; its quotes are left out.
/// With a blank as delimiter, runs of blanks and tabs separate cells.
final class CellWalker {
    private final byte[] bytes;
    private final int end;
    private final byte delimiter;
    private int position;
    private boolean open;
    private int from;
    private int to;

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
        while (position < end && bytes[position] != '"') {
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
}

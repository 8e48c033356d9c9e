package org.interphase.data;

/// Where in a file something was found.
public sealed interface Place {
    /// @param number counted from 1
    record Line(long number) implements Place {
        @Override
        public String toString() {
            return "line " + number;
        }
    }

    /// @param line counted from 1
    /// @param column counted from 1
    record Position(long line, long column) implements Place {
        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }

    /// @param bytes from the start of the file
    record Offset(long bytes) implements Place {
        @Override
        public String toString() {
            return "byte " + bytes;
        }
    }

    /// @param name of a part: a table, a sheet, a member of an archive, a key
    record Part(String name) implements Place {
        @Override
        public String toString() {
            return Excerpt.of(name);
        }
    }

    record Whole() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }

    static Place line(long number) {
        return new Line(number);
    }

    static Place offset(long bytes) {
        return new Offset(bytes);
    }

    static Place part(String name) {
        return new Part(name);
    }

    static Place whole() {
        return new Whole();
    }
}

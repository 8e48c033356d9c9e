package org.interphase.formats.neware;

import java.nio.ByteBuffer;

/// How a number is stored; always little-endian.
enum Binary {
    U1(1),
    U2(2),
    I2(2),
    U4(4),
    I4(4),
    I8(8),
    F4(4),
    /// Year, month, day, hour, minute, second: read as seconds since 1970-01-01 of the same calendar.
    CALENDAR(7);

    private final int bytes;

    Binary(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /// The number at a place; a calendar that names no day is NaN.
    double read(ByteBuffer buffer, int at) {
        return switch (this) {
            case U1 -> buffer.get(at) & 0xFF;
            case U2 -> buffer.getShort(at) & 0xFFFF;
            case I2 -> buffer.getShort(at);
            case U4 -> buffer.getInt(at) & 0xFFFFFFFFL;
            case I4 -> buffer.getInt(at);
            case I8 -> buffer.getLong(at);
            case F4 -> buffer.getFloat(at);
            case CALENDAR ->
                Dates.secondsOf(
                        buffer.getShort(at) & 0xFFFF,
                        buffer.get(at + 2),
                        buffer.get(at + 3),
                        buffer.get(at + 4),
                        buffer.get(at + 5),
                        buffer.get(at + 6));
        };
    }
}

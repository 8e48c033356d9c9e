package org.interphase.formats.neware;

import java.io.ByteArrayOutputStream;

/// Writes little-endian numbers one after another.
final class LittleEndian {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LittleEndian u1(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    LittleEndian u2(int value) {
        return bytes(value, 2);
    }

    LittleEndian u4(long value) {
        return bytes(value, 4);
    }

    LittleEndian u8(long value) {
        return bytes(value, 8);
    }

    LittleEndian f4(double value) {
        return u4(Float.floatToIntBits((float) value) & 0xFFFFFFFFL);
    }

    LittleEndian zeros(int count) {
        out.writeBytes(new byte[count]);
        return this;
    }

    LittleEndian raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private LittleEndian bytes(long value, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}

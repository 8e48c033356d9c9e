package org.interphase.formats.biologic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interphase.formats.SourceFile;

/// One module of a `.mpr` file: a view of the file's bytes. Every look beyond the bytes that are there is empty.
///
/// @param file the whole file
/// @param name such as `VMP data`, without padding
/// @param version of the module's layout
/// @param date as written, `month/day/year`
/// @param start of the module's content in the file, in bytes
/// @param length of the content as the module's header states it; the file may end earlier
record MprModule(SourceFile file, String name, long version, String date, int start, long length) {
    /// Bytes of the content that the file holds.
    int present() {
        return (int) Math.min(length, file.length() - (long) start);
    }

    boolean isComplete() {
        return present() == length;
    }

    OptionalInt u1(int at) {
        return has(at, 1) ? OptionalInt.of(file.bytes()[start + at] & 0xFF) : OptionalInt.empty();
    }

    OptionalInt u2(int at) {
        return has(at, 2) ? OptionalInt.of(buffer().getShort(start + at) & 0xFFFF) : OptionalInt.empty();
    }

    /// An unsigned integer of four bytes, or -1 where the module ends before.
    long u4(int at) {
        return has(at, 4) ? buffer().getInt(start + at) & 0xFFFFFFFFL : -1;
    }

    OptionalDouble f8(int at) {
        return has(at, 8) ? OptionalDouble.of(buffer().getDouble(start + at)) : OptionalDouble.empty();
    }

    Optional<Float> f4(int at) {
        return has(at, 4) ? Optional.of(buffer().getFloat(start + at)) : Optional.empty();
    }

    /// A string with its length in the first byte; empty where there is none or where it is not text.
    Optional<String> text(int at) {
        OptionalInt count = u1(at);
        if (count.isEmpty() || count.getAsInt() == 0 || !has(at + 1, count.getAsInt())) {
            return Optional.empty();
        }
        String text = new String(file.bytes(), start + at + 1, count.getAsInt(), StandardCharsets.ISO_8859_1).strip();
        boolean printable = text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\r' || c == '\n');
        return printable && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean has(int at, int bytes) {
        return at >= 0 && (long) at + bytes <= present();
    }
}

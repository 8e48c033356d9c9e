package org.interphase.formats.neware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The head of an `.nda` file: magic, version and the places of its sections.
///
/// | byte | type | meaning |
/// |---|---|---|
/// | 0 | 6 characters | `NEWARE` |
/// | 6 | 8 characters | date |
/// | 14 | u8 | version |
/// | 16 | u32, u32 | device section: begin, length; current range (i32) at its byte 26 |
/// | 24 | u32, u32 | test section: records of fixed size with the start time, the creator, the remarks |
/// | 64 | u32, u32 | data section; length 0 means to the end of the file |
/// | 72 | u32, u32 | auxiliary section |
/// | 152 | u32 | active mass in µg (144 in version 8, 80 before; 330 from version 129) |
final class NdaHead {
    static final String MAGIC = "NEWARE";
    /// Shortest file that holds all pointers.
    static final int LENGTH = 80;
    /// GB 18030 reads everything written as GB 2312 or GBK.
    static final Charset CHINESE = Charset.forName("GB18030");

    private static final int DATA_POINTER = 64;
    private static final int AUXILIARY_POINTER = 72;

    private final byte[] bytes;
    private final ByteBuffer buffer;

    NdaHead(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Part of a file.
    ///
    /// @param begin first byte
    /// @param end byte after the last, never beyond the file
    /// @param cutOff whether the head promised more than the file holds
    record Section(int begin, int end, boolean cutOff) {}

    ByteBuffer buffer() {
        return buffer;
    }

    int version() {
        return bytes[14] & 0xFF;
    }

    Section data() {
        return section(DATA_POINTER, true);
    }

    Section auxiliary() {
        return section(AUXILIARY_POINTER, false);
    }

    /// The section that a pointer of two u32 names; empty where the pointer leads nowhere.
    private Section section(int pointer, boolean zeroMeansRest) {
        long begin = buffer.getInt(pointer) & 0xFFFFFFFFL;
        long length = buffer.getInt(pointer + 4) & 0xFFFFFFFFL;
        if (begin < LENGTH || begin >= bytes.length) {
            return new Section(0, 0, false);
        }
        long end = length == 0 && zeroMeansRest ? bytes.length : begin + length;
        return new Section((int) begin, (int) Math.min(end, bytes.length), end > bytes.length);
    }

    /// The current range of the device section, 0 where there is none.
    int range() {
        long at = (buffer.getInt(16) & 0xFFFFFFFFL) + 26;
        return at >= LENGTH && at + 4 <= bytes.length ? buffer.getInt((int) at) : 0;
    }

    /// Adds what the head says about the test.
    void describe(Notes notes) {
        notes.metadata("nda version", Integer.toString(version()));
        notes.metadata("file date", latin1(6, 8));
        int massAt = version() >= 129 ? 330 : version() >= 9 ? 152 : version() == 8 ? 144 : 80;
        if (massAt + 4 <= bytes.length) {
            long mass_ug = buffer.getInt(massAt) & 0xFFFFFFFFL;
            notes.metadata("active mass (mg)", mass_ug == 0 ? "" : Double.toString(mass_ug / 1000.0));
        }
        if (version() < 129) {
            notes.metadata("current range (mA)", range() == 0 ? "" : Integer.toString(range()));
            describeTest(notes);
        }
        int server = indexOf("BTSServer", 65536);
        if (server >= 0) {
            notes.metadata("server version", text(server, 50));
            notes.metadata("client version", text(server + 100, 50));
        }
    }

    /// The last record of the test section counts: a changed test appends one.
    private void describeTest(Notes notes) {
        Section test = section(24, false);
        int size = version() >= 29 ? 503 : version() >= 17 ? 383 : version() == 16 ? 343 : version() >= 11 ? 327 : 211;
        int records = (test.end() - test.begin()) / size;
        if (records == 0) {
            return;
        }
        int at = test.begin() + (records - 1) * size;
        boolean early = version() < 11;
        notes.metadata("start time", text(at + (early ? 36 : 37), 20));
        notes.metadata("creator", text(at + (early ? 76 : 77), early ? 15 : 60));
        notes.metadata("SN", text(at + (early ? 91 : 137), early ? 20 : 90));
        notes.metadata("remarks", text(at + (early ? 111 : 227), 100));
        if (version() >= 17) {
            notes.metadata("barcode", text(at + 343, 40));
        }
        if (version() >= 29) {
            notes.metadata("test name", text(at + 383, 60));
            notes.metadata("step name", text(at + 443, 60));
        }
    }

    /// A field of fixed width that ends at its first zero byte.
    private String text(int at, int width) {
        int end = Math.min(at + width, bytes.length);
        int stop = Math.min(at, end);
        while (stop < end && bytes[stop] != 0) {
            stop++;
        }
        return new String(bytes, Math.min(at, end), stop - Math.min(at, end), CHINESE);
    }

    private String latin1(int at, int width) {
        return new String(bytes, at, width, StandardCharsets.ISO_8859_1);
    }

    private int indexOf(String ascii, int within) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(bytes.length, within) - wanted.length;
        for (int at = 0; at <= last; at++) {
            int i = 0;
            while (i < wanted.length && bytes[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}

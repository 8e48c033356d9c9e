package org.interphase.formats.biologic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes `.mpr` files for tests, byte by byte from the layouts in `docs/formats-biologic.md`. It knows nothing of the
/// reader's tables: ids and stored types are given by each test.
final class MprWriter {
    private final int version;
    private final List<Integer> ids = new ArrayList<>();
    private final List<Character> types = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private int technique = 0x7F;
    private String software = "11.43";
    private int[] loops = {};
    private long statedRecords = -1;

    /// @param version of the data module: 0, 2 or 3 with short module headers, 10 or more with long ones
    MprWriter(int version) {
        this.version = version;
    }

    MprWriter technique(int code) {
        this.technique = code;
        return this;
    }

    MprWriter software(String version) {
        this.software = version;
        return this;
    }

    MprWriter loops(int... starts) {
        this.loops = starts;
        return this;
    }

    /// Writes another number of records into the header than there are.
    MprWriter statedRecords(long count) {
        this.statedRecords = count;
        return this;
    }

    /// Flags: they share one byte, which is the first value of each row.
    MprWriter flags(int... flagIds) {
        for (int id : flagIds) {
            ids.add(id);
        }
        types.add('B');
        return this;
    }

    /// @param type `f` and `d` for floats of 4 and 8 bytes, `B`, `H`, `I`, `Q` for unsigned integers of 1, 2, 4, 8
    MprWriter column(int id, char type) {
        ids.add(id);
        types.add(type);
        return this;
    }

    /// An id that takes no room in the records.
    MprWriter emptyColumn(int id) {
        ids.add(id);
        return this;
    }

    MprWriter row(double... values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types);
        }
        rows.add(values);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(padded("BIO-LOGIC MODULAR FILE\u001A", 48));
        out.writeBytes(new byte[4]);
        out.writeBytes(module("VMP Set", "VMP settings", 0, settings()));
        out.writeBytes(module("VMP data", "VMP data", version, data()));
        out.writeBytes(module("VMP LOG", "VMP LOG", 0, log()));
        if (loops.length > 0) {
            out.writeBytes(module("VMP loop", "VMP expt. loop indexes", 0, loopIndexes()));
        }
        return out.toByteArray();
    }

    /// Where the first record starts in the file.
    int firstRecord() {
        int header = 6 + (version >= 10 ? 59 : 51);
        return 52 + header + settings().length + header + dataHeaderLength();
    }

    private byte[] module(String name, String longName, int moduleVersion, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("MODULE".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(padded(name, 10));
        out.writeBytes(padded(longName, 25));
        if (version >= 10) {
            out.writeBytes(int4(0xFFFFFFFFL));
            out.writeBytes(int4(content.length));
            out.writeBytes(int4(0));
            out.writeBytes(int4(moduleVersion == 0 ? 10 : moduleVersion));
        } else {
            out.writeBytes(int4(content.length));
            out.writeBytes(int4(moduleVersion));
        }
        out.writeBytes(padded("12/08/22", 8));
        out.writeBytes(content);
        return out.toByteArray();
    }

    private byte[] settings() {
        ByteBuffer set = ByteBuffer.allocate(2413).order(ByteOrder.LITTLE_ENDIAN);
        set.put(0, (byte) technique);
        pascal(set, 0x0007, "coated\r\n25 \u00B0C");
        set.putFloat(0x0107, 7.826f);
        pascal(set, 0x011E, "NCM622");
        pascal(set, 0x01C0, "Li6PS5Cl");
        set.putFloat(0x0211, 0.785f);
        pascal(set, 0x0215, "In-Li");
        set.putFloat(0x024C, 7.826f);
        set.put(0x0250, (byte) 2);
        set.put(0x0251, (byte) 2);
        set.putFloat(0x025C, 1.68f);
        return set.array();
    }

    private byte[] log() {
        ByteBuffer log = ByteBuffer.allocate(3464).order(ByteOrder.LITTLE_ENDIAN);
        log.put(9, (byte) 4);
        log.putInt(0x00AB, 69651);
        log.putDouble(version == 0 ? 465 : 585, 44903.60895086805);
        pascal(log, 0x0251, "C:\\data\\cell_01_MB_C05.mpr");
        pascal(log, 0x03B7, software);
        pascal(log, 0x03CF, "1705");
        return log.array();
    }

    private byte[] loopIndexes() {
        ByteBuffer module = ByteBuffer.allocate(276).order(ByteOrder.LITTLE_ENDIAN);
        module.putInt(loops.length);
        Arrays.stream(loops).forEach(module::putInt);
        return module.array();
    }

    private int dataHeaderLength() {
        return switch (version) {
            case 0 -> 100;
            case 2 -> 405;
            case 3 -> 406;
            default -> 1007;
        };
    }

    private byte[] data() {
        int rowBytes = types.stream().mapToInt(MprWriter::size).sum();
        ByteBuffer out =
                ByteBuffer.allocate(dataHeaderLength() + rowBytes * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt((int) (statedRecords < 0 ? rows.size() : statedRecords));
        if (version >= 10) {
            out.putShort((short) ids.size());
        } else {
            out.put((byte) ids.size());
        }
        for (int id : ids) {
            if (version == 0) {
                out.put((byte) id);
            } else {
                out.putShort((short) id);
            }
        }
        if (version >= 3) {
            out.put(dataHeaderLength() - 1, (byte) 1);
        }
        out.position(dataHeaderLength());
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                put(out, types.get(i), row[i]);
            }
        }
        return out.array();
    }

    private static int size(char type) {
        return switch (type) {
            case 'B' -> 1;
            case 'H' -> 2;
            case 'f', 'I' -> 4;
            default -> 8;
        };
    }

    private static void put(ByteBuffer out, char type, double value) {
        switch (type) {
            case 'B' -> out.put((byte) (int) value);
            case 'H' -> out.putShort((short) (int) value);
            case 'I' -> out.putInt((int) (long) value);
            case 'Q' -> out.putLong((long) value);
            case 'f' -> out.putFloat((float) value);
            default -> out.putDouble(value);
        }
    }

    private static void pascal(ByteBuffer buffer, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        buffer.put(at, (byte) bytes.length);
        buffer.put(at + 1, bytes);
    }

    private static byte[] padded(String text, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        byte[] chars = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(chars, 0, bytes, 0, chars.length);
        return bytes;
    }

    private static byte[] int4(long value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) value)
                .array();
    }
}

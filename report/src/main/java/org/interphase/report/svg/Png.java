package org.interphase.report.svg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/// Writes small images as PNG (ISO/IEC 15948) with a palette of 256 colours and one transparent entry.
///
/// The compressed stream is written by [Deflate] rather than by the JDK, whose zlib differs between systems: the same
/// image shall be the same bytes everywhere.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /// Index of the transparent entry.
    static final int TRANSPARENT = 0;

    private Png() {}

    /// @param indices row by row from the top, each an index into the colours; 0 is transparent
    /// @param colours `0xRRGGBB`, at most 256; the first stands for transparent
    static byte[] of(int width, int height, byte[] indices, int[] colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(bigEndian(width));
        header.writeBytes(bigEndian(height));
        header.writeBytes(new byte[] {8, 3, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "PLTE", palette(colours));
        chunk(out, "tRNS", new byte[] {0});
        chunk(out, "IDAT", zlib(scanLines(width, height, indices)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row preceded by its filter, which is none.
    private static byte[] scanLines(int width, int height, byte[] indices) {
        byte[] lines = new byte[(width + 1) * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(indices, row * width, lines, row * (width + 1) + 1, width);
        }
        return lines;
    }

    private static byte[] palette(int[] colours) {
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    private static byte[] zlib(byte[] data) {
        Adler32 adler = new Adler32();
        adler.update(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, 0x01});
        out.writeBytes(Deflate.of(data));
        out.writeBytes(bigEndian((int) adler.getValue()));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(bigEndian(data.length));
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(bigEndian((int) crc.getValue()));
    }

    private static byte[] bigEndian(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}

package org.interphase.report.svg;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A small compressor for the DEFLATE format (RFC 1951): one block with the fixed codes, the latest match of three
/// equal bytes taken greedily. Slower and larger than zlib, but its output is fixed for all time.
final class Deflate {
    private static final int WINDOW = 32768;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int HASH_BITS = 15;
    /// First length of codes 257 … 285, RFC 1951 3.2.5.
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    /// First distance of codes 0 … 29.
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private Deflate() {}

    static byte[] of(byte[] data) {
        Deflate stream = new Deflate();
        stream.bits(1, 1);
        stream.bits(1, 2);
        stream.compress(data);
        stream.symbol(256);
        stream.bits(0, (8 - stream.pendingBits) % 8);
        return stream.out.toByteArray();
    }

    private void compress(byte[] data) {
        int[] latest = new int[1 << HASH_BITS];
        Arrays.fill(latest, -WINDOW - 1);
        int at = 0;
        while (at < data.length) {
            int length = 0;
            int distance = 0;
            if (at + SHORTEST <= data.length) {
                distance = at - latest[hash(data, at)];
                length = distance <= WINDOW ? matchLength(data, at, distance) : 0;
            }
            int step = length >= SHORTEST ? length : 1;
            if (step > 1) {
                match(length, distance);
            } else {
                symbol(data[at] & 255);
            }
            for (int i = at; i < at + step && i + SHORTEST <= data.length; i++) {
                latest[hash(data, i)] = i;
            }
            at += step;
        }
    }

    private static int matchLength(byte[] data, int at, int distance) {
        int limit = Math.min(LONGEST, data.length - at);
        int length = 0;
        while (length < limit && data[at + length] == data[at + length - distance]) {
            length++;
        }
        return length;
    }

    private static int hash(byte[] data, int at) {
        int three = (data[at] & 255) << 16 | (data[at + 1] & 255) << 8 | (data[at + 2] & 255);
        return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    private void match(int length, int distance) {
        int lengthCode = codeOf(LENGTHS, length);
        symbol(257 + lengthCode);
        bits(length - LENGTHS[lengthCode], extraLengthBits(lengthCode));
        int distanceCode = codeOf(DISTANCES, distance);
        reversed(distanceCode, 5);
        bits(distance - DISTANCES[distanceCode], distanceCode < 4 ? 0 : distanceCode / 2 - 1);
    }

    private static int extraLengthBits(int code) {
        return code < 8 || code == 28 ? 0 : code / 4 - 1;
    }

    private static int codeOf(int[] firsts, int value) {
        int found = Arrays.binarySearch(firsts, value);
        return found >= 0 ? found : -found - 2;
    }

    /// A literal or length symbol in the fixed code, RFC 1951 3.2.6.
    private void symbol(int symbol) {
        if (symbol < 144) {
            reversed(0x30 + symbol, 8);
        } else if (symbol < 256) {
            reversed(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            reversed(symbol - 256, 7);
        } else {
            reversed(0xC0 + symbol - 280, 8);
        }
    }

    /// Huffman codes are packed from their most significant bit on.
    private void reversed(int code, int count) {
        bits(Integer.reverse(code) >>> (32 - count), count);
    }

    private void bits(int value, int count) {
        pending |= value << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8) {
            out.write(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }
}

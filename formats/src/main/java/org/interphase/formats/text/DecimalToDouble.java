package org.interphase.formats.text;

import java.math.BigInteger;

/// The double nearest to `w · 10^q`, from one or two products with a 128-bit power of five.
///
/// Method: D. Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021) 1700,
/// with the proof of Mushtak and Lemire (2023) that no further correction is needed for 19 digits.
final class DecimalToDouble {
    private static final int RANGE = 60;
    /// High and low 64 bits of 5^q (q ≥ 0, truncated) or 1/5^−q (q < 0, rounded up), the highest bit set.
    private static final long[] FIVES = fives();

    private DecimalToDouble() {}

    /// @param w up to 19 decimal digits, as an unsigned number
    /// @return NaN where `q` is beyond ±60 or the result is not a normal number
    static double convert(long w, int q) {
        if (w == 0) {
            return 0;
        }
        if (q < -RANGE || q > RANGE) {
            return Double.NaN;
        }
        int zeros = Long.numberOfLeadingZeros(w);
        long normal = w << zeros;
        int row = 2 * (q + RANGE);
        long high = Math.unsignedMultiplyHigh(normal, FIVES[row]);
        long low = normal * FIVES[row];
        if ((high & 0x1FF) == 0x1FF) {
            long more = Math.unsignedMultiplyHigh(normal, FIVES[row + 1]);
            low += more;
            high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
        }
        int upper = (int) (high >>> 63);
        int shift = upper + 9;
        long mantissa = high >>> shift;
        int exponent = ((217706 * q) >> 16) + 63 + upper - zeros + 1023;
        if (exponent <= 0 || exponent >= 2046) {
            return Double.NaN;
        }
        boolean halfway = Long.compareUnsigned(low, 1) <= 0 && q >= -4 && q <= 23 && (mantissa & 3) == 1;
        if (halfway && mantissa << shift == high) {
            mantissa &= ~1L;
        }
        mantissa = (mantissa + (mantissa & 1)) >>> 1;
        if (mantissa >= 1L << 53) {
            mantissa = 1L << 52;
            exponent++;
        }
        return Double.longBitsToDouble(((long) exponent << 52) | (mantissa & ((1L << 52) - 1)));
    }

    private static long[] fives() {
        long[] table = new long[2 * (2 * RANGE + 1)];
        for (int q = -RANGE; q <= RANGE; q++) {
            BigInteger five = BigInteger.valueOf(5).pow(Math.abs(q));
            BigInteger bits;
            if (q >= 0) {
                int excess = five.bitLength() - 128;
                bits = excess > 0 ? five.shiftRight(excess) : five.shiftLeft(-excess);
            } else {
                int length = five.subtract(BigInteger.ONE).bitLength();
                BigInteger inverse =
                        BigInteger.ONE.shiftLeft(2 * length + 128).divide(five).add(BigInteger.ONE);
                bits = q >= -27
                        ? BigInteger.ONE.shiftLeft(length + 127).divide(five).add(BigInteger.ONE)
                        : inverse.shiftRight(Math.max(0, inverse.bitLength() - 128));
            }
            table[2 * (q + RANGE)] = bits.shiftRight(64).longValue();
            table[2 * (q + RANGE) + 1] = bits.longValue();
        }
        return table;
    }
}

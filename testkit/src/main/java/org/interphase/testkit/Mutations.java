package org.interphase.testkit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Seeded damage to a file: the same seed gives the same damage on every machine.
public final class Mutations {
    private static final byte[] EXTREMES = {0, 1, -1, 127, -128, '\n', ',', '-', '9'};

    private Mutations() {}

    /// `count` damaged copies of `original`: flipped bytes, cut tails, repeated and deleted blocks, extreme length
    /// fields, an emptied file.
    public static Stream<byte[]> of(byte[] original, long seed, int count) {
        return IntStream.range(0, count).mapToObj(i -> mutate(original, new SplittableRandom(seed * 31 + i)));
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        if (original.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        byte[] bytes = original.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip(bytes, random, 1 + random.nextInt(20), bytes.length);
            case 2 -> flip(bytes, random, 1 + random.nextInt(8), Math.min(bytes.length, 2048));
            case 3 -> repeatBlock(bytes, random);
            case 4 -> deleteBlock(bytes, random);
            default -> extremeField(bytes, random);
        };
    }

    private static byte[] flip(byte[] bytes, SplittableRandom random, int times, int within) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(within)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] repeatBlock(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(4096, bytes.length - from));
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, from + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }

    private static byte[] deleteBlock(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(4096, bytes.length - from));
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, from + length, shorter, from, shorter.length - from);
        return shorter;
    }

    private static byte[] extremeField(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + (random.nextBoolean() ? 4 : 8));
        Arrays.fill(bytes, from, to, EXTREMES[random.nextInt(EXTREMES.length)]);
        return bytes;
    }
}

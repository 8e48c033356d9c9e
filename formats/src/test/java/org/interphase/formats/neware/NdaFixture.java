package org.interphase.formats.neware;

import java.nio.charset.StandardCharsets;

/// Writes `.nda` files of every version, each telling of [SmallTest].
///
/// The current range of the head is 100, in which currents count in units of 10 µA: 0.2 A are 20000.
final class NdaFixture {
    private static final int DEVICE = 2048;
    private static final int TEST = 2090;
    private static final int COUNTS_PER_AMPERE = 100_000;

    private NdaFixture() {}

    static byte[] version(int version) {
        return version >= 129 ? bts90(version) : file(version, records(version), new byte[0]);
    }

    /// A file with the given data and auxiliary sections.
    static byte[] file(int version, byte[] data, byte[] auxiliary) {
        byte[] test = testSection(version);
        int begin = TEST + test.length;
        LittleEndian head = new LittleEndian()
                .raw("NEWARE20240115".getBytes(StandardCharsets.US_ASCII))
                .u1(version, 0)
                .u4(DEVICE)
                .u4(42)
                .u4(TEST)
                .u4(test.length)
                .zeros(32)
                .u4(begin)
                .u4(data.length)
                .u4(auxiliary.length == 0 ? 0 : begin + data.length)
                .u4(auxiliary.length)
                .zeros(72)
                .u4(version >= 9 ? 12_500 : 0);
        head.zeros(DEVICE - head.size());
        head.zeros(26).u4(100).zeros(12);
        return head.raw(test).raw(data).raw(auxiliary).toBytes();
    }

    private static byte[] testSection(int version) {
        boolean early = version < 11;
        int size = version >= 29 ? 503 : version >= 17 ? 383 : version == 16 ? 343 : early ? 211 : 327;
        LittleEndian test = new LittleEndian().zeros(early ? 36 : 37);
        test.raw("2024-01-15 10:29:58".getBytes(StandardCharsets.US_ASCII)).zeros(1);
        test.zeros((early ? 111 : 227) - test.size());
        test.raw("coated cathode".getBytes(StandardCharsets.US_ASCII));
        return test.zeros(size - test.size()).toBytes();
    }

    private static byte[] records(int version) {
        LittleEndian out = new LittleEndian();
        if (version >= 2) {
            // A log entry first, as real files have it; it must not become a data point.
            int marker = version <= 8 ? 0xFF : 0xAA;
            out.u1(marker).zeros(recordLength(version) - 1);
        }
        for (int i = 0; i < 4; i++) {
            int before = out.size();
            record(out, version, i);
            if (out.size() - before != recordLength(version)) {
                throw new IllegalStateException("version " + version + ": record of " + (out.size() - before));
            }
        }
        return out.toBytes();
    }

    static int recordLength(int version) {
        return switch (version) {
            case 1 -> 38;
            case 2 -> 39;
            case 3, 4 -> 43;
            case 5, 6, 7, 8 -> 59;
            case 9 -> 60;
            case 10 -> 64;
            case 11, 12, 13, 15, 18 -> 69;
            case 19 -> 68;
            case 25, 27 -> 70;
            default -> 86;
        };
    }

    private static void record(LittleEndian out, int version, int i) {
        switch (version) {
            case 1 -> early(out, i, i < 2 ? 1 : 4).u8(charge(i));
            case 2 -> second(out, i);
            case 3, 4 ->
                early(out.u1(i == 0 ? 0x55 : 0), i, SmallTest.TYPE[i])
                        .u8(charge(i))
                        .u4(7);
            case 5, 6, 7, 8 -> withEnergy(out.u1(version == 7 ? 0x55 : 0), i, version % 2 == 0 ? 1 : 0);
            case 9 -> withEnergy(out.u1(0x55, 0), i, 0);
            case 10 -> tenth(out, i);
            case 11, 12, 13, 15, 18, 25, 27 ->
                milliseconds(out, i, false)
                        .u8(charge(i))
                        .u8(energy(i))
                        .u8(clock(i))
                        .u4(i % 2 == 0 ? 100 : 0)
                        .zeros(version >= 25 ? 1 : 0)
                        .u4(7);
            case 19 -> nineteenth(out, i);
            case 14, 16, 17, 20, 22, 23, 24 ->
                counters(milliseconds(out, i, true), i).u8(clock(i)).u4(100).u4(0);
            default ->
                counters(milliseconds(out, i, true), i)
                        .raw(calendar(i))
                        .u1(0)
                        .u4(100)
                        .u4(0);
        }
    }

    private static void second(LittleEndian out, int i) {
        out.u1(0)
                .zeros(4)
                .u4(cycle(i) + 1)
                .u1(SmallTest.TYPE[i], SmallTest.STEP[i])
                .u4((long) SmallTest.STEP_TIME[i])
                .u4(volts(i))
                .u4(current(i))
                .zeros(8)
                .u8(charge(i));
    }

    private static void withEnergy(LittleEndian out, int i, int firstCycle) {
        early(out, i, SmallTest.TYPE[i], firstCycle)
                .u8(charge(i))
                .u8(energy(i))
                .u8(clock(i))
                .u4(7);
    }

    /// Index to current of the versions with whole seconds; the two words after the current are resistance and
    /// temperature.
    private static LittleEndian early(LittleEndian out, int i, int type) {
        return early(out, i, type, 0);
    }

    private static LittleEndian early(LittleEndian out, int i, int type, int firstCycle) {
        return out.u4(i + 1)
                .u4(cycle(i) + firstCycle)
                .u1(SmallTest.STEP[i], type)
                .u4((long) SmallTest.STEP_TIME[i])
                .u4(volts(i))
                .u4(current(i))
                .zeros(8);
    }

    private static void tenth(LittleEndian out, int i) {
        out.u1(0x55, 0)
                .u4(i + 1)
                .u4(cycle(i))
                .u1(SmallTest.STEP[i], SmallTest.TYPE[i])
                .u8((long) SmallTest.STEP_TIME[i])
                .u4(volts(i))
                .u4(current(i))
                .zeros(8)
                .u8(charge(i))
                .u8(energy(i))
                .u8(clock(i))
                .u4(7);
    }

    private static LittleEndian milliseconds(LittleEndian out, int i, boolean changeCounter) {
        out.u1(0x55, 0).u4(i + 1).u4(cycle(i)).u2(SmallTest.STEP[i]).u1(SmallTest.TYPE[i]);
        if (changeCounter) {
            out.u1(i < 2 ? 113 : 114);
        }
        return out.u8((long) (SmallTest.STEP_TIME[i] * 1000))
                .u4(volts(i))
                .u4(current(i))
                .zeros(8);
    }

    private static void nineteenth(LittleEndian out, int i) {
        boolean charging = i < 2;
        out.u1(0x55)
                .zeros(7)
                .u4(i + 1)
                .u4(cycle(i))
                .u2(SmallTest.STEP[i])
                .u1(SmallTest.TYPE[i])
                .zeros(5)
                .u4((long) SmallTest.STEP_TIME[i])
                .u4(volts(i))
                .u4(current(i))
                .zeros(8)
                .u4(charging ? charge(i) : 0)
                .u4(charging ? 0 : charge(i))
                .u4(charging ? energy(i) : 0)
                .u4(charging ? 0 : energy(i))
                .u4(clock(i))
                .u4(7);
    }

    private static LittleEndian counters(LittleEndian out, int i) {
        boolean charging = i < 2;
        return out.u8(charging ? charge(i) : 0)
                .u8(charging ? 0 : charge(i))
                .u8(charging ? energy(i) : 0)
                .u8(charging ? 0 : energy(i));
    }

    /// An auxiliary record of version 14 or later.
    static byte[] auxiliary(int channel, int index, double volts, double celsius) {
        return new LittleEndian()
                .u1(0x65, channel)
                .u4(index)
                .zeros(16)
                .u4(Math.round(volts * 10_000))
                .zeros(8)
                .u2((int) Math.round(celsius * 10))
                .zeros(50)
                .toBytes();
    }

    private static byte[] calendar(int i) {
        return new LittleEndian()
                .u2(2024)
                .u1(1, 15, 10, 30, (int) SmallTest.TOTAL_TIME[i])
                .toBytes();
    }

    static long volts(int i) {
        return Math.round(SmallTest.VOLTAGE[i] * 10_000);
    }

    static long current(int i) {
        return Math.round(SmallTest.CURRENT[i] * COUNTS_PER_AMPERE);
    }

    static long charge(int i) {
        return Math.round(SmallTest.CHARGE_AS[i] * COUNTS_PER_AMPERE);
    }

    static long energy(int i) {
        return Math.round(SmallTest.ENERGY_WS[i] * COUNTS_PER_AMPERE);
    }

    static long clock(int i) {
        return SmallTest.START + (long) SmallTest.TOTAL_TIME[i];
    }

    private static int cycle(int i) {
        return i < 2 ? 0 : 1;
    }

    private static LittleEndian bts9Head(int version, long begin, long length) {
        LittleEndian head = new LittleEndian()
                .raw("NEWARE20240115".getBytes(StandardCharsets.US_ASCII))
                .u1(version, 0);
        return head.zeros(82 - head.size()).u8(begin).u8(length);
    }

    /// Versions 129 and 130 as BTS 9.0 writes them: records of 88 bytes, one of an auxiliary channel among them.
    private static byte[] bts90(int version) {
        LittleEndian head = bts9Head(version, 1024, 5 * 88);
        head.zeros(1024 - head.size());
        for (int i = 0; i < 4; i++) {
            bts90Record(head, 0x55, i);
            if (i == 1) {
                bts90Record(head, 0x58, i);
            }
        }
        return head.zeros(64).toBytes();
    }

    private static void bts90Record(LittleEndian out, int marker, int i) {
        boolean charging = i < 2;
        double milliampereSeconds = SmallTest.CHARGE_AS[i] * 1000;
        double milliwattSeconds = SmallTest.ENERGY_WS[i] * 1000;
        out.u1(18, 80, 0, 7, marker, 129, 1, 6, 0, SmallTest.STEP[i], SmallTest.TYPE[i])
                .zeros(5)
                .u4(i + 1)
                .zeros(8)
                .u8((long) (SmallTest.STEP_TIME[i] * 1e6))
                .f4(SmallTest.VOLTAGE[i])
                .f4(SmallTest.CURRENT[i] * 1000)
                .zeros(8)
                .f4(charging ? milliampereSeconds : 0)
                .f4(charging ? milliwattSeconds : 0)
                .f4(charging ? 0 : -milliampereSeconds)
                .f4(charging ? 0 : -milliwattSeconds)
                .u8(clock(i) * 1_000_000)
                .zeros(12);
    }

    /// Version 130 as BTS 9.1 writes it, in one block.
    static byte[] bts91(int recordLength) {
        LittleEndian head = bts9Head(130, 1024, 4L * recordLength);
        head.zeros(1024 - head.size());
        for (int i = 0; i < 4; i++) {
            bts91Record(head, recordLength, i);
        }
        return head.zeros(64).toBytes();
    }

    /// The same in two blocks, each behind a head of its own; the first head only says that more follow.
    static byte[] bts91InTwoBlocks() {
        int length = 56;
        LittleEndian file = bts9Head(130, 0, 4L * length);
        file.zeros(1024 - file.size());
        for (int block = 0; block < 2; block++) {
            int at = file.size();
            int begin = at + 1024;
            LittleEndian head = bts9Head(130, begin, 2L * length);
            head.zeros(242 - head.size()).u8(begin + 2L * length).u8(16);
            file.raw(head.zeros(1024 - head.size()).toBytes());
            bts91Record(file, length, 2 * block);
            bts91Record(file, length, 2 * block + 1);
            file.zeros(16);
        }
        return file.toBytes();
    }

    private static void bts91Record(LittleEndian out, int length, int i) {
        int sign = i < 2 ? 1 : -1;
        out.u1(0x55, 6, SmallTest.STEP[i], SmallTest.TYPE[i])
                .u4(43)
                .u4(i + 1)
                .u4((long) SmallTest.TOTAL_TIME[i])
                .u4(0)
                .f4(SmallTest.CURRENT[i] * 1000)
                .f4(SmallTest.VOLTAGE[i])
                .f4(sign * SmallTest.CHARGE_AS[i] * 1000)
                .f4(sign * SmallTest.ENERGY_WS[i] * 1000)
                .u4(cycle(i))
                .zeros(4)
                .u4(clock(i))
                .u4(500_000_000);
        if (length >= 56) {
            out.f4(23.5 + i).zeros(length - 56);
        }
    }
}

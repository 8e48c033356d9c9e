package org.interphase.formats.neware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes `.ndax` archives of every ndc version, each telling of [SmallTest].
final class NdaxFixture {
    static final String TEST_INFO = """
            <?xml version="1.0" encoding="GB2312"?>
            <root><config type="Test Info File"><TestInfo DevID="21" StartTime="2024-01-15 10:29:58" AuxCount="%d"
              Barcode="电池 7">%s</TestInfo></config></root>
            """;

    private NdaxFixture() {}

    /// The members of an archive, by name.
    static Map<String, byte[]> members(int version) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("TestInfo.xml", testInfo(0, ""));
        members.put("data.ndc", data(version));
        if (version >= 8 && version != 15) {
            members.put("data_runInfo.ndc", runInfo(version, 1, 2, 3, 4));
        }
        if (version == 6 || (version >= 8 && version != 15)) {
            members.put("data_step.ndc", steps(version));
        }
        return members;
    }

    static byte[] testInfo(int announced, String channels) {
        return TEST_INFO.formatted(announced, channels).getBytes(Charset.forName("GB2312"));
    }

    static byte[] archive(int version) {
        return zip(members(version));
    }

    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// An ndc member of one page, all given records in use.
    static byte[] ndc(int kind, int version, List<byte[]> records) {
        return ndc(kind, version, records, new byte[0]);
    }

    /// @param head bytes from 13 on, for versions that list their columns there
    static byte[] ndc(int kind, int version, List<byte[]> records, byte[] head) {
        int size = version <= 4 ? 512 : 4096;
        LittleEndian file = new LittleEndian().u1(kind, 0, version).zeros(10).raw(head);
        file.zeros(size - file.size());
        LittleEndian page = new LittleEndian().u1(2, 0).u2(records.size());
        int bits = (1 << records.size()) - 1;
        page.u1(bits & 0xFF);
        page.zeros(version <= 4 ? 0 : 127);
        records.forEach(page::raw);
        page.zeros(size - page.size());
        return file.raw(page.toBytes()).toBytes();
    }

    static byte[] data(int version) {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LittleEndian out = new LittleEndian();
            switch (version) {
                case 1, 3 -> whole(out, i, 8, 2).zeros(0);
                case 2, 4 -> whole(out, i, 8, 5).zeros(8);
                case 5 -> whole(out, i, 1, 5).zeros(8);
                case 6 -> sixth(out, i);
                case 7 -> seventh(out, i);
                case 15 -> fifteenth(out, i);
                case 8, 12, 14, 17 -> out.f4(SmallTest.VOLTAGE[i]).f4(SmallTest.CURRENT[i]);
                default -> out.f4(SmallTest.VOLTAGE[i] * 10_000).f4(SmallTest.CURRENT[i] * 1000);
            }
            records.add(out.toBytes());
        }
        byte[] head = version == 7 ? listOfSeventh() : version == 15 ? listOfFifteenth() : new byte[0];
        return ndc(1, version, records, head);
    }

    private static LittleEndian whole(LittleEndian out, int i, int before, int beforeTime) {
        boolean charging = i < 2;
        return out.u1(0x55)
                .zeros(before - 1)
                .u4(i + 1)
                .u4(i < 2 ? 0 : 1)
                .u1(SmallTest.STEP[i], SmallTest.TYPE[i])
                .zeros(beforeTime)
                .u8(Math.round(SmallTest.STEP_TIME[i] * 1000))
                .u4(NdaFixture.volts(i))
                .u4(NdaFixture.current(i))
                .zeros(4)
                .u8(charging ? NdaFixture.charge(i) : 0)
                .u8(charging ? 0 : NdaFixture.charge(i))
                .u8(charging ? NdaFixture.energy(i) : 0)
                .u8(charging ? 0 : NdaFixture.energy(i))
                .u2(2024)
                .u1(1, 15, 10, 30, (int) SmallTest.TOTAL_TIME[i])
                .u4(100);
    }

    private static void sixth(LittleEndian out, int i) {
        boolean charging = i < 2;
        double charge = SmallTest.CHARGE_AS[i] / 3600;
        double energy = SmallTest.ENERGY_WS[i] / 3600;
        out.u4(Math.round(SmallTest.STEP_TIME[i] * 1000))
                .u1(0)
                .f4(SmallTest.VOLTAGE[i])
                .f4(SmallTest.CURRENT[i])
                .f4(charging ? charge : 0)
                .f4(charging ? 0 : charge)
                .f4(charging ? energy : 0)
                .f4(charging ? 0 : energy)
                .u1(0)
                .u4(NdaFixture.clock(i))
                .u4(SmallTest.STEP[i]);
    }

    /// Marker, index, cycle, step, type, step time, voltage, current, four counters, range.
    private static byte[] listOfSeventh() {
        LittleEndian list = new LittleEndian();
        for (int code : new int[] {1, 6, 7, 8, 9, 12, 13, 14, 17, 18, 19, 20, 28}) {
            list.u4(code);
        }
        return list.zeros(160 - list.size()).toBytes();
    }

    private static void seventh(LittleEndian out, int i) {
        boolean charging = i < 2;
        out.u1(0x55)
                .u4(i + 1)
                .u4(i < 2 ? 0 : 1)
                .u1(SmallTest.STEP[i], SmallTest.TYPE[i])
                .u8(Math.round(SmallTest.STEP_TIME[i] * 1000))
                .u4(NdaFixture.volts(i))
                .u4(NdaFixture.current(i))
                .u8(charging ? NdaFixture.charge(i) : 0)
                .u8(charging ? 0 : NdaFixture.charge(i))
                .u8(charging ? NdaFixture.energy(i) : 0)
                .u8(charging ? 0 : NdaFixture.energy(i))
                .u4(100);
    }

    /// Record length 52; step time at 36, date at 44.
    private static byte[] listOfFifteenth() {
        return new LittleEndian()
                .zeros(516 - 13)
                .u4(52)
                .u4(65)
                .u1(1)
                .u4(36)
                .u4(15)
                .u1(1)
                .u4(44)
                .zeros(9)
                .toBytes();
    }

    private static void fifteenth(LittleEndian out, int i) {
        int sign = i < 2 ? 1 : -1;
        out.u1(0x55, 6, SmallTest.STEP[i], SmallTest.TYPE[i])
                .zeros(4)
                .u4(i + 1)
                .u4((long) SmallTest.TOTAL_TIME[i])
                .u4(0)
                .f4(SmallTest.CURRENT[i] * 1000)
                .f4(SmallTest.VOLTAGE[i])
                .f4(sign * SmallTest.CHARGE_AS[i] * 1000)
                .f4(sign * SmallTest.ENERGY_WS[i] * 1000)
                .u4((long) SmallTest.STEP_TIME[i])
                .u4(0)
                .u4(NdaFixture.clock(i))
                .u4(0);
    }

    /// Run info for the given points, counted from 1.
    static byte[] runInfo(int version, int... points) {
        boolean ampereHours = version == 8 || version == 12 || version == 14 || version == 17;
        List<byte[]> records = new ArrayList<>();
        for (int point : points) {
            int i = point - 1;
            boolean charging = i < 2;
            double charge = SmallTest.CHARGE_AS[i] * (ampereHours ? 1 / 3600.0 : 1000);
            double energy = SmallTest.ENERGY_WS[i] * (ampereHours ? 1 / 3600.0 : 1000);
            LittleEndian out = new LittleEndian()
                    .u4(Math.round(SmallTest.STEP_TIME[i] * 1000))
                    .u1(0)
                    .f4(charging ? charge : 0)
                    .f4(charging ? 0 : charge)
                    .f4(charging ? energy : 0)
                    .f4(charging ? 0 : energy)
                    .zeros(version == 8 ? 5 : 8)
                    .u4(charging ? 10_000 : 20_000)
                    .u4(NdaFixture.clock(i))
                    .u4(SmallTest.STEP[i])
                    .u4(point);
            if (version >= 11) {
                out.u2(250);
            }
            out.zeros(version >= 16 ? 53 : version >= 13 ? 8 : 0);
            records.add(out.toBytes());
        }
        return ndc(18, version, records);
    }

    static byte[] steps(int version) {
        List<byte[]> records = new ArrayList<>();
        for (int step = 1; step <= 2; step++) {
            LittleEndian out =
                    new LittleEndian().u4(step - 1).u4(step).zeros(16).u1(step).zeros(version >= 16 ? 75 : 12);
            records.add(out.toBytes());
        }
        return ndc(7, version, records);
    }
}

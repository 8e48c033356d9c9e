package org.interphase.formats.photoelectron;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Binary files: an Igor wave, a PHI spectrum and a PHI depth profile.
final class BinaryFixtures {
    private static final int WAVE_HEADERS = 384;

    private BinaryFixtures() {}

    /// Big-endian, 4-byte numbers, 31 × 2.
    static byte[] wave() {
        byte[] note =
                "[SES]\rRegion Name=S 2p\rPass Energy=20\rNumber of Sweeps=4\rExcitation Energy=1486.5\rEnergy Scale=Kinetic\rStep Time=250\rSpectrum Name=cell\r"
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] unit = "Kinetic Energy [eV]".getBytes(StandardCharsets.ISO_8859_1);
        int data = 2 * KnownRegion.SIZE * 4;
        ByteBuffer bytes = ByteBuffer.allocate(WAVE_HEADERS + data + note.length + unit.length)
                .order(ByteOrder.BIG_ENDIAN);
        bytes.putShort(0, (short) 5)
                .putInt(4, 320 + data)
                .putInt(12, note.length)
                .putInt(20, unit.length);
        bytes.putInt(0x4C, 2 * KnownRegion.SIZE).putShort(0x50, (short) 2).put(0x5C, new byte[] {'w', 'a', 'v', 'e'});
        bytes.putInt(0x84, KnownRegion.SIZE).putInt(0x88, 2);
        bytes.putDouble(0x94, 0.5).putDouble(0xB4, KnownRegion.kinetic(0));
        for (int i = 0; i < KnownRegion.SIZE; i++) {
            bytes.putFloat(WAVE_HEADERS + 4 * i, KnownRegion.counts(i));
            bytes.putFloat(WAVE_HEADERS + 4 * (KnownRegion.SIZE + i), KnownRegion.counts(i) + 1);
        }
        bytes.put(WAVE_HEADERS + data, note).put(WAVE_HEADERS + data + note.length, unit);
        return bytes.array();
    }

    private static String region(int number, String name) {
        return "SpectralRegDef: " + number + " 1 " + name
                + " 16 31 -0.5000 175.0 160.0 175.0 160.0    0.250000 20.00 AREA\n";
    }

    /// Two regions, 8-byte rates, the second area of none.
    static byte[] phiSpectrum() {
        String header = "SOFH\nPlatform: PC\nTechnique: XPS\nFileType:  SPECTRUM\nXraySource: Al 1486.5 mono\n"
                + "IntensityCalCoeff: 31.886 0.228\nPreAcqSputterTime: 30 s\nNoSpectralReg: 2\n" + region(1, "S2p")
                + region(2, "P2p") + "NoSpatialArea: 1\nEOFH\n";
        return phi(header, 1, 8);
    }

    /// Four cycles of two regions, 4-byte rates: one before sputtering, one layer of 2 × 0.5 min, one of 1 × 2
    /// min.
    static byte[] phiProfile() {
        String header =
                "SOFH\r\nFileType: DEPTHPRO\r\nXraySource: Al 1486.5 mono\r\nNoDPDataCyc: 4\r\nNoPreSputterCyc: 1\r\n"
                        + "NoDepthReg: 2\r\nDepthCalDef: 1 Layer1 1 0.0 0.0 Ar+ 6.00 0.50 2 '1KV2x2'\r\n"
                        + "DepthCalDef: 2 Layer2 3 0.0 0.0 Ar+ 6.00 2.00 1 '1KV2x2'\r\n"
                        + (region(1, "S2p") + region(2, "P2p")).replace("\n", "\r\n") + "EOFH\r\n";
        return phi(header, 4, 4);
    }

    private static byte[] phi(String header, int cycles, int width) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        int length = cycles * KnownRegion.SIZE * width;
        int first = 16 + 2 * 96;
        ByteBuffer bytes = ByteBuffer.allocate(text.length + first + 2 * length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, text);
        int start = text.length;
        bytes.putInt(start, 1).putInt(start + 4, 2).putInt(start + 8, 2 * 96).putInt(start + 12, 16);
        for (int r = 0; r < 2; r++) {
            int at = start + 16 + 96 * r;
            int from = first + r * length;
            bytes.putInt(at, r + 1).putInt(at + 20, KnownRegion.SIZE).putInt(at + 24, cycles);
            bytes.put(at + 56, new byte[] {'c', '/', 's', 0})
                    .putInt(at + 76, length)
                    .putInt(at + 80, from);
            for (int i = 0; i < cycles * KnownRegion.SIZE; i++) {
                int point = i % KnownRegion.SIZE;
                double rate = (r == 0 ? KnownRegion.counts(point) : KnownRegion.second(point)) + i / KnownRegion.SIZE;
                if (width == 8) {
                    bytes.putDouble(start + from + 8 * i, rate);
                } else {
                    bytes.putFloat(start + from + 4 * i, (float) rate);
                }
            }
        }
        return bytes.array();
    }
}

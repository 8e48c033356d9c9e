package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interphase.data.InputException;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;

class ZipMembersTest {
    private static ZipMembers unpack(byte[] archive) throws InputException {
        return ZipMembers.unpack(SourceFile.of("a.ndax", archive), NdaxFile::wants);
    }

    @Test
    void aMemberThatExpandsBeyondTheRatioIsRefused() throws IOException {
        byte[] bomb = NdaReaderTest.zip("data.ndc", new byte[64 << 20]);
        assertThatThrownBy(() -> unpack(bomb))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("an archive that expands to at most");
    }

    @Test
    void membersThatNobodyWantsCountAsWell() throws IOException {
        byte[] bomb = NdaReaderTest.zip("something.else", new byte[64 << 20]);
        assertThatThrownBy(() -> unpack(bomb))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("zip bomb");
    }

    @Test
    void manyMembersThatTogetherExpandTooFarAreRefused() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            members.put("data_" + i + ".ndc", new byte[1 << 20]);
        }
        assertThatThrownBy(() -> unpack(NdaxFixture.zip(members)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expands to at most");
    }

    @Test
    void tooManyMembersAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry("m" + i));
            }
        }
        assertThatThrownBy(() -> unpack(out.toByteArray())).hasMessageContaining("at most 10000 members");
    }

    @Test
    void anArchiveWithinTheArchiveIsNotOpened() throws IOException {
        byte[] inner = NdaxFixture.archive(14);
        byte[] outer = NdaReaderTest.zip("data.ndc", inner);
        assertThatThrownBy(() -> new NdaxReader().read(SourceFile.of("a.ndax", outer)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("data.ndc");
        byte[] twice = NdaReaderTest.zip("a.nda", NdaReaderTest.zip("b.nda", NdaFixture.version(29)));
        assertThatThrownBy(() -> new NdaReader().read(SourceFile.of("a.nda.zip", twice)))
                .hasMessageContaining("begins with NEWARE");
    }

    @Test
    void severalNdaFilesInOneArchiveAreRefused() {
        Map<String, byte[]> two = Map.of("a.nda", NdaFixture.version(29), "b.nda", NdaFixture.version(29));
        assertThatThrownBy(() -> new NdaReader().read(SourceFile.of("a.zip", NdaxFixture.zip(two))))
                .hasMessageContaining("one .nda in the archive, found 2 of them");
    }

    @Test
    void foldersInNamesAreIgnored() throws InputException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        NdaxFixture.members(14).forEach((name, bytes) -> members.put("../../" + name, bytes));
        ZipMembers unpacked = unpack(NdaxFixture.zip(members));
        assertThat(unpacked.names()).contains("data.ndc").noneMatch(name -> name.contains("/"));
    }

    /// A stored member whose head states another length than it has.
    @Test
    void lyingLengthsDoNotMatter() throws InputException {
        byte[] content = "<a/>".getBytes(StandardCharsets.US_ASCII);
        for (int stated : new int[] {0, 1, 1000, Integer.MAX_VALUE, -1}) {
            byte[] archive = stored("Step.xml", content, stated);
            try {
                ZipMembers members = unpack(archive);
                assertThat(members.names().size() + members.damage().size()).isLessThan(5);
            } catch (InputException refusal) {
                assertThat(refusal.getMessage()).startsWith("a.ndax");
            }
        }
        assertThat(unpack(stored("Step.xml", content, content.length)).get("Step.xml"))
                .hasValue(content);
    }

    private static byte[] stored(String name, byte[] content, int statedLength) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer head = ByteBuffer.allocate(30 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x04034B50).putShort((short) 10).putShort((short) 0).putShort((short) 0);
        head.putInt(0).putInt((int) crc.getValue()).putInt(statedLength).putInt(statedLength);
        head.putShort((short) name.length()).putShort((short) 0).put(name.getBytes(StandardCharsets.US_ASCII));
        return new LittleEndian().raw(head.array()).raw(content).toBytes();
    }

    @Test
    void aWrongChecksumOfDataIsRefused() {
        byte[] archive = NdaxFixture.archive(14);
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        // The checksum stands in the descriptor behind the packed bytes of the member before the next head.
        int descriptor = text.indexOf("PK\u0007\b", text.indexOf("data.ndc"));
        archive[descriptor + 4] ^= 1;
        assertThatThrownBy(() -> unpack(archive))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.ndax, data.ndc: expected a member whose checksum fits its bytes");
    }
}

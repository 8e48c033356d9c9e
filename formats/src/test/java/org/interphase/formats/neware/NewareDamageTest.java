package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.formats.FormatReader;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Mutations;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a file, the reader gives datasets or one sentence.
class NewareDamageTest {
    private static final int EACH = 150;

    private static void survives(FormatReader reader, String name, byte[] bytes) {
        try {
            Reading reading = reader.read(SourceFile.of(name, bytes));
            assertThat(reading.datasets()).isNotEmpty();
        } catch (InputException refusal) {
            assertThat(refusal.getMessage()).startsWith(name).doesNotContain("\n");
        }
    }

    /// Fewer for long files, so that the whole stays a matter of seconds.
    private static int count(byte[] original) {
        return original.length > 300_000 ? 6 : original.length > 100_000 ? 30 : EACH;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 9, 10, 11, 14, 19, 25, 29, 129})
    void damagedNdaFilesAreReadOrRefused(int version) {
        Mutations.of(NdaFixture.version(version), version, EACH)
                .forEach(bytes -> survives(new NdaReader(), "damaged.nda", bytes));
    }

    @Test
    void damagedFilesOfBts91AreReadOrRefused() {
        Mutations.of(NdaFixture.bts91(56), 7, EACH).forEach(b -> survives(new NdaReader(), "damaged.nda", b));
        Mutations.of(NdaFixture.bts91InTwoBlocks(), 8, EACH).forEach(b -> survives(new NdaReader(), "damaged.nda", b));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 8, 9, 11, 14, 15, 16, 17})
    void damagedArchivesAreReadOrRefused(int version) {
        Mutations.of(NdaxFixture.archive(version), version, EACH)
                .forEach(bytes -> survives(new NdaxReader(), "damaged.ndax", bytes));
    }

    /// Behind a sound archive: the checksums fit, the members are damaged.
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 6, 7, 11, 14, 15, 17})
    void damagedMembersAreReadOrRefused(int version) {
        Map<String, byte[]> members = NdaxFixture.members(version);
        members.put("data_AUX_9_3_1.ndc", NdaxFixture.data(version));
        members.put("data_1.ndc", NdaxFixture.steps(version));
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            Mutations.of(member.getValue(), version, EACH / 3).forEach(bytes -> {
                Map<String, byte[]> damaged = new LinkedHashMap<>(members);
                damaged.put(member.getKey(), bytes);
                survives(new NdaxReader(), "damaged.ndax", NdaxFixture.zip(damaged));
            });
        }
    }

    @Test
    void damagedTextsAreReadOrRefused() {
        for (String text : new String[] {NewareCsvReaderTest.FLAT, NewareCsvReaderTest.NESTED}) {
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
                Mutations.of(text.getBytes(charset), 11, EACH)
                        .forEach(bytes -> survives(new NewareCsvReader(), "damaged.csv", bytes));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20260302_IFE_BTS85_2_9_8_1.ndax",
        "21_10_7_85.ndax",
        "46_1_5_60_bts16.ndax",
        "TESTCELL0001-B2-2025-M50T_NewareNDA_Investigation.ndax",
        "TESTCELL0001-Test_Data_Collection_Ndc17.ndax",
        "Unit27_Example_Corrupt.ndax",
        "Unit27_Example_Data_File.ndax",
        "empty.ndax",
        "interp-test.ndax",
        "navani_test.ndax",
        "scrubbed_ndc2.ndax",
        "nda8.nda.zip",
        "nda_v8.nda.zip",
        "new_nda_file.nda",
        "TestFile.nda",
        "neware_uio.csv",
        "interp-test.csv",
        "nw_regular_export_ife_example.csv"
    })
    void damagedRealFilesAreReadOrRefused(String name) throws IOException {
        byte[] original = Files.readAllBytes(ReferenceFolder.require("data/cycler/" + name));
        FormatReader reader = name.endsWith("csv")
                ? new NewareCsvReader()
                : name.endsWith("ndax") ? new NdaxReader() : new NdaReader();
        Mutations.of(original, 13, count(original)).forEach(bytes -> survives(reader, name, bytes));
    }
}

package org.interphase.formats.arbin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.SplittableRandom;
import org.interphase.data.InputException;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Mutations;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is done to a database, the reader gives datasets or one sentence.
class ArbinDamageTest {
    private static final int PAGE = 4096;

    private static void survives(byte[] bytes) {
        try {
            Reading reading = new ArbinResReader().read(SourceFile.of("damaged.res", bytes));
            assertThat(reading.datasets()).isNotEmpty();
        } catch (InputException refusal) {
            assertThat(refusal.getMessage()).startsWith("damaged.res").doesNotContain("\n");
        }
    }

    @Test
    void aDamagedSmallDatabaseIsReadOrRefused() throws IOException {
        Mutations.of(ResFixture.twoTests(), 3, 150).forEach(ArbinDamageTest::survives);
    }

    /// Aims at what Jackcess follows: page numbers and counts at the heads of pages.
    @Test
    void damagedReferencesBetweenPagesAreReadOrRefused() throws IOException {
        byte[] original = ResFixture.twoTests();
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = original.clone();
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int pages = bytes.length / PAGE;
            for (int k = 0; k <= i % 3; k++) {
                int at = random.nextInt(pages) * PAGE + random.nextInt(60);
                buffer.putInt(at, random.nextBoolean() ? random.nextInt(pages + 1) : random.nextInt());
            }
            survives(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"arbin_example.res, 40", "20160805_test001_45_cc_01.res, 10"})
    void damagedRealFilesAreReadOrRefused(String name, int count) throws IOException {
        byte[] original = Files.readAllBytes(ReferenceFolder.require("data/cycler/" + name));
        Mutations.of(original, 5, count).forEach(ArbinDamageTest::survives);
    }
}

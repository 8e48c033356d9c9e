package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.formats.FormatReader;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Mutations;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is in a file: a reading or a refusal, nothing else.
class BioLogicDamageTest {
    private static final int DAMAGES = 200;
    private static final int LONG_FILE = 200_000;

    /// Reads damaged copies; the number of those that were read all the same.
    private static long survivors(FormatReader reader, byte[] original, long seed, int count) {
        return Mutations.of(original, seed, count)
                .filter(damaged -> isRead(reader, damaged))
                .count();
    }

    private static boolean isRead(FormatReader reader, byte[] bytes) {
        try {
            Reading reading = reader.read(SourceFile.of("damaged", bytes));
            assertThat(reading.datasets()).isNotEmpty();
            assertThat(reading.datasets().getFirst().table().rows()).isPositive();
            return true;
        } catch (InputException refusal) {
            assertThat(refusal).hasMessageContaining("expected").hasMessageContaining("found");
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 11})
    void damagedBinaryFilesOfOurOwn(int version) {
        byte[] bytes = BioLogicFixtures.chargeAndDischarge(version).loops(0, 5).bytes();

        assertThat(survivors(new MprReader(), bytes, version, DAMAGES)).isPositive();
    }

    @Test
    void damagedTextOfOurOwn() {
        assertThat(survivors(new MptReader(), BioLogicFixtures.text(), 7, DAMAGES))
                .isPositive();
    }

    @Test
    void headersOfBlanksOrDigitsTakeNoLongerThanOthers() {
        String run = "\ntime/s\tEwe/V\tI/mA\n0.0\t3.5\t1.0\n1.0\t3.5\t1.0\n";
        for (String filler : new String[] {" ", ";", "1", ",1", ":", " :", "(", "\t"}) {
            String line = filler.repeat(900_000 / filler.length());
            String text = "EC-Lab ASCII FILE\nNb header lines : 4\n" + line + "x" + run;

            assertThat(isRead(new MptReader(), BioLogicFixtures.latin1(text))).isTrue();
        }
    }

    private static Stream<Path> realFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ReferenceFolder.require("data/" + folder))) {
            return files
                    .filter(f -> f.toString().matches(".*\\.(mpr|mpt)|.*/(CP_SSB|Sample_data_biologic.*)\\.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycler", "eis"})
    void damagedRealFiles(String folder) throws Exception {
        for (Path path : realFiles(folder).toList()) {
            byte[] bytes = Files.readAllBytes(path);
            FormatReader reader = path.toString().endsWith(".mpr") ? new MprReader() : new MptReader();
            int count = bytes.length > LONG_FILE ? DAMAGES / 4 : DAMAGES;

            assertThat(survivors(reader, bytes, path.getFileName().toString().length(), count))
                    .as(path.getFileName().toString())
                    .isPositive();
        }
    }
}

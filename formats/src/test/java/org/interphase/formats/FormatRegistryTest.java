package org.interphase.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatRegistryTest {
    private static SourceFile file(String name, String text) throws InputException {
        return SourceFile.of(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A reader that claims everything with one confidence and either reads or refuses.
    private record Claim(String name, Confidence confidence, boolean refuses) implements FormatReader {
        @Override
        public FormatSpec spec() {
            return new FormatSpec(name, name, "table", List.of(), List.of(), "");
        }

        @Override
        public Confidence probe(Probe probe) {
            return confidence;
        }

        @Override
        public Reading read(SourceFile file) throws InputException {
            if (refuses) {
                throw file.refuse(Place.whole(), "what " + name + " reads", "something else");
            }
            GenericTable table =
                    new GenericTable("t", new Table(List.of()), Map.of(), file.provenance(name, false, List.of()));
            return new Reading(name, name, List.of(table), List.of());
        }
    }

    @Test
    void theSurestReaderReadsAndEqualsAreTriedInOrder() throws InputException {
        FormatRegistry registry = new FormatRegistry(List.of(
                new Claim("z-likely", Confidence.LIKELY, false),
                new Claim("b-refuses", Confidence.LIKELY, true),
                new Claim("a-possible", Confidence.POSSIBLE, false)));
        assertThat(registry.read(file("x", "1")).reader()).isEqualTo("z-likely");
    }

    @Test
    void theRefusalOfTheSurestIsWhatTheUserSees() {
        FormatRegistry registry = new FormatRegistry(
                List.of(new Claim("a", Confidence.CERTAIN, true), new Claim("b", Confidence.POSSIBLE, false)));
        assertThatThrownBy(() -> registry.read(file("x", "1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("what a reads");
    }

    @Test
    void anUnknownReaderNameListsThoseThereAre() {
        assertThatThrownBy(() -> FormatRegistry.load().named("maccor"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("maccor-text");
    }

    @Test
    void foreignFilesAreNamedWithWhatToDo() {
        Map<String, String> signatures = Map.of(
                "PAR1\u0000", "Parquet", "\u0089HDF\r\n", "HDF5", "\u001F\u008B\u0008", "gzip", "%PDF-1.7", "PDF");
        signatures.forEach((magic, word) -> assertThatThrownBy(
                        () -> FormatRegistry.load().read(file("x", magic + "\u0000\u0001")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(word));
        assertThatThrownBy(() -> FormatRegistry.load().read(file("x.txt", "nothing to read here")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("interphase formats");
    }

    @Test
    void aRealParquetFileIsRefusedInOneSentence() {
        Path parquet = ReferenceFolder.require("data/cycler/TestFile.parquet");
        assertThatThrownBy(() -> FormatRegistry.load().read(SourceFile.open(parquet)))
                .isInstanceOf(InputException.class)
                .hasMessage("TestFile.parquet: expected the file of a known instrument, found a Parquet file. "
                        + "Export the data as CSV; a table in the Battery Data Format (CSV) is read, too.");
    }

    @Test
    void aWrongEndingIsReadByContent() throws InputException {
        for (String fixture : List.of("maccor_raw.034", "landt.csv", "arbin.xlsx", "novonix_quoted.csv", "pec.csv")) {
            byte[] bytes = FixtureRuns.file(fixture).bytes();
            String expected =
                    FormatRegistry.load().read(FixtureRuns.file(fixture)).reader();
            for (String name : List.of("data.dat", "data", "x.mpr")) {
                assertThat(FormatRegistry.load()
                                .read(SourceFile.of(name, bytes))
                                .reader())
                        .as(fixture + " as " + name)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void utf16ExportsAreRecognisedAndRead() throws InputException {
        String text = new String(FixtureRuns.file("maccor_thousandths.txt").bytes(), StandardCharsets.UTF_8);
        SourceFile wide = SourceFile.of("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Reading reading = FormatRegistry.load().read(wide);
        assertThat(reading.reader()).isEqualTo("maccor-text");
        FixtureRuns.check(FixtureRuns.run(reading));
    }

    @Test
    void filesAreOpenedOnceHashedAndBounded(@TempDir Path folder)
            throws IOException, InputException, NoSuchAlgorithmException {
        byte[] bytes = "1,2\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(folder.resolve("long.csv"), bytes);
        SourceFile file = SourceFile.open(path);
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(file.name()).isEqualTo("long.csv");
        assertThatThrownBy(() -> SourceFile.open(folder)).hasMessageContaining("a folder or a device");
        assertThatThrownBy(() -> SourceFile.open(folder.resolve("none"))).hasMessageContaining("nothing of that name");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> SourceFile.open(empty)).hasMessageContaining("an empty file");
    }

    @Test
    void readersHaveUniqueLowerCaseNamesAndSayWhatTheyRead() {
        List<FormatSpec> specs = FormatRegistry.load().specs();
        assertThat(specs).extracting(FormatSpec::name).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z0-9-]+"));
        assertThat(specs).allSatisfy(spec -> {
            assertThat(spec.layouts()).isNotEmpty();
            assertThat(spec.endings()).isNotEmpty();
            assertThat(spec.reference()).isNotBlank();
        });
    }
}

package org.interphase.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interphase.data.InputException;
import org.interphase.formats.fixture.CyclerFixtures;
import org.interphase.testkit.Mutations;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// Whatever the bytes, a reader answers with a reading or a refusal, and it answers. Seeded damage to every fixture of
/// this module, to every real file that is at hand, and files made to hurt.
class EveryReaderSurvivesDamageTest {
    /// A hang detector, far above what any file needs.
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final long SEED = 4711;
    /// Longer real files are damaged as their first and last part: a mutation costs as much as the file is long.
    private static final int LONGEST = 48 << 10;

    private final List<FormatReader> readers = readers();

    private static List<FormatReader> readers() {
        FormatRegistry registry = FormatRegistry.load();
        return registry.specs().stream()
                .map(spec -> {
                    try {
                        return registry.named(spec.name());
                    } catch (InputException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private void allReadersSurvive(String name, byte[] bytes) {
        for (FormatReader reader : readers) {
            survives(reader, name, bytes);
        }
    }

    private void claimingReadersSurvive(String name, byte[] bytes) {
        for (FormatReader reader : readers) {
            if (bytes.length > 0 && probe(reader, name, bytes) != Confidence.NO) {
                survives(reader, name, bytes);
            }
        }
    }

    private static Confidence probe(FormatReader reader, String name, byte[] bytes) {
        try {
            return reader.probe(SourceFile.of(name, bytes).probe());
        } catch (InputException | RuntimeException | Error e) {
            return fail(reader.spec().name() + " probing " + name + " threw " + e, e);
        }
    }

    private static void survives(FormatReader reader, String name, byte[] bytes) {
        String what = reader.spec().name() + " on " + name + " of " + bytes.length + " bytes";
        assertTimeoutPreemptively(
                HANGS,
                () -> {
                    try {
                        Reading reading = reader.read(SourceFile.of(name, bytes));
                        assertThat(reading.datasets()).as(what).isNotEmpty();
                    } catch (InputException refusal) {
                        assertThat(String.valueOf(refusal.getMessage()).lines())
                                .as(what)
                                .hasSizeLessThanOrEqualTo(12);
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                        fail(what + " threw " + e, e);
                    }
                },
                what + " hangs");
    }

    @Test
    void everyDamagedFixture() throws IOException {
        Map<String, byte[]> fixtures = new LinkedHashMap<>(CyclerFixtures.all());
        Path resources = ReferenceFolder.repositoryRoot().resolve("formats/src/test/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                fixtures.putIfAbsent(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        fixtures.forEach((name, bytes) -> {
            byte[] shorter = bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
            Mutations.of(shorter, SEED, 40).forEach(damaged -> claimingReadersSurvive(name, damaged));
            Mutations.of(shorter, SEED + 1, 2).forEach(damaged -> allReadersSurvive(name, damaged));
        });
    }

    @Test
    void everyDamagedRealFile() throws IOException {
        Path data = ReferenceFolder.require("data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                byte[] whole = Files.readAllBytes(file);
                byte[] part = whole.length > LONGEST ? ends(whole) : whole;
                claimingReadersSurvive(name, whole.length > LONGEST ? part : whole);
                Mutations.of(part, SEED, 4).forEach(damaged -> claimingReadersSurvive(name, damaged));
                Mutations.of(part, SEED + 1, 1).forEach(damaged -> allReadersSurvive(name, damaged));
            }
        }
    }

    private static byte[] ends(byte[] whole) {
        byte[] part = Arrays.copyOf(whole, LONGEST);
        int tail = LONGEST / 4;
        System.arraycopy(whole, whole.length - tail, part, LONGEST - tail, tail);
        return part;
    }

    @Test
    void emptyAndTinyFiles() {
        for (int b = 0; b < 256; b++) {
            claimingReadersSurvive("one byte", new byte[] {(byte) b});
        }
        for (String text :
                new String[] {"\n", "\r", ",", "\"", "PK", "PK\u0003\u0004", "~", "[Data]\n", "\uFEFF", "\t\n\t\n"}) {
            allReadersSurvive("tiny", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void endlessRowsAndLines() {
        byte[] commas = filled(10 << 20, ",");
        allReadersSurvive("commas.csv", commas);
        allReadersSurvive("noends.csv", filled(10 << 20, "1,2;3\t4 "));
        allReadersSurvive("newlines.csv", filled(10 << 20, "\n"));
        allReadersSurvive("rows.csv", filled(2 << 20, "1,2\n"));
        allReadersSurvive("blanks.txt", filled(1 << 20, " "));
        allReadersSurvive("wide.csv", filled(4 << 20, "0,".repeat(400_000) + "\n"));
    }

    @Test
    void headersThatPromiseTooMuch() {
        String columns = IntStream.range(0, 100_000)
                .mapToObj(i -> "c" + i)
                .reduce(new StringBuilder(), (b, c) -> b.append(c).append(','), (a, b) -> a)
                .toString();
        for (String names : List.of(
                columns,
                "Test Time / s,Voltage / V,Current / A," + columns,
                "Test_Time,Voltage,Current,Cycle_Index,Step_Index,Data_Point," + columns.substring(0, 20_000),
                "Rec#,Cyc#,Step,TestTime,Amps,Volts,State,ES,DPt Time," + columns.substring(0, 20_000))) {
            allReadersSurvive("header.csv", (names + "\n" + "1\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void cellsThatHurtParsers() {
        String names = "Test Time / s,Voltage / V,Current / A,Step Type / 1,Unix Time / s\n";
        for (String cell : List.of(
                "\"".repeat(200_000),
                "9".repeat(200_000),
                "1e999999999",
                "1,".repeat(300),
                "((((((((".repeat(10_000),
                " ".repeat(100_000) + "x",
                "0d 00:00:" + "0".repeat(100_000),
                "01/01/2024 " + " ".repeat(50_000) + "x",
                "-".repeat(1000))) {
            String rows = ("1," + cell + ",1,charge,1\n").repeat(3);
            allReadersSurvive("cells.csv", (names + rows).getBytes(StandardCharsets.UTF_8));
            allReadersSurvive("names.csv", (cell + "," + names + "1,2,3,4,5,6\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void longLinesOfWords() {
        String line = "voltage,current,time,a;b;c,1.5 ".repeat(2000);
        allReadersSurvive("words.csv", (line + "\n").repeat(100).getBytes(StandardCharsets.UTF_8));
        allReadersSurvive(
                "cells.csv",
                ("Test Time / s,Voltage / V,Current / A\n" + ("1,2,3," + "\"1,5\",".repeat(9000) + "\n").repeat(100))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void archivesThatExplode() {
        for (String part : List.of("xl/workbook.xml", "data.ndc")) {
            for (String filling : List.of("\u0000", "<a>", " ")) {
                byte[] bomb = bomb(part, filling);
                allReadersSurvive("bomb.xlsx", bomb);
                allReadersSurvive("bomb.ndax", bomb);
            }
        }
    }

    /// 24 MB of one thing in one member: 1000 times as long as the archive.
    private static byte[] bomb(String part, String filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = filled(1 << 20, filling);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < 24; i++) {
                zip.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(bytes.size())
                .as(String.format(Locale.ROOT, "%s of %s", part, filling))
                .isLessThan(1 << 20);
        return bytes.toByteArray();
    }

    private static byte[] filled(int length, String with) {
        byte[] unit = with.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = unit[i % unit.length];
        }
        return bytes;
    }
}

package org.interphase.study.thermo;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.json.JsonReader;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.PhaseCollector.Duplicates;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.PhaseText;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ThermoInputException;

/// Reads tables of phases from files: delimited text or a database's answer as JSON, plain or gzip. What a file is
/// shows in its first bytes, not in its name.
public final class PhaseFiles {
    private static final int GZIP_MAGIC = 0x1f8b;

    private PhaseFiles() {}

    /// Energies as they stand, elements at zero. Text is one energy per composition; a database's answer may hold
    /// polymorphs, of which the most stable stands for the composition.
    ///
    /// @throws InputException if the file is none, or holds what is no energy of formation
    public static PhaseTable read(Path file) throws InputException {
        return read(file, BoundedInput.MOST_BYTES);
    }

    static PhaseTable read(Path file, long mostBytes) throws InputException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), Place.whole(), "a file of phases", "no such file");
        }
        try (InputStream in = unpacked(file, mostBytes)) {
            int first = firstCharacter(in);
            return first == '{' || first == '[' ? json(file, in) : text(file, name, in);
        } catch (BoundedInput.TooLong e) {
            throw new InputException(
                    file.toString(),
                    Place.whole(),
                    "a table of phases of a bearable size",
                    String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), Place.whole(), "text in UTF-8", "other bytes");
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), Place.whole(), "a file that can be read", "a fault (" + e.getMessage() + ")");
        } catch (ThermoInputException e) {
            throw Refusals.of(file.toString(), e);
        }
    }

    private static InputStream unpacked(Path file, long mostBytes) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(2);
            boolean packed = ((raw.read() << 8) | raw.read()) == GZIP_MAGIC;
            raw.reset();
            InputStream plain = packed ? new GZIPInputStream(raw) : raw;
            return new BufferedInputStream(new BoundedInput(plain, mostBytes));
        } catch (ZipException e) {
            raw.close();
            throw new IOException("damaged gzip: " + e.getMessage(), e);
        }
    }

    /// The first byte that is neither white space nor a byte-order mark, left unread.
    private static int firstCharacter(InputStream in) throws IOException {
        in.mark(64);
        int first = in.read();
        for (int n = 1; n < 60 && ((first >= 0 && first <= ' ') || first >= 0xBB); n++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    private static PhaseTable text(Path file, String name, InputStream in) throws IOException, ThermoInputException {
        var collector = new PhaseCollector(file.toString(), Duplicates.REFUSED);
        PhaseText.read(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())),
                file.toString(),
                Origin.IMPORTED,
                collector);
        return collector.table(Scheme.AS_GIVEN, name + ", as its owner gives it");
    }

    private static PhaseTable json(Path file, InputStream in) throws IOException, InputException, ThermoInputException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        return ProjectAnswer.table(file.toString(), JsonReader.read(file.toString(), text.replace("\uFEFF", "")));
    }
}

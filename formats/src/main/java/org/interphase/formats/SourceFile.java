package org.interphase.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Provenance;
import org.jspecify.annotations.Nullable;

/// A stranger's file, held in memory: name, bytes, hash.
public final class SourceFile {
    private static final int LONG_FILE = 1 << 22;

    private final String name;
    private final byte[] bytes;
    private final Supplier<String> hash;
    private volatile @Nullable String known;

    private SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        // A long file is hashed while a reader is already at work on it.
        this.hash =
                bytes.length < LONG_FILE ? () -> hash(bytes) : CompletableFuture.supplyAsync(() -> hash(bytes))::join;
    }

    /// @throws InputException if the file is absent, is not a regular file, cannot be read, is empty or is longer than
    ///     [Limits#FILE_BYTES]
    public static SourceFile open(Path path) throws InputException {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            throw new InputException(path.toString(), Place.whole(), "a file", "nothing of that name");
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException(path.toString(), Place.whole(), "a file", "a folder or a device");
        }
        try {
            long size = Files.size(path);
            if (size > Limits.FILE_BYTES) {
                throw new InputException(
                        name, Place.whole(), "at most " + Limits.FILE_BYTES + " bytes", size + " bytes");
            }
            return of(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /// A file whose bytes are already at hand; the array is taken over.
    public static SourceFile of(String name, byte[] bytes) throws InputException {
        if (bytes.length == 0) {
            throw new InputException(name, Place.whole(), "an instrument file", "an empty file");
        }
        return new SourceFile(name, bytes);
    }

    public String name() {
        return name;
    }

    public int length() {
        return bytes.length;
    }

    /// The file's own bytes, not a copy: readers look, and never write.
    public byte[] bytes() {
        return bytes;
    }

    public Probe probe() {
        return new Probe(name, Arrays.copyOf(bytes, Math.min(bytes.length, Probe.LENGTH)));
    }

    /// SHA-256 of the bytes, in hexadecimal.
    public String sha256() {
        String result = known;
        if (result == null) {
            result = hash.get();
            known = result;
        }
        return result;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Provenance provenance(String reader, boolean simulated, List<String> assumed) {
        return new Provenance(name, sha256(), reader, simulated, assumed);
    }

    /// A refusal that names this file.
    public InputException refuse(Place place, String expected, String found) {
        return new InputException(name, place, expected, found);
    }

    /// A refusal that names this file and says what to do.
    public InputException refuse(Place place, String expected, String found, String hint) {
        return new InputException(name, place, expected, found, hint);
    }
}

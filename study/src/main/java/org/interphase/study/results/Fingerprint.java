package org.interphase.study.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A hash over everything that a run's results follow from: the product itself, the manifest and every raw file.
public final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// @param product what the product itself is, such as its version and the sizes of its jars
    /// @param root of the study: names below it count from there, so that a study is the same
    ///     wherever its folder lies
    /// @param files the manifest and the raw files; an absent one counts as absent
    /// @throws IOException if a file cannot be read
    public static String of(String product, Path root, List<Path> files) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(product);
        for (Path file : files) {
            fingerprint.text(name(root, file));
            fingerprint.file(file);
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static String name(Path root, Path file) {
        Path name = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        return String.valueOf(name).replace('\\', '/');
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            text("absent");
            return;
        }
        text(Long.toString(Files.size(file)));
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
    }
}

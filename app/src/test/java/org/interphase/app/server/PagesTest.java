package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.testkit.ReferenceFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The pages as they are shipped: nothing from elsewhere that is not named with its hash, nothing that the policy of
/// the
/// pages forbids, no import that leads nowhere.
class PagesTest {
    private static final Path PAGES =
            ReferenceFolder.repositoryRoot().resolve("app/src/main/resources/org/interphase/app/pages");
    private static final Path VENDOR = PAGES.resolve("vendor");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*\"(\\.{1,2}/[^\"]+)\"");
    private static final int LONGEST_FILE = 400;

    @Test
    void everyVendoredFileIsNamedWithItsHashAndNoOtherIsThere() throws Exception {
        Map<String, String> named = new HashMap<>();
        Json.Fields packages = fields(JsonReader.read("hashes.json", Files.readString(VENDOR.resolve("hashes.json"))));
        for (String name : packages.keys()) {
            Json.Fields one = fields(packages.find(name));
            assertThat(text(one, "integrity")).as(name).startsWith("sha512-").hasSize(95);
            assertThat(text(one, "licence")).as(name).isIn("MIT", "BSD-3-Clause", "Apache-2.0", "ISC");
            Json.Fields hashes = fields(one.find("sha256"));
            assertThat(hashes.keys()).as(name).anyMatch(file -> file.contains("LICENSE"));
            for (String file : hashes.keys()) {
                named.put(file, text(hashes, file));
            }
        }
        Map<String, String> there = new HashMap<>();
        for (Path file : files(VENDOR)) {
            if (!file.equals(VENDOR.resolve("hashes.json"))) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                there.put(
                        VENDOR.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(hash));
            }
        }
        assertThat(there).isEqualTo(named);
    }

    @Test
    void noPageHoldsWhatThePolicyForbidsOrNamesAnotherMachine() throws IOException {
        for (Path file : ours()) {
            String text = Files.readString(file);
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain("innerHTML", "eval(", "document.write", "setAttribute(\"style\"")
                    .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void everyImportLeadsToAFile() throws IOException {
        for (Path file : ours()) {
            Matcher imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                assertThat(file.resolveSibling(imports.group(1)).normalize())
                        .as("imported by " + file.getFileName())
                        .isRegularFile();
            }
        }
    }

    @Test
    void noFileIsTooLongToBeRead() throws IOException {
        for (Path file : ours()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    private static List<Path> ours() throws IOException {
        return files(PAGES).stream()
                .filter(f -> !f.startsWith(VENDOR))
                .filter(f -> f.toString().matches(".*\\.(js|html|css)"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Json.Fields fields(@Nullable Json json) {
        if (json instanceof Json.Fields fields) {
            return fields;
        }
        throw new AssertionError("expected an object, found " + json);
    }

    private static String text(Json.Fields fields, String key) {
        if (fields.find(key) instanceof Json.Text(String text) && text != null) {
            return text;
        }
        throw new AssertionError("expected a text under " + key);
    }
}

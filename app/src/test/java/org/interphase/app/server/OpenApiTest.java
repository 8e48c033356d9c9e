package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.testkit.ReferenceFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The published description and the server say the same.
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @TempDir
    private Path workspace;

    private static String text() throws IOException {
        return Files.readString(ReferenceFolder.repositoryRoot().resolve("docs/openapi.yaml"));
    }

    private static Map<?, ?> description() throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(text()));
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new AssertionError("no object: " + node);
    }

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteExists() throws IOException {
        Set<String> documented = new TreeSet<>();
        map(description().get("paths"))
                .forEach((path, item) -> map(item).keySet().stream()
                        .map(String::valueOf)
                        .filter(METHODS::contains)
                        .forEach(m -> documented.add(m.toUpperCase(Locale.ROOT) + " " + path)));
        try (Running server = Running.in(workspace)) {
            assertThat(server.workbench().routes()).containsExactlyInAnyOrderElementsOf(documented);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        Map<?, ?> description = description();
        Set<String> references = new LinkedHashSet<>();
        collect(description, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            @Nullable Object at = description;
            for (String key : List.of(reference.substring(2).split("/"))) {
                at = map(at).get(key);
                assertThat(at).as(reference).isNotNull();
            }
        });
    }

    private static void collect(@Nullable Object node, Set<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    references.add(String.valueOf(value));
                }
                collect(value, references);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, references));
        }
    }

    @Test
    void everyVerbIsDocumented() throws IOException {
        String text = text();
        try (Running server = Running.in(workspace)) {
            List<String> verbs = new ArrayList<>(server.get("/api/v1/about").verbs());
            assertThat(verbs).isNotEmpty().allSatisfy(verb -> assertThat(text).contains("| " + verb + " |"));
        }
    }

    @Test
    void theServerServesIt() throws IOException {
        try (Running server = Running.in(workspace)) {
            assertThat(server.get("/api/v1/openapi.yaml").text()).isEqualTo(text());
        }
    }
}

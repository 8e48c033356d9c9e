package org.interphase.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KEYS = List.of("title", "samples", "measurements", "published");

    @Test
    void theNearestKeyIsFound() {
        assertThat(Spelling.nearest("sampels", KEYS)).contains("samples");
        assertThat(Spelling.nearest("Measurment", KEYS)).contains("measurements");
    }

    @Test
    void aStrangeWordHasNoNeighbour() {
        assertThat(Spelling.nearest("electrolyte", KEYS)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), KEYS)).isEmpty();
    }
}

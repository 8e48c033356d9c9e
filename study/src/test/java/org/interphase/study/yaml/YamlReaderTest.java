package org.interphase.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.interphase.data.InputException;
import org.interphase.testkit.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    @Test
    void everyNodeKnowsItsPlace() throws InputException {
        Yaml.Mapping root = (Yaml.Mapping) YamlReader.read("s.yaml", "title: A\nsamples:\n  bare: {role: bare}\n");
        assertThat(root.entries().keySet()).extracting(Yaml.Scalar::text).containsExactly("title", "samples");
        Yaml.Mapping samples = (Yaml.Mapping)
                root.entries().values().stream().skip(1).findFirst().orElseThrow();
        assertThat(samples.entries().keySet().iterator().next().mark()).isEqualTo(new Yaml.Mark(3, 3));
    }

    @Test
    void aWordThatLooksLikeATruthValueStaysAWord() throws InputException {
        Yaml.Mapping root = (Yaml.Mapping) YamlReader.read("s.yaml", "coating: no\n");
        assertThat(root.entries().values()).containsExactly(new Yaml.Scalar("no", new Yaml.Mark(1, 10)));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("anchor", "a: &x 1\nb: *x\n", "anchor or alias"),
                Arguments.of("key twice", "a: 1\na: 2\n", "a second time (first in line 1)"),
                Arguments.of("two documents", "a: 1\n---\nb: 2\n", "a second one"),
                Arguments.of("nothing", "# only a comment\n", "an empty document"),
                Arguments.of("flow depth", "a: " + "[".repeat(10_000) + "]".repeat(10_000), "levels"),
                Arguments.of("block depth", "- ".repeat(20_000) + "x", "levels"),
                Arguments.of("list as key", "? [a, b]\n: 1\n", "list or group as key"),
                Arguments.of("tab", "a:\n\tb: 1\n", "YAML"),
                Arguments.of("open bracket", "a: [1, 2\n", "YAML"),
                Arguments.of("binary", "a: \u0000\u0001", "YAML"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileTextIsRefusedInOneSentence(String name, String text, String part) {
        assertThatThrownBy(() -> YamlReader.read("study.yaml", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("study.yaml")
                .hasMessageContaining(part)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void billionLaughsNeverExpand() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(String.format("%c: &%c [*%c, *%c]%n", c, c, c - 1, c - 1));
        }
        Assertions.assertThatThrownBy(() -> YamlReader.read("s.yaml", bomb.toString()))
                .isInstanceOf(InputException.class);
    }

    @Test
    void damagedTextGivesATreeOrARefusal() {
        byte[] text =
                "title: x\nsamples: {bare: {role: bare, cam_mass_mg: {value: 7.6, u: 0.1}}}\nlist: [1, 'b', \"c\"]\n"
                        .getBytes(StandardCharsets.UTF_8);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Mutations.of(text, 7, 3000).forEach(bytes -> {
                try {
                    assertThat(YamlReader.read("s.yaml", new String(bytes, StandardCharsets.ISO_8859_1)))
                            .isNotNull();
                } catch (InputException refusal) {
                    assertThat(refusal).hasMessageContaining("expected");
                }
            });
        });
    }
}

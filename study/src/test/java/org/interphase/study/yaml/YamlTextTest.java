package org.interphase.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Edits in place: what they change, and that they change nothing else.
class YamlTextTest {
    private static YamlText yaml(String text) throws InputException {
        return YamlText.of("t.yaml", text);
    }

    private static Json text(String text) {
        return new Json.Text(text);
    }

    @Test
    void aValueIsReplacedAndItsCommentStays() throws InputException {
        String before = "# head\ntitle: old name   # why\nsamples:\n  a: {role: bare} # x\n";
        assertThat(yaml(before).set(List.of("title"), text("new")).text())
                .isEqualTo("# head\ntitle: new   # why\nsamples:\n  a: {role: bare} # x\n");
    }

    @Test
    void aFoldedTextOfSeveralLinesIsReplaced() throws InputException {
        String before = "a: >-\n  one\n  two\n\n# note\nb: 1\n";
        assertThat(yaml(before).set(List.of("a"), text("three")).text()).isEqualTo("a: three\n\n# note\nb: 1\n");
    }

    @Test
    void aKeyIsAddedAtTheEndOfItsGroupBeforeTheCommentsBelow() throws InputException {
        String before = "samples:\n  a:\n    role: bare  # r\n    # area: 1\n\n# next\nother: 1\n";
        assertThat(yaml(before)
                        .set(List.of("samples", "a", "coating"), text("none"))
                        .text())
                .isEqualTo(
                        "samples:\n  a:\n    role: bare  # r\n    coating: none\n    # area: 1\n\n# next\nother: 1\n");
    }

    @Test
    void groupsThatLeadToAKeyAreMade() throws InputException {
        assertThat(yaml("title: t")
                        .set(List.of("cycling", "cell_scatter", "x"), new Json.Whole(3))
                        .text())
                .isEqualTo("title: t\n\ncycling:\n  cell_scatter:\n    x: 3\n");
        assertThat(yaml("title: t\nsamples:   # none yet\n")
                        .set(List.of("samples", "a", "role"), text("bare"))
                        .text())
                .isEqualTo("title: t\nsamples:   # none yet\n  a:\n    role: bare\n");
        assertThat(yaml("{title: t}").set(List.of("a", "b"), text("c, d")).text())
                .isEqualTo("{title: t, a: {b: \"c, d\"}}");
    }

    @Test
    void anItemIsAddedInTheLayoutOfItsList() throws InputException {
        Json item = Json.object().put("f", "x y").put("m", 2);
        assertThat(yaml("l:\n- {f: a}  # c\n# end\nk: 1\n")
                        .append(List.of("l"), item)
                        .text())
                .isEqualTo("l:\n- {f: a}  # c\n- {f: x y, m: 2}\n# end\nk: 1\n");
        assertThat(yaml("l: [a, b,]\n").append(List.of("l"), text("c")).text()).isEqualTo("l: [a, b, c,]\n");
        assertThat(yaml("l: []  # none\nk: 1\n").append(List.of("l"), text("c")).text())
                .isEqualTo("l:  # none\n  - c\nk: 1\n");
        assertThat(yaml("t: 1\ng: {}\n").set(List.of("g", "a", "b"), text("c")).text())
                .isEqualTo("t: 1\ng:\n  a:\n    b: c\n");
        assertThat(yaml("t: 1\nl:\nk: 1\n").append(List.of("l"), item).text())
                .isEqualTo("t: 1\nl:\n  - {f: x y, m: 2}\nk: 1\n");
        assertThat(yaml("t: 1\r\n").append(List.of("l"), item).text())
                .isEqualTo("t: 1\r\n\r\nl:\r\n  - {f: x y, m: 2}\r\n");
    }

    @Test
    void anEntryIsRemovedWithItsLine() throws InputException {
        String list = "l:\n  # first\n  - {f: a}  # c\n  # second\n  - f: b\n    n: 1\n  - f: c\nk: 1\n";
        assertThat(yaml(list).remove(List.of("l", "1")).text())
                .isEqualTo("l:\n  # first\n  - {f: a}  # c\n  # second\n  - f: c\nk: 1\n");
        assertThat(yaml(list).remove(List.of("l", "1", "f")).text())
                .isEqualTo("l:\n  # first\n  - {f: a}  # c\n  # second\n  - n: 1\n  - f: c\nk: 1\n");
        assertThat(yaml("l:\n  # note\n  - a\nk: 1\n").remove(List.of("l", "0")).text())
                .isEqualTo("l: []\n  # note\nk: 1\n");
        assertThat(yaml("k: {a: 1, b: 2, c: 3}\n").remove(List.of("k", "b")).text())
                .isEqualTo("k: {a: 1, c: 3}\n");
        assertThat(yaml("k: {a: 1, b: 2}\n").remove(List.of("k", "b")).text()).isEqualTo("k: {a: 1}\n");
        assertThat(yaml("k: {a: 1}\n").remove(List.of("k", "a")).text()).isEqualTo("k: {}\n");
        assertThat(yaml("k: [a, # one\n    b, # two\n    c]\n")
                        .remove(List.of("k", "1"))
                        .text())
                .isEqualTo("k: [a, # one\n     # two\n    c]\n");
        assertThat(yaml("k: 1\n").remove(List.of("x")).text()).isEqualTo("k: 1\n");
    }

    @Test
    void aGroupThatIsGivenAnewKeepsTheCommentsBetweenItsKeys() throws InputException {
        String before = "c:\n  # which\n  cycles: [1, 50]  # two\n  # how\n  bin: 5\n";
        Json wanted = Json.object()
                .put("cycles", List.of(new Json.Whole(1), new Json.Whole(100)))
                .put("new", "x");
        assertThat(yaml(before).set(List.of("c"), wanted).text())
                .isEqualTo("c:\n  # which\n  cycles: [1, 100]  # two\n  # how\n  new: x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "null",
                "~",
                "1e3",
                "1_000",
                "0x1F",
                "12:30",
                "2024-01-01",
                ".5",
                "-3",
                "a: b",
                "a #b",
                "#x",
                "- x",
                "? x",
                "[x",
                "{x}",
                "*x",
                "&x",
                "!x",
                "|x",
                ">x",
                "%x",
                "@x",
                "`x",
                "'x'",
                "\"x\"",
                "x:",
                " x",
                "x ",
                "two\nlines",
                "a\tb",
                "a\r\nb",
                "Größe µm °C",
                "電池",
                "😀 cell",
                "a,b",
                "a]b",
                "x\\y",
                "---",
                "...",
                "--- x",
                "\u0001",
                "\uFEFFx",
                "\u2028",
                "\u00A0",
                "raw/a b.mpr",
                "=",
                "<<",
                "-",
                ":",
                "a:b",
                "x: ",
                "Yes",
                "OFF",
                "1.5",
                "NaN",
                ".inf",
                "C/20",
                "Li10GeP2S12",
                "(x)"
            })
    void everyTextComesBackAsItWas(String value) throws InputException {
        for (String before : List.of("a: old\nb: 1\n", "{a: old, b: 1}\n", "a: [old]\nb: 1\n")) {
            List<String> path = before.contains("[") ? List.of("a", "0") : List.of("a");
            YamlText after = yaml(before).set(path, text(value));
            assertThat(after.find(path)).contains(text(value));
            assertThat(after.find(List.of("b"))).contains(text("1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "1e3", "true", "null", "12:30", "2024-01-01", "0x10", ".5", "1_000"})
    void aTextThatAnotherReaderWouldTakeForSomethingElseIsQuoted(String value) throws InputException {
        assertThat(yaml("a: x\n").set(List.of("a"), text(value)).text()).isEqualTo("a: \"" + value + "\"\n");
    }

    @Test
    void charactersBeyondTheBasicPlaneAndAByteOrderMarkDoNotShiftAnEdit() throws InputException {
        String before = "\uFEFF# 😀😀\ntitle: 😀 a  # 😀\nk: v # x\n";
        assertThat(yaml(before).set(List.of("k"), text("w")).text())
                .isEqualTo("\uFEFF# 😀😀\ntitle: 😀 a  # 😀\nk: w # x\n");
    }

    @Test
    void aListWrittenAsASingleValueIsNotAppendedTo() {
        assertThatThrownBy(() -> yaml("l: {a: 1}\n").append(List.of("l"), text("x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Write it as a list");
    }

    /// Any document that this test writes itself, edited at random: the value is what was asked for, and each line of
    /// comment that stood outside what was removed is still there.
    @Test
    void randomEditsKeepTheContentAndTheCommentLines() throws InputException {
        Random random = new Random(20261121);
        for (int round = 0; round < 300; round++) {
            String before = document(random);
            YamlText edited = yaml(before);
            List<String> comments =
                    before.lines().filter(l -> l.startsWith("# ")).toList();
            for (int step = 0; step < 6; step++) {
                List<String> path = List.of("g" + random.nextInt(3), "k" + random.nextInt(4));
                String value = random.nextBoolean() ? "v" + step : "no: " + step;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        edited = edited.set(path, text(value));
                        assertThat(edited.find(path)).contains(text(value));
                    }
                    case 1 -> {
                        edited = edited.remove(path);
                        assertThat(edited.find(path)).isEmpty();
                    }
                    default -> edited = edited.append(List.of("list"), text(value));
                }
            }
            assertThat(edited.text().lines()).containsSubsequence(comments);
        }
    }

    private static String document(Random random) {
        List<String> lines = new ArrayList<>(List.of("# top"));
        for (int g = 0; g < 3; g++) {
            lines.add("# about g" + g);
            if (random.nextBoolean()) {
                lines.add("g" + g + ": {k0: 1, k1: 'x # y'} # flow");
            } else {
                lines.add("g" + g + ":");
                for (int k = 0; k < 1 + random.nextInt(3); k++) {
                    lines.add("  k" + k + ": " + (random.nextBoolean() ? "word # end" : "\"q: 1\""));
                    lines.add("# note " + g + k);
                }
            }
        }
        lines.add(random.nextBoolean() ? "list: [a, b] # items" : "list:\n- a # one\n- b");
        lines.add("# foot");
        return String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
    }
}

package org.interphase.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "σ = 6.00e-8 S/cm. | σ = 6.00·10⁻⁸ S/cm.",
                "σ = 6.00e-08 S/cm | σ = 6.00·10⁻⁸ S/cm",
                "a gap of -3 mV | a gap of −3 mV",
                "-0.065 ± 0.014 V | −0.065 ± 0.014 V",
                "(-1.5e+10) | (−1.5·10¹⁰)",
                "-2e5 | −2·10⁵",
                "1e00 | 1·10⁰",
                "1e+010 | 1·10¹⁰",
                "(1.61 ± 0.04)e-3 | (1.61 ± 0.04)·10⁻³",
                "p=-.5 | p=−.5"
            })
    void numbersAreSetAsInABook(String written, String set) {
        assertThat(TerminalText.typeset(written)).isEqualTo(set);
        assertThat(TerminalText.typeset(set)).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bare-cycle-1.mpt",
                "run-1e5.csv",
                "1e5.csv",
                "R0-p(R1,CPE1)-CPE2",
                "3687149c5e36…",
                "2026-11-21",
                "1-5",
                "--starts 40",
                "10.1016/j.jpowsour-2",
                "Li10GeP2S12"
            })
    void namesRangesAndHashesStay(String text) {
        assertThat(TerminalText.typeset(text)).isEqualTo(text);
    }

    /// A pattern that tries every way to divide these digits needs 10¹⁰ steps.
    @Test
    void aLongTextOfDigitsStays() {
        String power = "1e" + "0".repeat(200_000) + "x";
        assertThat(TerminalText.typeset(power)).isEqualTo(power);
        String digits = "1".repeat(200_000) + "." + "1".repeat(200_000);
        assertThat(TerminalText.typeset(digits)).isEqualTo(digits);
    }

    @Test
    void nothingSteersTheTerminal() {
        assertThat(TerminalText.safe("a\u001b[2Jb\u202Ec\u009bd\u2066e\re\u200Ff\u007f"))
                .isEqualTo("a·[2Jb·c·d·e·e·f·");
        assertThat(TerminalText.safe("one\r\ntwo\n\tthree")).isEqualTo("one\r\ntwo\n\tthree");
        assertThat(TerminalText.line("a name\nwith a line\r\nend\u001b\n")).isEqualTo("a name with a line end·");
    }

    @Test
    void jsonSaysTheSameWithoutSteering() throws InputException {
        String json = Json.object().put("title", "a\u202Eb\u009b\uDB40\uDC41").toText();
        String escaped = TerminalText.escaped(json);
        assertThat(escaped).contains("\"a\\u202eb\\u009b\\udb40\\udc41\"");
        assertThat(JsonReader.read("escaped", escaped).toText()).isEqualTo(json);
    }

    @Test
    void aTableIsAsWideAsItsSetNumbers() {
        String table = TextTable.of("name", "value")
                .row("a\u001b\u202E", "-6.00e-08")
                .row("b", "12")
                .toString();
        assertThat(table).isEqualTo("""
                  name       value
                  a··   −6.00·10⁻⁸
                  b             12
                """);
    }
}

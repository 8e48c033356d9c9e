package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.cell.protocol.Sentences;
import org.interphase.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static ProtocolStep only(String sentence) throws InputException {
        Protocol protocol = Sentences.read("p.txt", "test", List.of(sentence));
        assertThat(protocol.length()).isEqualTo(1);
        return protocol.blocks().getFirst().steps().getFirst();
    }

    @Test
    void currentsAreFractionsMultiplesOrDensities() throws InputException {
        assertThat(only("Charge at C/5 until 2.85 V")).isInstanceOfSatisfying(ProtocolStep.Current.class, step -> {
            assertThat(step.charge()).isTrue();
            assertThat(step.rate()).isEqualTo(0.2);
            assertThat(step.until().voltage().orElseThrow()).isEqualTo(new ProtocolStep.Voltage(2.85, false));
        });
        assertThat(only("discharge at 0.1C until 2.5 V vs Li or for 2 hours"))
                .isInstanceOfSatisfying(ProtocolStep.Current.class, step -> {
                    assertThat(step.charge()).isFalse();
                    assertThat(step.rate()).isEqualTo(0.1);
                    assertThat(step.until().seconds()).isEqualTo(7200);
                    assertThat(step.until().voltage().orElseThrow().againstLithium())
                            .isTrue();
                });
        assertThat(only("Charge at 0.5 mA/cm2 until 100 mAh/g"))
                .isInstanceOfSatisfying(ProtocolStep.Current.class, step -> {
                    assertThat(step.density()).isEqualTo(5);
                    assertThat(step.until().charge_mAh_per_g()).isEqualTo(100);
                });
    }

    @Test
    void megahertzAndMillihertzAreNotTheSame() throws InputException {
        assertThat(only("EIS 7 MHz to 100 mHz")).isInstanceOfSatisfying(ProtocolStep.Spectrum.class, step -> {
            assertThat(step.from()).isEqualTo(7e6);
            assertThat(step.to()).isEqualTo(0.1);
        });
    }

    @Test
    void holdsAndRestsEnd() throws InputException {
        assertThat(only("Hold at 4.4 V until C/20"))
                .isInstanceOfSatisfying(
                        ProtocolStep.Hold.class,
                        step -> assertThat(step.until().rate()).isEqualTo(0.05));
        assertThat(only("Rest for 10 hours"))
                .isInstanceOfSatisfying(
                        ProtocolStep.Rest.class,
                        step -> assertThat(step.seconds()).isEqualTo(36_000));
    }

    @Test
    void repeatCoversWhatStandsAboveIt() throws InputException {
        Protocol protocol = Sentences.read(
                "p.txt",
                "test",
                List.of(
                        "# formation",
                        "Rest for 1 h",
                        "Repeat 2 times",
                        "",
                        "Charge at 1C for 5 min",
                        "Repeat 200 times"));
        assertThat(protocol.blocks()).extracting(Protocol.Block::times).containsExactly(2, 200);
        assertThat(protocol.length()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Charge at C/5",
                "Charge at C/0 until 4 V",
                "Charge at 0C until 4 V",
                "Charge until 4 V",
                "Charge at C/5 until C/20",
                "Hold at 4.4 V",
                "Hold at 4.4 V until 4.3 V",
                "Rest",
                "Rest for 0 hours",
                "Rest for ever",
                "EIS 7 MHz to 7 MHz",
                "EIS 0 Hz to 7 MHz",
                "Repeat 5 times",
                "Cycle the cell",
                "Charge at 1e999C until 4 V"
            })
    void aSentenceThatSaysNothingOrNeverEndsIsRefusedWithItsLine(String sentence) {
        assertThatThrownBy(() -> Sentences.read("p.txt", "test", List.of("", sentence)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("p.txt, line 2: expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Charge at 0C until 4.4 V | a current such as C/5 | '0C' | Above 0, and at most 1000C",
                "Charge at 0 mA/cm2 until 4 V | a current such as C/5 | '0 mA/cm2' | Above 0",
                "Charge at C/5 until 100 mAh | 100 mAh/g or 10 hours | '100 mAh' | Above 0",
                "Charge 1C until 4 V | a sentence such as | 'Charge 1C until 4 V' | A current stands after 'at'",
                "Hold at 4.4 V | a sentence such as | 'Hold at 4.4 V' | 'Hold at 4.4 V until C/20'",
                "Rest for 0 s | a time such as 10 hours | '0 s' | Above 0",
                "EIS 1 MHz to 0 Hz | a sentence such as | 'EIS 1 MHz to 0 Hz' | two frequencies above 0",
                "Repeat 3 times | steps above it | 'Repeat 3 times' | ''",
                "Cycle it | a sentence such as | 'Cycle it' | Known: Charge"
            })
    void aRefusalSaysWhatWasTypedAndWhatWouldDo(String sentence, String expected, String found, String hint) {
        assertThatThrownBy(() -> Sentences.read("p.txt", "test", List.of(sentence)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("found '" + found + "'")
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repeat 0 times", "Repeat 1e9 times", "Repeat 1000000000 times", "Repeat -1 times"})
    void aNumberOfRepetitionsOutOfRangeIsRefusedWithTheRange(String repeat) {
        assertThatThrownBy(() -> Sentences.read("p.txt", "test", List.of("Rest for 1 h", repeat)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a whole number of repetitions from 1 to 100000, found '" + repeat + "'");
    }

    @Test
    void anEmptyOrBoundlessProtocolIsRefused() {
        assertThatThrownBy(() -> Sentences.read("p.txt", "test", List.of("# nothing")))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Sentences.read(
                        "p.txt", "test", List.of("Rest for 1 s", "Rest for 1 s", "Repeat 999999999 times")))
                .isInstanceOf(InputException.class);
    }
}

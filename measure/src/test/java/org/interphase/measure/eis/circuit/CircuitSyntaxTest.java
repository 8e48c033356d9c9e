package org.interphase.measure.eis.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "R0",
                "L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE4",
                "p(R1-W1,CPE1)",
                "R0-p(p(R1,C1)-R2,CPE2)-Wo1",
                "R0-p(R1-Ws1,C1,R2)-TLM1-TLMR2-TLMD3-TLMW4-TLMQ5",
                "R-C-L"
            })
    void aCircuitIsWrittenAsItWasRead(String text) throws CircuitSyntaxException {
        assertThat(Circuit.parse(text)).hasToString(text);
        assertThat(Circuit.parse(" " + text.replace("-", " - ").replace(",", " ,\t") + " "))
                .hasToString(text);
    }

    @Test
    void parametersAreNamedAndHaveUnits() throws CircuitSyntaxException {
        Circuit circuit = Circuit.parse("L0-p(R1-Wo2,CPE1)-TLMD3");
        assertThat(circuit.parameters())
                .extracting(CircuitParameter::name)
                .containsExactly(
                        "L0", "R1", "Wo2_0", "Wo2_1", "CPE1_0", "CPE1_1", "TLMD3_0", "TLMD3_1", "TLMD3_2", "TLMD3_3",
                        "TLMD3_4", "TLMD3_5");
        assertThat(circuit.parameters())
                .extracting(CircuitParameter::unit)
                .startsWith("H", "Ω", "Ω", "s", "S·s^α", "1", "Ω", "Ω");
        assertThat(circuit.indexOf("CPE1_1")).hasValue(5);
        assertThat(circuit.indexOf("R9")).isEmpty();
        assertThat(circuit.blocks()).extracting(CircuitBlock::form).containsExactly("L", "p(R-Wo,CPE)", "TLMD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|1|an element|the end|~~",
                "R0-|4|an element|the end|~~",
                "R0--R1|4|an element|'-'|~~",
                "R0-X1|4|one of R, L, C|'X'|~~",
                "R0-Q1|4|one of|'Q'|CPE",
                "R0-cpe1|4|one of|'cpe'|did you mean CPE",
                "R0-R0|4|not used before|'R0'|position 1",
                "R0-p()|6|two or more branches|empty|p(R1,CPE1)",
                "R0-p(R1)|8|second branch|')'|two or more",
                "R0-p(R1,|9|an element|the end|~~",
                "R0-p(R1,C1|11|'-', ',' or ')'|the end|not closed",
                "R0-p(R1 C1)|9|'-' or ','|'C'|joined by '-'",
                "R0)|3|'-' or the end|')'|no '('",
                "R0,C1|3|'-' or the end|','|group",
                "R0+C1|3|'-' or the end|'+'|joined by '-'",
                "R0(R1,C1)|3|'-' or the end|'('|joined by '-'",
                "(R1,C1)|1|an element|'('|p(R1,CPE1)",
                "1R|1|an element|'1'|begins with its element",
                "CPE1_0|5|'-' or the end|'_'|start values",
                "R0-Ω1|4|an element|'Ω'|~~"
            })
    void anErrorIsRefusedWithItsPlace(String text, int position, String expected, String found, String hint) {
        CircuitSyntaxException refusal = catchThrowableOfType(CircuitSyntaxException.class, () -> Circuit.parse(text));
        assertThat(refusal).isNotNull();
        assertThat(refusal.position()).as(refusal.sentence()).isEqualTo(position);
        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.found()).contains(found);
        assertThat(refusal.hint() == null ? "" : refusal.hint()).contains(hint);
        assertThat(refusal).hasMessageContaining("position " + position);
        assertThat(refusal.sentence().lines()).hasSize(1);
    }

    @Test
    void depthAndLengthAreLimited() {
        String deep = "p(".repeat(500) + "R0";
        String length = "R0" + "-R0".repeat(1000);
        assertThat(catchThrowableOfType(CircuitSyntaxException.class, () -> Circuit.parse(deep)))
                .hasMessageContaining("inside each other");
        assertThat(catchThrowableOfType(CircuitSyntaxException.class, () -> Circuit.parse(length)))
                .hasMessageContaining("at most 2000 characters");
    }

    @Test
    void anyTextIsReadOrRefused() {
        String alphabet = "p(),-RCLWosTMDQ01_ \n+é";
        SplittableRandom random = new SplittableRandom(5);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Circuit.parse(text.toString());
                read++;
            } catch (CircuitSyntaxException e) {
                assertThat(e.position()).isBetween(1, text.length() + 1);
                assertThat(e.sentence().lines()).hasSize(1);
            }
        }
        assertThat(read).isPositive();
    }
}

package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaRefusalTest {
    private static final List<Element> ELEMENTS = List.of(Element.values());

    private static FormulaException refusal(String text) {
        return assertThrows(FormulaException.class, () -> Formula.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "LiNi0.8X2             | 8 | an element                                   | 'X'",
                "Xx2                   | 1 | an element                                   | 'Xx'",
                "LiNbOx                | 6 | an amount, an element or a bracket           | 'x'",
                "licoo2                | 1 | an element, an amount or a bracket           | 'l'",
                "LiNi0,8O2             | 6 | a decimal point                              | ','",
                "Li1-xCoO2             | 4 | an element, an amount or a bracket           | '-'",
                "Li-1                  | 3 | an element, an amount or a bracket           | '-'",
                "Li 2                  | 4 | an element, an amount or a bracket           | '2'",
                "Li1e400               | 4 | an element, an amount or a bracket           | 'e'",
                "Li1.                  | 5 | a digit after the decimal point              | the end",
                "Li0.8.1               | 6 | an element, an amount or a bracket           | '.'",
                "Li1/                  | 5 | a number after '/'                           | the end",
                "Li1/0                 | 5 | an amount from 1e-12 to 1e12                 | '0'",
                "Li0                   | 3 | an amount from 1e-12 to 1e12                 | '0'",
                "Li0.000               | 3 | an amount from 1e-12 to 1e12                 | '0'",
                "Li9999999999999       | 3 | an amount from 1e-12 to 1e12                 | '1.000E+13'",
                "Li0.0000000000001     | 3 | an amount from 1e-12 to 1e12                 | '1E-13'",
                "(Li1000000)1000000000 | 12 | an amount from 1e-12 to 1e12                 | '1.000E+15'",
                "Li(PS4                | 7 | ')' for the bracket at position 3            | the end",
                "Li(PS4]2              | 7 | ')' for the bracket at position 3            | ']'",
                "Li)2                  | 3 | an element or an opening bracket before it   | ')'",
                "Li()                  | 4 | an element                                   | ')'",
                "Li(2O)                | 4 | an element, an amount or a bracket           | '2'",
                "Li2O·                 | 6 | an element                                   | the end",
                "·Li2O                 | 1 | an element                                   | '·'",
                "(Li2O·P2O5)           | 6 | an element, an amount or a bracket           | '·'",
                "Li(A·B)               | 4 | an element                                   | 'A'",
                "12                    | 3 | an element                                   | the end",
                "𝐋i                    | 1 | an element, an amount or a bracket           | '𝐋'",
                "Li𝐎x                  | 3 | an element, an amount or a bracket           | '𝐎'"
            })
    void theSentenceNamesPositionExpectedAndFound(String text, int position, String expected, String found) {
        FormulaException refusal = refusal(text);
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal.expected()).isEqualTo(expected);
        assertThat(refusal.found()).isEqualTo(found);
        assertThat(refusal)
                .hasMessage("'" + text + "', position " + position + ": expected " + expected + ", found " + found);
    }

    @Test
    void nothingIsNotAFormula() {
        assertThat(refusal("")).hasMessage("'', position 1: expected an element, found the end");
        assertThat(refusal("   ").position()).isEqualTo(4);
    }

    @Test
    void columnsCountCharactersAsSeen() {
        assertThat(refusal("𝐀").position()).isEqualTo(1);
        assertThat(refusal("Li₂𝐀").position()).isEqualTo(4);
    }

    @Test
    void tenThousandBracketsAreRefused() {
        assertThat(refusal("(".repeat(10_000) + "Li" + ")".repeat(10_000)))
                .hasMessageEndingWith("position 1: expected at most 4096 characters, found 20002 characters");
        assertThat(refusal("(".repeat(4096)).expected()).isEqualTo("')' for the bracket at position 4096");
    }

    @Test
    void bracketsNestAsDeepAsTheLengthAllows() throws FormulaException {
        String deep = "(".repeat(2047) + "Li" + ")".repeat(2047);
        assertThat(Formula.parse(deep)).isEqualTo(Formula.of(Element.Li));
        assertThat(refusal("(".repeat(1000) + "Li" + ")2".repeat(1000)).expected())
                .startsWith("an amount");
        assertThat(refusal("(".repeat(500) + "Li" + ")0.5".repeat(500)).expected())
                .startsWith("an amount");
    }

    @Test
    void aMegabyteIsRefusedInOneLine() {
        String message = refusal("Li".repeat(500_000)).getMessage();
        assertThat(message).hasSizeLessThan(200);
        String digits = refusal("Li" + "9".repeat(4000)).getMessage();
        assertThat(digits).endsWith("found '1.000E+4000'");
    }

    @Test
    void messagesShowNoInvisibleCharacter() {
        assertThat(refusal("Li\u0007\u202E\n2").getMessage())
                .isEqualTo(
                        "'Li\uFFFD\uFFFD\uFFFD2', position 3: expected an element, an amount or a bracket, found '\uFFFD'");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyFormulaIsReadBackFromItsText(int seed) throws FormulaException {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Element, Double> amounts = new LinkedHashMap<>();
        int count = 1 + random.nextInt(seed % 10 == 0 ? 118 : 8);
        for (int i = 0; i < count; i++) {
            Element element = ELEMENTS.get(random.nextInt(118));
            double amount = switch (random.nextInt(4)) {
                case 0 -> 1 + random.nextInt(30);
                case 1 -> random.nextInt(1, 1000) / 1000.0;
                case 2 -> random.nextDouble(0.1, 10);
                default -> Math.pow(10, random.nextDouble(-12, 12));
            };
            amounts.put(element, amount);
        }
        Formula formula = Formula.of(amounts);
        Formula read = Formula.parse(formula.toString());
        assertThat(read).isEqualTo(formula).hasSameHashCodeAs(formula).hasToString(formula.toString());
        assertThat(read.amounts().keySet())
                .containsExactlyElementsOf(formula.amounts().keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsAFormulaOrAFormulaException(int seed) {
        SplittableRandom random = new SplittableRandom(1_000_003L * seed + 7);
        String alphabet = seed % 2 == 0 ? "LiNCoOPS0123456789.().[]{}/·* ₂-+e" : null;
        for (int k = 0; k < 200; k++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(
                        alphabet == null
                                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            readOrRefuse(text.toString());
        }
    }

    private static void readOrRefuse(String text) {
        try {
            Formula formula = Formula.parse(text);
            assertThat(formula.molarMass_kg_mol()).isPositive().isFinite();
        } catch (FormulaException refusal) {
            assertThat(refusal.position()).isBetween(1, text.length() + 1);
            assertThat(refusal.getMessage()).hasSizeLessThan(200).doesNotContain("\n");
        }
    }

    @Test
    void theExceptionIsChecked() {
        assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> Formula.parse("?"));
        assertThat(RuntimeException.class.isAssignableFrom(FormulaException.class))
                .isFalse();
    }
}

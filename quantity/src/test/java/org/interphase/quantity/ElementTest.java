package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {
    /// Elements whose standard weight was revised beyond today's half-width since the older table.
    private static final Set<Element> REVISED = Set.of(Element.Zn, Element.Ge, Element.Se);

    @Test
    void theElementsAreCountedFromOneWithoutGap() {
        int expected = 1;
        for (Element element : Element.values()) {
            assertThat(element.atomicNumber()).as(element.title()).isEqualTo(expected++);
        }
        assertThat(expected).isEqualTo(119);
    }

    @Test
    void numbersSymbolsAndWeightsAgreeWithAnIndependentTable() {
        List<List<String>> rows = Fixture.rows("earlier-atomic-weights.csv");
        assertThat(rows).hasSize(118);
        for (List<String> row : rows) {
            Element element = Element.ofSymbol(row.get(1)).orElseThrow();
            assertThat(element.atomicNumber()).isEqualTo(Integer.parseInt(row.get(0)));
            if (element.hasStandardWeight()) {
                Measured weight = element.measuredAtomicWeight();
                double allowed = REVISED.contains(element) ? 0.03 : 1.000001 * Math.sqrt(3) * weight.u();
                Tolerance.absolute(allowed, "the older value lies within the half-width of today's")
                        .check(element.title(), weight.value(), Double.parseDouble(row.get(2)));
            }
        }
    }

    @Test
    void exactlyTheElementsWithoutCharacteristicCompositionHaveNoStandardWeight() {
        List<Integer> without = Arrays.stream(Element.values())
                .filter(element -> !element.hasStandardWeight())
                .map(Element::atomicNumber)
                .toList();
        assertThat(without)
                .hasSize(118 - 84)
                .startsWith(43, 61, 84)
                .contains(89, 93, 118)
                .doesNotContain(90, 91, 92);
        assertThat(Element.Tc.measuredAtomicWeight().uncertainty()).isInstanceOf(Uncertainty.None.class);
    }

    /// Bounds of the interval that the table of 2021 recommends: value ± half-width must cover them.
    @ParameterizedTest
    @CsvSource({
        "H, 1.00784, 1.00811", "Li, 6.938, 6.997", "B, 10.806, 10.821", "C, 12.0096, 12.0116",
        "N, 14.00643, 14.00728", "O, 15.99903, 15.99977", "Mg, 24.304, 24.307", "Si, 28.084, 28.086",
        "S, 32.059, 32.076", "Cl, 35.446, 35.457", "Ar, 39.792, 39.963", "Br, 79.901, 79.907",
        "Tl, 204.382, 204.385", "Pb, 206.14, 207.94"
    })
    void theUncertaintyCoversTheRecommendedInterval(String symbol, double lowest, double highest) {
        Measured weight = Element.ofSymbol(symbol).orElseThrow().measuredAtomicWeight();
        double halfWidth = weight.u() * Math.sqrt(3);
        assertThat(weight.value() - halfWidth).isLessThanOrEqualTo(lowest + 1e-9);
        assertThat(weight.value() + halfWidth).isGreaterThanOrEqualTo(highest - 1e-9);
    }

    @Test
    void symbolsAreReadExactly() {
        assertThat(Element.ofSymbol("Co")).contains(Element.Co);
        assertThat(Element.ofSymbol("CO")).isEmpty();
        assertThat(Element.ofSymbol("X")).isEmpty();
        assertThat(Element.ofSymbol("")).isEmpty();
    }
}

package org.interphase.study.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.quantity.Measured;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void whatIsNotFiniteIsNull() {
        String text = Json.object()
                .put("a", Double.NaN)
                .put("b", Double.POSITIVE_INFINITY)
                .put("c", new double[] {1, Double.NaN})
                .toText();
        assertThat(text.replaceAll("\\s", "")).isEqualTo("{\"a\":null,\"b\":null,\"c\":[1.0,null]}");
    }

    @Test
    void anUncertaintyStandsUnderItsOwnKey() {
        String text = Json.object()
                .put("e", Measured.of(0.9, 0.01))
                .put("f", Measured.without(1, "none"))
                .toText();
        assertThat(text.replaceAll("\\s", "")).isEqualTo("{\"e\":0.9,\"e_u\":0.01,\"f\":1.0,\"f_u\":null}");
    }

    @Test
    void numbersKeepEveryDigitAndTextIsEscaped() {
        String text = Json.object()
                .put("x", 0.1 + 0.2)
                .texts("t", List.of("a\"b\n\u0001"))
                .toText();
        assertThat(text).contains("0.30000000000000004").contains("a\\\"b\\n\\u0001");
    }
}

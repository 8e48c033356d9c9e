package org.interphase.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.report.text.ScriptRuns.Level;
import org.interphase.report.text.ScriptRuns.Run;
import org.junit.jupiter.api.Test;

class ScriptRunsTest {
    @Test
    void aFormulaIsSplitAtItsIndices() {
        assertThat(ScriptRuns.of("PS₄³⁻ cm²"))
                .containsExactly(
                        new Run("PS", Level.NORMAL),
                        new Run("4", Level.LOWERED),
                        new Run("3−", Level.RAISED),
                        new Run(" cm", Level.NORMAL),
                        new Run("2", Level.RAISED));
    }

    @Test
    void emptyTextHasNoRuns() {
        assertThat(ScriptRuns.of("")).isEmpty();
    }

    @Test
    void integersAreRaisedWithTheirSign() {
        assertThat(ScriptRuns.raised(-10)).isEqualTo("⁻¹⁰");
        assertThat(ScriptRuns.raised(0)).isEqualTo("⁰");
        assertThat(ScriptRuns.raised(2345)).isEqualTo("²³⁴⁵");
    }
}

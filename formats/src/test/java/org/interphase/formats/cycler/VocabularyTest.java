package org.interphase.formats.cycler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static Vocabulary.Match match(Vocabulary vocabulary, String... columns) {
        return vocabulary.match(List.of(columns), Collections.nCopies(columns.length, ""));
    }

    private static double factor(Vocabulary.Match match, ColumnRole role) {
        return match.map().rules().stream()
                .filter(r -> r.role() == role)
                .findFirst()
                .orElseThrow()
                .factor();
    }

    @Test
    void aUnitInTheHeaderWinsOverTheDefault() {
        Vocabulary.Match match = match(Vocabularies.ARBIN, "Test_Time(h)", "Voltage(mV)", "Current", "Odd");
        assertThat(match.isRun()).isTrue();
        assertThat(factor(match, ColumnRole.TIME)).isEqualTo(3600);
        assertThat(factor(match, ColumnRole.VOLTAGE)).isEqualTo(1e-3);
        assertThat(factor(match, ColumnRole.CURRENT)).isEqualTo(1);
        assertThat(match.unknown()).containsExactly("Odd");
        assertThat(match.assumed()).isEmpty();
    }

    @Test
    void aColumnInAForeignUnitPlaysNoRole() {
        Vocabulary.Match match = match(Vocabularies.MACCOR, "Test (Sec)", "Step (Sec)", "Amps", "Volts");
        assertThat(match.has(ColumnRole.STEP)).isFalse();
        assertThat(match.unknown()).isEmpty();
        assertThat(match(Vocabularies.LANDT, "test_time_s", "voltage_V", "Current/mA/g")
                        .isRun())
                .isFalse();
    }

    @Test
    void unitsFromARowBelowTheNamesAreUsed() {
        Vocabulary.Match match =
                Vocabularies.GENERAL.match(List.of("time", "voltage", "current"), List.of("min", "mV", "µA"));
        assertThat(factor(match, ColumnRole.CURRENT)).isEqualTo(1e-6);
        assertThat(match.assumed()).isEmpty();
        assertThat(Vocabularies.GENERAL
                        .match(List.of("time", "voltage", "current"), List.of("", "", ""))
                        .assumed())
                .hasSize(3);
    }

    @Test
    void theFirstNameOfAListIsPreferred() {
        Vocabulary.Match match = match(Vocabularies.MACCOR, "Cycle P", "Cycle C", "TestTime", "Amps", "Volts");
        assertThat(match.map().rules().stream()
                        .filter(r -> r.role() == ColumnRole.CYCLE)
                        .map(ColumnRule::column))
                .containsExactly("Cycle C", "Cycle P");
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, min, 60", "TIME, ms, 0.001", "TIME, h:min:s, 1", "VOLTAGE, MV, 0.001", "CURRENT, μA, 1e-6",
        "CURRENT, mAmps, 0.001", "CHARGE, mA.h, 0.001", "STEP_CHARGE, C, 0.000277777777777778", "CLOCK, s, 1",
                "CYCLE, 1, 1"
    })
    void unitsHaveTheirFactors(ColumnRole role, String unit, double factor) {
        assertThat(CyclerUnits.factor(role, unit)).hasValueCloseTo(factor, within(factor * 1e-14));
    }

    @ParameterizedTest
    @CsvSource({"TIME, V", "VOLTAGE, ''", "CURRENT, mA/g", "CHARGE, mAh/g", "CYCLE, s", "STATE, V"})
    void unitsOfOtherQuantitiesHaveNone(ColumnRole role, String unit) {
        assertThat(CyclerUnits.factor(role, unit)).isEmpty();
        assertThat(ColumnRule.in(role, "x", unit)).isEmpty();
    }

    @Test
    void stateWordsTellTheDirection() {
        for (String word :
                new String[] {"C", "charge CC", "CC_Chg", "CCCV Charge", "Charging", "C_CV", "Laden", "CHA"}) {
            assertThat(StateWord.of(word)).as(word).isEqualTo(StateWord.CHARGE);
        }
        for (String word : new String[] {"D", "discharge CC", "CC_DChg", "Discharging", "D_CC", "Entladen", "DCH"}) {
            assertThat(StateWord.of(word)).as(word).isEqualTo(StateWord.DISCHARGE);
        }
        for (String word : new String[] {"R", "Rest", "Pause", "P", "S", "FRA", "", "Idle"}) {
            assertThat(StateWord.of(word)).as(word).isEqualTo(StateWord.OTHER);
        }
    }
}

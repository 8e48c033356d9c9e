package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Test_Time(s) | testtime | s",
                "Test Time (s) | testtime | s",
                "Test (Sec) | test | Sec",
                "U[V] | u | V",
                "Voltage / V | voltage | V",
                "I /mA | i | mA",
                "current_A | current | A",
                "test_time_second | testtime | second",
                "charging_capacity_ah | chargingcapacity | ah",
                "Voltage#V | voltage | V",
                "Cap. [Ah] | cap | Ah",
                "dV/dt (V/s) | dvdt | V/s",
                "Cycle Count / 1 | cyclecount | 1",
                "Total Time (Hours in hh:mm:ss.xxx) | totaltime | Hours in hh:mm:ss.xxx",
                "Temperature (°C) | temperature | °C",
                "Specific Capacity / mAh/g | specificcapacity | mAh/g"
            })
    void unitsAreTakenFromNames(String name, String key, String unit) {
        ColumnLabel label = ColumnLabel.of(name);
        assertThat(label.key()).isEqualTo(key);
        assertThat(label.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"Rec#", "mAh/g", "dQ/dV", "cycle_count", "Aux #1", "Ah-Cyc-Charge", "V", "(only)", "step_1", "''"})
    void namesWithoutAUnitStayWhole(String name) {
        assertThat(ColumnLabel.of(name).unit()).isEmpty();
    }

    @Test
    void veryLongNamesAreNotTakenApart() {
        assertThat(ColumnLabel.of(" ".repeat(10) + "( ".repeat(200_000)).unit()).isEmpty();
    }

    @Test
    void unitsAreComparedPlainly() {
        assertThat(ColumnLabel.isUnit("µA")).isTrue();
        assertThat(ColumnLabel.isUnit("mA.h")).isTrue();
        assertThat(ColumnLabel.isUnit("volts")).isTrue();
        assertThat(ColumnLabel.isUnit("apples")).isFalse();
    }
}

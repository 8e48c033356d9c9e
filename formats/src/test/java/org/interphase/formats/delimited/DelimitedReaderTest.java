package org.interphase.formats.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.ColumnRule;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.Timestamps.DayOrder;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {
    private static final String TEXT = """
            lab book 7, page 3
            elapsed;E cell;flow;when;extra
            1,5;3700;-2;01.02.2024 10:00;x
            3,0;3800;-2;02.02.2024 10:00;y
            """;
    private static final List<ColumnRule> RULES = List.of(
            ColumnRule.in(ColumnRole.TIME, "Elapsed", "min").orElseThrow(),
            ColumnRule.in(ColumnRole.VOLTAGE, "E_cell", "mV").orElseThrow(),
            ColumnRule.in(ColumnRole.CURRENT, "flow", "mA").orElseThrow());

    private static Reading read(List<ColumnRule> rules, CurrentSign sign, DelimitedOptions options, String text)
            throws InputException {
        return new DelimitedReader(new ColumnMap("mine", rules, sign, true), options)
                .read(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theMapNamesColumnsUnitsAndSignAndTheRestIsFound() throws InputException {
        Reading reading = read(RULES, CurrentSign.POSITIVE_ON_DISCHARGE, DelimitedOptions.automatic(), TEXT);
        CyclingRun run = FixtureRuns.run(reading);
        assertThat(run.copyTime_s()).containsExactly(90, 180);
        assertThat(run.copyVoltage_V()).containsExactly(3.7, 3.8);
        assertThat(run.copyCurrent_A()).containsExactly(0.002, 0.002);
        assertThat(reading.warnings())
                .containsExactly("Columns without a known meaning are kept as they are: 'when', 'extra'.");
    }

    @Test
    void aClockGivesTheTimeInTheOrderTheUserStates() throws InputException {
        List<ColumnRule> rules = List.of(ColumnRule.of(ColumnRole.CLOCK, "when"), RULES.get(1), RULES.get(2));
        CyclingRun run = FixtureRuns.run(read(
                rules,
                CurrentSign.POSITIVE_ON_CHARGE,
                DelimitedOptions.automatic().withDayOrder(DayOrder.DAY_FIRST),
                TEXT));
        assertThat(run.copyTime_s()).containsExactly(0, 86400);
    }

    @Test
    void delimiterMarkAndHeaderLineCanBeStated() throws InputException {
        DelimitedOptions options = DelimitedOptions.automatic()
                .withDelimiter(';')
                .withDecimalMark(',')
                .withHeaderLine(2);
        assertThat(FixtureRuns.run(read(RULES, CurrentSign.POSITIVE_ON_CHARGE, options, TEXT))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aColumnThatTheMapNamesAndTheFileLacksIsRefusedWithThoseThere() {
        List<ColumnRule> rules = List.of(RULES.get(0), RULES.get(1), ColumnRule.of(ColumnRole.CURRENT, "amps"));
        assertThatThrownBy(() -> read(rules, CurrentSign.POSITIVE_ON_CHARGE, DelimitedOptions.automatic(), TEXT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'amps' for current")
                .hasMessageContaining("'flow'");
    }

    @Test
    void theShippedReadersCouldBeWrittenAsAMap() throws InputException {
        List<ColumnRule> rules = List.of(
                ColumnRule.of(ColumnRole.TIME, "Test_Time"),
                ColumnRule.of(ColumnRole.VOLTAGE, "Voltage"),
                ColumnRule.of(ColumnRole.CURRENT, "Current"));
        FixtureRuns.checked(
                new DelimitedReader(
                        new ColumnMap("mine", rules, CurrentSign.POSITIVE_ON_CHARGE, true),
                        DelimitedOptions.automatic()),
                FixtureRuns.file("arbin_database.csv"));
    }
}

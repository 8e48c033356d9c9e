package org.interphase.formats.cycler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.Timestamps.DayOrder;
import org.junit.jupiter.api.Test;

class CyclingAssemblerTest {
    private static final List<ColumnRule> BASIC = List.of(
            ColumnRule.of(ColumnRole.TIME, "t"),
            ColumnRule.of(ColumnRole.VOLTAGE, "U"),
            ColumnRule.of(ColumnRole.CURRENT, "I"));

    private static Column numbers(String name, double... values) {
        return NumberColumn.copyOf(name, "", values);
    }

    private static Column words(String name, String... values) {
        return new TextColumn(name, List.of(values));
    }

    private static CyclingAssembler assembler(List<ColumnRule> rules, CurrentSign sign, boolean stated)
            throws InputException {
        SourceFile file = SourceFile.of("a.csv", new byte[] {'x'});
        return new CyclingAssembler(
                file, "test", new ColumnMap("test", rules, sign, stated), row -> Place.line(row + 2L));
    }

    private static CyclingAssembler assembler(ColumnRule... more) throws InputException {
        return assembler(
                java.util.stream.Stream.concat(BASIC.stream(), java.util.stream.Stream.of(more))
                        .toList(),
                CurrentSign.POSITIVE_ON_CHARGE,
                true);
    }

    private static Table table(Column... columns) {
        return new Table(List.of(columns));
    }

    @Test
    void timeVoltageAndCurrentLeaveTheTableAndTheRestStays() throws InputException {
        CyclingRun run =
                assembler().assemble("x", table(numbers("t", 0), numbers("u2", 1), numbers("u", 3.7), numbers("I", 1)));
        assertThat(run.table().columns().stream().map(Column::name))
                .containsExactly("time", "voltage", "current", "u2");
    }

    @Test
    void aFactorOfAThousandthRoundsOnce() throws InputException {
        CyclingRun run = assembler(
                        List.of(
                                new ColumnRule(ColumnRole.TIME, "t", 3600),
                                new ColumnRule(ColumnRole.VOLTAGE, "U", 1e-3),
                                new ColumnRule(ColumnRole.CURRENT, "I", 1e-3)),
                        CurrentSign.POSITIVE_ON_CHARGE,
                        true)
                .assemble("x", table(numbers("t", 0.5), numbers("U", 3713.3), numbers("I", -0.3)));
        assertThat(run.time_s(0)).isEqualTo(1800);
        assertThat(run.voltage_V(0)).isEqualTo(3713.3 / 1000);
        assertThat(run.current_A(0)).isEqualTo(-0.3 / 1000);
    }

    @Test
    void rowsThatLackANumberAreDroppedAndCounted() throws InputException {
        CyclingAssembler assembler = assembler();
        CyclingRun run = assembler.assemble(
                "x",
                table(
                        numbers("t", 0, Double.NaN, 2, 3),
                        numbers("U", 3, 3, Double.NaN, 3),
                        numbers("I", 1, 1, 1, 1),
                        words("note", "a", "b", "c", "d")));
        assertThat(run.copyTime_s()).containsExactly(0, 3);
        assertThat(((TextColumn) run.table().find("note").orElseThrow()).at(1)).isEqualTo("d");
        assertThat(assembler.warnings()).containsExactly("2 of 4 rows lack time, voltage or current and were dropped.");
    }

    @Test
    void aRunWithoutAnyCompleteRowIsRefused() throws InputException {
        CyclingAssembler assembler = assembler();
        Table empty = table(numbers("t", Double.NaN), numbers("U", 3), numbers("I", 1));
        assertThatThrownBy(() -> assembler.assemble("x", empty))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 rows without any");
    }

    @Test
    void wordsWhereNumbersShouldBeAreRefusedWithTheirLine() throws InputException {
        CyclingAssembler assembler = assembler();
        Table wrong = table(numbers("t", 0, 1), words("U", "3.7", "3,8"), numbers("I", 1, 1));
        assertThatThrownBy(() -> assembler.assemble("x", wrong))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("'3,8'")
                .hasMessageContaining("decimal mark");
    }

    @Test
    void aMissingColumnIsRefusedWithThoseThatAreThere() throws InputException {
        CyclingAssembler assembler = assembler();
        Table wrong = table(numbers("t", 0), numbers("E", 3), numbers("I", 1));
        assertThatThrownBy(() -> assembler.assemble("x", wrong))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("voltage ('U')")
                .hasMessageContaining("'E'");
    }

    @Test
    void durationsAndTimeStampsBecomeSeconds() throws InputException {
        CyclingRun durations = assembler()
                .assemble(
                        "x", table(words("t", "0d 00:00:05", "1d 00:00:05.5"), numbers("U", 3, 3), numbers("I", 0, 0)));
        assertThat(durations.copyTime_s()).containsExactly(5, 86405.5);

        List<ColumnRule> clock = List.of(
                ColumnRule.of(ColumnRole.CLOCK, "when"),
                ColumnRule.of(ColumnRole.VOLTAGE, "U"),
                ColumnRule.of(ColumnRole.CURRENT, "I"));
        Table stamps = table(
                words("when", "11/12/2024 10:00:00", "11/12/2024 10:00:30", "13/12/2024 10:00:00"),
                numbers("U", 3, 3, 3),
                numbers("I", 0, 0, 0));
        CyclingRun fromClock =
                assembler(clock, CurrentSign.POSITIVE_ON_CHARGE, true).assemble("x", stamps);
        assertThat(fromClock.copyTime_s()).containsExactly(0, 30, 2 * 86400);
        assertThat(fromClock.provenance().assumed()).anyMatch(s -> s.contains("first time stamp"));
    }

    @Test
    void theOrderOfDatesThatIsGivenWins() throws InputException {
        List<ColumnRule> clock = List.of(
                ColumnRule.of(ColumnRole.CLOCK, "when"),
                ColumnRule.of(ColumnRole.VOLTAGE, "U"),
                ColumnRule.of(ColumnRole.CURRENT, "I"));
        Table stamps =
                table(words("when", "01/02/2024 0:00", "02/02/2024 0:00"), numbers("U", 3, 3), numbers("I", 0, 0));
        assertThat(assembler(clock, CurrentSign.POSITIVE_ON_CHARGE, true)
                        .dayOrder(DayOrder.DAY_FIRST)
                        .assemble("x", stamps)
                        .time_s(1))
                .isEqualTo(86400);
        assertThat(assembler(clock, CurrentSign.POSITIVE_ON_CHARGE, true)
                        .assemble("x", stamps)
                        .time_s(1))
                .isEqualTo(31 * 86400);
    }

    @Test
    void directionsComeFromStatesAndPositiveDischargeIsTurned() throws InputException {
        List<ColumnRule> rules =
                List.of(BASIC.get(0), BASIC.get(1), BASIC.get(2), ColumnRule.of(ColumnRole.STATE, "state"));
        Table states = table(
                numbers("t", 0, 1, 2, 3, 4),
                numbers("U", 3, 3, 3, 3, 3),
                numbers("I", 0, 1, 2, -3, 0),
                words("state", "Rest", "CC_Chg", "D", "Discharge", "P"));
        assertThat(assembler(rules, CurrentSign.FROM_STATE, true)
                        .assemble("x", states)
                        .copyCurrent_A())
                .containsExactly(0, 1, -2, -3, 0);
        double[] turned = assembler(BASIC, CurrentSign.POSITIVE_ON_DISCHARGE, true)
                .assemble("x", table(numbers("t", 0, 1), numbers("U", 3, 3), numbers("I", 2, 0)))
                .copyCurrent_A();
        assertThat(turned).containsExactly(-2, 0.0);
        assertThat(1 / turned[1]).as("no negative zero").isPositive();
    }

    @Test
    void anUnstatedSignIsAnAssumptionUntilTheCountersConfirmIt() throws InputException {
        List<ColumnRule> rules = List.of(
                BASIC.get(0),
                BASIC.get(1),
                BASIC.get(2),
                ColumnRule.of(ColumnRole.CHARGE, "c"),
                ColumnRule.of(ColumnRole.DISCHARGE, "d"));
        Column[] base = {numbers("t", 0, 1, 2), numbers("U", 3, 3, 3), numbers("I", 3600, 3600, 3600)};
        CyclingRun open =
                assembler(rules, CurrentSign.POSITIVE_ON_CHARGE, false).assemble("x", table(base));
        assertThat(open.provenance().assumed()).anyMatch(s -> s.contains("positive on charge"));

        CyclingRun confirmed = assembler(rules, CurrentSign.POSITIVE_ON_CHARGE, false)
                .assemble("x", table(base[0], base[1], base[2], numbers("c", 0, 1, 2), numbers("d", 0, 0, 0)));
        assertThat(confirmed.provenance().assumed()).isEmpty();
        assertThat(confirmed.counter()).isInstanceOf(ChargeCounter.Separate.class);
    }

    @Test
    void aContradictedSignIsWarnedAboutAndTurnedOnlyOnRequest() throws InputException {
        ColumnRule[] counters = {ColumnRule.of(ColumnRole.CHARGE, "c"), ColumnRule.of(ColumnRole.DISCHARGE, "d")};
        Table table = table(
                numbers("t", 0, 1, 2),
                numbers("U", 3, 3, 3),
                numbers("I", 3600, 3600, 3600),
                numbers("c", 0, 0, 0),
                numbers("d", 0, 1, 2));
        CyclingAssembler left = assembler(counters);
        assertThat(left.assemble("x", table).current_A(1)).isEqualTo(3600);
        assertThat(left.warnings()).anyMatch(w -> w.endsWith("the sign was left as it is."));
        CyclingAssembler turned = assembler(counters).correctingSign();
        assertThat(turned.assemble("x", table).current_A(1)).isEqualTo(-3600);
        assertThat(turned.warnings()).anyMatch(w -> w.endsWith("the current was turned round."));
    }

    @Test
    void timeThatFallsOrRunsAtTheWrongPaceIsWarnedAbout() throws InputException {
        CyclingAssembler falling = assembler();
        falling.assemble("x", table(numbers("t", 0, 5, 3), numbers("U", 3, 3, 3), numbers("I", 0, 0, 0)));
        assertThat(falling.warnings()).singleElement().asString().startsWith("Time falls 1 time, first at sample 3");

        CyclingAssembler slow = assembler(ColumnRule.of(ColumnRole.CLOCK, "when"));
        slow.assemble(
                "x",
                table(
                        numbers("t", 0, 1, 2, 3),
                        numbers("U", 3, 3, 3, 3),
                        numbers("I", 0, 0, 0, 0),
                        words(
                                "when",
                                "2024-01-01 00:00:00",
                                "2024-01-01 00:01:00",
                                "2024-01-01 00:02:00",
                                "2024-01-01 00:03:00")));
        assertThat(slow.warnings())
                .singleElement()
                .asString()
                .contains("1/60 times as fast")
                .contains("'when'");
    }

    @Test
    void emptyOrWordyOptionalColumnsAreNotTakenForNumbers() throws InputException {
        CyclingAssembler assembler =
                assembler(ColumnRule.of(ColumnRole.CYCLE, "n"), ColumnRule.of(ColumnRole.STEP, "s"));
        CyclingRun run = assembler.assemble(
                "x",
                table(numbers("t", 0), numbers("U", 3), numbers("I", 0), numbers("n", Double.NaN), words("s", "CC")));
        assertThat(run.copyCycle()).isEmpty();
        assertThat(run.copyStep()).isEmpty();
        assertThat(assembler.warnings()).singleElement().asString().contains("'s' holds words");
    }

    @Test
    void unknownColumnsAreListedAndTheListIsShortened() throws InputException {
        CyclingAssembler assembler = assembler();
        String[] names = new String[30];
        java.util.Arrays.setAll(names, i -> "c" + i);
        assembler.unknownColumns(List.of(names));
        assertThat(assembler.warnings())
                .singleElement()
                .asString()
                .contains("'c11' and 18 more")
                .doesNotContain("'c12'");
    }

    @Test
    void aNetCounterThatRisesOnDischargeTooIsAMagnitude() throws InputException {
        ColumnRule net = ColumnRule.of(ColumnRole.NET_CHARGE, "q");
        Column[] base = {numbers("t", 0, 1, 2, 3, 4), numbers("U", 3, 3, 3, 3, 3), numbers("I", 1, 1, 0, -1, -1)};
        assertThat(assembler(net)
                        .assemble("x", table(base[0], base[1], base[2], numbers("q", 0, 1, 1, 1, 0)))
                        .counter())
                .isInstanceOf(ChargeCounter.Signed.class);
        assertThat(assembler(net)
                        .assemble("x", table(base[0], base[1], base[2], numbers("q", 0, 1, 1, 0, 1)))
                        .counter())
                .isInstanceOf(ChargeCounter.Magnitude.class);
    }
}

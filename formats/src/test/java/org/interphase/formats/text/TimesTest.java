package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.formats.text.Timestamps.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final String[] MONTH_FIRST = {
        "MM/dd/yyyy HH:mm:ss",
        "M/d/yyyy h:mm:ss a",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy/MM/dd'T'HH:mm:ss",
        "dd-MMM-yy h:mm:ss a",
        "d MMMM yyyy, hh:mm:ss a",
        "MMM d, yyyy HH:mm:ss",
        "MM/dd/yyyy HH:mm:ss'Z'"
    };

    /// Against java.time, on random days of a century and in every layout.
    @Test
    void timeStampsAreThoseOfTheCivilCalendar() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextLong(0, 99L * 365 * 86400));
            double expected = time.toEpochSecond(ZoneOffset.UTC);
            for (String pattern : MONTH_FIRST) {
                String text = time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
                assertThat(Timestamps.seconds(text, DayOrder.MONTH_FIRST))
                        .as(text)
                        .hasValue(expected);
            }
            String german = time.format(DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT));
            assertThat(Timestamps.seconds(german, DayOrder.DAY_FIRST)).hasValue(expected);
        }
    }

    @Test
    void fractionsOffsetsAndForeignMonthsAreUnderstood() {
        double noon = LocalDateTime.of(2024, 3, 9, 12, 0).toEpochSecond(ZoneOffset.UTC);
        assertThat(Timestamps.seconds("2024-03-09 12:00:00.250", DayOrder.MONTH_FIRST))
                .hasValue(noon + 0.25);
        assertThat(Timestamps.seconds("2024-03-09T13:30:00+01:30", DayOrder.MONTH_FIRST))
                .hasValue(noon);
        assertThat(Timestamps.seconds("2024-03-09 07:00:00-0500", DayOrder.MONTH_FIRST))
                .hasValue(noon);
        assertThat(Timestamps.seconds("9. März 2024 12:00", DayOrder.MONTH_FIRST))
                .hasValue(noon);
        assertThat(Timestamps.seconds("09-juil-2024 12:00", DayOrder.MONTH_FIRST))
                .isPresent();
        assertThat(Timestamps.seconds("03/09/2024 12:00:00 am", DayOrder.MONTH_FIRST))
                .hasValue(noon - 43200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12:00:00",
                "2024-13-01 00:00:00",
                "32/32/2024 00:00",
                "2024-01-01",
                "5 Foo 2024 12:00",
                "1e5",
                "99999999999999999999/1/2024 1:00"
            })
    void otherTextIsNoTimeStamp(String text) {
        assertThat(Timestamps.seconds(text, DayOrder.MONTH_FIRST)).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthIsProvenByANumberAboveTwelveOrByDots() {
        assertThat(Timestamps.dayOrder(List.of("01/02/2024 1:00", "01/13/2024 1:00")))
                .contains(DayOrder.MONTH_FIRST);
        assertThat(Timestamps.dayOrder(List.of("01/02/2024 1:00", "13/01/2024 1:00")))
                .contains(DayOrder.DAY_FIRST);
        assertThat(Timestamps.dayOrder(List.of("01.02.2024 1:00"))).contains(DayOrder.DAY_FIRST);
        assertThat(Timestamps.dayOrder(List.of("01/02/2024 1:00", "", "2024-05-01 1:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12:34:56.789, 45296.789",
        "00:00:00.002, 0.002",
        "12:34, 45240",
        "0d 00:05:0.15, 300.15",
        "3d 18:47:23.42, 326843.42",
        "3-01:02:03, 262923",
        "1.02:03:04, 93784",
        "0d 00:00:5.05000019073486, 5.05000019073486",
        "0d 00:00:9.5E-02, 0.095",
        "123:00:00, 442800"
    })
    void durationsAreSeconds(String text, double expected) {
        assertThat(Durations.seconds(text)).hasValueCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "1:2:3:4", "12:345", "a:00:00", "-1:00:00", "99999999999:00:00"})
    void otherTextIsNoDuration(String text) {
        assertThat(Durations.seconds(text)).isEmpty();
    }
}

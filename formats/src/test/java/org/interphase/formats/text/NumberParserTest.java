package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
    private static double parse(NumberParser parser, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return parser.parse(bytes, 0, bytes.length);
    }

    private static void agrees(String text) {
        NumberParser parser = new NumberParser('.');
        double parsed = parse(parser, text);
        assertThat(parser.valid()).as(text).isTrue();
        assertThat(Double.doubleToRawLongBits(parsed))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    /// The JDK's parser is correctly rounded and shares no code with ours.
    @Test
    void randomDoublesReadBackToTheLastBit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                agrees(Double.toString(value));
            }
            agrees(Double.toString((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 12))));
        }
    }

    @Test
    void randomDecimalsOfUpToTwentyTwoDigitsAreCorrectlyRounded() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            int digits = 1 + random.nextInt(22);
            int point = random.nextInt(digits);
            for (int d = 0; d < digits; d++) {
                text.append((char) ('0' + random.nextInt(10))).append(d == point ? "." : "");
            }
            agrees(text + (random.nextBoolean() ? "e" + random.nextInt(-70, 70) : ""));
        }
    }

    /// Decimals halfway between two doubles, and their neighbours: the cases in which a rounding error would show.
    @Test
    void halfwayCasesAreRoundedToEven() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 20_000; i++) {
            long even = (1L << 53) + 2 * random.nextLong(1L << 52);
            for (long offset = -1; offset <= 1; offset++) {
                agrees(Long.toString(even + 1 + offset));
                agrees(even + 1 + offset + ".0");
                agrees(Long.toString(even + 1 + offset) + "e" + random.nextInt(-8, 24));
            }
        }
        for (String text : new String[] {
            "9007199254740993", "9007199254740992.5", "1e23", "8.5e22", "0.1e-5", "2.2250738585072014e-308", "4.9e-324",
            "1.7976931348623157e308", "123456789012345678901234567890", "5e-324", "1e-400", "0e999999", "1.e5", ".5"
        }) {
            agrees(text);
        }
    }

    @Test
    void tenToTheFiveHundredIsInfinite() {
        assertThat(parse(new NumberParser('.'), "1e500")).isInfinite();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,577,644.47 | 5577644.47",
                "-1,499.8856 | -1499.8856",
                "1,234,567 | 1234567",
                "1,234.5e3 | 1234500"
            })
    void groupedThousandsAreReadWhereTheyCannotBeMistaken(String text, double expected) {
        NumberParser parser = new NumberParser('.');
        assertThat(parse(parser, text)).isEqualTo(expected);
        assertThat(parser.valid()).isTrue();
    }

    @Test
    void aSingleGroupCountsOnlyWhereTheCommaCannotBeADecimalMark() {
        NumberParser open = new NumberParser('.');
        assertThat(parse(open, "12,345")).isNaN();
        assertThat(open.valid()).isFalse();
        assertThat(parse(new NumberParser('.', true), "12,345")).isEqualTo(12345);
        assertThat(parse(new NumberParser('.', true), "0,345")).isNaN();
        assertThat(parse(new NumberParser('.', true), "1,5")).isNaN();
    }

    @Test
    void aDecimalCommaIsReadWhereItIsTheMarkAndPointsGroup() {
        NumberParser parser = new NumberParser(',');
        assertThat(parse(parser, "0,1377")).isEqualTo(0.1377);
        assertThat(parse(parser, "-1,5E-3")).isEqualTo(-1.5e-3);
        assertThat(parse(parser, "1.234.567,5")).isEqualTo(1234567.5);
        assertThat(parse(parser, "1,23456789012345678901234"))
                .isEqualTo(Double.parseDouble("1.23456789012345678901234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "abc", "1.2.3", "0x10", "1e", "1e+", "--1", "1 2", "12a", "1,2,3", ",", "e5", "N/A"
            })
    void otherTextIsNoNumber(String text) {
        NumberParser parser = new NumberParser('.');
        assertThat(parse(parser, text)).isNaN();
        assertThat(parser.valid()).isFalse();
    }

    @Test
    void blanksStrayBytesAndInfinityAreUnderstood() {
        NumberParser parser = new NumberParser('.');
        assertThat(parse(parser, "\u00FF 3.25\t\r")).isEqualTo(3.25);
        assertThat(parse(parser, "-inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(parse(parser, "Infinity")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Double.doubleToRawLongBits(parse(parser, "-0.0"))).isEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Test
    void aMillionDigitsAreRefusedNotParsed() {
        NumberParser parser = new NumberParser('.');
        assertThat(parse(parser, "1".repeat(1_000_000))).isNaN();
        assertThat(parse(parser, "1," + "111,".repeat(100_000) + "111")).isNaN();
        assertThat(String.format(Locale.ROOT, "%s", parser.valid())).isEqualTo("false");
    }
}

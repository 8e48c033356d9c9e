package org.interphase.formats.text;

import java.util.Optional;
import java.util.OptionalInt;

/// What a user knows of a delimited file; whatever is left out is found by [TableFinder].
///
/// @param delimiter between cells; a blank stands for any run of blanks and tabs
/// @param decimalMark `.` or `,`
/// @param headerLine line with the names of the columns, counted from 1
/// @param dayOrder how dates whose year stands last are read
public record DelimitedOptions(
        Optional<Character> delimiter,
        Optional<Character> decimalMark,
        OptionalInt headerLine,
        Optional<Timestamps.DayOrder> dayOrder) {
    private static final DelimitedOptions AUTOMATIC =
            new DelimitedOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    /// Everything is found from the file.
    public static DelimitedOptions automatic() {
        return AUTOMATIC;
    }

    public DelimitedOptions withDelimiter(char mark) {
        return new DelimitedOptions(Optional.of(mark), decimalMark, headerLine, dayOrder);
    }

    public DelimitedOptions withDecimalMark(char mark) {
        return new DelimitedOptions(delimiter, Optional.of(mark), headerLine, dayOrder);
    }

    public DelimitedOptions withHeaderLine(int line) {
        return new DelimitedOptions(delimiter, decimalMark, OptionalInt.of(line), dayOrder);
    }

    public DelimitedOptions withDayOrder(Timestamps.DayOrder order) {
        return new DelimitedOptions(delimiter, decimalMark, headerLine, Optional.of(order));
    }
}
